//! Items of RSS 0.90 to 2.0.

use super::atom;
use super::entry::Entry;
use super::modules;
use super::pictures::{Kind, Picture, is_picture};
use super::subjects;
use super::text::Text;
use super::xml::{Element, Node};

/// How much less an element of Atom counts than RSS's own of the same meaning.
const ATOM: u8 = 2;

/// Elements of programs of all kinds that mostly hold a picture.
#[rustfmt::skip]
const PICTURES: [&str; 16] = [
    "img", "fullimage", "imageurl", "image_url", "image-url", "image_link", "imagelink",
    "featuredimage", "featured_image", "featured-image", "leadimage", "lead_image", "mainimage",
    "postthumbnail", "post-thumbnail", "photo",
];

/// What an item says.
pub(super) fn entry(mut item: Element) -> Entry {
    let mut entry = Entry::default();
    let about = item.take("rdf:about");
    entry.pages.hint(8, about.clone().filter(|it| is_address(it)));
    entry.ids.offer(3, "rdf:about", about);
    entry.attributes(&mut item);
    for child in item.take_elements() {
        read(&mut entry, child);
    }
    // Text between the elements of an item.
    entry.left.element(item);
    entry
}

/// Reads a child of an item, or of the feed itself, which says the same of itself.
pub(super) fn read(entry: &mut Entry, mut element: Element) {
    let name = element.name.to_ascii_lowercase();
    match name.as_str() {
        "title" => {
            let title = entry.text(element);
            entry.titles.offer(0, &name, title);
        }
        // In the words of Atom, some links are none to the story.
        "link" if has(&element, "rel") => {
            if let Some(rest) = atom::read(entry, element, ATOM) {
                entry.left.element(rest);
            }
        }
        "link" => {
            let href = element.take("href");
            let page = entry.value(element).or(href);
            entry.pages.offer(1, &name, page);
        }
        // The same page for phones.
        "pdalink" => {
            let page = entry.value(element);
            entry.pages.offer(9, &name, page);
        }
        "guid" => guid(entry, element),
        "description" | "summary" | "abstract" => {
            let summary = entry.text(element);
            entry.summaries.offer(u8::from(name != "description"), &name, summary);
        }
        "content" | "body" | "fulltext" | "full-text" => {
            let body = entry.text(element);
            entry.bodies.offer(3, &name, body);
        }
        "pubdate" | "date" | "published" => {
            let time = entry.value(element);
            entry.published.offer(u8::from(name != "pubdate"), written(&name), time);
        }
        "lastbuilddate" | "updated" | "modified" => {
            let time = entry.value(element);
            entry.updated.offer(1, written(&name), time);
        }
        "author" | "managingeditor" | "creator" | "contributor" => {
            if element.holds_elements() {
                if let Some(person) = atom::person(entry, element) {
                    entry.people_named(person);
                }
            } else {
                entry.person(element);
            }
        }
        // In the words of Atom.
        "category" if has(&element, "term") || has(&element, "label") => {
            if let Some(rest) = atom::read(entry, element, ATOM) {
                entry.left.element(rest);
            }
        }
        "category" | "tag" => {
            subjects::category(entry, element).into_iter().for_each(|other| read(entry, other));
        }
        "keywords" | "tags" | "categories" => {
            subjects::listed(entry, element).into_iter().for_each(|other| read(entry, other));
        }
        "byline" => entry.person(element),
        "enclosure" => {
            let (url, kind) =
                (element.take("url").or_else(|| element.take("href")), element.take("type"));
            let url = url.or_else(|| Some(element.take_text()).filter(|it| !it.is_empty()));
            entry.enclosure(url, kind, None);
            entry.left.element(element);
        }
        "source" => {
            let url = element.take("url");
            entry.left.add("source url", &url.unwrap_or_default());
            let title = element.take_child("title").or_else(|| element.take_child("name"));
            let publisher = match title {
                Some(title) => {
                    element.take_elements().into_iter().for_each(|it| entry.left.element(it));
                    entry.left.element(element);
                    entry.text(title)
                }
                None => entry.text(element),
            };
            entry.publishers.offer(0, &name, publisher);
        }
        "image" | "thumb" | "thumbnail" | "picture" => picture(entry, element),
        name if PICTURES.contains(&name) && names_picture(&element) => picture(entry, element),
        "language" => {
            let lang = entry.value(element);
            entry.langs.offer(0, &name, lang);
        }
        "copyright" | "rights" => {
            let rights = entry.text(element);
            entry.rights.offer(0, &name, rights);
        }
        _ => other(entry, element),
    }
}

/// An element of a module, or one that has no place in a card.
fn other(entry: &mut Entry, mut element: Element) {
    let rest = match element.name.strip_prefix("atom:") {
        Some(_) => {
            without_prefix(&mut element);
            atom::read(entry, element, ATOM)
        }
        None => modules::read(entry, element),
    };
    if let Some(rest) = rest {
        entry.left.element(rest);
    }
}

/// Names of Atom as its own feeds have them.
pub(super) fn without_prefix(element: &mut Element) {
    without("atom:", element);
}

/// The same of an element of another vocabulary, and of what is in it.
pub(super) fn without_own_prefix(element: &mut Element) {
    let Some((prefix, _)) = element.name.split_once(':') else { return };
    let prefix = [prefix, ":"].concat();
    without(&prefix, element);
}

fn without(prefix: &str, element: &mut Element) {
    if let Some(name) = element.name.strip_prefix(prefix) {
        element.name = name.to_owned();
    }
    for child in &mut element.children {
        if let Node::Element(child) = child {
            without(prefix, child);
        }
    }
}

/// A guid is an id, and an address unless it says that it is none.
fn guid(entry: &mut Entry, mut element: Element) {
    let is_permalink = element.take("isPermaLink");
    let Some(guid) = entry.value(element) else { return };
    match is_permalink.as_deref().map(str::to_ascii_lowercase).as_deref() {
        Some("false") => {}
        None | Some("true") => entry.pages.hint(7, Some(guid.clone()).filter(|it| is_address(it))),
        Some(odd) => entry.left.add("guid isPermaLink", odd),
    }
    entry.ids.offer(0, "guid", Some(guid));
}

/// A picture as an element of its own: with an attribute, with a child, or as text.
fn picture(entry: &mut Entry, mut element: Element) {
    let attribute = ["url", "href", "src"].into_iter().find_map(|name| element.take(name));
    let mut child = || element.take_child("url").map(|mut url| url.take_text());
    let url = attribute.or_else(&mut child);
    let mut inner = element.take_child("img");
    let url = url.or_else(|| inner.as_mut()?.take("src"));
    let alt = element.take_child("title").and_then(|it| entry.text(it));
    let mut text = || if element.holds_elements() { String::new() } else { element.take_text() };
    let url = url.or_else(|| Some(text())).filter(|url| !url.is_empty());
    let alt = alt.as_ref().map(|alt: &Text| alt.as_str().to_owned());
    match url {
        Some(url) => entry.pictures.push(Picture { alt, ..Picture::new(url, Kind::Named) }),
        None => entry.left.add("image title", &alt.unwrap_or_default()),
    }
    inner.into_iter().for_each(|inner| entry.left.element(inner));
    entry.left.element(element);
}

/// Whether what an element says is the address of a picture, and no text about one.
fn names_picture(element: &Element) -> bool {
    let is_address = |text: &str| is_address(text.trim()) || is_picture(None, text.trim());
    let names = ["url", "href", "src"];
    let mut addresses =
        element.attributes.iter().filter(|(name, _)| names.contains(&name.as_str()));
    addresses.any(|(_, value)| is_address(value))
        || element.children.iter().any(|child| match child {
            Node::Text(text) => is_address(text),
            Node::Element(child) => child.name.eq_ignore_ascii_case("url") && names_picture(child),
        })
}

fn has(element: &Element, attribute: &str) -> bool {
    element.attributes.iter().any(|(name, _)| name.eq_ignore_ascii_case(attribute))
}

pub(super) fn is_address(text: &str) -> bool {
    text.split_once("://").is_some_and(|(scheme, _)| {
        scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")
    })
}

/// A name in the case in which RSS writes it.
fn written(name: &str) -> &str {
    match name {
        "pubdate" => "pubDate",
        "lastbuilddate" => "lastBuildDate",
        name => name,
    }
}
