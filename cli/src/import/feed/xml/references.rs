//! References such as `&amp;` in texts and attributes.

use std::borrow::Cow;

use super::characters::{character, next};
use super::entities::Entities;

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
