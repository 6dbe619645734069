//! Dates of year, month or day precision.

use schemars::JsonSchema;
use serde::Serialize;
use std::cmp::Ordering;

/// A date as precise as it is known: `2026`, `2026-05` or `2026-05-06`.
///
/// ```
/// use news_card::PartialDate;
///
/// let date = PartialDate::parse("2026-05").unwrap();
/// assert_eq!(date.as_str(), "2026-05");
/// assert_eq!(date.parts(), (2026, Some(5), None));
/// assert_eq!(PartialDate::parse("2026-13"), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(into = "String")]
#[schemars(with = "String", extend("pattern" = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"))]
pub struct PartialDate {
    text: String,
    year: i64,
    month: Option<i64>,
    day: Option<i64>,
}

impl PartialDate {
    /// What stands where a date will be.
    pub(super) fn unread() -> Self {
        Self { text: String::new(), year: 0, month: None, day: None }
    }

    /// The date that `text` says, if it has one of the three forms and exists.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4)?;
        let month = parts.next().map(|part| digits(part, 2).ok_or(())).transpose().ok()?;
        let day = parts.next().map(|part| digits(part, 2).ok_or(())).transpose().ok()?;
        let exists = parts.next().is_none()
            && month.is_none_or(|month| (1..=12).contains(&month))
            && day.is_none_or(|day| (1..=days_in_month(year, month.unwrap_or(1))).contains(&day));
        exists.then(|| Self { text: text.into(), year, month, day })
    }

    /// The date as it was given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Year, month and day, as far as they are known.
    #[must_use]
    pub fn parts(&self) -> (i64, Option<i64>, Option<i64>) {
        (self.year, self.month, self.day)
    }

    /// The day in the middle of what the date covers, in days since 1970-01-01: the point on a
    /// line of time that can be wrong by the least.
    ///
    /// ```
    /// use news_card::PartialDate;
    ///
    /// let day = |text| PartialDate::parse(text).map(|date| date.middle_day());
    /// assert_eq!(day("1970-01"), day("1970-01-15"));
    /// ```
    #[must_use]
    pub fn middle_day(&self) -> i64 {
        match (self.month, self.day) {
            (Some(month), Some(day)) => days_from_civil(self.year, month, day),
            (Some(month), None) => days_from_civil(self.year, month, 15),
            _ => days_from_civil(self.year, 7, 2),
        }
    }
}

impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.middle_day().cmp(&other.middle_day()))
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.text
    }
}

fn digits(part: &str, count: usize) -> Option<i64> {
    let fits = part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| part.parse().ok())?
}

/// Days in a month of the Gregorian calendar.
pub(super) fn days_in_month(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days since 1970-01-01 in the proleptic Gregorian calendar, counted in years that begin in
/// March so that the leap day is the last of its year.
pub(super) fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let from_march = (month + 9) % 12;
    let year = if month <= 2 { year - 1 } else { year };
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    year * 365 + leap_days + (from_march * 153 + 2) / 5 + day - 1 - 719_468
}

#[cfg(test)]
mod tests {
    use super::{PartialDate, days_from_civil};
    use proptest::prelude::*;

    fn check(text: &str, expected: Option<(i64, Option<i64>, Option<i64>)>) {
        assert_eq!(PartialDate::parse(text).map(|date| date.parts()), expected, "{text:?}");
    }

    #[test]
    fn dates_keep_their_precision() {
        check("2026", Some((2026, None, None)));
        check("2026-05", Some((2026, Some(5), None)));
        check("2024-02-29", Some((2024, Some(2), Some(29))));
    }

    #[test]
    fn other_forms_and_days_that_never_were_are_refused() {
        for text in [
            "",
            "26",
            "2026-5",
            "2026-13",
            "2026-00",
            "2025-02-29",
            "2026-05-06T00:00:00Z",
            "May 2026",
            "2026-",
        ] {
            check(text, None);
        }
    }

    proptest! {
        #[test]
        fn days_agree_with_jiff(days in -700_000i32..2_900_000) {
            let date = jiff::civil::date(1970, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap();
            let counted = days_from_civil(date.year().into(), date.month().into(), date.day().into());
            prop_assert_eq!(counted, i64::from(days));
        }
    }
}
