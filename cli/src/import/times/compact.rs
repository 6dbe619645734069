//! Times that are digits alone: counted from 1970, or a day and a time without any sign between.

use jiff::civil::{Date, DateTime, Time};

use super::found::{Spelled, Unreadable};
use super::zones::Zone;

/// The time that digits say; none where they are something else.
pub(super) fn read(raw: &str) -> Option<Result<Spelled, Unreadable>> {
    let raw = counted_part(raw);
    if !raw.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let two_ways = |ways| Some(Err(Unreadable::TwoWays(ways)));
    match raw.len() {
        12 | 14 if let Some(time) = written(raw) => Some(Ok(Spelled { time, zone: Zone::None })),
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

/// A number without its fraction, and `/Date(1778059800000+0200)/` without what is around its number.
fn counted_part(raw: &str) -> &str {
    let inner = raw.strip_prefix("/Date(").and_then(|it| it.strip_suffix(")/"));
    let inner = inner.map(|it| it.split(['+', '-']).next().unwrap_or_default());
    let fraction = raw.split_once('.').filter(|(whole, fraction)| {
        whole.len() >= 9 && fraction.bytes().all(|byte| byte.is_ascii_digit())
    });
    inner.or(fraction.map(|(whole, _)| whole)).unwrap_or(raw)
}

fn counted(what: &'static str, seconds: i64) -> Option<Result<Spelled, Unreadable>> {
    let time = jiff::Timestamp::from_second(seconds).ok()?.to_zoned(jiff::tz::TimeZone::UTC);
    Some(Ok(Spelled { time: time.datetime(), zone: Zone::Counted(what) }))
}

/// `202605060930` or `20260506093000`, of these two centuries.
fn written(digits: &str) -> Option<DateTime> {
    let part = |at: usize| digits.get(at..at + 2)?.parse::<i8>().ok();
    let year: i16 = digits.get(..4)?.parse().ok().filter(|year| (1900..2100).contains(year))?;
    let date = Date::new(year, part(4)?, part(6)?).ok()?;
    let second = if digits.len() == 14 { part(12)?.min(59) } else { 0 };
    Some(date.to_datetime(Time::new(part(8)?, part(10)?, second, 0).ok()?))
}
