//! Microdata and RDFa: schema.org data in the attributes of what a page shows, as the objects
//! that JSON-LD would have.

use ego_tree::iter::Edge;
use scraper::{ElementRef, Html};
use serde_json::{Value, json};

use super::objects::Object;
use super::text::text_of;

/// Objects within objects, from which on properties are left out.
const DEEPEST: usize = 20;

/// Objects of a page; one with more lists other stories.
const MOST: usize = 5_000;

/// All texts of properties, in bytes: elements stand in others, and each repeats what the inner
/// ones say.
const LONGEST: usize = 4 << 20;

/// What a link counts for among them.
const LINK: usize = 1 << 10;

/// The objects of a page that stand in no other.
pub(super) fn objects(page: &Html) -> Vec<Value> {
    let mut found = Vec::new();
    // The objects that are open, the innermost last, each with the property that it is.
    let mut open: Vec<(ElementRef<'_>, Option<&str>, Object)> = Vec::new();
    // Elements that say what the objects in them are, with how many objects are open.
    let mut relations: Vec<(ElementRef<'_>, &str, usize)> = Vec::new();
    let (mut length, mut count) = (0, 0);
    for edge in page.root_element().traverse() {
        match edge {
            Edge::Open(node) => {
                let Some(element) = ElementRef::wrap(node) else { continue };
                let property = property(element).or_else(|| {
                    let is_link = kind(element).is_none() && element.attr("href").is_some();
                    relation(element).filter(|_| is_link)
                });
                if let Some(kind) = kind(element) {
                    if open.len() < DEEPEST && count < MOST {
                        count += 1;
                        let mut object = object(element, kind);
                        let around = relations.last().filter(|(.., depth)| *depth == open.len());
                        let is_literal = is_own(element) || around.is_some();
                        let own =
                            property.filter(|_| is_literal && element.attr("itemscope").is_none());
                        for name in own.into_iter().flat_map(names) {
                            add(&mut object, name, Value::String(text_of(element)));
                        }
                        let outer = property.filter(|_| own.is_none());
                        let outer = outer.or(around.map(|(_, relation, _)| *relation));
                        open.push((element, outer, object));
                    }
                } else if let Some(property) = property
                    && let Some((_, _, object)) = open.last_mut()
                    && length < LONGEST
                {
                    for property in names(property) {
                        let Some(value) = value(element, property) else { continue };
                        length += value.as_str().map_or(LINK, str::len);
                        add(object, property, value);
                    }
                } else if let Some(relation) = relation(element)
                    && relations.len() < DEEPEST
                {
                    relations.push((element, relation, open.len()));
                }
            }
            Edge::Close(node) => {
                relations.pop_if(|(element, ..)| **element == node);
                if open.last().is_none_or(|(element, ..)| **element != node) {
                    continue;
                }
                let Some((_, property, object)) = open.pop() else { continue };
                match (property, open.last_mut()) {
                    (Some(property), Some((_, _, outer))) => {
                        for property in names(property) {
                            add(outer, property, Value::Object(object.clone()));
                        }
                    }
                    _ => found.push(Value::Object(object)),
                }
            }
        }
    }
    found
}

/// The kind of the object that an element is.
fn kind<'a>(element: ElementRef<'a>) -> Option<&'a str> {
    match element.attr("itemscope") {
        Some(_) => Some(element.attr("itemtype").unwrap_or_default()),
        None => element.attr("typeof"),
    }
}

/// The properties that an element is. The `property` of a `meta` with a sign in its name is that of
/// Open Graph.
fn property<'a>(element: ElementRef<'a>) -> Option<&'a str> {
    let is_schema = |name: &&str| !name.contains(':') || name.starts_with("schema:");
    let is_meta = element.value().name() == "meta";
    let rdfa = || element.attr("property").filter(|name| !is_meta || is_schema(name));
    element.attr("itemprop").or_else(rdfa).filter(|names| !names.trim().is_empty())
}

/// The names of several properties.
fn names(properties: &str) -> impl Iterator<Item = &str> {
    properties.split_ascii_whitespace().map(|name| name.trim_start_matches("schema:"))
}

fn object(element: ElementRef<'_>, kind: &str) -> Object {
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
fn relation<'a>(element: ElementRef<'a>) -> Option<&'a str> {
    element.attr("rel").filter(|rel| rel.trim_start().starts_with("schema:"))
}

/// Whether the property of an object's element is one of the object itself, as RDFa has it.
fn is_own(element: ElementRef<'_>) -> bool {
    ["about", "datatype", "content"].iter().any(|name| element.attr(name).is_some())
}

/// What an element says as this property: in an attribute, or as its text. A link says both, as
/// most people write it around a name.
fn value(element: ElementRef<'_>, property: &str) -> Option<Value> {
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
fn add(object: &mut Object, property: &str, value: Value) {
    match object.get_mut(property) {
        Some(Value::Array(values)) => values.push(value),
        Some(earlier) => {
            let first = earlier.take();
            *earlier = Value::Array(vec![first, value]);
        }
        None => drop(object.insert(property.to_owned(), value)),
    }
}

#[cfg(test)]
mod tests {
    use super::objects;
    use scraper::Html;
    use serde_json::{Value, json};

    fn check(markup: &str, expected: Value) {
        assert_eq!(Value::from(objects(&Html::parse_document(markup))), expected, "{markup}");
    }

    #[test]
    fn properties_belong_to_the_object_around_them() {
        let kind = "https://schema.org/NewsArticle";
        check(
            &format!(
                "<article itemscope itemtype='{kind}'><h1 itemprop=headline>Trams <b>return</b></h1>\
                 <time itemprop=datePublished datetime=2026-05-06>6 May</time>\
                 <div itemprop=author itemscope itemtype=Person><span itemprop=name>A. Writer</span></div>\
                 <img itemprop=image src=/a.jpg><a itemprop=keywords>a</a><a itemprop=keywords>b</a></article>"
            ),
            json!([{"@type": [kind], "headline": "Trams return", "datePublished": "2026-05-06",
                "author": {"@type": ["Person"], "name": "A. Writer"}, "image": "/a.jpg", "keywords": ["a", "b"]}]),
        );
    }

    #[test]
    fn rdfa_is_the_same_in_other_words() {
        check(
            "<div vocab='https://schema.org/' typeof=NewsArticle resource='#a'><p property=headline>Trams</p></div>",
            json!([{"@type": ["NewsArticle"], "@id": "#a", "headline": "Trams"}]),
        );
        check(
            "<article typeof=schema:Article><span rel=schema:author><span about=/user/7 \
             typeof=schema:Person property=schema:name datatype>Lola Ruiz</span></span>\
             <a href=/tags/port property=schema:about>Port</a></article>",
            json!([{"@type": ["schema:Article"], "about": {"name": "Port", "url": "/tags/port"},
                "author": {"@type": ["schema:Person"], "@id": "/user/7", "name": "Lola Ruiz"}}]),
        );
        check("<meta property='og:title' content=Trams><p itemprop=headline>Trams</p>", json!([]));
    }
}
