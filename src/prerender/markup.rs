//! Writing HTML around what Leptos wrote.

use crate::model::{TextSegment, segments};

/// Appends a text with what HTML would read as markup escaped; fit for attributes in double
/// quotes too.
pub(super) fn push_escaped(html: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            c => html.push(c),
        }
    }
}

/// Appends an attribute with a space before it.
pub(super) fn push_attribute(html: &mut String, name: &str, value: &str) {
    html.extend([" ", name, "=\""]);
    push_escaped(html, value);
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
