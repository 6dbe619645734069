//! The line above the first heading that says where the original is.

use news_card::Link;

use super::super::super::report::{Report, quote};
use super::super::lines::{Line, link, plain};

/// What such a line says beside the address, in lower case and without signs at its ends.
const WORDS: &[&str] = &[
    "read the original",
    "read original",
    "read the original article",
    "read the original story",
    "read the full article",
    "read the full story",
    "read the article",
    "read more",
    "full article",
    "full story",
    "original",
    "original article",
    "original story",
    "original source",
    "original url",
    "source",
    "source url",
    "article url",
    "url",
    "link",
    "via",
    "zum original",
    "lire l’original",
    "leer el original",
    "ler o original",
    "читать оригинал",
    "原文",
    "原文链接",
    "元記事",
    "원문",
];

/// The address that a line has, and its other words.
pub(super) fn address(line: &Line) -> Option<(String, String)> {
    Some(match link(&line.raw) {
        Some((before, label, address, after)) => {
            (plain(&format!("{before} {label} {after}")), address.to_owned())
        }
        None => {
            let is_address =
                |word: &&str| word.starts_with("https://") || word.starts_with("http://");
            let mut words: Vec<&str> =
                line.text.split(' ').map(|word| word.trim_matches(['<', '>', '(', ')'])).collect();
            let at = words.iter().position(is_address)?;
            let address = words.remove(at).to_owned();
            (words.join(" "), address)
        }
    })
}

/// The address of the original, if the line says nothing else.
pub(super) fn read(line: &Line, report: &mut Report) -> Option<Link> {
    let (words, address) = address(line)?;
    let words = words.to_lowercase().replace('\'', "’");
    let words = words.trim_matches(|c: char| !c.is_alphanumeric());
    let is_bare = words.is_empty();
    if !is_bare && !WORDS.contains(&words) {
        return None;
    }
    let link = Link::parse(&address)?;
    if is_bare {
        let sentence = format!(
            "{} stands alone above the first heading and is taken for the original",
            quote(&address)
        );
        report.guess("source.url", sentence);
    }
    Some(link)
}
