//! Writing HTML around a card.

use crate::model::{TextSegment, segments};
use crate::template::escape_attribute;

/// Appends an attribute with a space before it.
pub(super) fn push_attribute(html: &mut String, name: &str, value: &str) {
    html.extend([" ", name, "=\""]);
    escape_attribute(html, value);
    html.push('"');
}

/// A text without the marks of the card's citations, for where they lead nowhere.
pub(super) fn without_marks(text: &str, citations: usize) -> String {
    let text_of = |piece| match piece {
        TextSegment::Text(text) => Some(text),
        TextSegment::Mark(_) => None,
    };
    let plain: String = segments(text, citations).into_iter().filter_map(text_of).collect();
    plain.trim_end().to_owned()
}
