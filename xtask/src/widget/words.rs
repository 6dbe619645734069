//! The words of a script.

use std::collections::HashSet;

/// All words of a text, in the sense of JavaScript's identifiers.
pub(super) fn words(text: &str) -> HashSet<&str> {
    text.split(|c: char| !is_word(c)).collect()
}

/// Whether an identifier may hold this character.
pub(super) fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '$'
}
