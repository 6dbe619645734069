//! Properties of schema.org and its like outside of any object: nothing says of what they are, so
//! they count as `meta` elements of the same name do.

use std::collections::BTreeSet;

use ego_tree::iter::Edge;
use scraper::{ElementRef, Html};

use super::signs::Place;
use super::text::beginning_of;

/// Longest text of one of them, and of all, in bytes.
const LONGEST: usize = 4_000;
const LONGEST_TOGETHER: usize = 1 << 20;

/// Properties that hold a whole text, which is read where it stands.
const WHOLE_TEXTS: &[&str] =
    &["articlebody", "text", "reviewbody", "maincontentofpage", "content:encoded", "haspart"];

/// Properties that are addresses, whatever a link around them says.
const ADDRESSES: &[&str] =
    &["url", "sameas", "mainentityofpage", "image", "license", "logo", "id", "thumbnailurl"];

/// The properties of a page that stand in no object, each with its value.
pub(super) fn properties(page: &Html) -> Vec<(String, String)> {
    let ids = elements(page).filter_map(|element| element.attr("itemref"));
    let referred = ids.flat_map(str::split_ascii_whitespace).collect();
    let mut loose = Loose { referred, ..Loose::default() };
    for edge in page.root_element().traverse() {
        match edge {
            Edge::Open(node) => {
                if let Some(element) = ElementRef::wrap(node) {
                    loose.enter(element);
                }
            }
            Edge::Close(node) => {
                if let Some(element) = ElementRef::wrap(node) {
                    loose.leave(element);
                }
            }
        }
    }
    loose.found
}

fn elements(page: &Html) -> impl Iterator<Item = ElementRef<'_>> {
    page.tree.nodes().filter_map(ElementRef::wrap)
}

#[derive(Default)]
struct Loose<'a> {
    found: Vec<(String, String)>,
    /// Elements to which objects elsewhere refer: what stands in them is of these.
    referred: BTreeSet<&'a str>,
    /// Objects, and parts of objects, that are open.
    objects: usize,
    place: Place,
    length: usize,
}

impl Loose<'_> {
    fn enter(&mut self, element: ElementRef<'_>) {
        self.place.enter(element);
        let is_outside = self.objects == 0 && !self.place.is_aside();
        self.objects += usize::from(self.is_object(element));
        let is_referred = self.objects > 0 && !is_item(element);
        if is_outside && !is_referred && element.value().name() != "meta" {
            self.add(element);
        }
    }

    fn leave(&mut self, element: ElementRef<'_>) {
        self.objects -= usize::from(self.is_object(element));
        self.place.leave(element);
    }

    /// Whether an element is an object, or one to which an object refers.
    fn is_object(&self, element: ElementRef<'_>) -> bool {
        is_item(element) || element.attr("id").is_some_and(|id| self.referred.contains(id))
    }

    fn add(&mut self, element: ElementRef<'_>) {
        let names = element.attr("itemprop").or_else(|| element.attr("property"));
        for name in names.unwrap_or_default().split_ascii_whitespace() {
            let name = name.trim_start_matches("schema:");
            let lower = name.to_lowercase();
            let lower = lower.rsplit('/').next().unwrap_or_default();
            if WHOLE_TEXTS.contains(&lower) || self.length >= LONGEST_TOGETHER {
                continue;
            }
            let address = ["href", "src"].iter().find_map(|name| element.attr(name));
            let value = value(element, ADDRESSES.contains(&lower));
            let link = address.filter(|it| value.as_deref() != Some(*it) && !it.starts_with('#'));
            let named = value.map(|value| (name.to_owned(), value));
            let linked = link.map(|link| (format!("{name}.url"), link.to_owned()));
            for (name, value) in named.into_iter().chain(linked) {
                self.length += value.len();
                self.found.push((name, value));
            }
        }
    }
}

fn is_item(element: ElementRef<'_>) -> bool {
    element.attr("itemscope").is_some() || element.attr("typeof").is_some()
}

/// What an element says as a property: in an attribute, as the name of the object that it is, or as
/// its text.
fn value(element: ElementRef<'_>, is_address: bool) -> Option<String> {
    let attribute = ["content", "datetime"].iter().find_map(|name| element.attr(name));
    let address = || ["href", "src"].iter().find_map(|name| element.attr(name));
    let has_text = || element.text().any(|text| !text.trim().is_empty());
    let attribute = attribute.or_else(|| address().filter(|_| is_address || !has_text()));
    let value = match attribute {
        Some(attribute) => attribute.trim().to_owned(),
        None if is_item(element) => {
            let mut parts = element.descendants().filter_map(ElementRef::wrap);
            let named = parts.find(|part| {
                let name = part.attr("itemprop").or_else(|| part.attr("property"));
                name.is_some_and(|name| name.ends_with("name"))
            });
            beginning_of(named?, LONGEST)
        }
        None => beginning_of(element, LONGEST),
    };
    Some(value).filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::properties;
    use scraper::Html;

    fn check(markup: &str, expected: &[(&str, &str)]) {
        let found = properties(&Html::parse_document(markup));
        let found: Vec<(&str, &str)> =
            found.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(found, expected, "{markup}");
    }

    #[test]
    fn properties_in_no_object_are_found() {
        check("<b itemprop='author name'>Ana Be</b>", &[("author", "Ana Be"), ("name", "Ana Be")]);
        check(
            "<time property=schema:datePublished datetime=2026>x</time>",
            &[("datePublished", "2026")],
        );
        check("<img itemprop=image src=/a.jpg>", &[("image", "/a.jpg")]);
        check(
            "<a itemprop=author href=/ana>Ana Be</a>",
            &[("author", "Ana Be"), ("author.url", "/ana")],
        );
        check(
            "<p itemprop=author itemscope><b itemprop=name>Ana Be</b></p>",
            &[("author", "Ana Be")],
        );
    }

    #[test]
    fn those_of_objects_comments_and_whole_texts_are_none() {
        for markup in [
            "<p itemscope><b itemprop=author>Ana Be</b></p>",
            "<p typeof=Article><b property=author>Ana Be</b></p>",
            "<p itemscope itemref=w></p><div id=w><b itemprop=author>Ana Be</b></div>",
            "<div class=comments><b itemprop=author>Ana Be</b></div>",
            "<div itemprop=articleBody>Words</div>",
            "<meta itemprop=author content='Ana Be'>",
        ] {
            check(markup, &[]);
        }
    }
}
