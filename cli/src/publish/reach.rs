//! What a reader can get at, and whether it is there.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The URL under which the sites of these tests would be reached.
pub(super) const BASE: &str = "https://news.example";

/// Follows the indexes, and every page that they or other pages name; fails where a file is
/// missing or a page is not whole.
pub(super) fn everything_named_is_there(root: &Path) {
    let mut waiting: Vec<(String, String)> = Vec::new();
    for index in ["cards.json", "feed.json", "feed.atom", "sitemap.xml"] {
        if root.join(index).exists() {
            waiting.push(("the site".into(), index.into()));
        }
    }
    let mut seen = BTreeSet::new();
    while let Some((by, path)) = waiting.pop() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let text = fs::read_to_string(root.join(&path))
            .unwrap_or_else(|error| panic!("{by} names {path}: {error}"));
        check_whole(&path, &text);
        waiting.extend(named(&text).into_iter().map(|named| (path.clone(), named)));
    }
}

fn check_whole(path: &str, text: &str) {
    let is_whole = match path.rsplit('.').next() {
        Some("json") => serde_json::from_str::<serde_json::Value>(text).is_ok(),
        Some("html") => text.trim_end().ends_with("</html>") || text.ends_with("</news-card>"),
        Some("atom") => text.ends_with("</feed>\n"),
        Some("xml") => text.ends_with("</urlset>\n"),
        _ => true,
    };
    assert!(is_whole, "{path} is not whole: {text}");
}

/// The paths of the site's own files that a text names.
fn named(text: &str) -> Vec<String> {
    let absolute = text.match_indices(BASE).map(|(at, _)| text.get(at + BASE.len()..));
    let hrefs = text.match_indices("\"href\":\"").map(|(at, it)| text.get(at + it.len()..));
    let end = |c: char| matches!(c, '"' | '<' | '&' | '\\' | '?' | '#' | ' ');
    let paths = absolute.chain(hrefs).filter_map(|rest| rest?.split(end).next());
    let paths = paths.filter_map(|path| path.strip_prefix('/'));
    paths.filter(|path| !path.is_empty()).map(str::to_owned).collect()
}
