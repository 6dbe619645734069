//! Elements of Atom 0.3 and 1.0: of its entries, and within items of RSS.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::bylines::{self, Person};
use super::entry::Entry;
use super::pictures::{Kind, Picture, is_picture};
use super::subjects;
use super::text::Text;
use super::xml::Element;

/// Reads a child of an entry; gives it back if it is none of Atom's. `rank` is lower where Atom
/// is the feed's own format.
pub(super) fn read(entry: &mut Entry, mut element: Element, rank: u8) -> Option<Element> {
    let name = element.name.to_ascii_lowercase();
    match name.as_str() {
        "title" => {
            let title = text(entry, element);
            entry.titles.offer(rank, "title", title);
        }
        "summary" => {
            let summary = text(entry, element);
            entry.summaries.offer(rank, "summary", summary);
        }
        "content" => content(entry, element, rank),
        "rights" | "copyright" => {
            let rights = text(entry, element);
            entry.rights.offer(rank, &name, rights);
        }
        "id" => {
            let id = entry.value(element);
            entry.ids.offer(rank, &name, id);
        }
        "link" => link(entry, element, rank),
        "published" | "issued" | "created" => {
            let rank = rank + u8::from(name != "published") + u8::from(name == "created");
            let time = entry.value(element);
            entry.published.offer(rank, &name, time);
        }
        "updated" | "modified" => {
            let time = entry.value(element);
            entry.updated.offer(rank, &name, time);
        }
        "source" => source(entry, element, rank),
        "author" | "contributor" => {
            if let Some(person) = person(entry, element) {
                entry.people_named(person);
            }
        }
        "category" => {
            let (term, label) = (element.take("term"), element.take("label"));
            if term.is_none() && label.is_none() {
                for other in subjects::category(entry, element) {
                    if let Some(rest) = read(entry, other, rank) {
                        entry.left.element(rest);
                    }
                }
                return None;
            }
            if let Some(term) =
                term.as_ref().filter(|term| label.is_none() && subjects::is_kind(term))
            {
                entry.left.aside("category term", term);
                entry.left.element(element);
                return None;
            }
            if let Some(label) = &label {
                entry.left.add(
                    "category term",
                    term.as_deref().filter(|it| it != label).unwrap_or_default(),
                );
            }
            entry.subjects.extend(label.or(term));
            entry.left.element(element);
        }
        _ => return Some(element),
    }
    None
}

/// The feed that an entry came from. What it says of itself beside its title is about that feed.
fn source(entry: &mut Entry, mut element: Element, rank: u8) {
    if let Some(title) = element.take_child("title") {
        let title = text(entry, title);
        entry.publishers.offer(rank, "source", title);
    }
    for mut child in element.take_elements() {
        if matches!(child.name.as_str(), "author" | "atom:author") {
            let person = person(entry, child);
            entry.people_of_source.extend(person);
            continue;
        }
        let name = format!("source {}", child.name);
        match child.take("href") {
            Some(href) if child.name == "link" => entry.left.aside(&name, &href),
            _ if child.holds_elements() => entry.left.element(child),
            _ => {
                let text = child.take_text();
                entry.left.aside(&name, &text);
                entry.left.element(child);
            }
        }
    }
    entry.left.element(element);
}

/// A text construct: plain, HTML or XHTML, in the spellings of both versions and of programs that
/// hold to neither.
pub(super) fn text(entry: &mut Entry, element: Element) -> Option<Text> {
    let base = element.base.clone();
    Some(read_text(entry, element)?.at(base))
}

fn read_text(entry: &mut Entry, mut element: Element) -> Option<Text> {
    let kind = element.take("type").unwrap_or_default().to_ascii_lowercase();
    let mode = element.take("mode").unwrap_or_default().to_ascii_lowercase();
    let name = element.name.clone();
    entry.attributes(&mut element);
    let holds_elements = element.holds_elements();
    if mode == "base64" {
        let text = element.take_text().split_whitespace().collect::<String>();
        let bytes = STANDARD.decode(&text).ok();
        let Some(text) = bytes.and_then(|bytes| String::from_utf8(bytes).ok()) else {
            entry.left.add(&name, &text);
            return None;
        };
        return if kind.contains("html") { Text::markup(&text) } else { Text::literal(&text) };
    }
    if !matches!(mode.as_str(), "" | "xml" | "escaped") {
        entry.report.guess(&name, format!("its mode “{mode}” is none of Atom’s"));
    }
    match kind.as_str() {
        _ if holds_elements => Text::markup(&element.take_markup()),
        "text" | "plain" | "text/plain" => Text::literal(&element.take_text()),
        kind if kind.contains("html") => {
            let text = Text::markup(&element.take_text());
            text.map(|text| text.decoded_again(&name, &mut entry.report))
        }
        kind => {
            if !kind.is_empty() {
                let kind = super::super::report::quote(kind);
                entry
                    .report
                    .guess(&name, format!("its type {kind} is none of Atom’s; it is read as text"));
            }
            // By the standard this is plain, too, and many programs write HTML.
            Text::guessed(&element.take_text(), &name, &mut entry.report)
        }
    }
}

/// The whole text, here or elsewhere.
fn content(entry: &mut Entry, mut element: Element, rank: u8) {
    let is_kind = |(name, kind): &&(String, String)| name == "type" && is_no_text(kind);
    let kind = element.attributes.iter().find(is_kind).map(|(_, kind)| kind.clone());
    if let Some(kind) = kind.filter(|_| !has_src(&element)) {
        element.take("type");
        let data = element.take_text();
        entry.left.add(&format!("content ({kind})"), &data);
        entry.left.element(element);
        return;
    }
    let Some(src) = element.take("src") else {
        let body = text(entry, element);
        entry.bodies.offer(rank, "content", body);
        return;
    };
    let kind = element.take("type");
    if kind.as_deref().is_none_or(|kind| kind.contains("html")) {
        entry.pages.offer(rank + 3, "content src", Some(src));
    } else {
        entry.enclosure(Some(src), kind, None);
    }
    entry.left.element(element);
}

fn link(entry: &mut Entry, mut element: Element, rank: u8) {
    let (rel, kind) = (element.take("rel"), element.take("type"));
    let rel = rel.unwrap_or_default().to_ascii_lowercase();
    let rel = rel.strip_prefix("http://www.iana.org/assignments/relation/").unwrap_or(&rel);
    // A link may also stand as text.
    let href =
        element.take("href").or_else(|| Some(element.take_text()).filter(|it| !it.is_empty()));
    let title = element.take("title");
    entry.attributes(&mut element);
    match (rel, href) {
        (_, None) => entry.left.add(&format!("link {rel}"), &title.unwrap_or_default()),
        ("enclosure", href) => entry.enclosure(href, kind, title),
        ("image" | "icon" | "thumbnail" | "preview", Some(href)) => {
            entry.pictures.push(Picture { alt: title, ..Picture::new(href, Kind::Named) });
        }
        ("related", Some(href)) if title.is_some() => {
            entry.related.push((title.unwrap_or_default(), href));
        }
        ("" | "alternate", Some(href)) if kind.as_deref().is_none_or(|it| !is_media(it)) => {
            let is_page = kind.as_deref().is_none_or(|kind| kind.contains("html"));
            let rank = if is_page { rank } else { rank + 2 };
            entry.left.odd_type("link type", kind.as_deref(), "html");
            entry.pages.offer(rank, "link", Some(href));
            entry.titles.offer(9, "link title", title.as_deref().and_then(Text::literal));
        }
        ("" | "alternate", Some(href)) if is_picture(kind.as_deref(), &href) => {
            entry.pictures.push(Picture { alt: title, ..Picture::new(href, Kind::Named) });
        }
        (rel, Some(href)) => {
            if rel == "self" {
                entry.own_address.get_or_insert_with(|| href.clone());
            }
            entry.left.add(&format!("link {rel}"), &href);
            entry.left.add(&format!("link {rel} type"), &kind.unwrap_or_default());
            entry.left.add(&format!("link {rel} title"), &title.unwrap_or_default());
        }
    }
    entry.left.element(element);
}

fn has_src(element: &Element) -> bool {
    element.attributes.iter().any(|(name, _)| name == "src")
}

/// Whether a media type is that of a file, and not of a text.
fn is_no_text(kind: &str) -> bool {
    let kind = kind.trim().to_ascii_lowercase();
    let is_text = kind.starts_with("text/") || kind.contains("ml") || kind.ends_with("/plain");
    kind.contains('/') && !is_text
}

fn is_media(kind: &str) -> bool {
    ["image/", "audio/", "video/"]
        .iter()
        .any(|media| kind.trim().to_ascii_lowercase().starts_with(media))
}

/// A person with a name, a URL and an address for mail; or only a text, as in RSS.
pub(super) fn person(entry: &mut Entry, mut element: Element) -> Option<Person> {
    let mut take = |names: &[&str]| {
        let child = names.iter().find_map(|name| element.take_child(name))?;
        entry.value(child)
    };
    let name = take(&["name"]);
    let (url, email) = (take(&["uri", "url", "homepage"]), take(&["email"]));
    if !element.holds_elements() && name.is_none() && url.is_none() && email.is_none() {
        let text = entry.value(element)?;
        return Some(bylines::named(&text, None, None, &mut entry.left));
    }
    entry.left.element(element);
    if let Some(name) = name {
        return Some(bylines::named(&name, url, email, &mut entry.left));
    }
    // An address for mail is no name.
    let name = url.clone().unwrap_or_default();
    (url.is_some() || email.is_some()).then_some(Person { name, url, email })
}
