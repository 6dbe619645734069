//! Dates as people write them, read to the precision that they have.

mod months;
mod numbers;
mod parts;
mod phrases;
mod quarters;
mod units;
mod weekdays;
mod words;

use news_card::PartialDate;

use numbers::{ascii_digits, date, number, ordinal, year};
use parts::{is_part, is_quarter};
pub(super) use phrases::{Time, time};
use quarters::QUARTER;
use units::{PART, with_units};
use words::Words;

/// A date at the beginning of a text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Dated<'a> {
    pub(super) date: PartialDate,
    /// What was decided, where the text says something else than a year, a month or a day.
    pub(super) guess: Option<&'static str>,
    /// What follows the date.
    pub(super) rest: &'a str,
}

const ORDER: &str = "day and month may be meant in either order, so only the year is kept";

/// The date with which a text begins. It ends at the end, at a space or at a sign.
pub(super) fn leading(text: &str) -> Option<Dated<'_>> {
    let text = weekdays::without(text);
    let mut words = Words { rest: text };
    let dated = quarters::leading(text)
        .or_else(|| with_units(text))
        .or_else(|| numbers::with_points(text))
        .or_else(|| {
            let first = words.next()?;
            one_word(&ascii_digits(first))
                .map(|(date, guess)| (date, guess, words.rest))
                .or_else(|| several_words(first, words))
        });
    let (date, guess, rest) = dated?;
    let rest = weekdays::without_after(rest);
    Some(Dated {
        date: PartialDate::parse(&date)?,
        guess,
        rest: rest.trim_start_matches([':', '：', '，', ' ', '–', '—', '-', '|', ',', '\t']),
    })
}

/// Whether a text begins with a day before its month, such as `5. Mai 2026` or `5. Mai:`.
pub(super) fn begins_with_day(text: &str) -> bool {
    let mut words = Words { rest: text };
    let day = words.next().and_then(ordinal).is_some_and(|day| (1..=31).contains(&day));
    let month = words.next().is_some_and(|month| months::number(month).is_some());
    let ends = words.rest.is_empty() || words.rest.starts_with([':', '：']);
    day && month && (ends || leading(text).is_some()) || numbers::with_points(text).is_some()
}

/// A text with its digits in ASCII.
pub(super) fn with_ascii_digits(text: &str) -> String {
    ascii_digits(text).into_owned()
}

/// The day with which a text begins.
pub(super) fn day(text: &str) -> Option<String> {
    let date = leading(text).filter(|dated| dated.guess.is_none())?.date;
    let is_day = date.as_str().len() == "2026-05-06".len();
    is_day.then(|| date.as_str().to_owned())
}

type Found = (String, Option<&'static str>);

/// `2026`, `2026-05`, `2026/05/06`, `2026.05`, `2026-Q2`, `06/05/2026`.
fn one_word(word: &str) -> Option<Found> {
    let parts: Vec<&str> = word.split(['-', '/', '.']).filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [year] => Some((date(numbers::year(year)?, None, None), None)),
        [year, quarter] | [quarter, year] if is_quarter(quarter) => {
            Some((date(numbers::year(year)?, None, None), Some(QUARTER)))
        }
        [part, year] if is_part(part) => Some((date(numbers::year(year)?, None, None), Some(PART))),
        [year, month] if numbers::year(year).is_some() => {
            Some((date(numbers::year(year)?, Some(number(month)?), None), None))
        }
        [month, year] => Some((
            date(
                numbers::year(year)?,
                Some(months::number(month).or_else(|| number(month))?),
                None,
            ),
            None,
        )),
        [year, month, day] if numbers::year(year).is_some() => {
            let month = number(month).or_else(|| months::number(month))?;
            Some((
                date(numbers::year(year)?, Some(month), Some(number(day.split('T').next()?)?)),
                None,
            ))
        }
        [day, month, year] if months::number(month).is_some() => {
            Some((date(numbers::year(year)?, months::number(month), Some(number(day)?)), None))
        }
        [first, second, year] => {
            let (first, second, year) = (number(first)?, number(second)?, numbers::year(year)?);
            // With points between its numbers a date has its day first everywhere.
            let has_points = !word.contains(['-', '/']) && (1..=12).contains(&second);
            let found = has_points.then(|| (date(year, Some(second), Some(first)), None));
            found.or_else(|| either_order(first, second, year))
        }
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
    let second = after.next_part()?;
    if is_quarter(first) || is_part(first) {
        let guess = Some(if is_quarter(first) { QUARTER } else { PART });
        if let Some(year) = year(second) {
            return Some((date(year, None, None), guess, after.after_year()));
        }
        let month = months::number(second);
        let year = year(after.next_part()?)?;
        return Some((date(year, month, None), guess, after.after_year()));
    }
    if let Some(month) = months::number(first) {
        if let Some(year) = year(second) {
            return Some((date(year, Some(month), None), None, after.after_year()));
        }
        let year = year(after.next_part()?)?;
        return Some((date(year, Some(month), Some(ordinal(second)?)), None, after.after_year()));
    }
    let month = months::number(second)?;
    let day = ordinal(first)?;
    let year = year(after.next_part()?)?;
    Some((date(year, Some(month), Some(day)), None, after.after_year()))
}

#[cfg(test)]
mod tests {
    use super::{begins_with_day, day, leading};

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
        check("06.05.2026", "2026-05-06", "");
        check("6.5.2026: The lab opens.", "2026-05-06", "The lab opens.");
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
    fn dates_are_read_in_every_language() {
        for text in [
            "5. Mai 2026: Los",
            "5 de mayo de 2026: Los",
            "5 mai 2026 : Los",
            "5 de maio de 2026 – Los",
            "2026年5月5日：Los",
            "2026年5月5日Los",
            "2026년 5월 5일: Los",
            "5 мая 2026 г.: Los",
            "5 мая 2026 года: Los",
            "٥ مايو ٢٠٢٦: Los",
            "५ मई २०२६: Los",
            "２０２６年５月５日 Los",
        ] {
            check(text, "2026-05-05", "Los");
        }
        check("1er mars 2026", "2026-03-01", "");
        check("mayo de 2026", "2026-05", "");
        check("2021年2月：港口", "2021-02", "港口");
        check("2026年", "2026", "");
        guessed("2026年初：Los", "2026");
        guessed("Anfang 2026", "2026");
        guessed("principios de 2026", "2026");
    }

    #[test]
    fn a_day_before_its_month_is_told_from_a_number() {
        assert!(begins_with_day("5. Mai 2026: Los") && begins_with_day("12 March 2026"));
        assert!(!begins_with_day("5. May the lab") && !begins_with_day("2. 2027 comes"));
        assert_eq!(day("6 May 2026 at noon").as_deref(), Some("2026-05-06"));
        assert_eq!((day("May 2026"), day("04/05/2026")), (None, None));
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
