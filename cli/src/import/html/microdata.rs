//! Microdata and RDFa: schema.org data in the attributes of what a page shows, as the objects
//! that JSON-LD would have.

mod properties;

use std::collections::{BTreeMap, BTreeSet};

use ego_tree::NodeId;
use ego_tree::iter::Edge;
use scraper::{ElementRef, Html};
use serde_json::Value;

use super::objects::Object;
use super::text::text_of;
use properties::{add, is_own, kind, names, object, property, relation, value};

/// Objects within objects, from which on properties are left out.
const DEEPEST: usize = 20;

/// Objects of a page; one with more lists other stories.
const MOST: usize = 5_000;

/// Elements that are walked through once more, as an object elsewhere refers to them.
const MOST_REFERRED: usize = 250_000;

/// All texts of properties, in bytes: elements stand in others, and each repeats what the inner
/// ones say.
const LONGEST: usize = 4 << 20;

/// What a link counts for among them.
const LINK: usize = 1 << 10;

/// The objects of a page that stand in no other.
pub(super) fn objects(page: &Html) -> Vec<Value> {
    let parts = parts(page);
    let roots = parts.values().map(|part| part.id()).collect();
    let mut walk = Walk { parts, roots, ..Walk::default() };
    walk.through(page.root_element());
    walk.found
}

/// The elements to which an object refers (`itemref`): their properties are its own, too.
fn parts(page: &Html) -> BTreeMap<&str, ElementRef<'_>> {
    let elements = || page.tree.nodes().filter_map(ElementRef::wrap);
    let referring = elements().filter_map(|element| element.attr("itemref"));
    let mut parts: BTreeMap<&str, Option<ElementRef<'_>>> =
        referring.flat_map(str::split_ascii_whitespace).map(|id| (id, None)).collect();
    if !parts.is_empty() {
        for element in elements() {
            let part = element.attr("id").and_then(|id| parts.get_mut(id));
            if let Some(part) = part.filter(|part| part.is_none()) {
                *part = Some(element);
            }
        }
    }
    parts.into_iter().filter_map(|(id, element)| Some((id, element?))).collect()
}

#[derive(Default)]
struct Walk<'a> {
    found: Vec<Value>,
    /// The objects that are open, the innermost last, each with the property that it is.
    open: Vec<(ElementRef<'a>, Option<&'a str>, Object)>,
    /// Elements that say what the objects in them are, with how many objects are open.
    relations: Vec<(ElementRef<'a>, &'a str, usize)>,
    /// Elements to which an object refers, by their ids.
    parts: BTreeMap<&'a str, ElementRef<'a>>,
    roots: BTreeSet<NodeId>,
    /// The parts that are being walked through, as an object refers to them.
    within: Vec<NodeId>,
    /// Bytes of texts, objects, and elements of parts so far.
    length: usize,
    count: usize,
    referred: usize,
}

impl<'a> Walk<'a> {
    fn through(&mut self, root: ElementRef<'a>) {
        for edge in root.traverse() {
            match edge {
                Edge::Open(node) => {
                    if let Some(element) = ElementRef::wrap(node) {
                        self.enter(element);
                    }
                }
                Edge::Close(node) => {
                    if let Some(element) = ElementRef::wrap(node) {
                        self.leave(element);
                    }
                }
            }
        }
    }

    fn enter(&mut self, element: ElementRef<'a>) {
        self.referred += usize::from(!self.within.is_empty());
        let property = property(element).or_else(|| {
            let is_link = kind(element).is_none() && element.attr("href").is_some();
            relation(element).filter(|_| is_link)
        });
        if let Some(kind) = kind(element) {
            if self.open.len() < DEEPEST && self.count < MOST {
                self.count += 1;
                self.open(element, kind, property);
            }
        } else if let Some(property) = property
            && let Some((_, _, object)) = self.open.last_mut()
            && self.length < LONGEST
        {
            for property in names(property) {
                let Some(value) = value(element, property) else { continue };
                self.length += value.as_str().map_or(LINK, str::len);
                add(object, property, value);
            }
        } else if let Some(relation) = relation(element)
            && self.relations.len() < DEEPEST
        {
            self.relations.push((element, relation, self.open.len()));
        }
    }

    fn open(&mut self, element: ElementRef<'a>, kind: &str, property: Option<&'a str>) {
        let mut object = object(element, kind);
        let around = self.relations.last().filter(|(.., depth)| *depth == self.open.len());
        let is_literal = is_own(element) || around.is_some();
        let own = property.filter(|_| is_literal && element.attr("itemscope").is_none());
        for name in own.into_iter().flat_map(names) {
            add(&mut object, name, Value::String(text_of(element)));
        }
        let outer = property.filter(|_| own.is_none());
        let outer = outer.or(around.map(|(_, relation, _)| *relation));
        self.open.push((element, outer, object));
    }

    fn leave(&mut self, element: ElementRef<'a>) {
        self.relations.pop_if(|(it, ..)| *it == element);
        if self.open.last().is_none_or(|(it, ..)| *it != element) {
            return;
        }
        self.refer(element);
        let Some((_, property, object)) = self.open.pop() else { return };
        let is_part = self.open.is_empty() && self.is_part(element);
        match (property, self.open.last_mut()) {
            (Some(property), Some((_, _, outer))) => {
                for property in names(property) {
                    add(outer, property, Value::Object(object.clone()));
                }
            }
            // What is a property where it stands in no object is one of that which refers to it.
            (Some(_), None) if is_part => {}
            // What is walked through once more has been found where it stands.
            _ if !self.within.is_empty() => {}
            _ => self.found.push(Value::Object(object)),
        }
    }

    /// Adds to the innermost object, which ends, what it says elsewhere.
    fn refer(&mut self, element: ElementRef<'a>) {
        let ids = element.attr("itemref").unwrap_or_default().split_ascii_whitespace();
        for id in ids {
            let Some(part) = self.parts.get(id).copied() else { continue };
            let is_around = part == element || element.ancestors().any(|it| it == *part);
            let is_open = self.within.contains(&part.id());
            if is_around || is_open || self.referred >= MOST_REFERRED {
                continue;
            }
            self.within.push(part.id());
            self.through(part);
            self.within.pop();
        }
    }

    fn is_part(&self, element: ElementRef<'_>) -> bool {
        let mut around = element.ancestors().map(|it| it.id());
        !self.roots.is_empty()
            && (self.roots.contains(&element.id()) || around.any(|it| self.roots.contains(&it)))
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

    #[test]
    fn an_object_has_the_properties_of_the_elements_to_which_it_refers() {
        let kind = "https://schema.org/NewsArticle";
        check(
            &format!(
                "<h1 id=h itemprop=headline>Trams</h1><div itemscope itemtype='{kind}' itemref='h w x'>\
                 <i itemprop=genre>News</i></div><p id=w><b itemprop=author itemscope itemref=n></b></p>\
                 <u id=n itemprop=name>Ana Be</u>"
            ),
            json!([{"@type": [kind], "genre": "News", "headline": "Trams", "author": {"@type": [], "name": "Ana Be"}}]),
        );
        // Objects that refer to each other end, and one of them is within the other.
        check(
            "<div id=a itemscope itemref=b></div><div id=b itemscope itemref=a></div>",
            json!([{"@type": []}, {"@type": []}]),
        );
    }
}
