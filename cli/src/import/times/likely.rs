//! Whether a time can be that of a story.

use std::ops::RangeInclusive;

use news_card::Timestamp;

use super::super::report::{Report, quote};

/// The years of stories. A year before or after these stands for no time, or is one of another
/// calendar: 2026 is 2569 in Thailand and 1405 in Iran.
const YEARS: RangeInclusive<i16> = 1600..=2200;

/// Whether a story may be of this year; reports that it is none.
pub(super) fn is_near(raw: &str, year: i16, path: &str, report: &mut Report) -> bool {
    let is_near = YEARS.contains(&year);
    if !is_near {
        let sentence = format!(
            "{} is no time of a story: the year {year} is far from now; it may be one of another \
             calendar, such as the Buddhist or the Persian",
            quote(raw)
        );
        report.left_out(path, sentence);
    }
    is_near
}

/// Whether a time was set at all: the first moment of 1970, here or where the day is written, is what
/// programs say who have none. Reports that it is none.
pub(super) fn is_set(raw: &str, time: &Timestamp, path: &str, report: &mut Report) -> bool {
    let is_first_midnight = time.as_str().starts_with("1970-01-01T00:00:00");
    let is_set = !is_first_midnight && !matches!(time.epoch_seconds(), -1 | 0);
    if !is_set {
        let sentence = format!(
            "{} is no time of a story: programs that have no time say the first moment of 1970",
            quote(raw)
        );
        report.left_out(path, sentence);
    }
    is_set
}

/// The time of a change, where it is not that of publication. One before that is no change of what
/// was published, and reported.
pub(in super::super) fn in_order(
    published: Option<&Timestamp>,
    updated: Option<Timestamp>,
    report: &mut Report,
) -> Option<Timestamp> {
    const DAY: i64 = 24 * 3_600;
    let (Some(published), Some(changed)) = (published, &updated) else { return updated };
    let (first, second) = (published.epoch_seconds(), changed.epoch_seconds());
    if second > first {
        return updated;
    }
    // A day without a time of day is no earlier than a time on it.
    let is_same_day = second % DAY == 0 && first - second < DAY;
    if second < first && !is_same_day {
        let sentence = format!(
            "{} is before the story was published, {}",
            quote(changed.as_str()),
            quote(published.as_str())
        );
        report.left_out("updated", sentence);
    }
    None
}
