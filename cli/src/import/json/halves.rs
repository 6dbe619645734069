//! JSON as programs write it that cut a text in the middle of a character.

use std::borrow::Cow;

/// The text without escapes of half a pair of surrogates, as of an emoji that was cut, and how many
/// there were. Such a half is no character, and would cost the whole document.
pub(in super::super) fn without_halves(json: &str) -> (Cow<'_, str>, usize) {
    let mut out = String::new();
    let (mut rest, mut halves) = (json, 0);
    while let Some((before, escape)) = rest.find('\\').and_then(|at| rest.split_at_checked(at)) {
        out.push_str(before);
        let (length, is_half) = match escape.get(1..).and_then(unit) {
            Some(0xD800..=0xDBFF) => {
                let second = escape.get(6..).and_then(|it| it.strip_prefix('\\')).and_then(unit);
                if matches!(second, Some(0xDC00..=0xDFFF)) { (12, false) } else { (6, true) }
            }
            Some(0xDC00..=0xDFFF) => (6, true),
            Some(_) => (6, false),
            // The backslash and what it escapes.
            None => (1 + escape.chars().nth(1).map_or(0, char::len_utf8), false),
        };
        let (escape, after) = escape.split_at_checked(length).unwrap_or((escape, ""));
        if is_half {
            halves += 1;
        } else {
            out.push_str(escape);
        }
        rest = after;
    }
    if halves == 0 {
        return (Cow::Borrowed(json), 0);
    }
    out.push_str(rest);
    (Cow::Owned(out), halves)
}

/// The code unit that an escape such as `ud83d` stands for, behind its backslash.
pub(super) fn unit(escape: &str) -> Option<u16> {
    let digits = escape.strip_prefix('u')?.get(..4)?;
    let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    u16::from_str_radix(digits, 16).ok().filter(|_| is_hex)
}

#[cfg(test)]
mod tests {
    use super::without_halves;

    #[test]
    fn halves_of_characters_go_and_all_else_stays() {
        for (json, expected, halves) in [
            (r#"{"a":"cut \ud83d"}"#, r#"{"a":"cut "}"#, 1),
            (r#""\udd0a x \ud83d\u0041""#, r#"" x \u0041""#, 2),
            (r#""\ud83d\ude00 \u00e9 \\ud83d \" é""#, r#""\ud83d\ude00 \u00e9 \\ud83d \" é""#, 0),
            (r#""\u12"#, r#""\u12"#, 0),
            ("\"\\", "\"\\", 0),
            (r#""\ud83d\é""#, r#""\é""#, 1),
        ] {
            let (found, count) = without_halves(json);
            assert_eq!((&*found, count), (expected, halves), "{json}");
        }
    }
}
