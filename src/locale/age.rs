//! Ages in the one unit that people would use.

/// How long ago something was.
///
/// ```
/// use news_card::{Locale, Timestamp};
///
/// let published = Timestamp::parse("1970-01-01T00:00:00Z");
/// let age = published.map(|time| Locale::nearest("en").age(&time, 30 * 60));
/// assert_eq!(age.map(|age| age.spoken).as_deref(), Some("30 minutes ago"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Age {
    /// To be seen: `30 min. ago`.
    pub short: String,
    /// For screen readers: `30 minutes ago`.
    pub spoken: String,
}

/// A unit of age, by its name in `Intl.RelativeTimeFormat`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Unit {
    Minute,
    Hour,
    Day,
    Month,
    Year,
}

/// Seconds in each unit, the largest first. Month and year are means of the Gregorian
/// calendar (365.2425 days a year). The loader keeps ages current with the same list.
const UNITS: [(Unit, i64); 5] = [
    (Unit::Year, 31_556_952),
    (Unit::Month, 2_629_746),
    (Unit::Day, 86_400),
    (Unit::Hour, 3_600),
    (Unit::Minute, 60),
];

/// An age in the largest unit of which it has at least one, whole units only. What lies in the
/// future, as clocks differ, counts as now.
pub(super) fn in_units(seconds: i64) -> (i64, Unit) {
    UNITS
        .into_iter()
        .find(|(_, length)| seconds >= *length)
        .map_or((0, Unit::Minute), |(unit, length)| (seconds / length, unit))
}

#[cfg(test)]
mod tests {
    use super::{Unit, in_units};

    fn check(seconds: i64, expected: (i64, Unit)) {
        assert_eq!(in_units(seconds), expected, "{seconds} s");
    }

    #[test]
    fn an_age_is_given_in_the_largest_unit_that_fits() {
        check(-5, (0, Unit::Minute));
        check(59, (0, Unit::Minute));
        check(60, (1, Unit::Minute));
        check(3_599, (59, Unit::Minute));
        check(86_399, (23, Unit::Hour));
        check(86_400 * 30, (30, Unit::Day));
        check(86_400 * 31, (1, Unit::Month));
        check(86_400 * 800, (2, Unit::Year));
    }
}
