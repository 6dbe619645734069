//! Shortcodes and placeholders that no template replaced, told from the other uses of brackets:
//! citation marks, what editors put in, sets.

use super::names;
use super::tags::attribute_of;

/// How far the end of one is looked for, in bytes.
const LONGEST: usize = 120;

/// The first shortcode or placeholder in a text.
pub(super) fn shortcode(text: &str) -> Option<&str> {
    text.match_indices(['[', '{']).find_map(|(at, _)| {
        let rest = text.get(at..)?;
        let rest = rest.get(..rest.floor_char_boundary(LONGEST))?;
        if rest.starts_with('[') { bracketed(rest, text) } else { braced(rest) }
    })
}

/// `[name attribute="value"]`, `[/name]`, `[[{…}]]`, of this text.
fn bracketed<'a>(rest: &'a str, text: &str) -> Option<&'a str> {
    if rest.starts_with("[[{\"") {
        return whole(rest, "}]]");
    }
    let found = whole(rest, "]")?;
    let inner = found.strip_prefix('[')?.strip_suffix(']')?;
    let (is_end, inner) = match inner.strip_prefix('/') {
        Some(inner) => (true, inner),
        None => (false, inner),
    };
    let (name, after) = attribute_of(inner);
    if !name.starts_with(|c: char| c.is_ascii_lowercase()) {
        return None;
    }
    let after = after.trim_end_matches('/').trim();
    if is_end || after.is_empty() {
        let is_compound = name.contains('_') && !name.contains(|c: char| c.is_ascii_uppercase());
        let is_code = is_compound || names::is_shortcode(name);
        // An editor’s “[caption]” has no end.
        let is_closed = || text.contains(&["[/", name, "]"].concat());
        let is_code = is_code && (!names::needs_end(name) || is_closed());
        return (after.is_empty() && (is_end || is_code)).then_some(found);
    }
    let (attribute, value) = attribute_of(after);
    let value = value.strip_prefix('=').filter(|_| !attribute.is_empty())?;
    let is_quoted = value.starts_with(['"', '\'', '“', '”', '’', '″', '&']);
    (is_quoted || names::has_attributes(name)).then_some(found)
}

/// `{{name}}` and `{% instruction %}`.
fn braced(rest: &str) -> Option<&str> {
    let (inner, found) = if let Some(inner) = rest.strip_prefix("{{") {
        (inner, whole(rest, "}}")?)
    } else {
        (rest.strip_prefix("{%")?, whole(rest, "%}")?)
    };
    let inner = inner.trim_start_matches(['{', '#', '/', '>', '-', '~']).trim_start();
    let content = found.trim_matches(['{', '}']);
    // Sets of sets and formulas have braces or commas of their own.
    let is_plain = !content.contains(['{', '}']);
    (is_plain && inner.starts_with(|c: char| c.is_alphabetic() || c == '_' || c == '$'))
        .then_some(found)
}

/// A text up to and with its end.
fn whole<'a>(rest: &'a str, end: &str) -> Option<&'a str> {
    rest.get(..rest.find(end)? + end.len())
}

#[cfg(test)]
mod tests {
    use super::shortcode;

    #[test]
    fn shortcodes_and_placeholders_are_found() {
        for (text, expected) in [
            ("[caption id=\"x\"]A[/caption]", "[caption id=\"x\"]"),
            ("A[/caption]", "[/caption]"),
            ("So [gallery ids=1,2] it is", "[gallery ids=1,2]"),
            ("[contact-form-7 id='4']", "[contact-form-7 id='4']"),
            ("[gallery]", "[gallery]"),
            ("[caption]A[/caption]", "[caption]"),
            ("[vc_row]", "[vc_row]"),
            ("Dear {{name}}", "{{name}}"),
            ("{{ user.name | upper }}", "{{ user.name | upper }}"),
            ("{{{body}}}", "{{{body}}"),
            ("{{#if a}}", "{{#if a}}"),
            ("{% include x %}", "{% include x %}"),
            ("[[{\"fid\":\"1\"}]]", "[[{\"fid\":\"1\"}]]"),
        ] {
            assert_eq!(shortcode(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn marks_of_editors_and_sets_are_none() {
        for text in [
            "[1]",
            "[1, 2]",
            "[sic]",
            "[…]",
            "[...]",
            "[the minister]",
            "[Video]",
            "[video]",
            "[with p=0.05]",
            "[n=12]",
            "[a](https://a.example)",
            "[he said: “no”]",
            "cells[i]",
            "{1, 2}",
            "{{1, 2}, {3}}",
            "{{a}, {b}}",
            "{}",
            "{{}}",
            "[",
            "[/",
            "[]",
            "[/]",
            "[and/or]",
            "[/IPA/]",
            "[caption] contest is back",
            "{a}",
            "{%",
            "{{",
        ] {
            assert_eq!(shortcode(text), None, "{text}");
        }
    }
}
