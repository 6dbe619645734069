//! The characters that references stand for, by name and by number.

use html_escape::decode_html_entities;

use crate::import::controls::is_control;
use crate::references::of_number;

/// Longest name of a character that HTML knows.
const LONGEST: usize = 32;

/// The first reference of a text: what stands before it, its name, and what follows.
pub(super) fn next(text: &str) -> Option<(&str, &str, &str)> {
    text.match_indices('&').find_map(|(at, _)| {
        let after = text.get(at + 1..)?;
        let name = after.get(..after.find(|c| !is_in_name(c))?)?;
        let rest = after.get(name.len()..)?.strip_prefix(';')?;
        is_name(name).then(|| (text.get(..at).unwrap_or_default(), name, rest))
    })
}

fn is_in_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '#' | '.' | '-' | '_')
}

fn is_name(name: &str) -> bool {
    let is_number = || name.starts_with('#') && name.len() > 1;
    let begins = name.starts_with(|c: char| c.is_alphabetic() || c == '_');
    (begins || is_number()) && name.len() <= LONGEST
}

/// What a name or number stands for.
pub(super) fn character(name: &str) -> Option<String> {
    let Some(number) = name.strip_prefix('#') else {
        let written = format!("&{name};");
        let decoded = decode_html_entities(&written);
        return (decoded != written).then(|| decoded.into_owned());
    };
    of_number(number).filter(|text| !text.contains(is_control))
}
