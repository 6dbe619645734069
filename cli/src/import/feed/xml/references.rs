//! References such as `&amp;` in texts and attributes.

use std::borrow::Cow;

use html_escape::decode_html_entities;

use super::entities::Entities;

/// Longest name of a character that HTML knows.
const LONGEST: usize = 32;

/// The text with its references resolved: those that the document defines, and those by HTML's
/// names too, which feeds use without declaring them. `mended` is told of each that is none, and
/// how many lines below the text's first.
pub(super) fn resolved<'a>(
    text: &'a str,
    entities: &Entities,
    mut mended: impl FnMut(usize, String),
) -> Cow<'a, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let (mut resolved, mut rest, mut line) = (String::new(), text, 0);
    while let Some((before, name, after)) = next(rest) {
        bare(before, line, &mut resolved, &mut mended);
        line += before.matches('\n').count();
        rest = after;
        match (entities.get(name), character(name)) {
            (Some(Ok(meant)), _) | (None, Some(meant)) => resolved.push_str(&meant),
            (None, None) if name.starts_with('#') => {
                mended(line, format!("&{name}; is no character and is left out"));
            }
            (why, _) => {
                let why = why.and_then(Result::err).unwrap_or("is not defined and stays as it is");
                mended(line, format!("&{name}; {why}"));
                resolved.extend(["&", name, ";"]);
            }
        }
    }
    bare(rest, line, &mut resolved, &mut mended);
    Cow::Owned(resolved)
}

/// Adds a text without references, in which each `&` is one for itself.
fn bare(text: &str, line: usize, resolved: &mut String, mended: &mut impl FnMut(usize, String)) {
    let mut line = line;
    for sign in text.matches(['&', '\n']) {
        match sign {
            "&" => mended(line, "a bare & is read as itself".to_owned()),
            _ => line += 1,
        }
    }
    resolved.push_str(text);
}

/// The first reference of a text: what stands before it, its name, and what follows.
pub(super) fn next(text: &str) -> Option<(&str, &str, &str)> {
    text.match_indices('&').find_map(|(at, _)| {
        let after = text.get(at + 1..)?;
        let name = after.get(..after.find(|c| !is_in_name(c))?)?;
        let rest = after.get(name.len()..)?.strip_prefix(';')?;
        is_name(name).then(|| (text.get(..at).unwrap_or_default(), name, rest))
    })
}

fn is_in_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '#' | '.' | '-' | '_')
}

fn is_name(name: &str) -> bool {
    let is_number = || name.starts_with('#') && name.len() > 1;
    let begins = name.starts_with(|c: char| c.is_alphabetic() || c == '_');
    (begins || is_number()) && name.len() <= LONGEST
}

/// What a name or number stands for.
pub(super) fn character(name: &str) -> Option<String> {
    let Some(number) = name.strip_prefix('#') else {
        let written = format!("&{name};");
        let decoded = decode_html_entities(&written);
        return (decoded != written).then(|| decoded.into_owned());
    };
    let hexadecimal = number.strip_prefix(['x', 'X']);
    let code = hexadecimal.map_or_else(|| number.parse(), |digits| u32::from_str_radix(digits, 16));
    let code = code.ok()?;
    // HTML reads these numbers as bytes of windows-1252, which is what they were.
    if let (0x80..=0x9f, Ok(byte)) = (code, u8::try_from(code)) {
        let bytes = [byte];
        let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&bytes);
        return Some(text.into_owned());
    }
    let c = char::from_u32(code)?;
    (!c.is_control() || c.is_whitespace()).then(|| c.to_string())
}

#[cfg(test)]
mod tests {
    use super::{Entities, resolved};

    fn check(text: &str, expected: &str, mends: usize) {
        let mut count = 0;
        assert_eq!(resolved(text, &Entities::default(), |_, _| count += 1), expected);
        assert_eq!(count, mends, "{text}");
    }

    #[test]
    fn references_are_resolved_by_name_and_number() {
        check("a &amp; b &lt;c&gt; &quot;&apos;", "a & b <c> \"'", 0);
        check("&nbsp;&eacute;&#8217;&#x1F642;", "\u{a0}é’🙂", 0);
        check("&#150;", "–", 0);
        check("plain", "plain", 0);
    }

    #[test]
    fn what_is_no_reference_stays_and_is_told() {
        check("Q&A: a?b=1&c=2", "Q&A: a?b=1&c=2", 2);
        check("R & D; x", "R & D; x", 1);
        check("&harbour; &", "&harbour; &", 2);
        check("a&#0;b&#xD800;", "ab", 2);
    }
}
