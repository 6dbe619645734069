//! References to both halves of a character, such as `&#55357;&#56832;`, as Java and databases write
//! those beyond the first plane.

use std::borrow::Cow;

/// The text with one reference in place of each such pair, however often its `&` is escaped.
pub(super) fn joined(text: &str) -> Cow<'_, str> {
    let (mut out, mut done) = (String::new(), 0);
    for (at, _) in text.match_indices('#') {
        let Some((code, end)) = pair(text, at).filter(|_| at >= done) else { continue };
        out.push_str(text.get(done..=at).unwrap_or_default());
        out.push_str(&code.to_string());
        // The last sign of the second reference stays.
        done = end;
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(text.get(done..).unwrap_or_default());
    Cow::Owned(out)
}

/// The character whose halves are referred to from this `#` on, and where its second number ends.
fn pair(text: &str, at: usize) -> Option<(u32, usize)> {
    const ESCAPED: &str = "amp;";
    let before = text.get(..at)?;
    let mut mark = at;
    while text.get(..mark)?.ends_with(ESCAPED) && at - mark < ESCAPED.len() * 4 {
        mark -= ESCAPED.len();
    }
    mark = before.get(..mark)?.strip_suffix('&')?.len();
    let mark = text.get(mark..=at)?;
    let (first, rest) = number(text.get(at + 1..)?)?;
    let (second, rest) = number(rest.strip_prefix(';')?.strip_prefix(mark)?)?;
    let units = [u16::try_from(first).ok()?, u16::try_from(second).ok()?];
    let joined = char::decode_utf16(units).next()?.ok()?;
    let is_pair = joined.len_utf16() == units.len() && rest.starts_with(';');
    is_pair.then(|| (u32::from(joined), text.len() - rest.len()))
}

/// The number that a text begins with, and what follows it.
fn number(text: &str) -> Option<(u32, &str)> {
    const LONGEST: usize = 8;
    let (digits, radix) = text.strip_prefix(['x', 'X']).map_or((text, 10), |digits| (digits, 16));
    let end = digits.find(|c: char| !c.is_digit(radix)).filter(|end| *end <= LONGEST)?;
    let (digits, rest) = digits.split_at_checked(end)?;
    Some((u32::from_str_radix(digits, radix).ok()?, rest))
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn both_halves_of_a_character_are_one_reference() {
        for (text, expected) in [
            ("a &#55357;&#56832; b", "a &#128512; b"),
            ("&#xD83D;&#xDE00;&#55357;&#56832;", "&#128512;&#128512;"),
            ("&amp;#55357;&amp;#56832;", "&amp;#128512;"),
            ("&#55357; &#56832;", "&#55357; &#56832;"),
            ("#55357;#56832; # é", "#55357;#56832; # é"),
        ] {
            assert_eq!(joined(text), expected);
        }
    }
}
