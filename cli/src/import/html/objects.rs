//! Objects of schema.org, however their members are spelled.

use serde_json::{Map, Value};

use super::super::no_value::is_no_value;

/// An object of schema.org.
pub(super) type Object = Map<String, Value>;

/// A member in each of its spellings.
pub(super) fn get<'a>(object: &'a Object, name: &str) -> Option<&'a Value> {
    object.get(name).or_else(|| match name.strip_prefix('@') {
        Some(name) => object.get(name).filter(|_| matches!(name, "id" | "type")),
        None => ["schema:", "http://schema.org/", "https://schema.org/"]
            .iter()
            .find_map(|prefix| object.get(&[prefix, name].concat())),
    })
}

/// Whether an object is of this kind.
pub(super) fn is(object: &Object, kind: &str) -> bool {
    let says = |value: &Value| {
        let name = value.as_str().and_then(|name| name.rsplit(['/', '#', ':']).next());
        name.is_some_and(|name| name.trim().eq_ignore_ascii_case(kind))
    };
    match get(object, "@type") {
        Some(Value::Array(kinds)) => kinds.iter().any(says),
        Some(value) => says(value),
        None => false,
    }
}

/// The name of somebody: whole, or of its parts.
pub(super) fn whole_name(object: &Object) -> Option<String> {
    let text = |name: &&str| get(object, name).and_then(Value::as_str).map(str::trim);
    let parts = ["givenName", "additionalName", "familyName"];
    let whole = || parts.iter().filter_map(text).collect::<Vec<_>>().join(" ");
    let name = text(&"name").map_or_else(whole, str::to_owned);
    Some(name).filter(|name| !name.is_empty())
}

/// The first of a list that is a value, or the value itself.
pub(super) fn first(value: &Value) -> Option<&Value> {
    let is_value = |value: &&Value| !value.is_null() && !value.as_str().is_some_and(is_no_value);
    match value {
        Value::Array(values) => values.iter().find(is_value),
        value => Some(value),
    }
}

/// The member of the object with this `@id` within another, however deep.
pub(super) fn within<'a>(object: &'a Object, id: &str, name: &str) -> Option<&'a Value> {
    let is_meant = get(object, "@id").and_then(Value::as_str) == Some(id);
    let found = is_meant.then(|| get(object, name)).flatten();
    found.or_else(|| object.values().find_map(|value| within_value(value, id, name)))
}

fn within_value<'a>(value: &'a Value, id: &str, name: &str) -> Option<&'a Value> {
    match value {
        Value::Array(values) => values.iter().find_map(|value| within_value(value, id, name)),
        Value::Object(object) => within(object, id, name),
        _ => None,
    }
}
