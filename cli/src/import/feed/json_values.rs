//! Values of JSON as texts, whatever type a program has given them.

use serde_json::Value;

use super::left::Left;
use super::text::Text;

/// The address of a picture, which some programs put into an object.
pub(super) fn address(value: Value, left: &mut Left, name: &str) -> Option<String> {
    match value {
        Value::Object(mut object) => {
            let url = object.remove("url").or_else(|| object.remove("src"));
            let url = url.and_then(|url| scalar(left, name, url));
            leave(left, name, Value::Object(object));
            url
        }
        Value::Array(values) => {
            let mut values = values.into_iter();
            let first = values.next()?;
            values.for_each(|value| leave(left, name, value));
            scalar(left, name, first)
        }
        value => scalar(left, name, value),
    }
}

pub(super) fn plain(left: &mut Left, name: &str, value: Value) -> Option<Text> {
    Text::literal(&scalar(left, name, value)?)
}

/// A text; numbers are read as texts, as JSON Feed says of ids. What is neither is left out.
pub(super) fn scalar(left: &mut Left, name: &str, value: Value) -> Option<String> {
    match value {
        value @ (Value::Array(_) | Value::Object(_)) => {
            leave(left, name, value);
            None
        }
        value => shown(&value),
    }
}

fn shown(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()).filter(|text| !text.trim().is_empty()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(is) => Some(is.to_string()),
        _ => None,
    }
}

/// The values of a list; of what is none, itself.
pub(super) fn listed(value: Value) -> Vec<Value> {
    match value {
        Value::Array(values) => values,
        Value::Null => Vec::new(),
        value => vec![value],
    }
}

/// Everything in a value that says something.
pub(super) fn leave(left: &mut Left, name: &str, value: Value) {
    match value {
        Value::Array(values) => values.into_iter().for_each(|it| leave(left, name, it)),
        Value::Object(object) => {
            object.into_iter().for_each(|(key, it)| leave(left, &format!("{name} {key}"), it));
        }
        value => left.add(name, &shown(&value).unwrap_or_default()),
    }
}
