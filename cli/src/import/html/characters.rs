//! Characters that HTML has not. Its parser puts U+FFFD in their place, which no reader of a card
//! should see where the page does not say it.

use std::borrow::Cow;

/// The markup without null characters and without references to characters that there are not.
pub(super) fn without_impossible(markup: &str) -> Cow<'_, str> {
    let has_null = markup.contains('\0');
    let mut references = markup.match_indices("&#").filter_map(|(at, _)| impossible(markup, at));
    let Some(first) = references.next() else {
        return if has_null { Cow::Owned(markup.replace('\0', "")) } else { Cow::Borrowed(markup) };
    };
    let mut out = String::with_capacity(markup.len());
    let mut done = 0;
    for (start, end) in std::iter::once(first).chain(references) {
        out.push_str(markup.get(done..start).unwrap_or_default());
        done = end;
    }
    out.push_str(markup.get(done..).unwrap_or_default());
    Cow::Owned(if has_null { out.replace('\0', "") } else { out })
}

/// From where to where the reference at this place stands, if it means no character.
fn impossible(markup: &str, at: usize) -> Option<(usize, usize)> {
    /// More digits are more than any character has.
    const MOST_DIGITS: usize = 9;
    let after = markup.get(at + 2..)?;
    let (digits, radix) = match after.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16),
        None => (after, 10),
    };
    let rest = digits.trim_start_matches(|c: char| c.is_digit(radix));
    let digits = digits.get(..digits.len() - rest.len()).filter(|digits| !digits.is_empty())?;
    let digits = digits.trim_start_matches('0');
    let number = if digits.is_empty() {
        Some(0)
    } else {
        u32::from_str_radix(digits, radix).ok().filter(|_| digits.len() <= MOST_DIGITS)
    };
    let is_possible = number.is_some_and(|number| number != 0 && char::from_u32(number).is_some());
    let end = markup.len() - rest.strip_prefix(';').unwrap_or(rest).len();
    (!is_possible).then_some((at, end))
}

#[cfg(test)]
mod tests {
    use super::without_impossible;

    #[test]
    fn what_is_no_character_goes_and_all_else_stays() {
        for gone in
            ["\0", "&#0;", "&#x0;", "&#00", "&#xD800;", "&#xdfff;", "&#x110000;", "&#99999999999;"]
        {
            assert_eq!(without_impossible(&format!("a{gone}b{gone}")), "ab", "{gone:?}");
        }
        for kept in ["a & b", "&#8217;", "&#x2019;", "&#", "&#x;", "&#128;", "&amp;#0"] {
            assert_eq!(without_impossible(kept), kept);
        }
    }
}
