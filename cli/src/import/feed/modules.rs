//! Modules of RSS that stand in feeds of every kind: Dublin Core, content, iTunes and the like.

use super::bylines;
use super::entry::Entry;
use super::media;
use super::pictures::{Kind, Picture};
use super::text::Text;
use super::xml::Element;

/// Reads a child of an item; gives it back if it is of no module that is known.
pub(super) fn read(entry: &mut Entry, mut element: Element) -> Option<Element> {
    let name = element.name.to_ascii_lowercase();
    let Some((module, local)) = name.split_once(':') else { return Some(element) };
    match (module, local) {
        ("media", _) => return media::read(entry, element),
        ("dc" | "dcterms", "title") | ("itunes", "title") => {
            let title = entry.text(element);
            entry.titles.offer(3, &name, title);
        }
        ("dc" | "dcterms", "creator" | "contributor" | "author") | ("itunes", "author") => {
            entry.person(element);
        }
        ("podcast", "person") => {
            let url = element.take("href");
            if let Some(name) = entry.value(element) {
                let person = bylines::named(&name, url, None, &mut entry.left);
                entry.people.push(person);
            }
        }
        ("dc" | "dcterms", "date" | "issued" | "created" | "available" | "datesubmitted") => {
            let rank = if local == "issued" { 2 } else { 3 };
            let time = entry.value(element);
            entry.published.offer(rank, &name, time);
        }
        ("dc" | "dcterms", "modified") => {
            let time = entry.value(element);
            entry.updated.offer(3, &name, time);
        }
        ("dc" | "dcterms", "subject") if element.holds_elements() => described(entry, element),
        ("itunes", "category") => category(entry, element),
        ("dc" | "dcterms", "subject") | ("itunes", "keywords") => {
            let subjects = entry.value(element).unwrap_or_default();
            entry.subjects(&subjects);
        }
        ("dc" | "dcterms", "description" | "abstract") | ("itunes", "summary" | "subtitle") => {
            let rank = if local == "subtitle" { 5 } else { 4 };
            let summary = entry.text(element);
            entry.summaries.offer(rank, &name, summary);
        }
        ("dc" | "dcterms", "language") => {
            let lang = entry.value(element);
            entry.langs.offer(1, &name, lang);
        }
        ("dc" | "dcterms", "rights") => {
            let rights = entry.text(element);
            entry.rights.offer(2, &name, rights);
        }
        ("dc" | "dcterms", "identifier") => {
            let id = entry.value(element);
            entry.ids.offer(5, &name, id);
        }
        ("content", "encoded") => {
            entry.attributes(&mut element);
            let markup =
                if element.holds_elements() { element.take_markup() } else { element.take_text() };
            let body = Text::markup(&markup).map(|body| body.at(element.base.take()));
            entry.bodies.offer(1, &name, body);
        }
        ("yandex", "full-text") | ("turbo", "content") => {
            let body = entry.text(element);
            entry.bodies.offer(4, &name, body);
        }
        ("xhtml", "body" | "div") => {
            entry.attributes(&mut element);
            let body = Text::markup(&element.take_markup());
            entry.bodies.offer(2, &name, body.map(|body| body.at(element.base.take())));
        }
        ("itunes", "image") => {
            let url = element.take("href").or_else(|| element.take("url"));
            let url = url.or_else(|| Some(element.take_text()).filter(|it| !it.is_empty()));
            entry.pictures.extend(url.map(|url| Picture::new(url, Kind::Named)));
            entry.left.element(element);
        }
        ("webfeeds", "featuredimage" | "cover")
        | ("g", "image_link" | "additional_image_link")
        | ("news", "image") => {
            let url = ["url", "image", "href"].into_iter().find_map(|name| element.take(name));
            let url = url.or_else(|| Some(element.take_text()).filter(|it| !it.is_empty()));
            let [width, height] =
                ["width", "height"].map(|it| media::size(entry, &mut element, it));
            let picture = |url| Picture { width, height, ..Picture::new(url, Kind::Named) };
            entry.pictures.extend(url.map(picture));
            entry.left.element(element);
        }
        ("enc", "enclosure") => {
            let names = ["rdf:resource", "resource", "enc:resource", "url", "href"];
            let url = names.into_iter().find_map(|name| element.take(name));
            let kind = element.take("type").or_else(|| element.take("enc:type"));
            entry.enclosure(url, kind, None);
            entry.left.element(element);
        }
        ("feedburner" | "pheedo", "origlink") => {
            // The publisher's own address, where `link` counts clicks and leads on.
            let page = entry.value(element);
            entry.pages.offer(0, &element_name(&name), page);
        }
        _ => return Some(element),
    }
    None
}

/// Subjects as RDF describes them: each text is one, and addresses are left out.
fn described(entry: &mut Entry, mut element: Element) {
    for child in element.take_elements() {
        described(entry, child);
    }
    let text = element.take_text();
    entry.subjects(&text);
    entry.left.element(element);
}

/// A subject of iTunes, and those within it.
fn category(entry: &mut Entry, mut element: Element) {
    let text = element.take("text");
    entry.subjects.extend(text);
    for child in element.take_elements() {
        category(entry, child);
    }
    let text = element.take_text();
    entry.subjects.extend(Some(text).filter(|text| !text.is_empty()));
    entry.left.element(element);
}

fn element_name(name: &str) -> String {
    name.replace("origlink", "origLink")
}
