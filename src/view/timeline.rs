//! The timeline: a line with dated points, as far apart as the dates are.

use super::Context;
use super::fold::Fold;
use super::icon::CLOCK;
use super::part::{Html, row, several, tag};
use super::piece::{date, link, said};
use super::text::rich;
use crate::model::{Section, TimelineEntry};

pub(super) fn view(story: &Context) -> Option<impl Html> {
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
    let items = row(entries
        .into_iter()
        .zip(gaps)
        .map(move |(entry, gap)| item(story, entry, gap, longest)));
    Some(fold.around(story, tag!("ol", "class" = "timeline").child(items)))
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

fn item(story: &Context, entry: &TimelineEntry, gap: i64, longest: i64) -> impl Html {
    let passed = passed(story, gap);
    let passed = passed.map(|words| said(story, tag!("span", "class" = "passed"), words));
    let words = story.locale.date(&entry.date);
    let date = date(story, tag!("time", "class" = "date"), entry.date.as_str(), words);
    let event = several(move |to| {
        let words = rich(story, &entry.text);
        match &entry.url {
            Some(there) => {
                let begun = tag!("a", "class" = "event", "dir" = "auto");
                link(begun, "timeline", Some(there), words).show(to);
            }
            None => tag!("span", "class" = "event", "dir" = "auto").child(words).show(to),
        }
    });
    tag!("li").property("--gap", share(gap, longest).to_string()).child((passed, date, event))
}

/// A gap in words, in whole months (of 30.44 days) or from two years in whole years.
fn passed(story: &Context, days: i64) -> Option<String> {
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
