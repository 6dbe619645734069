//! Writing HTML around a card.

use crate::template::escape_attribute;

/// Appends an attribute with a space before it.
pub(super) fn push_attribute(html: &mut String, name: &str, value: &str) {
    html.extend([" ", name, "=\""]);
    escape_attribute(html, value);
    html.push('"');
}
