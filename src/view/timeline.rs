//! The timeline: a line with dated points, as far apart as the dates are.

use super::Story;
use super::fold::Fold;
use super::icon::CLOCK;
use super::part::{Fix, Part, row, text};
use super::piece::{date, link, said, told, wrap};
use super::text::rich;
use crate::model::{Section, TimelineEntry};
use leptos::prelude::*;

pub(super) fn view(story: &Story) -> Option<Part> {
    let mut entries: Vec<_> = story.card.timeline.iter().collect();
    entries.sort_by_key(|entry| entry.date.middle_day());
    let dates = |entry: &&TimelineEntry| story.locale.date(&entry.date);
    let (first, last) = (entries.first().map(dates)?, entries.last().map(dates)?);
    let fold = Fold {
        section: Section::Timeline,
        picture: CLOCK,
        title: story.texts().timeline,
        count: entries.len(),
        preview: if first == last { first } else { [&first, " – ", &last].concat() }.into(),
    };
    let gaps = gaps_in_days(&entries);
    let longest = gaps.iter().copied().max().unwrap_or(0);
    let items = row(entries.iter().zip(gaps).map(|(entry, gap)| item(story, entry, gap, longest)));
    Some(fold.around(story, wrap("ol", "timeline", items)))
}

/// Days from the entry before to each entry; none before the first.
fn gaps_in_days(entries: &[&TimelineEntry]) -> Vec<i64> {
    let days: Vec<_> = entries.iter().map(|entry| entry.date.middle_day()).collect();
    let before = days.first().copied().into_iter().chain(days.iter().copied());
    before.zip(&days).map(|(before, day)| day - before).collect()
}

/// The room before a point in hundredths of the longest gap's: in proportion to the days, so
/// that twice as long looks twice as long.
fn share(gap: i64, longest: i64) -> i64 {
    if longest > 0 { gap * 100 / longest } else { 0 }
}

fn item(story: &Story, entry: &TimelineEntry, gap: i64, longest: i64) -> Part {
    let passed = passed(story, gap).map(|words| said(story, "span", "passed", text(words)));
    let date = date(story, "date", entry.date.as_str(), story.locale.date(&entry.date));
    let told_text = rich(story, &entry.text);
    let event = match &entry.url {
        Some(to) => link("event", "timeline", Some(to), told_text),
        None => told("span", "event", told_text),
    };
    view! { <li style=("--gap", share(gap, longest).to_string())>{passed} {date} {event}</li> }
        .fixed()
}

/// A gap in words, in whole months (of 30.44 days) or from two years in whole years.
fn passed(story: &Story, days: i64) -> Option<String> {
    let months = (days * 100 + 1522) / 3044;
    match usize::try_from(months).ok()? {
        0 => None,
        months @ 1..24 => Some(story.texts().months_later.of(months)),
        months => Some(story.texts().years_later.of((months + 6) / 12)),
    }
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn room_is_in_proportion_to_time() {
        assert_eq!([0, 90, 180, 360].map(|days| share(days, 360)), [0, 25, 50, 100]);
        assert_eq!(share(0, 0), 0);
    }
}
