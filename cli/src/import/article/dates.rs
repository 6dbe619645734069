//! Dates as people write them, read to the precision that they have.

use news_card::PartialDate;

/// A date at the beginning of a text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Dated<'a> {
    pub(super) date: PartialDate,
    /// What was decided, where the text says something else than a year, a month or a day.
    pub(super) guess: Option<&'static str>,
    /// What follows the date.
    pub(super) rest: &'a str,
}

const QUARTER: &str =
    "a quarter or a half of a year has no date of its own, so only the year is kept";
const PART: &str = "a part of a year has no date of its own, so only the year is kept";
const ORDER: &str = "day and month may be meant in either order, so only the year is kept";

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The date with which a text begins. It ends at the end, at a space or at a sign.
pub(super) fn leading(text: &str) -> Option<Dated<'_>> {
    let mut words = Words { rest: text };
    let first = words.next()?;
    let dated = one_word(first)
        .map(|(date, guess)| (date, guess, words.rest))
        .or_else(|| several_words(first, words))?;
    let (date, guess, rest) = dated;
    Some(Dated {
        date: PartialDate::parse(&date)?,
        guess,
        rest: rest.trim_start_matches([':', ' ', '–', '—', '-', '|', ',', '\t']),
    })
}

/// Words, without the signs after them.
#[derive(Clone, Copy)]
struct Words<'a> {
    rest: &'a str,
}

impl<'a> Words<'a> {
    fn next(&mut self) -> Option<&'a str> {
        let text = self.rest.trim_start_matches([' ', ',', '\t', '(', '[']);
        // A colon within a time of day does not end its word.
        let is_end = |(at, c): &(usize, char)| match c {
            ':' => !text
                .get(at + 1..)
                .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())),
            c => [' ', '\t', ',', ')', ']', '|', '–', '—'].contains(c),
        };
        let end = text.char_indices().find(is_end).map_or(text.len(), |(at, _)| at);
        let (word, rest) = text.split_at_checked(end)?;
        self.rest = rest.trim_start_matches([')', ']']);
        (!word.is_empty()).then(|| word.trim_end_matches('.'))
    }
}

type Found = (String, Option<&'static str>);

/// `2026`, `2026-05`, `2026/05/06`, `2026.05`, `2026-Q2`, `06/05/2026`, `2026年5月6日`.
fn one_word(word: &str) -> Option<Found> {
    let parts: Vec<&str> =
        word.split(['-', '/', '.', '年', '月', '日']).filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [year] => Some((date(self::year(year)?, None, None), None)),
        [year, quarter] | [quarter, year] if is_quarter(quarter) => {
            Some((date(self::year(year)?, None, None), Some(QUARTER)))
        }
        [part, year] if is_part(part) => Some((date(self::year(year)?, None, None), Some(PART))),
        [year, month] if self::year(year).is_some() => {
            Some((date(self::year(year)?, Some(number(month)?), None), None))
        }
        [month, year] => Some((
            date(self::year(year)?, Some(month_number(month).or_else(|| number(month))?), None),
            None,
        )),
        [year, month, day] if self::year(year).is_some() => {
            let month = number(month).or_else(|| month_number(month))?;
            Some((
                date(self::year(year)?, Some(month), Some(number(day.split('T').next()?)?)),
                None,
            ))
        }
        [day, month, year] if month_number(month).is_some() => {
            Some((date(self::year(year)?, month_number(month), Some(number(day)?)), None))
        }
        [first, second, year] => either_order(number(first)?, number(second)?, self::year(year)?),
        _ => None,
    }
}

fn either_order(first: u32, second: u32, year: u32) -> Option<Found> {
    match (first, second) {
        (13..=31, 1..=12) => Some((date(year, Some(second), Some(first)), None)),
        (1..=12, 13..=31) => Some((date(year, Some(first), Some(second)), None)),
        (1..=12, 1..=12) if first == second => Some((date(year, Some(first), Some(first)), None)),
        (1..=12, 1..=12) => Some((date(year, None, None), Some(ORDER))),
        _ => None,
    }
}

/// `Apr 2026`, `April 5, 2026`, `5 April 2026`, `Q2 2026`, `early 2026`, `end of 2026`.
fn several_words<'a>(
    first: &str,
    words: Words<'a>,
) -> Option<(String, Option<&'static str>, &'a str)> {
    let mut after = words;
    let second = after.next()?;
    let two = after.rest;
    if is_quarter(first) || is_part(first) {
        let guess = Some(if is_quarter(first) { QUARTER } else { PART });
        if let Some(year) = year(second) {
            return Some((date(year, None, None), guess, two));
        }
        let third = after.next()?;
        return (second == "of")
            .then(|| Some((date(year(third)?, None, None), guess, after.rest)))?;
    }
    if let Some(month) = month_number(first) {
        if let Some(year) = year(second) {
            return Some((date(year, Some(month), None), None, two));
        }
        let year = year(after.next()?)?;
        return Some((date(year, Some(month), Some(ordinal(second)?)), None, after.rest));
    }
    let month = month_number(second)?;
    let year = year(after.next()?)?;
    Some((date(year, Some(month), Some(ordinal(first)?)), None, after.rest))
}

fn date(year: u32, month: Option<u32>, day: Option<u32>) -> String {
    let part = |part: Option<u32>| part.map(|part| format!("-{part:02}")).unwrap_or_default();
    format!("{year:04}{}{}", part(month), part(day))
}

fn year(word: &str) -> Option<u32> {
    let is_year = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    is_year.then(|| word.parse().ok())?.filter(|year| (1000..=2999).contains(year))
}

fn number(word: &str) -> Option<u32> {
    let is_short = (1..=2).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    is_short.then(|| word.parse().ok())?
}

fn ordinal(word: &str) -> Option<u32> {
    number(word.trim_end_matches(|c: char| c.is_ascii_alphabetic()))
}

fn month_number(word: &str) -> Option<u32> {
    let word = word.to_ascii_lowercase();
    let is_month = |month: &&str| {
        word.len() >= 3 && month.starts_with(&word) || word == "sept" && month.starts_with("sept")
    };
    MONTHS.iter().position(is_month).and_then(|index| u32::try_from(index + 1).ok())
}

fn is_quarter(word: &str) -> bool {
    matches!(word.to_ascii_uppercase().as_str(), "Q1" | "Q2" | "Q3" | "Q4" | "H1" | "H2")
}

fn is_part(word: &str) -> bool {
    const PARTS: &[&str] =
        &["early", "mid", "late", "end", "spring", "summer", "autumn", "fall", "winter"];
    PARTS.contains(&word.to_ascii_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::leading;

    fn check(text: &str, expected: &str, rest: &str) {
        let dated = leading(text).unwrap_or_else(|| panic!("{text:?} has no date"));
        assert_eq!((dated.date.as_str(), dated.rest), (expected, rest), "{text:?}");
    }

    fn guessed(text: &str, expected: &str) {
        let dated = leading(text).unwrap_or_else(|| panic!("{text:?} has no date"));
        assert_eq!((dated.date.as_str(), dated.guess.is_some()), (expected, true), "{text:?}");
    }

    #[test]
    fn dates_keep_the_precision_that_they_have() {
        check("2023", "2023", "");
        check("2023-04", "2023-04", "");
        check("2023-04-05", "2023-04-05", "");
        check("2023/04/05", "2023-04-05", "");
        check("2023.4", "2023-04", "");
        check("04/2023", "2023-04", "");
        check("Apr 2023", "2023-04", "");
        check("Sept. 2023", "2023-09", "");
        check("April 5, 2023", "2023-04-05", "");
        check("5th April 2023", "2023-04-05", "");
        check("5 Apr 2023", "2023-04-05", "");
        check("05-Apr-2023", "2023-04-05", "");
        check("25/12/2023", "2023-12-25", "");
        check("2023年4月5日", "2023-04-05", "");
        check("2023-04-05T10:00:00Z", "2023-04-05", "");
    }

    #[test]
    fn what_follows_a_date_is_left_over() {
        check("2023-04: The lab opens.", "2023-04", "The lab opens.");
        check("Apr 2023 – The lab opens.", "2023-04", "The lab opens.");
        check("(2023) The lab opens.", "2023", "The lab opens.");
        check("2023 saw the lab open", "2023", "saw the lab open");
    }

    #[test]
    fn what_has_no_date_of_its_own_keeps_its_year() {
        guessed("Q2 2026", "2026");
        guessed("2026-Q2", "2026");
        guessed("2026/H1", "2026");
        guessed("early 2026", "2026");
        guessed("mid-2026", "2026");
        guessed("end of 2026", "2026");
        guessed("04/05/2023", "2023");
    }

    #[test]
    fn other_texts_and_days_that_do_not_exist_are_no_dates() {
        for text in [
            "",
            "The lab",
            "12",
            "123456",
            "2023-13",
            "2023-02-30",
            "May the lab",
            "Q5 2026",
            "0000",
            "1,000",
        ] {
            assert_eq!(leading(text), None, "{text:?}");
        }
    }
}
