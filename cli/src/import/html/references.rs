//! Links and pictures in texts that are markup.

use scraper::ElementRef;

use super::{characters, parse};

/// Addresses of a text that are looked at.
const MOST: usize = 100;

/// The addresses of links, pictures, films and frames in a fragment of HTML.
pub(super) fn addresses(markup: &str) -> Vec<String> {
    if !markup.contains('<') {
        return Vec::new();
    }
    let markup = characters::without_impossible(markup);
    let Some(parsed) = parse::fragment(&markup) else { return Vec::new() };
    let elements = parsed.html.tree.nodes().filter_map(ElementRef::wrap);
    let found = elements.filter_map(|element| match element.value().name() {
        "a" | "area" => element.attr("href"),
        "img" | "video" | "audio" | "source" | "iframe" | "embed" => element.attr("src"),
        _ => None,
    });
    let found = found.map(str::trim).filter(|it| !it.is_empty() && !it.starts_with(['#', '?']));
    found.take(MOST).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::addresses;

    #[test]
    fn a_text_that_is_markup_has_addresses() {
        let markup = "See <a href='/a'>a</a>, <b>b</b><img src=b.jpg><a href='#top'>up</a>";
        assert_eq!(addresses(markup), ["/a", "b.jpg"]);
        assert_eq!(addresses("1 < 2"), [] as [&str; 0]);
    }
}
