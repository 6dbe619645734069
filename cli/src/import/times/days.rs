//! The day that is left of a text without its time of day.

use jiff::civil::Date;

use super::found::Unreadable;
use super::months::{month, vietnamese};
use super::parts::Part;
use super::words;

/// The day that the parts say.
pub(super) fn day(parts: &[Part<'_>]) -> Result<Date, Unreadable> {
    if let Some(found) = vietnamese_day(parts) {
        return found;
    }
    let numbers: Vec<&Part<'_>> = parts.iter().filter(|part| part.is_number()).collect();
    // A weekday may begin like a month; it stands before it.
    let named = parts.iter().rev().filter(|part| !part.is_number()).find_map(|it| month(it.text));
    let found = match (numbers.as_slice(), named) {
        ([one], None) => together(one.text),
        ([first, second], None) if first.digits() == 4 && second.digits() == 3 => {
            day_of_year(first, second)
        }
        ([first, second], Some(month)) => {
            let (day, year) = if first.digits() == 4 { (second, first) } else { (first, second) };
            day.number().and_then(|day| day_of(year, i32::from(month), day))
        }
        // What stands between three numbers may be a month that nobody here knows.
        ([first, second, third], None) if !has_unknown_between(parts) => {
            return of_numbers(first, second, third);
        }
        _ => None,
    };
    found.ok_or(Unreadable::NoTime)
}

/// Whether a word that is none of a date stands between its numbers.
fn has_unknown_between(parts: &[Part<'_>]) -> bool {
    let first = parts.iter().position(Part::is_number).unwrap_or_default();
    let last = parts.iter().rposition(Part::is_number).unwrap_or_default();
    let between = parts.get(first..last).unwrap_or_default();
    between.iter().any(|part| !part.is_number() && !words::is_known(part.text))
}

/// A day of Vietnamese, whose months are numbers behind a word: `6 tháng 5, 2026`.
fn vietnamese_day(parts: &[Part<'_>]) -> Option<Result<Date, Unreadable>> {
    let (at, month, used) = vietnamese(parts)?;
    let is_weekday = |at: usize| {
        at.checked_sub(1).and_then(|at| parts.get(at)).is_some_and(|it| it.text == "thứ")
    };
    let numbers = |from: usize, to: usize| {
        let numbers = (from..to).filter(|it| !is_weekday(*it)).filter_map(|it| parts.get(it));
        numbers.filter(|it| it.is_number()).collect::<Vec<_>>()
    };
    let (before, behind) = (numbers(0, at), numbers(at + used, parts.len()));
    let ([day], [year]) = (before.as_slice(), behind.as_slice()) else {
        return Some(Err(Unreadable::NoTime));
    };
    let found = day.number().and_then(|day| day_of(year, i32::from(month), day));
    Some(found.ok_or(Unreadable::NoTime))
}

fn of_numbers(a: &Part<'_>, b: &Part<'_>, c: &Part<'_>) -> Result<Date, Unreadable> {
    let (Some(x), Some(y), Some(z)) = (a.number(), b.number(), c.number()) else {
        return Err(Unreadable::NoTime);
    };
    let found = match (a.digits(), c.digits()) {
        (4, _) => day_of(a, y, z),
        (2, 2) if x > 12 && !b.follows(".") && day_of(a, y, z).is_some() => {
            return Err(Unreadable::TwoWays("day or year first"));
        }
        (1 | 2, 2 | 4) if b.follows(".") || x > 12 => day_of(c, y, x),
        // There is no such month, so the second number is the day.
        (1 | 2, 2 | 4) if y > 12 => day_of(c, x, y),
        (1 | 2, 4) if x == y => day_of(c, x, y),
        (1 | 2, 2 | 4) if (1..=12).contains(&x) && (1..=12).contains(&y) => {
            return Err(Unreadable::TwoWays("day or month first"));
        }
        _ => None,
    };
    found.ok_or(Unreadable::NoTime)
}

/// `20260506`.
fn together(text: &str) -> Option<Date> {
    let number: i32 = text.parse().ok().filter(|_| text.len() == 8)?;
    let part = |number: i32| i8::try_from(number).ok();
    let year = i16::try_from(number / 10_000).ok()?;
    Date::new(year, part(number / 100 % 100)?, part(number % 100)?).ok()
}

fn day_of_year(year: &Part<'_>, day: &Part<'_>) -> Option<Date> {
    let first = day_of(year, 1, 1)?;
    first.with().day_of_year(i16::try_from(day.number()?).ok()?).build().ok()
}

/// A day; of a year with two digits, the nearest to now that programs mean by it.
fn day_of(year: &Part<'_>, month: i32, day: i32) -> Option<Date> {
    let century = match (year.digits(), year.number()?) {
        (2, ..70) => 2000,
        (2, _) => 1900,
        (4, _) => 0,
        _ => return None,
    };
    let year = i16::try_from(century + year.number()?).ok()?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}
