//! The JSON Schema of the document, generated from its types.

use super::Card;
use super::field::MAX_ITEMS;
use super::value::MAX_TEXT;
use schemars::Schema;
use serde_json::{Value, json};

/// The JSON Schema (draft 2020-12) of a card document, indented, with a line break at its end.
///
/// ```
/// let schema: serde_json::Value = serde_json::from_str(&news_card::schema_json())?;
/// assert_eq!(schema["required"], serde_json::json!(["title"]));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn schema_json() -> String {
    let mut schema = schemars::schema_for!(Card).to_value();
    let texts = text_types(&schema);
    each_type(&mut schema, |of_type| as_read(of_type, &texts));
    bounded(&mut schema);
    first_paragraphs(&mut schema);
    // As a schema, and not as a value, it is written with its keywords in the usual order.
    let schema = Schema::try_from(schema).unwrap_or_default();
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

/// References to the types that are texts of a certain form, such as links.
fn text_types(schema: &Value) -> Vec<String> {
    let types = schema.get("$defs").and_then(Value::as_object).into_iter().flatten();
    let texts = types.filter(|(_, of_type)| of_type.get("type") == Some(&json!("string")));
    texts.map(|(name, _)| format!("#/$defs/{name}")).collect()
}

/// Says of each text how much of it is read.
fn bounded(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            members.values_mut().for_each(bounded);
            let is_text = match members.get("type") {
                Some(Value::Array(types)) => types.contains(&json!("string")),
                of_type => of_type == Some(&json!("string")),
            };
            if is_text && !members.contains_key("enum") && !members.contains_key("const") {
                members.insert("maxLength".into(), json!(MAX_TEXT));
            }
        }
        Value::Array(items) => items.iter_mut().for_each(bounded),
        _ => {}
    }
}

/// Keeps what a description says to those who write documents; what follows its first paragraph
/// is an example for those who write programs.
fn first_paragraphs(schema: &mut Value) {
    match schema {
        Value::Object(members) => members.values_mut().for_each(first_paragraphs),
        Value::Array(items) => items.iter_mut().for_each(first_paragraphs),
        _ => {}
    }
    if let Some(Value::String(text)) = schema.get_mut("description")
        && let Some((first, _)) = text.split_once("\n\n")
    {
        *text = first.to_owned();
    }
}

fn each_type(schema: &mut Value, mut change: impl FnMut(&mut Value)) {
    change(schema);
    if let Some(types) = schema.get_mut("$defs").and_then(Value::as_object_mut) {
        types.values_mut().for_each(change);
    }
}

/// What the types cannot say of how their fields are read: null and blank text mean absent.
fn as_read(of_type: &mut Value, texts: &[String]) {
    let required: Vec<_> =
        of_type.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
    let Some(fields) = of_type.get_mut("properties").and_then(Value::as_object_mut) else { return };
    for (name, field) in fields {
        let kind = field.get("type").and_then(Value::as_str).map(str::to_owned);
        let Some(field) = field.as_object_mut() else { continue };
        if required.iter().any(|required| required == name) {
            if kind.as_deref() == Some("string") {
                field.insert("pattern".into(), "\\S".into());
            }
        } else if let Some(kind) = kind {
            if kind == "array" {
                field.insert("maxItems".into(), json!(MAX_ITEMS));
            }
            field.insert("type".into(), json!([kind, "null"]));
        } else if let Some(choices) = field.get_mut("anyOf").and_then(Value::as_array_mut) {
            let reference = choices.first().and_then(|first| first.get("$ref")?.as_str());
            if reference.is_some_and(|reference| texts.iter().any(|text| text == reference)) {
                choices.push(json!({"type": "string", "pattern": "^\\s*$"}));
            }
        }
    }
}
