//! Text as Markdown that means this very text.

use std::fmt::Write as _;

/// Where a text stands, which decides what has to be escaped in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// At the start of a paragraph, a heading or a list item.
    Start,
    /// Within one, after other words.
    Inside,
    /// Between the brackets of a link.
    Link,
    /// In a cell of a table.
    Cell,
}

/// Whether Markdown can hold the text at all: of all characters it lacks NUL alone.
pub(super) fn fits(text: &str) -> bool {
    !text.contains('\0')
}

/// `text` with what would mean something else escaped: by a backslash where that can be, by a
/// character reference where it cannot (`&#10;` for a line break).
pub(super) fn escape(text: &str, place: Place) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let start = if matches!(place, Place::Start | Place::Link) { start_mark(text) } else { None };
    let trailing = trailing_hash(text);
    let mut before = None;
    let mut rest = text.chars();
    let mut at = 0;
    while let Some(c) = rest.next() {
        let after = rest.as_str();
        let is_edge = before.is_none() || after.is_empty();
        if is_referenced(c) || (is_edge && c.is_whitespace()) {
            let _ = write!(out, "&#{};", u32::from(c));
        } else if c == '|' && place == Place::Cell {
            // A backslash before `\|` would be taken for its own.
            out.push_str(if before == Some('\\') { "&#124;" } else { "\\|" });
        } else {
            let is_escaped =
                start == Some(at) || trailing == Some(at) || is_special(before, c, after, place);
            if is_escaped {
                out.push('\\');
            }
            out.push(c);
        }
        before = Some(c);
        at += c.len_utf8();
    }
    out
}

/// A URL between the round brackets of a link.
pub(super) fn destination(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    let mut rest = url.chars();
    while let Some(c) = rest.next() {
        if matches!(c, '(' | ')') || (c == '&' && is_reference(rest.as_str())) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Characters that are written as references wherever they stand: those that break lines or
/// cannot be seen.
fn is_referenced(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

fn is_special(before: Option<char>, c: char, after: &str, place: Place) -> bool {
    let next = after.chars().next();
    let is_word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    match c {
        '\\' | '*' | '`' => true,
        '_' => !(is_word(before) && is_word(next)),
        '<' => !next.is_some_and(|next| next == ' ' || next == '=' || next.is_ascii_digit()),
        '&' => is_reference(after),
        '[' => place == Place::Link || !is_citation_mark(before, after),
        ']' => place == Place::Link,
        _ => false,
    }
}

/// Whether what follows a `&` makes a character reference of it.
fn is_reference(after: &str) -> bool {
    let name = after.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '#');
    name.len() < after.len() && name.starts_with(';')
}

/// Whether what follows a `[` makes a citation mark of it, and neither a link nor, at the start
/// of a text, a definition.
fn is_citation_mark(before: Option<char>, after: &str) -> bool {
    let rest = after.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_other =
        |rest: &str| rest.starts_with(['(', '[']) || (before.is_none() && rest.starts_with(':'));
    rest.len() < after.len() && rest.strip_prefix(']').is_some_and(|rest| !is_other(rest))
}

/// Where a text has the character that would make a heading, a list or a quotation of it.
fn start_mark(text: &str) -> Option<usize> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - rest.len();
    let mut chars = rest.chars();
    let (first, next) = (chars.next()?, chars.next());
    let is_mark = match first {
        '.' | ')' => (1..=9).contains(&digits) && next.is_none_or(char::is_whitespace),
        '#' | '-' | '+' => digits == 0 && !next.is_some_and(char::is_alphanumeric),
        '>' | '~' | '=' => digits == 0,
        _ => false,
    };
    is_mark.then_some(digits)
}

/// The last `#` of those that would be taken for the end of a heading.
fn trailing_hash(text: &str) -> Option<usize> {
    let before = text.trim_end_matches('#');
    (before.len() < text.len() && before.ends_with(char::is_whitespace)).then(|| text.len() - 1)
}

#[cfg(test)]
mod tests {
    use super::{Place, destination, escape};

    fn check(text: &str, expected: &str) {
        assert_eq!(escape(text, Place::Start), expected);
    }

    #[test]
    fn ordinary_sentences_stay_as_they_are() {
        for text in [
            "AT&T’s share fell by 3.5% (to 40); who’d have thought? “Nobody” [1].",
            "snake_case and a < b, x <= 3, #1 and C# - and so on!",
            "2024 was slow. -5 degrees",
            "-5 degrees",
            "ยังไม่มี عاجل 新闻 👩‍👩‍👧‍👦",
        ] {
            check(text, text);
        }
    }

    #[test]
    fn what_markdown_would_read_otherwise_is_escaped() {
        check("*a* _b_ `c` <d> &amp; \\", r"\*a\* \_b\_ \`c\` \<d> \&amp; \\");
        check("[a](b) [1](c) [1]: d", r"\[a](b) \[1](c) [1]: d");
        check("[1]: d", r"\[1]: d");
        check("- a", r"\- a");
        check("# a #", r"\# a \#");
        check("12. a", r"12\. a");
        check("12) a", r"12\) a");
        check("> a", r"\> a");
        check(" a\nb\t", "&#32;a&#10;b&#9;");
        assert_eq!(escape("a|b", Place::Cell), r"a\|b");
        assert_eq!(escape(r"a\|b", Place::Cell), r"a\\&#124;b");
        assert_eq!(escape("a [1]", Place::Link), r"a \[1\]");
        assert_eq!(destination("https://a.b/(c)?d&lt;&e=f"), r"https://a.b/\(c\)?d\&lt;&e=f");
    }
}
