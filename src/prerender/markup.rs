//! Writing HTML around what Leptos wrote.

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
