//! Texts of JSON, also where a quotation mark within one has no backslash, or the last is missing.

use super::super::controls::is_control;
use super::super::mends::Mends;
use super::halves::unit;

/// A text, and how many bytes it takes with its marks.
pub(super) struct Found {
    pub(super) text: String,
    pub(super) length: usize,
}

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The name of a member.
    Name,
    /// The value of a member.
    Value,
    /// An item of a list.
    Item,
}

/// The text that `rest` begins with its mark.
pub(super) fn read(rest: &str, role: Role, line: usize, mends: &mut Mends) -> Found {
    let mark = rest.chars().next().unwrap_or('"');
    let mut text = String::new();
    let mut below = 0;
    let mut chars = rest.char_indices().skip(1);
    while let Some((at, c)) = chars.next() {
        let after = rest.get(at + c.len_utf8()..).unwrap_or_default();
        let here = line + below;
        match c {
            '\\' => {
                let (escaped, bytes) = escape(after);
                if let Some(escaped) = escaped {
                    if is_control(escaped) {
                        mends.left_out(here, "a control character within a text is left out");
                    } else {
                        text.push(escaped);
                    }
                    let passed = after.get(..bytes).unwrap_or_default().chars().count();
                    (0..passed).for_each(|_| {
                        chars.next();
                    });
                } else {
                    let shown: String = after.chars().take(1).filter(|c| !c.is_control()).collect();
                    mends.guess(here, format!("\\{shown} is no escape; it stands for itself"));
                    text.push('\\');
                }
            }
            c if c == mark && ends(after, role, mark) => {
                return Found { text, length: at + c.len_utf8() };
            }
            c if c == mark && begins_member(after, mark) && has_lost_its_end(&text) => {
                mends.guess(here, "a text has no closing quotation mark");
                let kept = text.trim_end_matches(|c: char| c.is_whitespace() || c == ',');
                return Found { text: kept.to_owned(), length: at };
            }
            c if c == mark
                && begins_member(after, mark)
                && let Some(inner) = before_next_object(rest.get(1..at).unwrap_or_default()) =>
            {
                mends.guess(here, "a text has no closing quotation mark");
                let kept = before_next_object(&text).unwrap_or(&text).to_owned();
                return Found { text: kept, length: 1 + inner.len() };
            }
            c => {
                if c == mark {
                    mends.guess(here, "a quotation mark within a text has no backslash");
                }
                if c == '\n' {
                    below += 1;
                    mends.guess(here, "a line break within a text is no escape");
                } else if is_control(c) {
                    mends.guess(here, "a control character within a text is left out");
                    continue;
                }
                text.push(c);
            }
        }
    }
    mends.guess(line + below, "a text has no closing quotation mark");
    // What ends the document is none of the text.
    let text = text.trim_end_matches(|c: char| c.is_whitespace() || "]});".contains(c)).to_owned();
    Found { text, length: rest.len() }
}

/// Whether a text may end before this.
fn ends(after: &str, role: Role, mark: char) -> bool {
    let breaks = after.starts_with(['\n', '\r']);
    let after = after.trim_start();
    let Some(sign) = after.chars().next() else { return true };
    match (role, sign) {
        (Role::Name, sign) => matches!(sign, ':' | '}' | ',' | '"' | '\'' | '{' | '['),
        (_, '}' | ']') => true,
        (Role::Item, ',' | ':') => true,
        (Role::Item, sign) if sign == mark => true,
        (Role::Value, ',') => {
            let next = after.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
            next.is_empty()
                || next.starts_with(['"', '\'', '}', ']', '{'])
                || next.starts_with("/*")
                || next.starts_with("//")
                || begins_bare_member(next)
                // No further mark stands before the end of the object.
                || next.chars().find(|c| matches!(c, '"' | '}' | ']')).is_some_and(|c| c != '"')
        }
        // A comma is missing before the next member.
        (Role::Value, sign) if sign == mark => begins_member(after.get(1..).unwrap_or(""), mark),
        (Role::Value, _) if breaks && begins_bare_member(after) => true,
        _ => after.starts_with("/*") || after.starts_with("//"),
    }
}

/// Whether what follows a quotation mark is a name, its own mark and a colon.
pub(super) fn begins_member(after: &str, mark: char) -> bool {
    let end = after.find(|c: char| !is_of_name(c));
    let Some((name, rest)) = end.and_then(|at| after.split_at_checked(at)) else { return false };
    let rest = rest.strip_prefix(mark).map(str::trim_start);
    !name.is_empty() && rest.is_some_and(|rest| rest.starts_with(':'))
}

fn begins_bare_member(next: &str) -> bool {
    let end = next.find(|c: char| !is_of_name(c));
    let parts = end.and_then(|at| next.split_at_checked(at));
    parts.is_some_and(|(name, rest)| !name.is_empty() && rest.starts_with(':'))
}

pub(super) fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '$' | '-')
}

/// Whether a text before the name of a member is what stands before its missing mark.
fn has_lost_its_end(text: &str) -> bool {
    text.trim_end_matches([' ', '\t']).ends_with([',', '\n'])
}

/// What stands before the end of an object and the beginning of the next, with which a text ends
/// that has lost its mark.
fn before_next_object(text: &str) -> Option<&str> {
    let text = text.trim_end().strip_suffix('{')?.trim_end().strip_suffix(',')?;
    text.trim_end().strip_suffix('}')
}

/// The character that an escape is, without its backslash, and how many bytes it takes.
fn escape(after: &str) -> (Option<char>, usize) {
    let simple = |c: char| match c {
        '"' | '\\' | '/' | '\'' => Some(c),
        'b' => Some('\u{8}'),
        'f' => Some('\u{c}'),
        'n' => Some('\n'),
        'r' => Some('\r'),
        't' => Some('\t'),
        _ => None,
    };
    match unit(after) {
        Some(first @ 0xD800..=0xDBFF) => {
            let second = after.get(5..).and_then(|it| it.strip_prefix('\\')).and_then(unit);
            let joined = second.and_then(|second| char::decode_utf16([first, second]).next()?.ok());
            (joined, 11)
        }
        Some(code) => (char::from_u32(u32::from(code)), 5),
        None => (after.chars().next().and_then(simple), 1),
    }
}
