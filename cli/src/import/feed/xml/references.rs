//! References such as `&amp;` in texts and attributes.

use std::borrow::Cow;

use html_escape::decode_html_entities;

/// Longest name of a character that HTML knows.
const LONGEST: usize = 32;

/// The text with its references resolved, those by HTML's names too, which feeds use without
/// declaring them. `mended` is told of each that is none, and how many lines below the text's first.
pub(super) fn resolved<'a>(text: &'a str, mut mended: impl FnMut(usize, String)) -> Cow<'a, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut parts = text.split('&');
    let mut resolved = parts.next().unwrap_or_default().to_owned();
    let mut line = resolved.matches('\n').count();
    for part in parts {
        let at = line;
        line += part.matches('\n').count();
        let name = part.split_once(';').map(|(name, _)| name).filter(|name| is_name(name));
        let Some(name) = name else {
            mended(at, "a bare & is read as itself".to_owned());
            resolved.push('&');
            resolved.push_str(part);
            continue;
        };
        let rest = part.get(name.len() + 1..).unwrap_or_default();
        match character(name) {
            Some(meant) => resolved.push_str(&meant),
            None if name.starts_with('#') => {
                mended(at, format!("&{name}; is no character and is left out"));
            }
            None => {
                mended(at, format!("&{name}; is not defined and stays as it is"));
                resolved.extend(["&", name, ";"]);
            }
        }
        resolved.push_str(rest);
    }
    Cow::Owned(resolved)
}

fn is_name(name: &str) -> bool {
    let letters = name.strip_prefix('#').unwrap_or(name);
    let is_short = !letters.is_empty() && name.len() <= LONGEST;
    is_short && letters.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// What a name or number stands for.
fn character(name: &str) -> Option<String> {
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
    use super::resolved;

    fn check(text: &str, expected: &str, mends: usize) {
        let mut count = 0;
        assert_eq!(resolved(text, |_, _| count += 1), expected);
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
