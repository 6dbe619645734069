//! Times that are digits alone: counted from 1970, or a day and a time without any sign between.

use jiff::civil::{Date, DateTime, Time};

use super::found::{Spelled, Unreadable};
use super::zones::Zone;

/// The time that digits say; none where they are something else.
pub(super) fn read(raw: &str) -> Option<Result<Spelled, Unreadable>> {
    if let Some(inner) = raw.trim_start_matches(['\\', '/']).strip_prefix("Date(") {
        return of_script(inner);
    }
    // Parts of a second may stand behind a point.
    let raw =
        raw.split_once('.').filter(|(seconds, _)| seconds.len() > 8).map_or(raw, |(it, part)| {
            if part.bytes().all(|byte| byte.is_ascii_digit()) { it } else { raw }
        });
    if !raw.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let two_ways = |ways| Some(Err(Unreadable::TwoWays(ways)));
    match raw.len() {
        12 | 14 if let Some(time) = written(raw) => Some(Ok(Spelled::whole(time, Zone::None))),
        12 if written(&format!("20{raw}")).is_some() => {
            two_ways("milliseconds since 1970 or a day with its time")
        }
        10 if written(&format!("{raw}00")).is_some() => {
            two_ways("seconds since 1970 or a day with its hour")
        }
        9 | 10 => counted("seconds", raw.parse().ok()?),
        12 | 13 => counted("milliseconds", raw.parse::<i64>().ok()? / 1_000),
        16 => counted("microseconds", raw.parse::<i64>().ok()? / 1_000_000),
        19 => counted("nanoseconds", raw.parse::<i64>().ok()? / 1_000_000_000),
        _ => None,
    }
}

/// `/Date(1778059800000+0200)/`, as .NET writes it: an offset says how the time is shown, and which
/// it is no less.
fn of_script(inner: &str) -> Option<Result<Spelled, Unreadable>> {
    let (number, after) = inner.split_once(')')?;
    let number = number.split(['+', '-']).next().filter(|_| after.len() < 3)?;
    counted("milliseconds", number.parse::<i64>().ok()? / 1000)
}

fn counted(what: &'static str, seconds: i64) -> Option<Result<Spelled, Unreadable>> {
    let time = jiff::Timestamp::from_second(seconds).ok()?.to_zoned(jiff::tz::TimeZone::UTC);
    Some(Ok(Spelled::whole(time.datetime(), Zone::Counted(what))))
}

/// `202605060930` or `20260506093000`, of these two centuries.
fn written(digits: &str) -> Option<DateTime> {
    let part = |at: usize| digits.get(at..at + 2)?.parse::<i8>().ok();
    let year: i16 = digits.get(..4)?.parse().ok().filter(|year| (1900..2100).contains(year))?;
    let date = Date::new(year, part(4)?, part(6)?).ok()?;
    let second = if digits.len() == 14 { part(12).filter(|it| *it <= 60)?.min(59) } else { 0 };
    Some(date.to_datetime(Time::new(part(8)?, part(10)?, second, 0).ok()?))
}
