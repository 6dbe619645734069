//! The reference of the document format, in Markdown, read from its JSON Schema.

use serde_json::{Map, Value};

use super::markdown::{Page, code};

const INTRODUCTION: &str = "One story is one JSON object, UTF-8, at most 1 MiB. Only `title` is required. Text is \
text: HTML and Markdown are shown as they are written; `[1]` refers to the first of `citations`. Unknown fields \
are ignored. A part that is wrong is left out and reported with its path, in the console, in the detail of \
`news-card-load` and in the log of `news-card serve`; the rest is shown. Lists \
are read up to 500 items, texts up to 20,000 characters, a table up to 30 columns, and the first 30 marks of a text lead to their sources. [Checking cards](check.md#problems) lists \
what can be wrong, by code.

[card.schema.json](card.schema.json) is the same for machines: put `\"$schema\"` on it and an editor completes and \
checks a card. `news-card describe format` prints this page.

The least there can be:

```json
{ \"title\": \"A card needs only a headline\" }
```";

/// The page as Markdown.
///
/// # Errors
/// If the schema is no JSON.
pub(super) fn markdown(schema: &str) -> serde_json::Result<String> {
    let schema: Value = serde_json::from_str(schema)?;
    let mut page = Page::new("The document format, version 1", INTRODUCTION);
    describe(&mut page, "Card", &schema);
    for (name, definition) in schema.get("$defs").and_then(Value::as_object).into_iter().flatten() {
        describe(&mut page, name, definition);
    }
    Ok(page.into_text())
}

/// One type: its fields, its names, or what its text has to be.
fn describe(page: &mut Page, name: &str, definition: &Value) {
    page.heading(name);
    page.paragraph(&first_paragraph(definition));
    if let Some(fields) = definition.get("properties").and_then(Value::as_object) {
        let required = names(definition.get("required"));
        page.table(["field", "type", "content"], fields.iter().map(|field| row(field, &required)));
    } else if let Some(values) = definition.get("oneOf").and_then(Value::as_array) {
        let row = |value: &Value| {
            let name = value.get("const").and_then(Value::as_str).unwrap_or_default();
            [code(&["\"", name, "\""].concat()), first_paragraph(value)]
        };
        page.table(["value", "meaning"], values.iter().map(row));
    }
}

fn row((name, field): (&String, &Value), required: &[&str]) -> [String; 3] {
    let mut kind = kind_of(field);
    if required.contains(&name.as_str()) {
        kind.push_str(", required");
    }
    [code(name), kind, first_paragraph(field)]
}

/// A type in words; null is left out, for it means the same as nothing everywhere.
fn kind_of(field: &Value) -> String {
    if let Some(name) =
        field.get("$ref").and_then(Value::as_str).and_then(|at| at.rsplit('/').next())
    {
        return format!("[{name}](#{})", name.to_lowercase());
    }
    if let Some(one) = field.get("anyOf").and_then(Value::as_array).and_then(|any| any.first()) {
        return kind_of(one);
    }
    match names(field.get("type")).first().copied() {
        Some("string") => "text".into(),
        Some("integer") => "whole number".into(),
        Some("number") => number(field),
        Some("boolean") => "true or false".into(),
        Some("array") => {
            ["list of ", &field.get("items").map(kind_of).unwrap_or_default()].concat()
        }
        Some("object") => match field.get("additionalProperties") {
            Some(values) => ["object of ", &kind_of(values), " by name"].concat(),
            None => "object".into(),
        },
        _ => String::new(),
    }
}

fn number(field: &Value) -> String {
    match (
        field.get("minimum").and_then(Value::as_f64),
        field.get("maximum").and_then(Value::as_f64),
    ) {
        (Some(least), Some(most)) => format!("number from {least} to {most}"),
        _ => "number".into(),
    }
}

/// A list of texts, or a single text.
fn names(value: Option<&Value>) -> Vec<&str> {
    match value {
        Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).collect(),
        Some(Value::String(text)) => vec![text],
        _ => Vec::new(),
    }
}

/// What a reader needs; what follows the first paragraph is about the code.
fn first_paragraph(value: &Value) -> String {
    let text = value.as_object().and_then(|value: &Map<_, _>| value.get("description"));
    let text = text.and_then(Value::as_str).unwrap_or_default();
    text.split("\n\n").next().unwrap_or_default().replace('\n', " ")
}
