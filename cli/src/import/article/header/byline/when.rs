//! Parts of a byline that say when.

use super::super::super::super::report::Report;
use super::super::super::super::times as times_of_feeds;
use super::super::super::dates;
use super::super::clock::has_clock;
use super::words::{ON, UPDATED};

pub(super) fn is_dated(text: &str) -> bool {
    time(text).is_some() || after(text, UPDATED).is_some_and(is_time)
}

/// The time that a part says, whatever stands before it.
pub(super) fn time(text: &str) -> Option<&str> {
    Some(after(text, ON).unwrap_or(text)).filter(|it| is_time(it))
}

/// Whether a text is a date or a time, and nothing else.
pub(super) fn is_time(text: &str) -> bool {
    const LONGEST: usize = 60;
    let is_date = || dates::leading(text).is_some_and(|dated| dated.rest.is_empty());
    let is_read = || times_of_feeds::read(text, "", &mut Report::default()).is_some();
    let is_phrase = || matches!(dates::time(text), Some(dates::Time::Words(_, "")));
    text.len() <= LONGEST && (is_date() || has_clock(text) && is_phrase() && is_read())
}

pub(super) fn after<'a>(text: &'a str, starts: &[&str]) -> Option<&'a str> {
    starts.iter().find_map(|start| {
        let (before, after) = text.split_at_checked(start.len())?;
        (before.to_lowercase() == *start).then(|| after.trim())
    })
}

/// Whether a part says when, although not as a date: `Updated: 2 hours ago`.
pub(super) fn is_vague(text: &str) -> bool {
    const MOST_WORDS: usize = 9;
    let said = after(text, UPDATED).or_else(|| after(text, ON));
    let is_ago = |text: &str| {
        text.ends_with(" ago") && text.starts_with(|c: char| c.is_ascii_digit())
            || ["today", "yesterday", "just now"].contains(&text.to_lowercase().as_str())
    };
    text.split(' ').count() <= MOST_WORDS
        && !text.ends_with('.')
        && (is_ago(said.unwrap_or(text)) || said.is_some_and(has_date))
}

pub(super) fn is_reading_time(text: &str) -> bool {
    let lower = text.to_lowercase();
    let starts = lower.starts_with(|c: char| c.is_ascii_digit());
    let ends = [
        "min read",
        "minute read",
        "minutes read",
        "min",
        "minuten lesezeit",
        "分钟阅读",
        "分で読める",
    ];
    starts && lower.len() <= 30 && ends.iter().any(|end| lower.ends_with(end))
}

/// Whether a text ends in a date or a time, whatever stands before it.
pub(super) fn has_date(text: &str) -> bool {
    let starts = text.match_indices(' ').filter_map(|(at, _)| text.get(at + 1..));
    let is_hour = text.ends_with(" AM") || text.ends_with(" PM");
    is_hour || starts.into_iter().any(is_time)
}
