//! Media RSS: what belongs to an item, alone or in groups.

use super::entry::Entry;
use super::pictures::{Kind, Picture, is_picture};
use super::xml::Element;

/// Reads an element of Media RSS; gives it back if a card has no place for it.
pub(super) fn read(entry: &mut Entry, mut element: Element) -> Option<Element> {
    let name = element.name.to_ascii_lowercase();
    match name.as_str() {
        "media:group" => {
            for child in element.take_elements() {
                if let Some(child) = read(entry, child) {
                    entry.left.element(child);
                }
            }
            entry.left.element(element);
        }
        "media:content" => content(entry, element),
        "media:thumbnail" => thumbnail(entry, element),
        "media:title" => {
            let title = super::atom::text(entry, element);
            entry.titles.offer(8, &name, title);
        }
        "media:description" => {
            let summary = super::atom::text(entry, element);
            entry.captions.extend(summary.clone());
            entry.summaries.hint(8, summary);
        }
        "media:credit" if is_of_writer(&element) => {
            element.take("role");
            entry.person(element);
        }
        "media:credit" => {
            let credit = entry.value(element);
            entry.credits.extend(credit);
        }
        "media:copyright" => {
            let rights = entry.text(element);
            entry.rights.offer(5, &name, rights);
        }
        "media:keywords" => {
            let subjects = entry.value(element).unwrap_or_default();
            entry.subjects(&subjects);
        }
        // Each may have a weight behind it.
        "media:tags" => {
            let tags = entry.value(element).unwrap_or_default();
            for tag in tags.split(',') {
                let (word, weight) = tag.rsplit_once(':').unwrap_or((tag, ""));
                let is_weight = weight.trim().chars().all(|c| c.is_ascii_digit() || c == '.');
                entry.subjects(if is_weight { word } else { tag });
            }
        }
        "media:category" => {
            let label = element.take("label");
            let term = entry.value(element);
            if label.is_some() {
                entry.left.add("category term", &term.clone().unwrap_or_default());
            }
            entry.subjects.extend(label.or(term));
        }
        _ => return Some(element),
    }
    None
}

/// Whether a credit is that of who wrote the text.
fn is_of_writer(credit: &Element) -> bool {
    let is_it = |(name, role): &(String, String)| {
        name.eq_ignore_ascii_case("role")
            && ["author", "writer", "reporter", "journalist"]
                .iter()
                .any(|it| role.trim().eq_ignore_ascii_case(it))
    };
    credit.attributes.iter().any(is_it)
}

/// A picture, or a video or sound, of which the thumbnail is one.
fn content(entry: &mut Entry, mut element: Element) {
    let url = element.take("url");
    let (kind, medium) = (element.take("type"), element.take("medium"));
    let [width, height] = ["width", "height"].map(|name| size(entry, &mut element, name));
    let medium = medium.map(|medium| medium.to_ascii_lowercase());
    let is_other = matches!(medium.as_deref(), Some("video" | "audio" | "document" | "executable"));
    let says_picture = medium.as_deref() == Some("image");
    let is_picture = |url: &str| says_picture || (!is_other && is_picture(kind.as_deref(), url));
    let thumbnails: Vec<Element> =
        std::iter::from_fn(|| element.take_child("media:thumbnail")).collect();
    match url {
        Some(url) if is_picture(&url) => {
            let alt = alt(entry, &mut element);
            entry.left.odd_type("media:content type", kind.as_deref(), "image/");
            entry.left.odd_type("media:content medium", medium.as_deref(), "image");
            let credit = element.take_child("media:credit").and_then(|it| entry.value(it));
            let picture = Picture::new(url, Kind::Named);
            entry.pictures.push(Picture { alt, credit, width, height, ..picture });
        }
        url => {
            entry.left.add("media:content", &url.unwrap_or_default());
            entry.left.add("media:content type", &kind.unwrap_or_default());
            entry.left.add("media:content medium", &medium.unwrap_or_default());
            for (name, size) in [("width", width), ("height", height)] {
                let size = size.map(|size| size.to_string()).unwrap_or_default();
                entry.left.add(&format!("media:content {name}"), &size);
            }
        }
    }
    thumbnails.into_iter().for_each(|it| thumbnail(entry, it));
    let subjects = ["media:keywords", "media:category"].into_iter();
    for child in subjects.filter_map(|name| element.take_child(name)).collect::<Vec<_>>() {
        read(entry, child);
    }
    entry.left.element(element);
}

/// What a picture shows, in the words of its description or title.
fn alt(entry: &mut Entry, element: &mut Element) -> Option<String> {
    let text =
        element.take_child("media:description").or_else(|| element.take_child("media:title"));
    let text = super::atom::text(entry, text?)?;
    Some(text.as_str().to_owned()).filter(|text| !text.is_empty())
}

fn thumbnail(entry: &mut Entry, mut element: Element) {
    let url = element.take("url").or_else(|| Some(element.take_text()).filter(|it| !it.is_empty()));
    let [width, height] = ["width", "height"].map(|name| size(entry, &mut element, name));
    let picture = |url| Picture { width, height, ..Picture::new(url, Kind::Thumbnail) };
    entry.pictures.extend(url.map(picture));
    entry.left.element(element);
}

/// A length in pixels; one in anything else is left out.
pub(super) fn size(entry: &mut Entry, element: &mut Element, name: &str) -> Option<u32> {
    let value = element.take(name)?;
    let size = value.trim_end_matches("px").trim().parse().ok().filter(|size| *size > 0);
    if size.is_none() {
        entry.left.add(&format!("{} {name}", element.name), &value);
    }
    size
}
