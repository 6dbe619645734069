//! Lists of texts and of titles.

use news_card::{Citation, Link, Related};

use super::super::report::{Report, quote};
use super::lines::{Line, link};

/// One text an item. Where there are bullets, a line without one directly below continues its
/// item; without bullets every line is an item.
pub(super) fn list(lines: &[Line], path: &str, report: &mut Report) -> Vec<String> {
    let has_bullets = lines.iter().any(|line| line.bullet);
    let mut items: Vec<String> = Vec::new();
    for line in lines {
        match items.last_mut() {
            Some(item) if has_bullets && !line.bullet && !line.gap => {
                item.push(' ');
                item.push_str(&line.text);
            }
            _ => {
                if has_bullets && !line.bullet {
                    let path = format!("{path}[{}]", items.len());
                    report.guess(&path, "has no bullet as the others have, and is read as an item");
                }
                items.push(line.text.clone());
            }
        }
    }
    items
}

/// All lines as one text.
pub(super) fn paragraph(lines: &[Line]) -> Option<String> {
    let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    (!texts.is_empty()).then(|| texts.join(" "))
}

/// Titles with URLs, where there are some.
fn titles(lines: &[Line], path: &str, report: &mut Report) -> Vec<(String, Option<Link>)> {
    let mut titles = Vec::new();
    for line in lines {
        let (title, address) = match link(&line.raw) {
            Some((_, label, address, _)) => (label.to_owned(), Some(address.to_owned())),
            None => {
                let is_address =
                    |word: &&str| word.starts_with("http://") || word.starts_with("https://");
                let address = line
                    .text
                    .split(' ')
                    .find(is_address)
                    .map(|word| word.trim_matches(['<', '>', '(', ')', '.', ',']).to_owned());
                let words: Vec<&str> =
                    line.text.split(' ').filter(|word| !is_address(word)).collect();
                let title = words.join(" ");
                (title.trim_end_matches([' ', ':', '-', '–', '—', ',']).to_owned(), address)
            }
        };
        let url = address.as_deref().and_then(Link::parse);
        if let (Some(address), None) = (&address, &url) {
            report.left_out(
                &format!("{path}[{}].url", titles.len()),
                format!("{} is not a URL that may be followed", quote(address)),
            );
        }
        let title = if title.is_empty() {
            url.as_ref().map(|url| url.host().to_owned())
        } else {
            Some(title)
        };
        titles.extend(title.map(|title| (title, url)));
    }
    titles
}

/// The sources of the analysis.
pub(super) fn citations(lines: &[Line], report: &mut Report) -> Vec<Citation> {
    titles(lines, "citations", report)
        .into_iter()
        .map(|(title, url)| Citation { title, url, publisher: None, date: None, icon: None })
        .collect()
}

/// Other updates.
pub(super) fn related(lines: &[Line], report: &mut Report) -> Vec<Related> {
    titles(lines, "related", report)
        .into_iter()
        .map(|(title, url)| Related { title, url, source: None, published: None })
        .collect()
}
