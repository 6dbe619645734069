//! Dates that are missing, or that contradict each other.

use news_card::{Card, PartialDate, Timestamp};

use super::about::About;
use crate::code::Code;
use crate::finding::Finding;

const DAY: i64 = 86_400;

/// How far ahead a clock may be, in seconds, before a time counts as lying in the future.
const TOLERANCE: i64 = 5 * 60;

pub(super) fn find(card: &Card, about: &About<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    clocks(card, about, &mut findings);
    // The card knows nothing of what comes after its last change.
    let clocks = [&card.published, &card.collected, &card.updated];
    let latest = clocks.into_iter().flatten().map(Timestamp::epoch_seconds).max();
    let known_until = latest.unwrap_or(about.now);
    for (index, entry) in card.timeline.iter().enumerate() {
        // One day more: the entry’s day may have begun earlier, elsewhere.
        if entry.date.as_ref().and_then(first_day).is_some_and(|day| day * DAY > known_until + DAY)
        {
            let sentence = "lies after the card’s own date, but a timeline tells what happened";
            let hint = "correct the date, or make it an implication with `by`";
            let path = format!("timeline[{index}].date");
            findings.push(Finding::warning(Code::EventAfterStory, path, sentence, hint));
        }
    }
    let published = card.published.as_ref().map(Timestamp::epoch_seconds);
    for (index, item) in card.implications.iter().enumerate() {
        let over = item.by.as_ref().and_then(day_after).map(|day| day * DAY);
        if over.zip(published).is_some_and(|(over, published)| over + DAY <= published) {
            let sentence = "was over before the story was published";
            let hint = "correct the date, or move it to the timeline if it came true";
            let path = format!("implications[{index}].by");
            findings.push(Finding::warning(Code::PredictionOver, path, sentence, hint));
        }
    }
    findings
}

fn clocks(card: &Card, about: &About<'_>, findings: &mut Vec<Finding>) {
    let seconds = |time: &Option<Timestamp>| time.as_ref().map(Timestamp::epoch_seconds);
    let clocks = [
        ("published", seconds(&card.published)),
        ("collected", seconds(&card.collected)),
        ("updated", seconds(&card.updated)),
    ];
    if clocks.iter().all(|(_, time)| time.is_none()) {
        let sentence = "there is no date at all, so readers cannot tell how old the story is";
        let hint = "give \"published\" as 2026-05-06T09:30:00Z";
        findings.push(Finding::warning(Code::MissingDate, "published", sentence, hint));
    }
    for (name, time) in clocks {
        if time.is_some_and(|time| time > about.now + TOLERANCE) {
            let hint = "correct the time or its offset from UTC, or wait with the card until then";
            findings.push(Finding::warning(Code::FutureDate, name, "lies in the future", hint));
        }
    }
    for ((early, earlier), (late, later)) in
        [(clocks[0], clocks[1]), (clocks[0], clocks[2]), (clocks[1], clocks[2])]
    {
        if later.zip(earlier).is_some_and(|(later, earlier)| later < earlier) {
            let sentence = format!("is earlier than `{early}`, though it comes after it");
            let hint = format!("correct `{late}` or `{early}`; mind their offsets from UTC");
            findings.push(Finding::warning(Code::DatesOutOfOrder, late, sentence, hint));
        }
    }
}

/// The first day that a date covers, in days since 1970-01-01.
fn first_day(date: &PartialDate) -> Option<i64> {
    let (year, month, day) = date.parts();
    civil(year, month.unwrap_or(1), day.unwrap_or(1))
}

/// The day after the last that a date covers.
fn day_after(date: &PartialDate) -> Option<i64> {
    match date.parts() {
        (year, Some(month), Some(day)) => Some(civil(year, month, day)? + 1),
        (year, Some(12), None) | (year, None, _) => civil(year + 1, 1, 1),
        (year, Some(month), None) => civil(year, month + 1, 1),
    }
}

fn civil(year: i64, month: i64, day: i64) -> Option<i64> {
    let (year, month, day) = (year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?);
    let date = jiff::civil::Date::new(year, month, day).ok()?;
    let time = date.to_zoned(jiff::tz::TimeZone::UTC).ok()?;
    Some(time.timestamp().as_second() / DAY)
}
