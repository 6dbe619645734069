//! From bytes, or any other form of JSON, to a card and its problems.

use super::field::Read;
use super::node::{Log, Node};
use super::{Card, Problem, ProblemKind, ReadError, Value};

/// A card, and everything in its document that could not be used.
///
/// ```
/// let parsed = news_card::read(br#"{"title": "Bridge reopens", "share": ["fax"]}"#)?;
/// assert_eq!(parsed.card.title, "Bridge reopens");
/// assert_eq!(parsed.problems[0].path, "share[0]");
/// # Ok::<(), news_card::ReadError>(())
/// ```
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
///
/// ```
/// let parsed = news_card::read(br#"{"title": "Bridge reopens"}"#)?;
/// assert_eq!(parsed.card.title, "Bridge reopens");
/// # Ok::<(), news_card::ReadError>(())
/// ```
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
///
/// ```
/// let error = news_card::read_value(&news_card::Value::Null).unwrap_err();
/// assert_eq!(error.to_string(), "$: expected an object, found nothing");
/// ```
pub fn read_value(value: &Value) -> Result<Parsed, ReadError> {
    let log = Log::default();
    let card = Card::read(&Node::root(value, &log));
    let problems = log.into_inner();
    match card {
        Some(card) => Ok(Parsed { card, problems }),
        None => Err(ReadError::not_a_card(reason_first(problems))),
    }
}

/// The reason why there is no card comes first, so that one sentence can say it: a value that is
/// no object has only one problem, any other value lacks its title.
fn reason_first(mut problems: Vec<Problem>) -> Vec<Problem> {
    let lacks_title = |problem: &Problem| matches!(problem.kind, ProblemKind::MissingTitle);
    let reason = problems.iter().position(lacks_title).unwrap_or_default();
    if let Some(before_and_reason) = problems.get_mut(..=reason) {
        before_and_reason.rotate_right(1);
    }
    problems
}
