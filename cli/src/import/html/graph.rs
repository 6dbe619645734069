//! The schema.org data of a page: all its objects, and what they say by reference to each other.

use std::collections::BTreeMap;

use serde_json::Value;

use super::super::no_value::is_no_value;
use super::kinds::ARTICLES;
use super::objects::{Object, first, get, is, within};

/// How deep arrays and graphs may be nested.
const DEEPEST: usize = 8;

/// Members whose objects stand for themselves.
const INNER: &[&str] = &["@graph", "mainEntity", "mainContentOfPage"];

/// Members of a blog or a page that hold its articles, beside what is none.
const PARTS: &[&str] = &["blogPost", "blogPosts", "hasPart"];

/// All objects of a page, those of arrays and graphs too.
#[derive(Debug, Default)]
pub(super) struct Graph {
    objects: Vec<Object>,
    /// Which of them have an `@id`.
    by_id: BTreeMap<String, Vec<usize>>,
}

impl Graph {
    /// Adds a value and the values in it.
    pub(super) fn add(&mut self, value: Value) {
        self.collect(value, 0);
    }

    fn collect(&mut self, value: Value, depth: usize) {
        match value {
            Value::Array(values) if depth < DEEPEST => {
                values.into_iter().for_each(|value| self.collect(value, depth + 1));
            }
            Value::Object(mut object) => {
                let mut inner: Vec<Value> = Vec::new();
                if depth < DEEPEST {
                    let is_inner =
                        |name: &&&str| object.get(**name).is_some_and(|it| !it.is_string());
                    let names: Vec<&str> = INNER.iter().filter(is_inner).copied().collect();
                    inner.extend(names.iter().filter_map(|name| object.remove(*name)));
                    // An article has parts; those of what is none may be articles.
                    if !is_article(&object) {
                        inner.extend(PARTS.iter().flat_map(|name| articles(&mut object, name)));
                    }
                }
                if let Some(id) = get(&object, "@id").and_then(Value::as_str) {
                    self.by_id.entry(id.to_owned()).or_default().push(self.objects.len());
                }
                self.objects.push(object);
                inner.into_iter().for_each(|value| self.collect(value, depth + 1));
            }
            _ => {}
        }
    }

    /// All objects that stand in no other.
    pub(super) fn objects(&self) -> &[Object] {
        &self.objects
    }

    /// Questions with their accepted answers, so many at most.
    pub(super) fn questions(&self, most: usize) -> Vec<(&str, Option<&str>)> {
        let asked = |object: &'_ Object| is(object, "Question");
        let questions = self.objects.iter().filter(|object| asked(object)).take(most);
        let answered = questions.filter_map(|object| {
            let answer = ["acceptedAnswer", "suggestedAnswer"]
                .iter()
                .find_map(|name| self.text_of(self.member(object, name)?, &["text", "name"]));
            Some((self.text(object, "name")?, answer))
        });
        answered.collect()
    }

    /// The name of the site or of who makes it.
    pub(super) fn site(&self) -> Option<&str> {
        ["WebSite", "NewsMediaOrganization", "Organization", "Blog"].iter().find_map(|kind| {
            let mut of_kind = self.objects.iter().filter(|object| is(object, kind));
            let name = of_kind.find_map(|object| get(object, "name")?.as_str());
            let is_name = |name: &&str| !name.starts_with("http") && !is_no_value(name);
            name.map(str::trim).filter(|name| !name.is_empty()).filter(is_name)
        })
    }

    /// A member of an object, or of another object with the same `@id`: a reference, or a part
    /// of what is said of one thing.
    pub(super) fn member<'a>(&'a self, object: &'a Object, name: &str) -> Option<&'a Value> {
        get(object, name).or_else(|| {
            let id = get(object, "@id")?.as_str()?;
            self.objects.iter().find_map(|other| within(other, id, name))
        })
    }

    /// All members of an object, with those of the other objects of the page that have its `@id`.
    pub(super) fn members<'a>(&'a self, object: &'a Object) -> Vec<(&'a str, &'a Value)> {
        const MOST: usize = 10;
        let id = get(object, "@id").and_then(Value::as_str);
        let others = id.and_then(|id| self.by_id.get(id)).into_iter().flatten().take(MOST);
        let others = others.filter_map(|index| self.objects.get(*index));
        let others = others.filter(|other| !std::ptr::eq(*other, object)).flatten();
        object.iter().chain(others).map(|(name, value)| (name.as_str(), value)).collect()
    }

    /// A member as a text: of a list its first, of an object its name or address.
    pub(super) fn text<'a>(&'a self, object: &'a Object, name: &str) -> Option<&'a str> {
        let named = if matches!(name, "url" | "mainEntityOfPage") {
            ["@id", "url", "name"]
        } else {
            ["name", "@value", "@id"]
        };
        self.text_of(self.member(object, name)?, &named)
    }

    /// A text, or the first of these members of an object that is one; of a list its first.
    pub(super) fn text_of<'a>(&'a self, value: &'a Value, names: &[&str]) -> Option<&'a str> {
        let text = match first(value)? {
            Value::String(text) => text.as_str(),
            Value::Object(object) => {
                let member = |name: &str| first(self.member(object, name)?);
                let text = |name: &str| match member(name)? {
                    Value::Object(inner) if matches!(name, "url" | "contentUrl") => {
                        ["@value", "@id"].iter().find_map(|name| get(inner, name)?.as_str())
                    }
                    Value::Object(inner) => get(inner, "@value")?.as_str(),
                    value => value.as_str(),
                };
                names.iter().find_map(|name| text(name))?
            }
            _ => return None,
        };
        Some(text.trim()).filter(|text| !text.is_empty() && !is_no_value(text))
    }
}

fn is_article(object: &Object) -> bool {
    ARTICLES.iter().any(|kind| is(object, kind))
}

/// Takes the articles out of a member.
fn articles(object: &mut Object, name: &str) -> Vec<Value> {
    let is_one = |value: &Value| value.as_object().is_some_and(is_article);
    match object.get_mut(name) {
        Some(Value::Array(values)) => {
            let (articles, others) = std::mem::take(values).into_iter().partition(is_one);
            *values = others;
            articles
        }
        Some(value) if is_one(value) => object.remove(name).into_iter().collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::Graph;
    use serde_json::{Value, json};

    #[test]
    fn references_are_followed_wherever_they_lead() {
        let mut graph = Graph::default();
        graph.add(json!([
            {"@type": "WebSite", "publisher": {"@id": "#us", "name": "Harbour Post"}},
            {"@type": "NewsArticle", "headline": "H", "publisher": {"@type": "Organization", "@id": "#us"}},
        ]));
        let texts = graph.objects().iter().filter_map(|object| graph.text(object, "publisher"));
        assert_eq!(texts.collect::<Vec<_>>(), ["Harbour Post", "Harbour Post"]);
    }

    #[test]
    fn articles_of_blogs_and_pages_stand_for_themselves() {
        let post = json!({"@type": "BlogPosting", "headline": "H"});
        for data in [
            json!({"@type": "Blog", "blogPost": [post]}),
            json!({"@type": "WebPage", "mainContentOfPage": {"@type": "Blog", "blogPosts": post}}),
            json!({"@type": "WebPage", "hasPart": [{"@type": "WebPageElement"}, post]}),
        ] {
            let mut graph = Graph::default();
            graph.add(data.clone());
            let found = graph.objects().iter().any(|it| Value::Object(it.clone()) == post);
            assert!(found, "{data}");
        }
    }
}
