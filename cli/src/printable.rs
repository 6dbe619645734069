//! Texts of others on a terminal: a control character in one could move the cursor, hide what was
//! said before, or do what the terminal's own sequences can.

use std::borrow::Cow;
use std::fmt::Write as _;

/// The text with its control characters written out, such as `\u{1b}`; lines and tabs stay.
pub(crate) fn printable(text: &str) -> Cow<'_, str> {
    written_out(text, is_control)
}

/// The same for one line: the name of a file, or a text in it, cannot begin another one that looks
/// like the command's own.
pub(crate) fn printable_line(line: &str) -> Cow<'_, str> {
    written_out(line, |c| is_control(c) || matches!(c, '\n' | '\u{2028}' | '\u{2029}'))
}

fn written_out(text: &str, is_odd: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.contains(&is_odd) {
        return text.into();
    }
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        if is_odd(c) {
            let _ = write!(plain, "{}", c.escape_unicode());
        } else {
            plain.push(c);
        }
    }
    plain.into()
}

/// The same for JSON, whose own rules leave some of them as they are.
pub(crate) fn printable_json(json: &str) -> Cow<'_, str> {
    if !json.contains(is_control) {
        return json.into();
    }
    let mut plain = String::with_capacity(json.len());
    for c in json.chars() {
        if is_control(c) {
            let _ = write!(plain, "\\u{:04x}", u32::from(c));
        } else {
            plain.push(c);
        }
    }
    plain.into()
}

/// Controls of both sets, and those that turn the direction of all that follows.
fn is_control(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t'))
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::{printable, printable_json, printable_line};

    #[test]
    fn no_control_character_reaches_a_terminal() {
        assert_eq!(
            printable("a\u{1b}[2J\u{9b}1m\r\u{7f}\n\tb"),
            "a\\u{1b}[2J\\u{9b}1m\\u{d}\\u{7f}\n\tb"
        );
        assert_eq!(printable("\u{202e}txt"), "\\u{202e}txt");
        assert_eq!(printable_line("a\nb\tc\u{2028}"), "a\\u{a}b\tc\\u{2028}");
        for text in ["", "plain", "深度 é 🚀\n", "سلام"] {
            assert_eq!(printable(text), text);
        }
    }

    #[test]
    fn json_says_the_same_without_them() {
        let text = "\u{9b}\u{7f}\u{1b}é";
        let json = serde_json::to_string(text).unwrap();
        let plain = printable_json(&json);
        assert!(!plain.contains(char::is_control), "{plain}");
        assert_eq!(serde_json::from_str::<String>(&plain).unwrap(), text);
    }
}
