//! What a document is, from its beginning.

use super::{article, kite};
use crate::args::From;
use crate::markdown;

/// How far to look for a sign.
const BEGINNING: usize = 4096;

/// What the document is: `article`, `markdown`, `rss` (any feed), `html` or `kite`.
///
/// - `---` on the first line is front matter: a card in Markdown.
/// - `{` is JSON: stories of Kite, if it has a field that only these have, else a JSON Feed.
/// - `<` is markup: a feed if its first element is `rss`, `feed`, `entry` or `RDF`, else HTML.
/// - Anything else is text. Front matter apart, an article page is the only text known.
pub(crate) fn format(text: &str) -> From {
    let start = text.trim_start_matches(['\u{feff}', '\u{200b}']).trim_start();
    if markdown::has_front_matter(start) {
        return From::Markdown;
    }
    match start.chars().next() {
        Some('{' | '[') if kite::is_known(text) => From::Kite,
        Some('{') => From::Rss,
        Some('<') if is_feed(start) => From::Rss,
        Some('<') if !article::is_known(text) => From::Html,
        _ => From::Article,
    }
}

/// Whether the first element, after declarations and comments, is that of a feed.
fn is_feed(start: &str) -> bool {
    let mut rest = start;
    while let Some((_, after)) = rest.split_once('<') {
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        } else if after.starts_with(['?', '!']) {
            rest = after.split_once('>').map_or("", |(_, after)| after);
        } else {
            let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
            let name = after.split(|c| !is_name(c)).next().unwrap_or_default();
            let local = after.get(name.len()..).and_then(|rest| rest.strip_prefix(':'));
            let local = local.and_then(|rest| rest.split(|c| !is_name(c)).next()).unwrap_or(name);
            return matches!(local, "rss" | "feed" | "entry" | "RDF");
        }
    }
    false
}

/// The document as text. UTF-8 and UTF-16 with a byte order mark are read without loss, all
/// else as UTF-8 with what is none replaced; the second value tells whether that happened.
pub(crate) fn decode(bytes: &[u8]) -> (String, bool) {
    let utf16 = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok()).map(unit);
        let text = String::from_utf16_lossy(&units.collect::<Vec<_>>());
        let replaced = text.contains(char::REPLACEMENT_CHARACTER);
        (text, replaced)
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => (text.to_owned(), false),
            Err(_) => (String::from_utf8_lossy(bytes).into_owned(), true),
        },
    }
}

/// Whether the beginning of a feed names another encoding than UTF-8, which its parser decodes.
pub(crate) fn is_feed_in_another_encoding(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(bytes.get(..BEGINNING).unwrap_or(bytes)).into_owned();
    let declared = start.trim_start().starts_with("<?xml") && start.contains("encoding=");
    declared && is_feed(&start)
}

#[cfg(test)]
mod tests {
    use super::{From, decode, format};

    fn check(text: &str, expected: From) {
        assert_eq!(format(text), expected, "{text:?}");
    }

    #[test]
    fn a_document_is_known_by_its_beginning() {
        check("---\ntitle: A\n---\n# A", From::Markdown);
        check("\u{feff}---\r\ntitle: A\r\n---\r\n", From::Markdown);
        check("---\nA rule, then text.", From::Article);
        check("  {\"version\": \"https://jsonfeed.org/version/1.1\"}", From::Rss);
        check("{\"category\": \"World\", \"clusters\": []}", From::Kite);
        check("[{\"cluster_number\": 1}]", From::Kite);
        check("<?xml version='1.0'?><!-- a > b --><rss version='2.0'>", From::Rss);
        check("<feed xmlns='http://www.w3.org/2005/Atom'>", From::Rss);
        check("<atom:feed xmlns:atom='http://www.w3.org/2005/Atom'>", From::Rss);
        check("<rdf:RDF>", From::Rss);
        check("<!doctype html><html><head>", From::Html);
        check("<html>", From::Html);
        check("# A title", From::Article);
        check("", From::Article);
    }

    #[test]
    fn bytes_become_text_in_the_encoding_they_show() {
        assert_eq!(decode("é".as_bytes()), ("é".into(), false));
        assert_eq!(decode(&[0xff, 0xfe, b'a', 0]), ("a".into(), false));
        assert_eq!(decode(&[0xfe, 0xff, 0, b'a']), ("a".into(), false));
        assert_eq!(decode(&[b'a', 0xe9]), ("a\u{fffd}".into(), true));
    }
}
