//! Times in words and numbers, as people and programs write them.

use jiff::ToSpan as _;
use jiff::civil::{Date, ISOWeekDate, Time};

use super::clocks::with_colons;
use super::compact;
use super::found::{Spelled, Unreadable};
use super::months::month;
use super::zones::Zone;

/// The time that a text says.
pub(super) fn read(raw: &str) -> Result<Spelled, Unreadable> {
    if let Some(found) = compact::read(raw) {
        return found;
    }
    let text = plain(&with_colons(raw));
    let mut parts = parts(&text);
    let (time, zone) = take_time(&mut parts).ok_or(Unreadable::NoTime)?;
    let date =
        match text.trim().parse::<ISOWeekDate>().or_else(|_| text.trim().to_uppercase().parse()) {
            Ok(week) => week.date(),
            Err(_) => date(&parts)?,
        };
    let Some(time) = time else {
        return Ok(Spelled { time: date.to_datetime(Time::midnight()), zone });
    };
    // Midnight may be called 24:00 of the day that it ends.
    let date = if time.0 == 24 { date.checked_add(1.day()).ok() } else { Some(date) };
    let clock = Time::new(if time.0 == 24 { 0 } else { time.0 }, time.1, time.2, 0).ok();
    match (date, clock) {
        (Some(date), Some(clock)) => Ok(Spelled { time: date.to_datetime(clock), zone }),
        _ => Err(Unreadable::NoTime),
    }
}

/// A number or a word, and what stands between it and the one before.
#[derive(Debug)]
struct Part<'a> {
    before: &'a str,
    text: &'a str,
}

impl Part<'_> {
    fn number(&self) -> Option<i32> {
        self.text.parse().ok()
    }

    fn is_number(&self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_digit())
    }

    fn follows(&self, sign: &str) -> bool {
        self.before.trim() == sign
    }
}

/// The text in lower case, with digits of ASCII, and with the signs that others write as letters.
fn plain(raw: &str) -> String {
    /// The zeros of the scripts that have digits of their own.
    const ZEROS: [char; 7] = ['٠', '۰', '०', '০', '๐', '０', '௦'];
    let digit = |c: char| {
        let value = |zero: &char| u32::from(c).checked_sub(u32::from(*zero)).filter(|it| *it < 10);
        ZEROS.iter().find_map(value).and_then(|value| char::from_digit(value, 10))
    };
    let text: String = raw.chars().map(|c| digit(c).unwrap_or(c)).collect();
    let mut text = text.to_lowercase();
    for (from, to) in [
        ("年", "-"),
        ("月", "-"),
        ("日", " "),
        ("時", ":"),
        ("时", ":"),
        ("点", ":"),
        ("分", " "),
        ("년", "-"),
        ("월", "-"),
        ("일", " "),
        ("시", ":"),
        ("분", " "),
        ("a.m.", "am"),
        ("p.m.", "pm"),
        ("上午", " am "),
        ("下午", " pm "),
        ("午前", " am "),
        ("午後", " pm "),
        ("오전", " am "),
        ("오후", " pm "),
        ("−", "-"),
    ] {
        if text.contains(from) {
            text = text.replace(from, to);
        }
    }
    text
}

fn parts(text: &str) -> Vec<Part<'_>> {
    let is_mark =
        |c: char| c.is_ascii_punctuation() || c.is_whitespace() || matches!(c, '，' | '、');
    let (mut parts, mut rest) = (Vec::new(), text);
    while let Some(start) = rest.find(|c| !is_mark(c)) {
        let (before, tail) = rest.split_at(start);
        let is_number = tail.starts_with(|c: char| c.is_ascii_digit());
        let goes_on = |c: char| !is_mark(c) && c.is_ascii_digit() == is_number;
        let end = tail.find(|c| !goes_on(c)).unwrap_or(tail.len());
        let (text, after) = tail.split_at(end);
        parts.push(Part { before, text });
        rest = after;
    }
    parts
}

/// Hour, minute and second.
type Clock = (i8, i8, i8);

/// Takes the time of day and its zone out of the parts; none if it is no time of day.
fn take_time(parts: &mut Vec<Part<'_>>) -> Option<(Option<Clock>, Zone)> {
    let is_start = |pair: &[Part<'_>]| matches!(pair, [hour, minute] if hour.is_number() && minute.is_number() && minute.follows(":"));
    let Some(at) = parts.windows(2).position(is_start) else { return Some((None, Zone::None)) };
    let mut end = at + 2;
    let mut next = |sign: &[&str]| {
        let part = parts
            .get(end)
            .filter(|it| it.is_number() && sign.iter().any(|sign| it.follows(sign)))?;
        end += 1;
        part.number()
    };
    let second = next(&[":"]);
    // Parts of a second stand behind a point.
    if second.is_some() {
        next(&["."]);
    }
    let number = |at: usize| i8::try_from(parts.get(at)?.number()?).ok();
    let (mut hour, minute) = (number(at)?, number(at + 1)?);
    let half = |at: usize| {
        parts.get(at).map(|part| part.text).filter(|it| matches!(*it, "am" | "pm" | "ص" | "م"))
    };
    let stands_before = at.checked_sub(1).and_then(half);
    let half = half(end).inspect(|_| end += 1).or(stands_before);
    match half {
        Some("pm" | "م") if hour < 12 => hour += 12,
        Some("am" | "ص") if hour == 12 => hour = 0,
        _ => {}
    }
    let zone = zone(parts.get(end..).unwrap_or_default(), &mut end);
    let second = second.map_or(Some(0), |second| i8::try_from(second.min(59)).ok())?;
    let is_midnight = hour == 24 && minute == 0 && second == 0;
    ((0..24).contains(&hour) || is_midnight).then_some(())?;
    parts.drain(at..end.min(parts.len()));
    Some((Some((hour, minute, second)), zone))
}

/// The zone with which these parts begin; moves `end` behind it.
fn zone(parts: &[Part<'_>], end: &mut usize) -> Zone {
    let Some(first) = parts.first() else { return Zone::None };
    let offset = |at: usize| {
        let part = parts.get(at).filter(|part| part.is_number())?;
        let sign = match part.before.trim() {
            "+" => 1,
            "-" => -1,
            _ => return None,
        };
        let number = i64::from(part.number()?);
        let minutes = parts.get(at + 1).filter(|it| it.is_number() && it.follows(":"));
        let (minutes, used) = match (part.text.len(), minutes) {
            (1 | 2, Some(minutes)) => (number * 60 + i64::from(minutes.number()?), 2),
            (1 | 2, None) => (number * 60, 1),
            (3 | 4, _) => (number / 100 * 60 + number % 100, 1),
            _ => return None,
        };
        Some((sign * minutes, used))
    };
    if let Some((minutes, used)) = offset(0) {
        *end += used;
        return Zone::of_offset(minutes);
    }
    let is_short = first.text.is_ascii() && first.text.len() <= 5 || first.text == "мск";
    if first.is_number() || !is_short || month(first.text).is_some() {
        return Zone::None;
    }
    *end += 1;
    match (Zone::named(first.text), offset(1)) {
        (Zone::Known(0), Some((minutes, used))) => {
            *end += used;
            Zone::of_offset(minutes)
        }
        (zone, _) => zone,
    }
}

/// The day that the parts say that are left.
fn date(parts: &[Part<'_>]) -> Result<Date, Unreadable> {
    let numbers: Vec<&Part<'_>> = parts.iter().filter(|part| part.is_number()).collect();
    let found = match numbers.as_slice() {
        [one] => together(one.text),
        [first, second] if first.text.len() == 4 && second.text.len() == 3 => {
            day_of_year(first, second)
        }
        [first, second] => {
            // A weekday may begin like a month; it stands before it.
            let mut words = parts.iter().rev().filter(|part| !part.is_number());
            let month = words.find_map(|part| month(part.text));
            let (day, year) = if first.text.len() == 4 { (second, first) } else { (first, second) };
            month.and_then(|month| day_of(year, i32::from(month), day.number()?))
        }
        [first, second, third] => return of_numbers(first, second, third),
        _ => None,
    };
    found.ok_or(Unreadable::NoTime)
}

fn of_numbers(a: &Part<'_>, b: &Part<'_>, c: &Part<'_>) -> Result<Date, Unreadable> {
    let (Some(x), Some(y), Some(z)) = (a.number(), b.number(), c.number()) else {
        return Err(Unreadable::NoTime);
    };
    let found = match (a.text.len(), c.text.len()) {
        (4, _) => day_of(a, y, z),
        (2, 2) if x > 12 && !b.follows(".") && day_of(a, y, z).is_some() => {
            return Err(Unreadable::TwoWays("day or year first"));
        }
        (1 | 2, 2 | 4) if b.follows(".") || x > 12 => day_of(c, y, x),
        (1 | 2, 4) if y > 12 || x == y => day_of(c, x, y),
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
    let century = match (year.text.len(), year.number()?) {
        (2, ..70) => 2000,
        (2, _) => 1900,
        (4, _) => 0,
        _ => return None,
    };
    let year = i16::try_from(century + year.number()?).ok()?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}
