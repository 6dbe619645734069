//! From bytes, or any other form of JSON, to a card and its problems.

use super::{Card, Problem, ReadError, Value, parse};

/// A card, and everything in its document that could not be used.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// The card with all that could be understood.
    pub card: Card,
    /// What was left out, in document-model order; empty for a faultless document.
    pub problems: Vec<Problem>,
}

/// Reads a card from JSON text in UTF-8, with or without a byte order mark.
///
/// # Errors
/// [`ReadError`] if the bytes are not JSON, are no object, or have no title.
pub fn read(json: &[u8]) -> Result<Parsed, ReadError> {
    let json = json.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(json);
    let mut from = serde_json::Deserializer::from_slice(json);
    let value = Value::from_deserializer(&mut from).map_err(|error| ReadError::not_json(&error))?;
    from.end().map_err(|error| ReadError::not_json(&error))?;
    read_value(&value)
}

/// Reads a card from a value that is already parsed.
///
/// # Errors
/// [`ReadError`] if it is no object, or one without a title.
pub fn read_value(value: &Value) -> Result<Parsed, ReadError> {
    parse::card(value)
}
