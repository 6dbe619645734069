//! The numbers of a date, in the digits of every script.

use std::borrow::Cow;

pub(super) fn date(year: u32, month: Option<u32>, day: Option<u32>) -> String {
    let part = |part: Option<u32>| part.map(|part| format!("-{part:02}")).unwrap_or_default();
    format!("{year:04}{}{}", part(month), part(day))
}

pub(super) fn year(word: &str) -> Option<u32> {
    let word = &*ascii_digits(word);
    let is_year = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    is_year.then(|| word.parse().ok())?.filter(|year| (1000..=2999).contains(year))
}

pub(super) fn number(word: &str) -> Option<u32> {
    let word = &*ascii_digits(word);
    let is_short = (1..=2).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    is_short.then(|| word.parse().ok())?
}

pub(super) fn ordinal(word: &str) -> Option<u32> {
    number(word.trim_end_matches(|c: char| c.is_ascii_alphabetic() || matches!(c, 'º' | '°' | '.')))
}

/// `5. 5. 2026`, in which the day is always the first, and what follows it.
pub(super) fn with_points(text: &str) -> Option<(String, Option<&'static str>, &str)> {
    let (day, rest) = text.split_once(". ")?;
    let (month, rest) = rest.split_once(". ")?;
    let end = rest.find(|c: char| digit(c).is_none()).unwrap_or(rest.len());
    let (found, rest) = rest.split_at_checked(end)?;
    Some((date(year(found)?, Some(number(month)?), Some(number(day)?)), None, rest))
}

/// A digit in Arabic, Persian, Devanagari and full-width letters, too.
pub(super) fn digit(c: char) -> Option<char> {
    let zero = match c {
        '0'..='9' => '0',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '०'..='९' => '०',
        '０'..='９' => '０',
        _ => return None,
    };
    char::from_digit(u32::from(c) - u32::from(zero), 10)
}

pub(super) fn ascii_digits(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return Cow::Borrowed(word);
    }
    Cow::Owned(word.chars().map(|c| digit(c).unwrap_or(c)).collect())
}
