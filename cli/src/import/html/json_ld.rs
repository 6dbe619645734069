//! schema.org data as JSON-LD.

use serde_json::{Map, Value};

/// An object of schema.org.
type Object = Map<String, Value>;

/// The kinds of article, the best first. Every subtype of `NewsArticle` counts as one.
const KINDS: &[&str] = &[
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "BackgroundNewsArticle",
    "OpinionNewsArticle",
    "ReviewNewsArticle",
    "AskPublicNewsArticle",
    "LiveBlogPosting",
    "BlogPosting",
    "TechArticle",
    "Report",
    "ScholarlyArticle",
    "Article",
];

/// How deep arrays and graphs may be nested.
const DEEPEST: usize = 8;

/// All objects of a page, those of arrays and graphs too.
#[derive(Debug, Default)]
pub(super) struct Graph {
    objects: Vec<Object>,
}

impl Graph {
    /// Adds the objects of one script; tells whether it is JSON.
    pub(super) fn add(&mut self, script: &str) -> bool {
        let script = script.trim().trim_start_matches("<!--").trim_end_matches("-->");
        let script = script.trim().trim_start_matches("//<![CDATA[").trim_end_matches("//]]>");
        let Ok(value) = serde_json::from_str(script) else { return false };
        self.collect(value, 0);
        true
    }

    fn collect(&mut self, value: Value, depth: usize) {
        match value {
            Value::Array(values) if depth < DEEPEST => {
                values.into_iter().for_each(|value| self.collect(value, depth + 1));
            }
            Value::Object(mut object) => {
                let inner = ["@graph", "mainEntity"].map(|name| object.remove(name));
                self.objects.push(object);
                if depth < DEEPEST {
                    inner.into_iter().flatten().for_each(|value| self.collect(value, depth + 1));
                }
            }
            _ => {}
        }
    }

    /// The article that the page is about: the best kind, and of these the first.
    pub(super) fn article(&self) -> Option<Article<'_>> {
        let of_kind = |kind: &&str| self.objects.iter().find(|object| is(object, kind));
        KINDS.iter().find_map(of_kind).map(|object| Article { object, graph: self })
    }

    /// The object that a reference `{"@id": …}` means, or the object itself.
    fn resolve<'a>(&'a self, object: &'a Object) -> &'a Object {
        let id = object.get("@id").and_then(Value::as_str).filter(|_| object.len() == 1);
        let meant =
            |other: &&Object| other.len() > 1 && other.get("@id").and_then(Value::as_str) == id;
        id.and_then(|_| self.objects.iter().find(meant)).unwrap_or(object)
    }
}

fn is(object: &Object, kind: &str) -> bool {
    let says = |value: &Value| {
        value.as_str().is_some_and(|name| name.rsplit(['/', '#', ':']).next() == Some(kind))
    };
    match object.get("@type") {
        Some(Value::Array(kinds)) => kinds.iter().any(says),
        Some(value) => says(value),
        None => false,
    }
}

/// An article, and the graph in which it stands.
#[derive(Clone, Copy)]
pub(super) struct Article<'a> {
    object: &'a Object,
    graph: &'a Graph,
}

/// A picture as it is named.
pub(super) struct Picture {
    pub(super) url: String,
    pub(super) alt: Option<String>,
    pub(super) width: Option<u32>,
    pub(super) height: Option<u32>,
}

impl Article<'_> {
    /// The first of these fields that is a text, or an object with a name or a URL.
    pub(super) fn text(&self, fields: &[&str]) -> Option<String> {
        fields
            .iter()
            .find_map(|field| self.text_of(self.object.get(*field)?, &["name", "@value", "@id"]))
    }

    /// The name of the publisher.
    pub(super) fn publisher(&self) -> Option<String> {
        ["publisher", "sourceOrganization", "provider"]
            .iter()
            .find_map(|field| self.text_of(self.object.get(*field)?, &["name", "legalName"]))
    }

    /// The publisher's logo.
    pub(super) fn logo(&self) -> Option<String> {
        let publisher = first(self.object.get("publisher")?)?.as_object()?;
        self.text_of(self.graph.resolve(publisher).get("logo")?, &["url", "contentUrl", "@id"])
    }

    /// The picture.
    pub(super) fn image(&self) -> Option<Picture> {
        let image = first(self.object.get("image").or_else(|| self.object.get("thumbnailUrl"))?)?;
        let url = self.text_of(image, &["url", "contentUrl", "@id"])?;
        let object = image.as_object().map(|object| self.graph.resolve(object));
        let field = |name: &str| object.and_then(|object| object.get(name));
        let size = |name: &str| size(field(name)?);
        let alt = field("caption")
            .or_else(|| field("description"))
            .and_then(Value::as_str)
            .map(str::to_owned);
        Some(Picture { url, alt, width: size("width"), height: size("height") })
    }

    /// A text, or the first of these names of an object that is one; of a list its first.
    fn text_of(&self, value: &Value, names: &[&str]) -> Option<String> {
        let text = match first(value)? {
            Value::String(text) => text.as_str(),
            Value::Object(object) => {
                let object = self.graph.resolve(object);
                names.iter().find_map(|name| first(object.get(*name)?)?.as_str())?
            }
            _ => return None,
        };
        let text = text.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }
}

fn first(value: &Value) -> Option<&Value> {
    match value {
        Value::Array(values) => values.first(),
        value => Some(value),
    }
}

/// A size in pixels: `1200`, `"1200"`, `"1200px"`, `{"value": 1200}`.
fn size(value: &Value) -> Option<u32> {
    let value = value.get("value").unwrap_or(value);
    let number = match value {
        Value::String(text) => text.trim().trim_end_matches("px").trim().parse().ok()?,
        value => u32::try_from(value.as_u64()?).ok()?,
    };
    (number > 0).then_some(number)
}
