//! Times in words and numbers, as people and programs write them.

use jiff::ToSpan as _;
use jiff::civil::{Date, ISOWeekDate, Time};

use super::clock::{self, Clock};
use super::clocks::with_colons;
use super::compact;
use super::days::day;
use super::found::{Spelled, Unreadable};
use super::months::month;
use super::offsets;
use super::parts::{Part, parts, plain};
use super::words;
use super::zones::Zone;

/// The time that a text says.
pub(super) fn read(raw: &str) -> Result<Spelled, Unreadable> {
    /// What is longer is a text and no time.
    const LONGEST: usize = 300;
    if raw.len() > LONGEST {
        return Err(Unreadable::NoTime);
    }
    if let Some(found) = compact::read(raw) {
        return found;
    }
    if let Some(found) = with_comment(raw) {
        return Ok(found);
    }
    let text = plain(&with_colons(raw));
    let mut parts = parts(&text);
    let found = clock::with_signs(&parts)?;
    let (mut clock, mut zone) = (None, Zone::None);
    let is_capital = |word: &str| raw.contains(&word.to_uppercase());
    let is_short = |word: &str| word.is_ascii() && word.len() <= 5;
    // Behind a time of day any short word may be a zone, elsewhere one in capitals.
    let is_last = |word: &str| raw.trim_end().ends_with(&word.to_uppercase());
    let is_name_behind = |word: &str, is_known| {
        is_known || is_short(word) && (is_last(word) || !words::is_known(word))
    };
    let is_name = |word: &str, is_known| {
        is_capital(word) && (is_known || is_short(word) && word.len() > 2 && !words::is_known(word))
    };
    if let Some(found) = found {
        let behind = parts.get(found.at.end..).unwrap_or_default();
        let mut end = found.at.end;
        if let Some((named, used)) = offsets::read(behind, is_name_behind)? {
            (zone, end) = (named, end + used);
        } else if let Some(unsigned) = offsets::without_sign(behind) {
            let others = [parts.get(..found.at.start), parts.get(end + 1..)];
            if day(&others.map(Option::unwrap_or_default).concat()).is_ok() {
                (zone, end) = (unsigned, end + 1);
            }
        }
        parts.drain(found.at.start..end);
        clock = Some(found.clock);
    }
    if zone == Zone::None {
        zone = take_zone(&mut parts, is_name)?;
    }
    if clock.is_none() && day(&parts).is_err() {
        // A time of day may look like a year; one that is near is none.
        let is_day =
            |parts: &[Part<'_>]| day(parts).is_ok_and(|day| (1900..=2100).contains(&day.year()));
        if let Some(found) = clock::without_signs(&parts, is_day)? {
            let behind = parts.get(found.at.end..).unwrap_or_default();
            let mut end = found.at.end;
            if zone == Zone::None
                && let Some((named, used)) = offsets::read(behind, is_name_behind)?
            {
                (zone, end) = (named, end + used);
            }
            parts.drain(found.at.start..end);
            clock = Some(found.clock);
        }
    }
    let date =
        match text.trim().parse::<ISOWeekDate>().or_else(|_| text.trim().to_uppercase().parse()) {
            Ok(week) => return at(week.date(), clock, zone, Vec::new()),
            Err(_) => day(&parts)?,
        };
    at(date, clock, zone, rest(&parts))
}

/// A time whose zone is said once more in parentheses behind it, as `(CEST)` behind `+0200`: a
/// comment, unless it says something else.
fn with_comment(raw: &str) -> Option<Spelled> {
    let (time, comment) = raw.trim().strip_suffix(')')?.rsplit_once('(')?;
    let found = read(time.trim()).ok().filter(|found| matches!(found.zone, Zone::Known(_)))?;
    let text = plain(comment);
    let parts = parts(&text);
    let said = offsets::read(&parts, |_, is_known| is_known).ok()?;
    let is_other =
        |(zone, _): &(Zone, usize)| matches!(zone, Zone::Known(_)) && *zone != found.zone;
    said.is_none_or(|said| !is_other(&said)).then_some(found)
}

/// Takes the zone out of the parts that stands behind all else, or before the words behind it.
fn take_zone(
    parts: &mut Vec<Part<'_>>,
    is_name: impl Fn(&str, bool) -> bool,
) -> Result<Zone, Unreadable> {
    // A name stands behind a number; a number that is one, behind a whole day.
    for at in 1..parts.len() {
        let behind = parts.get(at..).unwrap_or_default();
        let follows = parts.get(at - 1).is_some_and(Part::is_number);
        let is_number = behind.first().is_some_and(Part::is_number);
        if !follows || is_number && behind.len() > 2 {
            continue;
        }
        let Ok(found) = offsets::read(behind, &is_name) else {
            // A `-` between numbers begins an offset only where a day stands before it.
            if is_number {
                continue;
            } else {
                return Err(Unreadable::TwoWays("in two zones"));
            };
        };
        let Some((zone, used)) = found else { continue };
        let others = [parts.get(..at), parts.get(at + used..)].map(Option::unwrap_or_default);
        // Two digits behind a day may count anything.
        let is_offset = used > 1 || behind.first().is_some_and(|it| it.digits() > 2);
        if !is_number || is_offset && day(&others.concat()).is_ok() && day(parts).is_err() {
            parts.drain(at..at + used);
            return Ok(zone);
        }
    }
    Ok(Zone::None)
}

fn at(
    date: Date,
    clock: Option<Clock>,
    zone: Zone,
    rest: Vec<String>,
) -> Result<Spelled, Unreadable> {
    let Some((hour, minute, second)) = clock else {
        return Ok(Spelled { time: date.to_datetime(Time::midnight()), zone, rest });
    };
    // Midnight may be called 24:00 of the day that it ends.
    let date = if hour == 24 { date.checked_add(1.day()).ok() } else { Some(date) };
    let clock = Time::new(if hour == 24 { 0 } else { hour }, minute, second, 0).ok();
    match (date, clock) {
        (Some(date), Some(clock)) => Ok(Spelled { time: date.to_datetime(clock), zone, rest }),
        _ => Err(Unreadable::NoTime),
    }
}

/// Words that are none of a date.
fn rest(parts: &[Part<'_>]) -> Vec<String> {
    let is_left =
        |it: &&Part<'_>| !it.is_number() && month(it.text).is_none() && !words::is_known(it.text);
    parts.iter().filter(is_left).map(|it| it.text.to_owned()).collect()
}
