//! The line above the first heading that says where a picture is: `Image: https://p.example/a.jpg`.

use news_card::Link;

use super::super::super::report::{Report, quote};
use super::super::labelled::{self, Labelled};
use super::super::lines::Line;
use super::original;

/// A picture, and who made it.
pub(super) struct Picture {
    pub(super) url: String,
    pub(super) credit: Option<String>,
}

/// Words before an address that is one of a picture, beside those before who made it.
const LABELS: &[&str] = &[
    "cover",
    "cover image",
    "hero",
    "hero image",
    "header image",
    "lead image",
    "main image",
    "thumbnail",
    "image url",
    "picture url",
    "photo url",
    "banner",
];

/// The picture that a line says, if it says nothing else but who made it.
pub(super) fn read(line: &Line, report: &mut Report) -> Option<Picture> {
    let (words, url) = original::address(line)?;
    let words = words.trim();
    Link::parse(&url)?;
    if !words.contains(char::is_alphanumeric) {
        if !is_of_picture(&url) {
            return None;
        }
        let sentence = format!(
            "{} stands alone above the first heading and is taken for the picture",
            quote(&url)
        );
        report.guess("image.url", sentence);
        return Some(Picture { url, credit: None });
    }
    let (label, rest) = words.split_once([':', '：'])?;
    let label = label.trim();
    if !labelled::is_picture(label) && !LABELS.contains(&label.to_lowercase().as_str()) {
        return None;
    }
    let rest = rest.trim_matches([' ', '(', ')', ',', '–', '—', '-', '|', '·']);
    let credit = Some(rest).filter(|rest| rest.contains(char::is_alphanumeric));
    let credit = credit.map(|rest| match labelled::of(rest) {
        Some(Labelled::Credit(name)) => name,
        _ => rest.to_owned(),
    });
    Some(Picture { url, credit })
}

/// Whether an address ends as those of pictures do.
fn is_of_picture(url: &str) -> bool {
    const ENDS: &[&str] = &[".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".svg"];
    let path = url.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    ENDS.iter().any(|end| path.ends_with(end))
}
