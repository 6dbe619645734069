//! The JSON Schema of the document, generated from its types.

use super::Card;

/// The JSON Schema (draft 2020-12) of a card document, indented, with a line break at its end.
#[must_use]
pub fn schema_json() -> String {
    let schema = schemars::schema_for!(Card);
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}
