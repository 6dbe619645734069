//! What an element says as properties of an object: in its attributes, or as its text.

use scraper::ElementRef;
use serde_json::{Value, json};

use super::super::objects::Object;
use super::super::text::text_of;

/// The kind of the object that an element is.
pub(super) fn kind<'a>(element: ElementRef<'a>) -> Option<&'a str> {
    match element.attr("itemscope") {
        Some(_) => Some(element.attr("itemtype").unwrap_or_default()),
        None => element.attr("typeof"),
    }
}

/// The properties that an element is. The `property` of a `meta` with a sign in its name is that of
/// Open Graph.
pub(super) fn property<'a>(element: ElementRef<'a>) -> Option<&'a str> {
    let is_schema = |name: &&str| !name.contains(':') || name.starts_with("schema:");
    let is_meta = element.value().name() == "meta";
    let rdfa = || element.attr("property").filter(|name| !is_meta || is_schema(name));
    element.attr("itemprop").or_else(rdfa).filter(|names| !names.trim().is_empty())
}

/// The names of several properties.
pub(super) fn names(properties: &str) -> impl Iterator<Item = &str> {
    properties.split_ascii_whitespace().map(|name| name.trim_start_matches("schema:"))
}

pub(super) fn object(element: ElementRef<'_>, kind: &str) -> Object {
    let mut object = Object::new();
    let kinds = kind.split_ascii_whitespace().map(Value::from).collect();
    object.insert("@type".to_owned(), Value::Array(kinds));
    let id = ["itemid", "resource", "about"].iter().find_map(|name| element.attr(name));
    if let Some(id) = id {
        object.insert("@id".to_owned(), Value::from(id));
    }
    // A picture or a link that is an object has its address as every one of its kind has.
    if let Some(address) = address(element) {
        object.insert("url".to_owned(), Value::from(address));
    }
    object
}

/// The relation of RDFa to the objects within an element, as other `rel` are none.
pub(super) fn relation<'a>(element: ElementRef<'a>) -> Option<&'a str> {
    element.attr("rel").filter(|rel| rel.trim_start().starts_with("schema:"))
}

/// Whether the property of an object's element is one of the object itself, as RDFa has it.
pub(super) fn is_own(element: ElementRef<'_>) -> bool {
    ["about", "datatype", "content"].iter().any(|name| element.attr(name).is_some())
}

/// What an element says as this property: in an attribute, or as its text. A link says both, as
/// most people write it around a name.
pub(super) fn value(element: ElementRef<'_>, property: &str) -> Option<Value> {
    const TEXTS: &[&str] =
        &["name", "headline", "alternativeHeadline", "description", "text", "caption"];
    const ADDRESSES: &[&str] =
        &["url", "sameAs", "mainEntityOfPage", "image", "license", "item", "logo", "id"];
    // What this holds is the whole page, whose text is read where it stands.
    if property == "mainContentOfPage" {
        return None;
    }
    let in_attribute = ["content", "datetime"].iter().find_map(|name| element.attr(name));
    let attribute = in_attribute.or_else(|| match element.value().name() {
        "data" | "meter" => element.attr("value"),
        _ => None,
    });
    let is_address = ADDRESSES.contains(&property) || property.ends_with("Url");
    let value = match (attribute, address(element)) {
        (Some(value), _) => value.trim().to_owned(),
        (None, Some(address)) if element.value().name() == "a" && !is_address => {
            let text = text_of(element);
            match text.is_empty() {
                true => address.trim().to_owned(),
                false if TEXTS.contains(&property) => text,
                false => return Some(json!({"name": text, "url": address.trim()})),
            }
        }
        (None, Some(address)) => address.trim().to_owned(),
        (None, None) => text_of(element),
    };
    (!value.is_empty()).then_some(Value::String(value))
}

fn address<'a>(element: ElementRef<'a>) -> Option<&'a str> {
    match element.value().name() {
        "a" | "area" | "link" => element.attr("href"),
        "img" | "audio" | "video" | "source" | "embed" | "iframe" => element.attr("src"),
        "object" => element.attr("data"),
        _ => None,
    }
}

/// A property that comes again makes a list.
pub(super) fn add(object: &mut Object, property: &str, value: Value) {
    match object.get_mut(property) {
        Some(Value::Array(values)) => values.push(value),
        Some(earlier) => {
            let first = earlier.take();
            *earlier = Value::Array(vec![first, value]);
        }
        None => drop(object.insert(property.to_owned(), value)),
    }
}
