//! Dates whose parts have units: `2026年5月6日`.

use super::numbers::{ascii_digits, date, digit, number};

/// Why a part of a year is no date.
pub(super) const PART: &str = "a part of a year has no date of its own, so only the year is kept";

/// `2026年5月6日`, `2026년 5월 6일`, and what follows at once.
pub(super) fn with_units(text: &str) -> Option<(String, Option<&'static str>, &str)> {
    const PARTS: &[&str] =
        &["初", "末", "底", "春", "夏", "秋", "冬", "上半年", "下半年", "前半", "後半", "초", "말"];
    let rest = text.trim_start_matches(['(', '[', '（', ' ']);
    let (year, rest) = part(rest, ['年', '년'])?;
    let year = super::numbers::year(&year)?;
    let end = |rest: &'_ str| rest.trim_start_matches([')', ']', '）']).len();
    let from_end = |length: usize| text.get(text.len() - length..).unwrap_or_default();
    let Some((month, rest)) = part(rest.trim_start(), ['月', '월']) else {
        let after = PARTS.iter().find_map(|word| rest.trim_start().strip_prefix(word));
        let guess = after.map(|_| PART);
        return Some((date(year, None, None), guess, from_end(end(after.unwrap_or(rest)))));
    };
    let month = number(&month)?;
    match part(rest.trim_start(), ['日', '일']) {
        Some((day, rest)) => {
            Some((date(year, Some(month), Some(number(&day)?)), None, from_end(end(rest))))
        }
        None => Some((date(year, Some(month), None), None, from_end(end(rest)))),
    }
}

/// A number before one of these units, and what follows.
fn part(text: &str, units: [char; 2]) -> Option<(String, &str)> {
    let after = text.trim_start_matches(|c: char| digit(c).is_some());
    let number = text.get(..text.len() - after.len())?;
    let after = after.trim_start().strip_prefix(units)?;
    Some((ascii_digits(number).into_owned(), after))
}
