//! Times as feeds and pages write them.

mod clock;
mod clocks;
mod coming;
mod compact;
mod days;
mod found;
mod likely;
mod months;
mod offsets;
mod parts;
mod place_words;
mod places;
mod precision;
mod spelled;
mod words;
mod zone_names;
mod zones;

use jiff::civil;
use jiff::fmt::temporal::Pieces;
use jiff::tz::TimeZone;
use news_card::Timestamp;

use super::report::{Report, quote};
pub(super) use clocks::with_colons;
pub(super) use coming::{is_to_come, to_come};
use found::{Spelled, Unreadable};
pub(super) use likely::in_order;
use likely::{is_near, is_set};
pub(super) use place_words::find as zone_in_words;
pub(super) use precision::{Precision, precision};
use zones::Zone;

/// The time that a text says: RFC 3339 as it is, any other spelling of a time with its zone as
/// UTC. One without a zone is read as UTC, which is a guess. What is no time is reported at `path`.
pub(super) fn read(raw: &str, path: &str, report: &mut Report) -> Option<Timestamp> {
    let raw = raw.trim();
    if raw.is_empty() {
        return None;
    }
    if let Zone::Impossible(minutes) = zone(raw) {
        return impossible(raw, minutes, path, report);
    }
    let Some(time) = rfc_3339(raw).or_else(|| zoned(raw)) else {
        return guessed(raw, path, report);
    };
    let utc = jiff::Timestamp::from_second(time.epoch_seconds());
    let year = utc.map_or(9999, |utc| utc.to_zoned(TimeZone::UTC).year());
    let is_time = is_near(raw, year, path, report) && is_set(raw, &time, path, report);
    is_time.then_some(time)
}

/// A time in RFC 3339, as all readers of it know: with `T` and `Z`, and without the second that some
/// minutes have more.
fn rfc_3339(raw: &str) -> Option<Timestamp> {
    let mut text = Timestamp::parse(raw)?.as_str().to_ascii_uppercase().replace(' ', "T");
    if text.get(16..19) == Some(":60") {
        text.replace_range(16..19, ":59");
    }
    Timestamp::parse(&text)
}

fn impossible(raw: &str, minutes: i64, path: &str, report: &mut Report) -> Option<Timestamp> {
    let offset = Zone::shown(minutes);
    report.left_out(path, format!("{} has an offset, {offset}, that no zone has", quote(raw)));
    None
}

/// The zone of a time in ISO 8601.
fn zone(raw: &str) -> Zone {
    let pieces = Pieces::parse(raw).ok();
    let offset = pieces.and_then(|pieces| pieces.to_numeric_offset());
    offset.map_or(Zone::None, |offset| Zone::of_offset(i64::from(offset.seconds()) / 60))
}

/// The time so many seconds after the start of 1970, if it has a year of four digits.
pub(super) fn from_seconds(seconds: i64) -> Option<Timestamp> {
    Timestamp::parse(&jiff::Timestamp::from_second(seconds).ok()?.to_string())
}

/// Another spelling of ISO 8601 with its zone, such as `+0200`.
fn zoned(raw: &str) -> Option<Timestamp> {
    let time: jiff::Timestamp = raw.parse().ok()?;
    from_seconds(time.as_second())
}

/// A time in words and numbers, or without a zone.
fn guessed(raw: &str, path: &str, report: &mut Report) -> Option<Timestamp> {
    let place = places::find(raw).or_else(|| zone_in_words(raw));
    let bare = place.as_ref().map_or(raw, |(_, bare)| bare.as_str());
    let civil = bare.parse::<civil::DateTime>().ok();
    let spelled =
        civil.map(|time| Spelled::whole(time, Zone::None)).map_or_else(|| spelled::read(bare), Ok);
    let shown = quote(raw);
    let Spelled { time, zone, rest } = match spelled {
        Ok(spelled) => spelled,
        Err(Unreadable::TwoWays(ways)) => {
            report.left_out(path, format!("{shown} may be read in two ways, {ways}"));
            return None;
        }
        Err(Unreadable::NoTime) => {
            report.left_out(path, format!("{shown} is no time such as 2026-05-06T09:30:00Z"));
            return None;
        }
    };
    let as_told = rfc_3339(&format!("{time}Z"));
    let is_start = as_told.is_some_and(|time| !is_set(raw, &time, path, report));
    if is_start || !is_near(raw, time.year(), path, report) {
        return None;
    }
    // What says how far from UTC it is needs no place.
    let there = place.filter(|_| zone == Zone::None).map(|(name, _)| name);
    let zone = match there {
        Some(name) => places::minutes(&name, time).map_or(Zone::Unknown(name), Zone::Known),
        None => zone,
    };
    let minutes = match zone {
        Zone::Impossible(minutes) => return impossible(raw, minutes, path, report),
        Zone::Known(minutes) => minutes,
        Zone::Likely(name, minutes) => {
            let offset = Zone::shown(minutes);
            report.guess(path, format!("{name} in {shown} is taken for {offset}"));
            minutes
        }
        Zone::Seasonal(name, seasons) => {
            let minutes = zones::in_season(seasons, time)?;
            let offset = Zone::shown(minutes);
            let sentence = format!(
                "{name} in {shown} is taken for {offset}, as clocks in North America are on that day"
            );
            report.guess(path, sentence);
            minutes
        }
        Zone::Unknown(name) => {
            report.guess(
                path,
                format!("{name} in {shown} is no zone that is known; it is read as UTC"),
            );
            0
        }
        Zone::Counted(what) => {
            report.guess(path, format!("{shown} is read as {what} since 1970"));
            0
        }
        Zone::None => {
            report.guess(path, format!("{shown} names no time zone and is read as UTC"));
            0
        }
    };
    let seconds = time.to_zoned(TimeZone::UTC).ok()?.timestamp().as_second();
    if !rest.is_empty() {
        let rest = quote(&rest.join(" "));
        report.guess(path, format!("{rest} in {shown} says nothing of a time and is passed over"));
    }
    from_seconds(seconds - minutes * 60).filter(|time| is_set(raw, time, path, report))
}

#[cfg(test)]
mod tests;
