//! Texts in HTML. In most there is nothing to escape, and seeing that fast is most of the work.

/// Appends a text.
pub(super) fn push_text(html: &mut String, text: &str) {
    if any(text.as_bytes(), |byte| (byte == b'&') | (byte == b'<') | (byte == b'>')) {
        push_escaped(html, text);
    } else {
        html.push_str(text);
    }
}

/// Appends an attribute, with a space before it.
pub(super) fn push_attribute(html: &mut String, name: &str, value: &str) {
    html.reserve(name.len() + value.len() + 4);
    html.push(' ');
    html.push_str(name);
    html.push_str("=\"");
    if any(value.as_bytes(), |byte| {
        (byte == b'&') | (byte == b'<') | (byte == b'>') | (byte == b'"')
    }) {
        push_escaped(html, value);
    } else {
        html.push_str(value);
    }
    html.push('"');
}

fn push_escaped(html: &mut String, mut text: &str) {
    while let Some(at) = text.find(['&', '<', '>', '"']) {
        let (plain, rest) = text.split_at(at);
        html.push_str(plain);
        let mut rest = rest.chars();
        html.push_str(match rest.next() {
            Some('&') => "&amp;",
            Some('<') => "&lt;",
            Some('>') => "&gt;",
            _ => "&quot;",
        });
        text = rest.as_str();
    }
    html.push_str(text);
}

/// Whether a byte of the text is one of those wanted. By blocks of one length without a branch in
/// them, which the compiler turns into comparisons of 16 bytes at once.
fn any(text: &[u8], is_wanted: impl Fn(u8) -> bool) -> bool {
    let (blocks, rest) = text.as_chunks::<16>();
    let in_block = |block: &[u8; 16]| {
        block.iter().fold(0, |found, byte| found | u8::from(is_wanted(*byte))) != 0
    };
    blocks.iter().any(in_block)
        || match text.last_chunk::<16>() {
            Some(end) => in_block(end),
            None => rest.iter().any(|byte| is_wanted(*byte)),
        }
}

#[cfg(test)]
mod tests {
    use super::{push_attribute, push_text};

    fn check(text: &str, expected: &str) {
        let mut html = String::new();
        push_text(&mut html, text);
        assert_eq!(html, expected);
    }

    #[test]
    fn markup_is_found_wherever_it_stands_in_a_text() {
        for length in 0..40 {
            for at in 0..=length {
                let (before, behind) = ("é".repeat(at), "x".repeat(length - at));
                check(&[&before, "<", &behind].concat(), &[&before, "&lt;", &behind].concat());
            }
        }
        check("a & b > c", "a &amp; b &gt; c");
        check("", "");
    }

    #[test]
    fn an_attribute_ends_where_it_should() {
        let mut html = String::new();
        push_attribute(&mut html, "title", "\"so\" <b>");
        assert_eq!(html, " title=\"&quot;so&quot; &lt;b&gt;\"");
    }
}
