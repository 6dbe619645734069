//! Times as they are written, and whether two of them are the same moment.

use super::super::article;
use super::super::report::Report;
use super::super::times::{self, Precision, precision};

/// The day, in seconds.
const DAY: i64 = 24 * 3_600;
/// Clocks are set at most so far behind UTC and before it, in seconds. Further ones stand on a few
/// islands.
const BEHIND: i64 = 12 * 3_600;
const BEFORE: i64 = 14 * 3_600;

/// A time that a text says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    /// The part of the text that is the time.
    pub(super) written: String,
    /// Whether the text says more.
    pub(super) is_part: bool,
    pub(super) precision: Precision,
    /// Since 1970, read as UTC where there is no zone.
    seconds: i64,
    /// The day as it is written, counted since 1970.
    day: i64,
}

impl Moment {
    /// Whether it is one that no story has that is out.
    pub(super) fn is_to_come(&self) -> bool {
        times::from_seconds(self.seconds).is_some_and(|time| times::is_to_come(&time))
    }

    /// The time that a text is, or has in it behind a few words, such as `Published on 6 May 2026`.
    pub(super) fn read(text: &str) -> Option<Self> {
        /// What stands before a date, at most, in words.
        const MOST_WORDS: usize = 4;
        if let Some(found) = Self::exactly(text, false) {
            return Some(found);
        }
        let starts = text.match_indices(' ').map(|(at, _)| at + 1).take(MOST_WORDS);
        let starts = std::iter::once(0).chain(starts);
        starts.filter_map(|at| text.get(at..)).find_map(|text| {
            let day = article::day(text);
            day.and_then(|day| Self::exactly(&day, true))
        })
    }

    fn exactly(text: &str, is_part: bool) -> Option<Self> {
        let time = times::read(text, "", &mut Report::default())?;
        let seconds = time.epoch_seconds();
        let precision = precision(text);
        let local = time.as_str().get(..10).unwrap_or_default();
        let day = local.parse::<jiff::civil::Date>().ok();
        let day = day.and_then(|day| day.to_zoned(jiff::tz::TimeZone::UTC).ok());
        let day = day.map_or(seconds, |day| day.timestamp().as_second()).div_euclid(DAY);
        Some(Self { written: text.to_owned(), is_part, precision, seconds, day })
    }

    /// What was read of a text, in words.
    pub(super) fn shown(&self) -> String {
        let what = if self.precision == Precision::Day { "day" } else { "time" };
        format!("the {what} {}", self.written)
    }

    /// Whether another time is the same moment and says more of it.
    pub(super) fn is_finer_in(&self, other: &Self) -> bool {
        other.precision > self.precision
            && match self.precision {
                Precision::Day => {
                    self.day == other.day || self.day == other.seconds.div_euclid(DAY)
                }
                _ => is_in_some_zone(self.seconds, other.seconds),
            }
    }

    /// Whether this may be another spelling of a time, in seconds since 1970.
    pub(super) fn agrees(&self, held: i64) -> bool {
        match self.precision {
            // Midnight is mostly a day without a time of day.
            Precision::Day if held.rem_euclid(DAY) == 0 => self.seconds == held,
            Precision::Day => (1 - BEHIND..DAY + 10 * 3_600).contains(&(held - self.seconds)),
            Precision::Clock => is_in_some_zone(self.seconds, held),
            Precision::Zone => self.seconds.div_euclid(60) == held.div_euclid(60),
        }
    }
}

/// Whether a time of day without a zone can be that of an instant: where clocks differ, they do so
/// by quarters of an hour.
fn is_in_some_zone(clock: i64, instant: i64) -> bool {
    const QUARTER: i64 = 15 * 60;
    let (clock, instant) = (clock.div_euclid(60) * 60, instant.div_euclid(60) * 60);
    let ahead = clock - instant;
    ahead % QUARTER == 0 && (-BEHIND..=BEFORE).contains(&ahead)
}

#[cfg(test)]
mod tests {
    use super::Moment;

    fn moment(text: &str) -> Moment {
        Moment::read(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn an_instant_is_finer_than_a_time_without_a_zone_and_that_than_a_day() {
        for (coarse, fine, expected) in [
            ("2026-05-06", "2026-05-06T09:30:00Z", true),
            ("2026-05-06", "2026-05-06 09:30", true),
            ("2026-05-06", "2026-05-07T00:30:00+08:00", true),
            ("2026-05-07", "2026-05-07T00:30:00+08:00", true),
            ("2026-05-06", "2026-05-08T09:30:00Z", false),
            ("6 May 2026 09:30", "2026-05-06T09:30:00+08:00", true),
            ("6 May 2026 09:30", "2026-05-06T07:30:00Z", true),
            ("6 May 2026 09:30", "2026-05-06T07:41:00Z", false),
            ("6 May 2026 09:30", "2026-05-07T09:30:00Z", false),
            ("2026-05-06T09:30:00Z", "2026-05-06T09:30:00+08:00", false),
            ("2026-05-06 09:30", "2026-05-06", false),
        ] {
            assert_eq!(moment(coarse).is_finer_in(&moment(fine)), expected, "{coarse}, {fine}");
        }
    }

    #[test]
    fn another_spelling_of_a_time_agrees_with_it() {
        let held = moment("2026-05-06T10:52:00Z").seconds;
        for (text, expected) in [
            ("2026-05-06", true),
            ("6 May 2026", true),
            ("2026-05-07", false),
            ("2026-05-06 10:52", true),
            ("2026-05-06T12:52:00+02:00", true),
            ("2026-05-06T12:00:00Z", false),
            ("2026-05-06T10:52:00+02:00", false),
            ("2026-05-06 12:00", false),
        ] {
            assert_eq!(moment(text).agrees(held), expected, "{text}");
        }
        let midnight = moment("2026-05-06").seconds;
        assert!(!moment("2026-05-05").agrees(midnight) && moment("2026-05-06").agrees(midnight));
    }
}
