//! Escaping of texts in HTML. Most have nothing to escape, so most of the work is to see that fast.

/// Appends a text.
pub(crate) fn escape_text(html: &mut String, text: &str) {
    if any(text.as_bytes(), |byte| (byte == b'&') | (byte == b'<') | (byte == b'>')) {
        push_escaped(html, text);
    } else {
        html.push_str(text);
    }
}

/// Appends a text to an attribute's value.
pub(crate) fn escape_attribute(html: &mut String, value: &str) {
    if any(value.as_bytes(), |byte| {
        (byte == b'&') | (byte == b'<') | (byte == b'>') | (byte == b'"')
    }) {
        push_escaped(html, value);
    } else {
        html.push_str(value);
    }
}

fn push_escaped(html: &mut String, mut text: &str) {
    let escaped = |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        _ => None,
    };
    let next =
        |text: &str| text.bytes().enumerate().find_map(|(at, byte)| Some((at, escaped(byte)?)));
    while let Some((at, escaped)) = next(text) {
        html.push_str(text.get(..at).unwrap_or_default());
        html.push_str(escaped);
        text = text.get(at + 1..).unwrap_or_default();
    }
    html.push_str(text);
}

/// Whether any byte of the text is wanted. It looks at blocks of a fixed length and branches only
/// between them, which the compiler turns into comparisons of 16 bytes at once. The last block
/// overlaps the one before where the length is no multiple.
fn any(text: &[u8], is_wanted: impl Fn(u8) -> bool) -> bool {
    let (blocks, _) = text.as_chunks::<16>();
    if let Some(end) = text.last_chunk::<16>() {
        blocks.iter().any(|block| in_block(block, &is_wanted)) || in_block(end, &is_wanted)
    } else if let (Some(start), Some(end)) = (text.first_chunk::<8>(), text.last_chunk::<8>()) {
        in_block(start, &is_wanted) | in_block(end, &is_wanted)
    } else if let (Some(start), Some(end)) = (text.first_chunk::<4>(), text.last_chunk::<4>()) {
        in_block(start, &is_wanted) | in_block(end, &is_wanted)
    } else {
        text.iter().any(|byte| is_wanted(*byte))
    }
}

#[inline(always)]
fn in_block<const N: usize>(block: &[u8; N], is_wanted: impl Fn(u8) -> bool) -> bool {
    block.iter().fold(0, |found, byte| found | u8::from(is_wanted(*byte))) != 0
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
        check("", "");
    }

    #[test]
    fn a_value_ends_where_it_should() {
        let mut html = String::new();
        escape_attribute(&mut html, "\"so\" <b>");
        assert_eq!(html, "&quot;so&quot; &lt;b&gt;");
    }
}
