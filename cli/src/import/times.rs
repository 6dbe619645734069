//! Times as feeds and pages write them.

use jiff::civil;
use jiff::tz::TimeZone;
use news_card::Timestamp;

use super::report::{Report, quote};

/// The time that a text says: RFC 3339 as it is; ISO 8601 without a zone, or a day, as UTC,
/// which is a guess. What is no time is reported at `path`.
pub(super) fn read(raw: &str, path: &str, report: &mut Report) -> Option<Timestamp> {
    let raw = raw.trim();
    if raw.is_empty() {
        return None;
    }
    if let Some(time) = Timestamp::parse(raw).or_else(|| zoned(raw)) {
        return Some(time);
    }
    if let Some(time) = civil_time(raw) {
        report.guess(path, format!("{} names no time zone and is read as UTC", quote(raw)));
        return Some(time);
    }
    report.left_out(path, format!("{} is no time such as 2026-05-06T09:30:00Z", quote(raw)));
    None
}

/// The time so many seconds after the start of 1970, if it has a year of four digits.
pub(super) fn from_seconds(seconds: i64) -> Option<Timestamp> {
    Timestamp::parse(&jiff::Timestamp::from_second(seconds).ok()?.to_string())
}

/// Another spelling of a time with its zone, such as `+0200`.
fn zoned(raw: &str) -> Option<Timestamp> {
    let time: jiff::Timestamp = raw.parse().ok()?;
    from_seconds(time.as_second())
}

fn civil_time(raw: &str) -> Option<Timestamp> {
    let time: civil::DateTime = raw.parse().ok()?;
    from_seconds(time.to_zoned(TimeZone::UTC).ok()?.timestamp().as_second())
}

#[cfg(test)]
mod tests {
    use super::{Report, read};

    fn check(raw: &str, expected: Option<&str>, notes: usize) {
        let mut report = Report::default();
        let time = read(raw, "published", &mut report);
        assert_eq!(time.as_ref().map(news_card::Timestamp::as_str), expected, "{raw:?}");
        assert_eq!(report.card(news_card::Card::default()).notes.len(), notes, "{raw:?}");
    }

    #[test]
    fn times_with_a_zone_are_read_as_they_are() {
        check("2026-05-06T09:30:00+02:00", Some("2026-05-06T09:30:00+02:00"), 0);
        check("2026-05-06T09:30:00+0200", Some("2026-05-06T07:30:00Z"), 0);
        check("2026-05-06T09:30Z", Some("2026-05-06T09:30:00Z"), 0);
    }

    #[test]
    fn times_without_a_zone_are_guessed_and_others_left_out() {
        check("2026-05-06T09:30:00", Some("2026-05-06T09:30:00Z"), 1);
        check("2026-05-06 09:30", Some("2026-05-06T09:30:00Z"), 1);
        check("2026-05-06", Some("2026-05-06T00:00:00Z"), 1);
        check("yesterday", None, 1);
        check("", None, 0);
    }
}
