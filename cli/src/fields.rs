//! The fields of the document as its schema has them, for what treats all of them alike: so a new
//! field needs no line here.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use news_card::Card;
use serde_json::Value;

/// A text and where it stands.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Text {
    /// Such as `timeline[2].text`.
    pub(crate) path: String,
    pub(crate) text: String,
}

/// The schema of the document.
pub(crate) static SCHEMA: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(&news_card::schema_json()).unwrap_or_default());

/// All texts of a card that are free, unlike links, dates and names out of a list; in the order of
/// the document.
pub(crate) fn texts(card: &Card) -> Vec<Text> {
    let mut found = Vec::new();
    collect(&serde_json::to_value(card).unwrap_or_default(), &SCHEMA, String::new(), &mut found);
    found
}

/// The names of the fields that may hold something else than a text, a list or an object.
pub(crate) fn not_texts() -> &'static BTreeSet<String> {
    static NAMES: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
        let types = SCHEMA.get("$defs").and_then(Value::as_object).into_iter().flatten();
        let types = types.map(|(_, of_type)| of_type).chain([&*SCHEMA]);
        let fields = types.filter_map(|of_type| of_type.get("properties")?.as_object()).flatten();
        let is_scalar = |of_type: &Value| {
            ["integer", "number", "boolean"].iter().any(|name| is_of(of_type, name))
        };
        let named = fields.filter(|(_, field)| {
            let items = field.get("items").unwrap_or_default();
            is_scalar(resolved(field)) || is_scalar(resolved(items))
        });
        named.map(|(name, _)| name.clone()).collect()
    });
    &NAMES
}

fn collect(value: &Value, of_type: &Value, path: String, found: &mut Vec<Text>) {
    let of_type = resolved(of_type);
    match value {
        Value::String(text) if is_free(of_type) => found.push(Text { path, text: text.clone() }),
        Value::Array(items) => {
            let item_type = of_type.get("items").unwrap_or_default();
            for (index, item) in items.iter().enumerate() {
                collect(item, item_type, format!("{path}[{index}]"), found);
            }
        }
        Value::Object(members) => {
            let others = of_type.get("additionalProperties").unwrap_or_default();
            for (name, member) in members {
                let field = of_type.get("properties").and_then(|fields| fields.get(name));
                let dot = if path.is_empty() { "" } else { "." };
                collect(member, field.unwrap_or(others), format!("{path}{dot}{name}"), found);
            }
        }
        _ => {}
    }
}

/// The type itself, where it is named or may be absent.
pub(crate) fn resolved(of_type: &Value) -> &Value {
    let first = of_type.get("anyOf").and_then(|choices| choices.get(0)).unwrap_or(of_type);
    let name = first.get("$ref").and_then(Value::as_str);
    let pointer = name.and_then(|name| name.strip_prefix('#'));
    pointer.and_then(|pointer| SCHEMA.pointer(pointer)).unwrap_or(first)
}

/// Whether a type allows values of this kind.
pub(crate) fn is_of(of_type: &Value, kind: &str) -> bool {
    match of_type.get("type") {
        Some(Value::String(only)) => only == kind,
        Some(Value::Array(kinds)) => kinds.iter().any(|known| known == kind),
        _ => false,
    }
}

/// Whether a type is a text of no certain form; that it must not be blank is none.
fn is_free(of_type: &Value) -> bool {
    let has = |rule: &str| of_type.get(rule).is_some();
    let is_formed = of_type.get("pattern").is_some_and(|pattern| pattern != "\\S");
    is_of(of_type, "string") && !has("format") && !has("const") && !is_formed
}

#[cfg(test)]
mod tests {
    use super::{not_texts, texts};

    #[test]
    fn free_texts_are_found_wherever_they_stand() {
        let document = r#"{
            "title": "T", "url": "https://news.example/", "published": "2026-05-06T09:30:00Z",
            "provenance": {"kind": "ai", "sections": {"tldr": {"kind": "human", "note": "N"}}},
            "takeaways": ["A", "B"], "share": ["link"],
            "competitors": {"columns": [{"name": "C"}], "rows": [{"feature": "F", "cells": ["V"]}]},
            "timeline": [{"date": "2026", "text": "E"}]
        }"#;
        let card = news_card::read(document.as_bytes()).unwrap().card;
        let found = texts(&card).into_iter().map(|text| format!("{} {}", text.path, text.text));
        let expected = [
            "title T",
            "provenance.sections.tldr.note N",
            "takeaways[0] A",
            "takeaways[1] B",
            "competitors.columns[0].name C",
            "competitors.rows[0].feature F",
            "competitors.rows[0].cells[0] V",
            "timeline[0].text E",
        ];
        assert_eq!(found.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn numbers_and_yes_or_no_are_known_by_their_fields() {
        let names: Vec<_> = not_texts().iter().map(String::as_str).collect();
        let expected = ["cells", "confidence", "height", "inferred", "subject", "version", "width"];
        assert_eq!(names, expected);
    }
}
