//! Points in time.
//!
//! They are read by hand because this is all that the app needs of a calendar, and a time
//! library would weigh more than the rest of the parser. A test holds it to jiff's answers.

use super::date::{days_from_civil, days_in_month};
use schemars::JsonSchema;
use serde::Serialize;

/// A point in time, written as RFC 3339 says: `2026-05-06T09:30:00Z`.
///
/// ```
/// use news_card::Timestamp;
///
/// let time = Timestamp::parse("1970-01-01T01:00:00+01:00").unwrap();
/// assert_eq!(time.epoch_seconds(), 0);
/// assert_eq!(time.as_str(), "1970-01-01T01:00:00+01:00");
/// assert_eq!(Timestamp::parse("1970-01-01"), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(into = "String")]
#[schemars(with = "String", extend("format" = "date-time"))]
pub struct Timestamp {
    text: String,
    epoch_seconds: i64,
}

impl Timestamp {
    /// What stands where a time will be.
    pub(super) fn unread() -> Self {
        Self { text: String::new(), epoch_seconds: 0 }
    }

    /// The time that `text` says, if it is RFC 3339 with a date that exists. Leap seconds
    /// count as the second before.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut scan = Scan(text);
        let (year, month, day) = (scan.digits(4)?, scan.after("-", 2)?, scan.after("-", 2)?);
        scan.one_of("Tt ")?;
        let (hour, minute, second) = (scan.digits(2)?, scan.after(":", 2)?, scan.after(":", 2)?);
        scan.skip_fraction()?;
        let offset_minutes = scan.offset()?;
        let exists = (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day)
            && hour < 24
            && minute < 60
            && second <= 60
            && scan.0.is_empty();
        let minutes =
            (days_from_civil(year, month, day) * 24 + hour) * 60 + minute - offset_minutes;
        exists.then(|| Self { text: text.into(), epoch_seconds: minutes * 60 + second.min(59) })
    }

    /// The time as it was given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn epoch_seconds(&self) -> i64 {
        self.epoch_seconds
    }
}

impl From<Timestamp> for String {
    fn from(time: Timestamp) -> Self {
        time.text
    }
}

struct Scan<'a>(&'a str);

impl Scan<'_> {
    fn digits(&mut self, count: usize) -> Option<i64> {
        let (digits, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
    }

    fn after(&mut self, separator: &str, count: usize) -> Option<i64> {
        self.0 = self.0.strip_prefix(separator)?;
        self.digits(count)
    }

    fn one_of(&mut self, choices: &str) -> Option<char> {
        let c = self.0.chars().next()?;
        self.0 = self.0.strip_prefix(c)?;
        choices.chars().any(|choice| choice == c).then_some(c)
    }

    fn skip_fraction(&mut self) -> Option<()> {
        if let Some(fraction) = self.0.strip_prefix('.') {
            self.0 = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
            return (self.0.len() < fraction.len()).then_some(());
        }
        Some(())
    }

    fn offset(&mut self) -> Option<i64> {
        let sign = match self.one_of("Zz+-")? {
            '+' => 1,
            '-' => -1,
            _ => return Some(0),
        };
        let (hours, minutes) = (self.digits(2)?, self.after(":", 2)?);
        (hours < 24 && minutes < 60).then_some(sign * (hours * 60 + minutes))
    }
}

#[cfg(test)]
mod tests {
    use super::Timestamp;
    use proptest::prelude::*;

    fn check(text: &str, expected: Option<i64>) {
        assert_eq!(Timestamp::parse(text).map(|time| time.epoch_seconds), expected, "{text:?}");
    }

    #[test]
    fn rfc_3339_times_are_read() {
        check("1970-01-01T00:00:00Z", Some(0));
        check("2026-05-06T09:30:00.125+02:00", Some(1_778_052_600));
        check("2024-02-29t23:59:60z", Some(1_709_251_199));
    }

    #[test]
    fn anything_else_is_refused() {
        for text in [
            "",
            "2026-05-06",
            "2026-05-06T09:30Z",
            "2026-05-06T09:30:00",
            "2026-02-30T00:00:00Z",
            "2026-05-06T24:00:00Z",
            "2026-05-06T09:30:00.Z",
            "2026-05-06T09:30:00+2:00",
            "+026-05-06T09:30:00Z",
        ] {
            check(text, None);
        }
    }

    proptest! {
        #[test]
        fn it_agrees_with_jiff(seconds in -62_000_000_000i64..250_000_000_000, offset in -23 * 60..23 * 60i32) {
            let instant = jiff::Timestamp::from_second(seconds).unwrap();
            let zone = jiff::tz::Offset::from_seconds(offset * 60).unwrap();
            let text = instant.display_with_offset(zone).to_string();
            prop_assume!(!text.starts_with('-'));
            prop_assert_eq!(Timestamp::parse(&text).map(|time| time.epoch_seconds), Some(seconds), "{}", text);
        }

        #[test]
        fn no_text_can_upset_it(text in "\\PC*") {
            let _ = Timestamp::parse(&text);
        }
    }
}
