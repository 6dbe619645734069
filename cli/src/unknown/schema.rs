//! The schema of a document.

use std::sync::LazyLock;

use serde_json::Value;

pub(super) static SCHEMA: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(&news_card::schema_json()).unwrap_or_default());

/// The schema itself, in place of a reference to it or of a choice between it and null.
pub(super) fn resolved(schema: &'static Value) -> &'static Value {
    let target = match schema.get("anyOf").and_then(|choices| choices.get(0)) {
        Some(first) => first,
        None => schema,
    };
    let reference = target.get("$ref").and_then(Value::as_str);
    reference
        .and_then(|reference| reference.strip_prefix('#'))
        .and_then(|pointer| SCHEMA.pointer(pointer))
        .unwrap_or(target)
}
