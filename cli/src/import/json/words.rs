//! What stands in JSON without quotation marks, or between its signs, and how far a nested value goes.

use serde_json::{Number, Value};

/// Words of other languages that programs write into JSON.
const OF_OTHERS: [&str; 5] = ["True", "False", "None", "undefined", "NaN"];

/// Characters of a line in which the end of a comment is looked for.
const LONGEST_COMMENT: usize = 2_000;

/// The value that a text begins with, and the word that it is.
pub(super) fn read(rest: &str) -> Option<(Value, &str)> {
    let is_end = |c: char| !(c.is_alphanumeric() || matches!(c, '.' | '+' | '-' | '_' | '$'));
    let end = rest.find(is_end).unwrap_or(rest.len());
    let word = rest.get(..end)?;
    let value = match word {
        "true" | "True" => Value::Bool(true),
        "false" | "False" => Value::Bool(false),
        "null" | "None" | "undefined" | "NaN" => Value::Null,
        word => number(word)?,
    };
    Some((value, word))
}

/// The address that a text begins with, which ends before what may follow a value.
pub(super) fn address(text: &str) -> Option<&str> {
    const LONGEST: usize = 16;
    let scheme = text.find(|c: char| !c.is_ascii_alphanumeric()).filter(|at| *at <= LONGEST)?;
    let after = text.get(scheme..)?.strip_prefix("://").filter(|_| scheme > 0)?;
    let is_end = |c: char| c.is_whitespace() || matches!(c, ',' | '"' | '{' | '}' | '[' | ']');
    let end = after.find(is_end).unwrap_or(after.len());
    text.get(..scheme + "://".len() + end).filter(|_| end > 0)
}

/// Whether a word is none of JSON.
pub(super) fn is_of_others(word: &str) -> bool {
    OF_OTHERS.contains(&word)
}

/// A number; one that would lose digits stays the text that it is.
fn number(word: &str) -> Option<Value> {
    const EXACT: usize = 15;
    let number: Number = serde_json::from_str(word).ok()?;
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let is_exact = number.is_i64() || number.is_u64() || digits <= EXACT;
    Some(if is_exact { Value::Number(number) } else { Value::String(word.to_owned()) })
}

/// How many bytes the comment takes that a text begins with. One of a line, where there is no other
/// line, ends before what is no comment any more.
pub(super) fn comment(text: &str) -> Option<usize> {
    let end = if text.starts_with("/*") {
        text.find("*/").map(|at| at + 2)
    } else if text.starts_with("//") {
        let mut start = text.char_indices().take(LONGEST_COMMENT);
        let end = start.find(|(_, c)| *c == '\n').map(|(at, _)| at);
        end.or_else(|| text.find(['{', '}', ']', '"']))
    } else {
        return None;
    };
    Some(end.unwrap_or(text.len()))
}

/// How many bytes an object or a list takes, with what is in it.
pub(super) fn nested(text: &str) -> usize {
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = in_text,
            '"' => in_text = !in_text,
            '{' | '[' if !in_text => depth += 1,
            '}' | ']' if !in_text && depth <= 1 => return at + 1,
            '}' | ']' if !in_text => depth -= 1,
            _ => {}
        }
    }
    text.len()
}
