//! Subjects as RSS names them: one an element, or several in one.

use super::entry::Entry;
use super::text::Text;
use super::xml::{Element, Node};

/// Elements of HTML that belong to the words around them.
const INLINE: [&str; 10] = ["a", "b", "em", "font", "i", "span", "strong", "sub", "sup", "u"];

/// Elements within a subject that name one.
const NAMES: [&str; 11] = [
    "category",
    "subcategory",
    "keyword",
    "label",
    "li",
    "name",
    "subject",
    "tag",
    "term",
    "title",
    "value",
];

/// One subject, and what else stands in its element, which mostly belongs beside it: the end tag is
/// missing.
#[must_use]
pub(super) fn category(entry: &mut Entry, element: Element) -> Vec<Element> {
    let mut others = Vec::new();
    for text in texts(entry, element, &mut others) {
        entry.subjects.extend((!is_kind(&text)).then(|| text.clone()));
        entry.left.aside("category", if is_kind(&text) { &text } else { "" });
    }
    others
}

/// Several subjects, with elements around them or commas between them, and what else stands there.
#[must_use]
pub(super) fn listed(entry: &mut Entry, element: Element) -> Vec<Element> {
    let mut others = Vec::new();
    for text in texts(entry, element, &mut others) {
        entry.subjects(&text);
    }
    others
}

/// Whether the words of a category say what kind of entry this is, and not what it is about.
pub(super) fn is_kind(term: &str) -> bool {
    term.starts_with("http://schemas.google.com/") && term.contains('#')
}

/// The texts of an element and of those in it that name a subject.
fn texts(entry: &mut Entry, mut element: Element, others: &mut Vec<Element>) -> Vec<String> {
    if element.holds_elements() && element.children.iter().any(|node| !is_inline(node)) {
        let mut found = Vec::new();
        let (outer, inner): (Vec<Node>, Vec<Node>) =
            std::mem::take(&mut element.children).into_iter().partition(is_inline);
        element.children = outer;
        found.extend(text(entry, element));
        for node in inner {
            let Node::Element(child) = node else { continue };
            match local(&child) {
                name if NAMES.contains(&name.as_str()) => found.extend(texts(entry, child, others)),
                _ => others.push(child),
            }
        }
        return found;
    }
    text(entry, element).into_iter().collect()
}

fn text(entry: &mut Entry, element: Element) -> Option<String> {
    let text = entry.text(element)?;
    for link in text.embedded().links {
        entry.left.add("link", &link);
    }
    Some(text).filter(Text::says).map(|text| text.as_str().to_owned())
}

fn is_inline(node: &Node) -> bool {
    match node {
        Node::Text(_) => true,
        Node::Element(element) => INLINE.contains(&element.name.to_ascii_lowercase().as_str()),
    }
}

fn local(element: &Element) -> String {
    element.name.rsplit(':').next().unwrap_or_default().to_ascii_lowercase()
}
