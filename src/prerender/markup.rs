//! Writing HTML around a card.

use crate::template::escape_attribute;

/// Appends an attribute with a space before it.
pub(super) fn push_attribute(html: &mut String, name: &str, value: &str) {
    html.extend([" ", name, "=\""]);
    escape_attribute(html, value);
    html.push('"');
}

/// JSON that is fit to stand inside a `<script>`. Only texts can hold these characters, and within a
/// text the escapes mean the same. Without them, no text can close the element or open a comment in it.
pub(super) fn in_script(json: &str) -> String {
    json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}
