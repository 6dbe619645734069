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
    pub(super) in_story: bool,
    /// Whether it stands below the story or beside it, as that of its author does.
    pub(super) is_beside: bool,
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
        let alt = element.attr("alt").map(str::to_owned);
        self.alt = alt.or_else(|| self.alt.take());
        self.is_marked |= has_class(element, "u-photo");
    }
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
    use super::addresses_of_set;

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
