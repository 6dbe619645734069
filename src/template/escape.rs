//! Escaping of texts in HTML. Most have nothing to escape, so most of the work is to see that fast.

use html_escape::{encode_double_quoted_attribute_to_string, encode_text_to_string};

/// Appends a text.
pub(crate) fn escape_text(html: &mut String, text: &str) {
    if any(text, |byte| (byte == b'&') | (byte == b'<') | (byte == b'>') | (byte == b'\r')) {
        encode(html, text, encode_text_to_string);
    } else {
        html.push_str(text);
    }
}

/// Appends a text to an attribute's value.
pub(crate) fn escape_attribute(html: &mut String, value: &str) {
    if any(value, |byte| {
        (byte == b'&') | (byte == b'<') | (byte == b'>') | (byte == b'"') | (byte == b'\r')
    }) {
        encode(html, value, encode_double_quoted_attribute_to_string);
    } else {
        html.push_str(value);
    }
}

/// A carriage return is a reference: as itself, a parser of HTML would take it for a line feed.
fn encode<'a>(
    html: &mut String,
    text: &'a str,
    encode_to_string: impl for<'b> Fn(&'a str, &'b mut String) -> &'b str,
) {
    for (index, part) in text.split('\r').enumerate() {
        if index > 0 {
            html.push_str("&#13;");
        }
        encode_to_string(part, html);
    }
}

/// Whether any byte of the text is wanted. It looks at blocks of a fixed length and branches only
/// between them, which the compiler turns into comparisons of 16 bytes at once. The last block
/// overlaps the one before where the length is no multiple.
fn any(text: &str, is_wanted: impl Fn(u8) -> bool) -> bool {
    let in_block =
        |block: &[u8; 16]| block.iter().fold(false, |found, byte| found | is_wanted(*byte));
    let text = text.as_bytes();
    match text.last_chunk() {
        Some(end) => text.as_chunks().0.iter().any(in_block) || in_block(end),
        None => text.iter().any(|byte| is_wanted(*byte)),
    }
}

#[cfg(test)]
mod tests {
    use super::{escape_attribute, escape_text};

    fn check(text: &str, expected: &str) {
        let mut html = String::new();
        escape_text(&mut html, text);
        assert_eq!(html, expected);
    }

    #[test]
    fn markup_is_found_wherever_it_stands_in_a_text() {
        for length in 0..40 {
            for at in 0..=length {
                let (before, after) = ("é".repeat(at), "x".repeat(length - at));
                check(&[&before, "<", &after].concat(), &[&before, "&lt;", &after].concat());
            }
        }
        check("a & b > c", "a &amp; b &gt; c");
        check("one\r\n<two>\r", "one&#13;\n&lt;two&gt;&#13;");
        check("", "");
    }

    #[test]
    fn a_value_ends_where_it_should() {
        let mut html = String::new();
        escape_attribute(&mut html, "\"so\" <b>");
        assert_eq!(html, "&quot;so&quot; &lt;b&gt;");
    }
}
