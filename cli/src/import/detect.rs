//! What a document is, from its beginning.

use super::{article, json, kite, xml_root};
use crate::args::From;
use crate::markdown;

/// How far to look for a sign.
const BEGINNING: usize = 4096;

/// What the document is: `article`, `markdown`, `rss` (any feed), `html` or `kite`.
///
/// - `---` on the first line is front matter: a card in Markdown.
/// - `{` is JSON: stories of Kite, if it has a field that only these have, else a JSON Feed.
/// - `<` is markup: a feed if its first element is `rss`, `feed`, `entry`, `RDF` or `channel`, else
///   HTML.
/// - A feed may stand behind what a server printed before it, such as a warning.
/// - What begins with an element of HTML is HTML, unless a heading of Markdown follows; comments
///   before it say nothing.
/// - Anything else is text. Front matter apart, an article page is the only text known.
pub(crate) fn format(text: &str) -> From {
    let start = text.trim_start_matches(['\u{feff}', '\u{200b}']).trim_start();
    if markdown::has_front_matter(start) {
        return From::Markdown;
    }
    match article::without_comments(start).chars().next() {
        Some('{' | '[') if kite::is_known(text) => From::Kite,
        Some('{') => From::Rss,
        _ if json::is_feed(start) && !article::is_known(text) => From::Rss,
        Some('<') if is_feed(start) => From::Rss,
        _ if is_feed_behind(start) && !article::is_known(text) => From::Rss,
        // Markdown may begin with elements around a picture.
        Some('<') if !is_page(start) && article::has_marked_heading(text) => From::Article,
        Some('<') if is_page(start) || !article::is_known(text) => From::Html,
        _ => From::Article,
    }
}

/// Whether the first element is one of HTML, and no line below it is a heading of Markdown.
fn is_page(start: &str) -> bool {
    let start = article::without_comments(start);
    let Some(rest) = start.strip_prefix('<') else { return false };
    let name = rest.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    let after = rest.get(name.len()..).unwrap_or_default();
    let is_tag = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && after.starts_with(|c: char| c.is_whitespace() || matches!(c, '>' | '/'));
    let is_heading = |line: &str| {
        let text = line.trim_start_matches('#');
        (1..=6).contains(&(line.len() - text.len())) && text.starts_with(' ')
    };
    let is_whole = ["html", "head", "body", "meta"].iter().any(|it| name.eq_ignore_ascii_case(it));
    is_tag && (is_whole || !start.lines().take(2_000).any(is_heading))
}

/// Whether the first element, after declarations and comments, is that of a feed.
fn is_feed(start: &str) -> bool {
    let roots = ["rss", "feed", "entry", "rdf", "channel"];
    let local = xml_root::local(start);
    local.is_some_and(|local| roots.iter().any(|root| root.eq_ignore_ascii_case(local)))
}

/// Whether a feed begins soon, behind something that is no page.
fn is_feed_behind(start: &str) -> bool {
    let end = start.char_indices().nth(BEGINNING).map_or(start.len(), |(at, _)| at);
    let start = start.get(..end).unwrap_or(start).to_ascii_lowercase();
    let begins = |name: &str| {
        let rest = start.split_once(name)?.1;
        rest.starts_with(|c: char| c.is_whitespace() || c == '>')
            .then_some(start.len() - rest.len())
    };
    let feed = ["<rss", "<feed", "<rdf:rdf"].into_iter().filter_map(begins).min();
    let page = ["<html", "<!doctype html"].into_iter().filter_map(begins).min();
    feed.is_some_and(|feed| page.is_none_or(|page| feed < page))
}

#[cfg(test)]
mod tests {
    use super::{From, format};

    fn check(text: &str, expected: From) {
        assert_eq!(format(text), expected, "{text:?}");
    }

    #[test]
    fn a_document_is_known_by_its_beginning() {
        check("---\ntitle: A\n---\n# A", From::Markdown);
        check("\u{feff}---\r\ntitle: A\r\n---\r\n", From::Markdown);
        check("---\nA rule, then text.", From::Article);
        check("  {\"version\": \"https://jsonfeed.org/version/1.1\"}", From::Rss);
        check("load({\"items\": []});", From::Rss);
        check("<br />\n<b>Warning</b>: x in y.php\n{\"items\": []}", From::Rss);
        check("[{\"title\": \"A\"}]", From::Rss);
        check("{\"category\": \"World\", \"clusters\": []}", From::Kite);
        check("[{\"cluster_number\": 1}]", From::Kite);
        check("<?xml version='1.0'?><!-- a > b --><rss version='2.0'>", From::Rss);
        check("<feed xmlns='http://www.w3.org/2005/Atom'>", From::Rss);
        check("<atom:feed xmlns:atom='http://www.w3.org/2005/Atom'>", From::Rss);
        check("<rdf:RDF>", From::Rss);
        check("<?xml version='1.0'?><Channel xmlns='http://purl.org/net/rss1.1#'>", From::Rss);
        check("<channel><title>A</title>", From::Rss);
        check("<br />\n<b>Warning</b>: x<?xml version='1.0'?>\n<rss version='2.0'>", From::Rss);
        check("Notice: x in y.php\n<feed xmlns='http://www.w3.org/2005/Atom'>", From::Rss);
        check("<!doctype html><html><body><pre><rss >", From::Html);
        check("<!doctype html><html><head>", From::Html);
        check("<html>", From::Html);
        check("# A title", From::Article);
        check("<div class=\"wrap\">\n<h1>Ten</h1>\nTimeline\n2021: x\nSources\n</div>", From::Html);
        check("<h1 align=\"center\">Ten steps</h1>\n\nHook", From::Html);
        check("<p>x</p>\n\n## Timeline\n\n2021: x\n\n## Sources\n\n- A", From::Article);
        check("<!-- draft -->\n# Ten steps", From::Article);
        check("<!-- x -->\n<!-- y --><p>Ten", From::Html);
        check(
            "<div align=\"center\"><img src=\"a.jpg\"></div>\n\n# Ten\n\n## Timeline\n\n2021: x",
            From::Article,
        );
        check("<div>\n<pre>\n# a comment\n</pre>\nTimeline\n</div>", From::Html);
        check("<!-- x -->", From::Article);
        check("<https://a.example>\nTimeline\n2021: x\nSources\n- A", From::Article);
        check("", From::Article);
    }
}
