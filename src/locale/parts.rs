//! A text cut at a byte.

/// The parts of a text between the places of an ASCII character. What the standard library has for
/// that looks for any pattern, and weighs ten times as much in the app.
pub(super) struct Parts<'a> {
    rest: Option<&'a str>,
    at: u8,
}

impl<'a> Parts<'a> {
    pub(super) fn new(text: &'a str, at: char) -> Self {
        Self { rest: Some(text), at: at as u8 }
    }
}

impl<'a> Iterator for Parts<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let rest = self.rest.take()?;
        let end = rest.bytes().position(|byte| byte == self.at);
        let Some((part, after)) = end.and_then(|end| rest.split_at_checked(end)) else {
            return Some(rest);
        };
        self.rest = after.get(1..);
        Some(part)
    }
}

#[cfg(test)]
mod tests {
    use super::Parts;

    #[test]
    fn a_text_is_cut_as_the_standard_library_does() {
        for text in ["", "a", "a\nb", "\n", "a\n", "\n\nö\n"] {
            assert!(Parts::new(text, '\n').eq(text.split('\n')), "{text:?}");
        }
    }
}
