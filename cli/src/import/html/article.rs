//! What the schema.org data of a page says of its story.

use serde_json::Value;

use super::super::no_value::is_no_value;
use super::choice::Chosen;
use super::graph::Graph;
use super::objects::{Object, first, get, is};

/// The page's own story in its data.
#[derive(Clone, Copy)]
pub(super) struct Article<'a> {
    graph: &'a Graph,
    pub(super) object: &'a Object,
    /// What it is, where it is no article: what it says is a guess then.
    pub(super) other_kind: Option<&'static str>,
}

/// A picture as it is named.
#[derive(Debug, Default)]
pub(super) struct Picture {
    pub(super) url: String,
    pub(super) alt: Option<String>,
    pub(super) caption: Option<String>,
    pub(super) width: Option<u32>,
    pub(super) height: Option<u32>,
    /// Who made it, or owns the rights in it.
    pub(super) credit: Option<String>,
}

/// Somebody, or a subject: a name, and where there is more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) name: String,
    pub(super) url: Option<String>,
}

/// Members that name the publisher, the clearest first.
pub(super) const PUBLISHERS: &[&str] = &["publisher", "sourceOrganization", "provider"];

/// Kinds of what a story may be a part of that stand for its publisher.
const WHOLES: &[&str] = &[
    "WebSite",
    "Periodical",
    "Newspaper",
    "Magazine",
    "Blog",
    "PodcastSeries",
    "NewsMediaOrganization",
];

/// Names of a list that are read: each may refer to any object of the page.
const MOST_NAMES: usize = 50;

impl<'a> Article<'a> {
    pub(super) fn new(graph: &'a Graph, chosen: &Chosen<'a>) -> Self {
        Self { graph, object: chosen.object, other_kind: chosen.other_kind }
    }

    /// The first of these fields that is a text, or an object with a name or a URL.
    pub(super) fn text(&self, fields: &[&str]) -> Option<String> {
        fields.iter().find_map(|field| self.graph.text(self.object, field)).map(str::to_owned)
    }

    /// All of these members of an object, or the text that a field is.
    pub(super) fn texts(&self, field: &str, names: &[&str]) -> Vec<String> {
        let texts = |value| names.iter().filter_map(move |it| self.graph.text_of(value, &[it]));
        let mut found: Vec<String> =
            self.member(field).into_iter().flat_map(texts).map(str::to_owned).collect();
        found.dedup();
        found
    }

    /// All texts and addresses in a value. Of an object these are its name and its address, or
    /// its name alone.
    pub(super) fn leaves(&self, value: &Value, only_names: bool) -> Vec<String> {
        const NAMES: [&str; 5] = ["name", "headline", "@value", "caption", "text"];
        const ADDRESSES: [&str; 3] = ["url", "contentUrl", "embedUrl"];
        match value {
            Value::String(text) => vec![text.clone()],
            Value::Number(number) => vec![number.to_string()],
            Value::Array(values) => {
                values.iter().take(MOST_NAMES).flat_map(|it| self.leaves(it, only_names)).collect()
            }
            Value::Object(_) => {
                let address = || self.graph.text_of(value, &ADDRESSES);
                let address = if only_names { None } else { address() };
                let name = self.graph.text_of(value, &NAMES).map(str::to_owned);
                let name = name.or_else(|| self.name_in_parts(value));
                name.into_iter().chain(address.map(str::to_owned)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// A member, of whatever kind.
    pub(super) fn member(&self, name: &str) -> Option<&'a Value> {
        self.graph.member(self.object, name)
    }

    /// The name of the publisher.
    pub(super) fn publisher(&self) -> Option<String> {
        let named = |field: &&str| self.graph.text_of(self.member(field)?, &["name", "legalName"]);
        let name = PUBLISHERS.iter().find_map(named).filter(|name| !name.starts_with("http"))?;
        Some(name.to_owned())
    }

    /// The name of the site or the magazine that it is a part of, which may stand for the publisher’s.
    pub(super) fn whole(&self) -> Option<String> {
        let mut whole = first(self.member("isPartOf")?)?;
        // An issue is a part of its magazine.
        if let Some(outer) = whole.as_object().and_then(|it| self.graph.member(it, "isPartOf")) {
            whole = first(outer)?;
        }
        let fits = whole.as_object().is_none_or(|it| WHOLES.iter().any(|kind| is(it, kind)));
        let name = self.graph.text_of(whole, &["name"]).filter(|_| fits)?;
        Some(name.to_owned()).filter(|name| !name.starts_with("http"))
    }

    /// Who has the rights in it.
    pub(super) fn copyright_holder(&self) -> Option<String> {
        let holder = first(self.member("copyrightHolder")?)?;
        let name = self.graph.text_of(holder, &["name", "legalName"]).map(str::to_owned);
        let name = name.or_else(|| self.name_in_parts(holder))?;
        Some(name).filter(|name| !name.starts_with("http"))
    }

    /// A number, or a text.
    pub(super) fn number(&self, name: &str) -> Option<String> {
        let value = first(self.member(name)?)?;
        let value = value.as_object().and_then(|it| get(it, "@value")).unwrap_or(value);
        match value {
            Value::Number(number) if number.is_f64() => Some(format!("{:.0}", number.as_f64()?)),
            Value::Number(number) => Some(number.to_string()),
            _ => self.graph.text_of(value, &["name", "@id"]).map(str::to_owned),
        }
    }

    /// All members of an object in the data, wherever they are said.
    pub(super) fn members(&self, object: &'a Object) -> Vec<(&'a str, &'a Value)> {
        self.graph.members(object)
    }

    /// The publisher's logo.
    pub(super) fn logo(&self) -> Option<String> {
        let publisher = first(self.member("publisher")?)?.as_object()?;
        let logo = self.graph.member(publisher, "logo")?;
        self.graph.text_of(logo, &["url", "contentUrl", "@id"]).map(str::to_owned)
    }

    /// The picture.
    pub(super) fn image(&self) -> Option<Picture> {
        let fields = ["image", "primaryImageOfPage", "thumbnailUrl", "thumbnail"];
        let (image, url) = fields.iter().find_map(|field| {
            let image = first(self.member(field)?)?;
            let url = self.graph.text_of(image, &["url", "contentUrl", "@id"])?.to_owned();
            Some((image, url))
        })?;
        let field = |name: &str| self.graph.member(image.as_object()?, name);
        let size = |name: &str| size(field(name)?);
        let text = |name: &str| {
            let text = field(name)?.as_str().filter(|text| !is_no_value(text))?;
            Some(text.to_owned())
        };
        let (alt, caption) = (text("description"), text("caption"));
        let people = |name: &str| {
            let person = first(field(name)?)?;
            let name = self.graph.text_of(person, &["name"]).map(str::to_owned);
            name.or_else(|| self.name_in_parts(person))
        };
        let credit = ["creditText", "creator", "author", "copyrightNotice", "copyrightHolder"];
        let credit = credit.into_iter().find_map(people);
        let (width, height) = (size("width"), size("height"));
        Some(Picture { url, alt, caption, width, height, credit })
    }

    /// The name of somebody whose data has only the parts of it.
    fn name_in_parts(&self, person: &Value) -> Option<String> {
        let part = |name| self.graph.text_of(person, &[name]).filter(|_| person.is_object());
        let parts = ["givenName", "additionalName", "familyName"].into_iter().filter_map(part);
        Some(parts.collect::<Vec<_>>().join(" ")).filter(|name| !name.is_empty())
    }

    /// The names in a member: of one or several, as texts or as objects.
    pub(super) fn names(&self, field: &str) -> Vec<Named> {
        let Some(value) = self.member(field) else { return Vec::new() };
        let values = match value {
            Value::Array(values) => values.as_slice(),
            value => std::slice::from_ref(value),
        };
        values.iter().take(MOST_NAMES).flat_map(|value| self.named(value)).collect()
    }

    /// One by its name and address, or several, of whom only the names are said.
    fn named(&self, value: &Value) -> Vec<Named> {
        let several = value.get("name").and_then(Value::as_array).filter(|it| it.len() > 1);
        if let Some(several) = several {
            let names = several.iter().take(MOST_NAMES).filter_map(Value::as_str);
            return names.map(|name| Named { name: name.to_owned(), url: None }).collect();
        }
        let name = self.graph.text_of(value, &["name", "@value", "termCode"]);
        let name = name.map(str::to_owned).or_else(|| self.name_in_parts(value));
        let object = value.as_object();
        let address = |name: &str| {
            let url = object.and_then(|it| self.graph.text(it, name))?;
            url.contains('/').then(|| url.to_owned())
        };
        let url = || address("url").or_else(|| address("sameAs"));
        name.map(|name| Named { name, url: url() }).into_iter().collect()
    }

    /// What members of these names say within a member that is of others.
    pub(super) fn of_others(&self, value: &Value, names: &[&str]) -> Vec<String> {
        let values = match value {
            Value::Array(values) => values.as_slice(),
            value => std::slice::from_ref(value),
        };
        let objects = values.iter().take(MOST_NAMES).filter_map(Value::as_object);
        let members = objects.flat_map(|object| names.iter().filter_map(|name| get(object, name)));
        members.flat_map(|value| self.leaves(value, false)).collect()
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
