//! The pictures that the text of a page shows, each with all its addresses.

use scraper::ElementRef;

/// A picture in the text of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Shown {
    /// Where it is, in all its sizes and forms, the usual one first.
    pub(super) addresses: Vec<String>,
    pub(super) alt: Option<String>,
    /// What stands below it.
    pub(super) caption: Option<String>,
    /// Whether the page marks it as that of the story.
    pub(super) is_marked: bool,
    /// Whether it is none of the story: it stands behind words, or shows who wrote it.
    pub(super) is_aside: bool,
    pub(super) in_story: bool,
    /// Whether it is a face, a mark or a place for another, or belongs to another story.
    pub(super) is_decor: bool,
    /// Whether it stands in what the page calls its content.
    pub(super) in_content: bool,
}

/// Attributes with one address; lazy pages keep it from the browser.
const ONE: &[&str] = &["src", "data-src", "data-original", "data-lazy-src", "data-lazy", "poster"];
/// Attributes with several.
const SEVERAL: &[&str] = &["srcset", "data-srcset", "data-lazy-srcset", "imagesrcset"];

impl Shown {
    /// Adds what an element says of the picture: an `img`, a `source` of a `picture`, a `video`.
    pub(super) fn add(&mut self, element: ElementRef<'_>) {
        let names = if element.value().name() == "video" { &["poster"] } else { ONE };
        let one = names.iter().filter_map(|name| element.attr(name)).map(str::trim);
        let several =
            SEVERAL.iter().filter_map(|name| element.attr(name)).flat_map(addresses_of_set);
        let all = one.chain(several).filter(|it| !it.is_empty() && !it.starts_with("data:"));
        let is_main = element.value().name() != "source";
        let mut new: Vec<String> = Vec::new();
        for address in all.map(str::to_owned) {
            if !self.addresses.contains(&address) && !new.contains(&address) {
                new.push(address);
            }
        }
        // What every browser shows comes before the forms of it.
        let at = if is_main { 0 } else { self.addresses.len() };
        self.addresses.splice(at..at, new);
        // What holds the place of a picture that is not loaded yet comes last.
        self.addresses.sort_by_key(|address| is_blank(address));
        let alt = element.attr("alt").map(str::to_owned);
        self.alt = alt.or_else(|| self.alt.take());
        self.is_marked |= has_class(element, "u-photo") && !self.is_aside;
    }
}

/// The addresses of the pictures that stand behind the words of an element.
pub(super) fn backgrounds(element: ElementRef<'_>) -> Vec<String> {
    const LAZY: &[&str] = &["data-bg", "data-background", "data-background-image"];
    let style = element.attr("style").unwrap_or_default();
    let lazy = LAZY.iter().filter_map(|name| element.attr(name)).map(str::trim);
    let plain = lazy.clone().filter(|it| it.contains(['.', '/']) && !it.contains(['(', ' ']));
    let of_css = std::iter::once(style).chain(lazy).flat_map(|css| {
        css.split("url(").skip(1).filter_map(|after| {
            // An address in quotation marks may have a parenthesis.
            let mark = after.trim_start().chars().next().filter(|c| matches!(c, '"' | '\''));
            match mark {
                Some(mark) => after.trim_start().get(1..)?.split(mark).next(),
                None => after.split(')').next(),
            }
        })
    });
    let all = of_css.chain(plain).map(str::trim);
    all.filter(|it| !it.is_empty() && !it.starts_with(['#']) && !it.starts_with("data:"))
        .map(str::to_owned)
        .collect()
}

/// Whether an address is that of a picture without anything on it.
pub(super) fn is_blank(address: &str) -> bool {
    const NAMES: &[&str] = &[
        "spacer",
        "blank",
        "pixel",
        "transparent",
        "placeholder",
        "1x1",
        "clear",
        "dot",
        "empty",
        "trans",
        "loading",
        "loader",
        "lazy",
        "lazyload",
        "grey",
        "gray",
        "px",
        "1px",
        "no-image",
    ];
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let file = path.rsplit('/').next().unwrap_or_default().to_lowercase();
    let name = file.split('.').next().unwrap_or_default();
    NAMES.contains(&name)
}

/// Whether an element has this class, one of those that microformats define.
pub(super) fn has_class(element: ElementRef<'_>, class: &str) -> bool {
    element.value().classes().any(|it| it == class)
}

/// The addresses in a `srcset`: each up to a space, or to the comma at its end.
pub(in super::super) fn addresses_of_set(set: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut is_next = true;
    for word in set.split_ascii_whitespace() {
        if is_next {
            found.push(word.trim_matches(','));
            is_next = word.ends_with(',');
        } else {
            // A size, behind which the next address begins.
            match word.split_once(',') {
                Some((_, "")) => is_next = true,
                Some((_, address)) => found.push(address),
                None => {}
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{addresses_of_set, backgrounds, is_blank};
    use scraper::{ElementRef, Html};

    #[test]
    fn pictures_behind_words_have_addresses() {
        for style in [
            "background-image:url(/a.jpg)",
            "color:red; BACKGROUND: #fff url( '/a.jpg' ) no-repeat",
            "background-image: linear-gradient(red, blue), url(&quot;/a.jpg&quot;)",
        ] {
            let page = Html::parse_fragment(&format!("<div style=\"{style}\">x</div>"));
            let found: Vec<String> =
                page.tree.nodes().filter_map(ElementRef::wrap).flat_map(backgrounds).collect();
            assert_eq!(found, ["/a.jpg"], "{style}");
        }
        for markup in ["<b data-bg=/a.jpg>", "<b data-background-image='url(/a.jpg)'>"] {
            let page = Html::parse_fragment(markup);
            let found: Vec<String> =
                page.tree.nodes().filter_map(ElementRef::wrap).flat_map(backgrounds).collect();
            assert_eq!(found, ["/a.jpg"], "{markup}");
        }
    }

    #[test]
    fn a_blank_picture_is_known_by_its_name() {
        assert!(is_blank("/img/spacer.gif?v=2") && !is_blank("/img/spacer-on-a-wall.jpg"));
    }

    #[test]
    fn a_set_has_an_address_before_each_size() {
        let check =
            |set: &str, expected: &[&str]| assert_eq!(addresses_of_set(set), expected, "{set}");
        check("/a.jpg 1x, /b,c.jpg 2x", &["/a.jpg", "/b,c.jpg"]);
        check("/a.jpg, /b.jpg 800w,/c.jpg 900w", &["/a.jpg", "/b.jpg", "/c.jpg"]);
        check("\n /a.jpg\n", &["/a.jpg"]);
        check("", &[]);
    }
}
