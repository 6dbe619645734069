//! Tags of HTML in a text, told from the other uses of `<`: comparisons, parameters of types,
//! addresses in angles.

use super::names;

/// How much of a tag is shown, in bytes.
const SHOWN: usize = 80;
/// No name that is known is longer.
const LONGEST_NAME: usize = 40;

/// The first tag, comment or instruction of HTML in a text.
pub(super) fn tag(text: &str) -> Option<&str> {
    text.match_indices('<').find_map(|(at, _)| {
        let (before, rest) = (text.get(..at)?, text.get(at..)?);
        let after = rest.get(1..)?;
        let is_tag = match after.bytes().next()? {
            b'!' => is_declaration(after),
            b'?' => after.as_bytes().get(1).is_some_and(|b| b.is_ascii_alphabetic() || *b == b'='),
            b'%' => after.contains("%>"),
            b'/' => is_end(after.get(1..)?),
            _ => is_start(before, after),
        };
        is_tag.then(|| shown(rest))
    })
}

fn is_declaration(after: &str) -> bool {
    let begins = |with: &str| {
        after
            .as_bytes()
            .get(..with.len())
            .is_some_and(|it| it.eq_ignore_ascii_case(with.as_bytes()))
    };
    ["!--", "![cdata[", "!doctype", "![if", "![endif"].into_iter().any(begins)
}

/// Whether `</` and what follows is an end tag, which has nothing but its name.
fn is_end(after: &str) -> bool {
    let (name, rest) = name_of(after);
    is_known(name) && matches!(rest.trim_start().as_bytes().first(), None | Some(b'>'))
}

/// Whether `<` and what follows is a start tag.
fn is_start(before: &str, after: &str) -> bool {
    let (name, rest) = name_of(after);
    let inner = rest.trim_start();
    let is_spaced = inner.len() < rest.len();
    // A value in quotes tells any tag, also of an element of somebody’s own.
    if !name.is_empty() && is_spaced && has_quoted_value(inner) {
        return true;
    }
    if !is_known(name) {
        return false;
    }
    match inner.as_bytes().first() {
        None => !is_compared(before),
        Some(b'>') => !is_parameter(before, name, inner.get(1..).unwrap_or_default()),
        Some(b'/') => matches!(inner.as_bytes().get(1), None | Some(b'>')),
        Some(_) => is_spaced && begins_with_attribute(inner, name),
    }
}

/// The name that a tag begins with, and what follows it; no name if nothing can follow it so.
fn name_of(after: &str) -> (&str, &str) {
    let is_of_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b':' | b'-' | b'_');
    let length = after.bytes().take(LONGEST_NAME).take_while(is_of_name).count();
    let (name, rest) = after.split_at_checked(length).unwrap_or_default();
    let is_ended = rest
        .bytes()
        .next()
        .is_none_or(|byte| byte.is_ascii_whitespace() || matches!(byte, b'>' | b'/'));
    let is_name = is_ended && name.starts_with(|c: char| c.is_ascii_alphabetic());
    (if is_name { name } else { "" }, rest)
}

fn is_known(name: &str) -> bool {
    names::is_element(name)
        || name.split_once(':').is_some_and(|(prefix, local)| {
            names::is_prefix(prefix) && local.starts_with(|c: char| c.is_ascii_alphabetic())
        })
}

/// Whether a name that ends the text is compared with something, as in `a <b`: before it stands a
/// number, or a letter alone.
fn is_compared(before: &str) -> bool {
    let operand = before.trim_end().rsplit(|c: char| !c.is_alphanumeric()).next();
    let operand = operand.unwrap_or_default();
    let is_letter = operand.chars().count() == 1;
    is_letter || (!operand.is_empty() && operand.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether `<name>` stands on a word as parameters of types do, as in `Vec<i>`: with no text that
/// it would be the tag of. Its end tag, if there is one, is found by itself.
fn is_parameter(before: &str, name: &str, after: &str) -> bool {
    before.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
        && !after.starts_with(char::is_alphanumeric)
        && !names::needs_no_end(name)
}

/// Whether what follows a name begins with an attribute. One without a value is told from a word
/// only where it is known, and not after a name of one letter.
fn begins_with_attribute(inner: &str, name: &str) -> bool {
    let (attribute, rest) = attribute_of(inner);
    if attribute.is_empty() {
        return false;
    }
    let value = rest.trim_start().strip_prefix('=');
    let is_boolean = || {
        name.len() > 1
            && names::is_boolean_attribute(attribute)
            && rest.bytes().next().is_none_or(|b| b.is_ascii_whitespace() || b"/>".contains(&b))
    };
    // `<b x == y` compares.
    value.is_some_and(|value| !value.starts_with('=')) || is_boolean()
}

fn has_quoted_value(inner: &str) -> bool {
    let (attribute, rest) = attribute_of(inner);
    let value = rest.trim_start().strip_prefix('=').map(str::trim_start);
    !attribute.is_empty() && value.is_some_and(|value| value.starts_with(['"', '\'', '“', '”']))
}

/// The name of the attribute that a text begins with, and what follows it.
pub(super) fn attribute_of(inner: &str) -> (&str, &str) {
    let is_of_name = |byte: &u8| {
        byte.is_ascii_alphanumeric() || matches!(byte, b':' | b'-' | b'_' | b'.' | b'@')
    };
    let length = inner.bytes().take(LONGEST_NAME).take_while(is_of_name).count();
    inner.split_at_checked(length).unwrap_or_default()
}

/// The tag as it stands there; its beginning, where it is cut off or long.
fn shown(rest: &str) -> &str {
    let end = if rest.starts_with("<!--") { "-->" } else { ">" };
    let start = rest.get(..rest.floor_char_boundary(SHOWN)).unwrap_or(rest);
    if let Some(at) = start.find(end) {
        return start.get(..at + end.len()).unwrap_or(start);
    }
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || "<!?/:-[".contains(c);
    start.get(..start.find(|c| !is_of_name(c)).unwrap_or(start.len())).unwrap_or(start)
}

#[cfg(test)]
mod tests;
