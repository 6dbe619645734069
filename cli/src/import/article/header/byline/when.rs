//! Parts of a byline that say when.

use super::super::super::super::report::Report;
use super::super::super::super::times as times_of_feeds;
use super::super::super::dates;
use super::super::clock::has_clock;
use super::moment;
use super::words::{ON, ON_BEHIND, UPDATED, UPDATED_BEHIND};
use crate::language::is_dense;

pub(super) fn is_dated(text: &str) -> bool {
    // Asked of each of the beginnings and ends of a line, most of which have no number.
    text.contains(char::is_numeric) && (published(text).is_some() || updated(text).is_some())
}

/// The time that a part says, whatever stands before it, or behind it.
pub(super) fn published(text: &str) -> Option<String> {
    let before = all_behind(text, ON).find_map(|(label, rest)| said(label, rest));
    let after = || {
        before_label(text, ON_BEHIND)
            .and_then(|rest| moment::read(rest, false).or_else(|| whole(rest)))
    };
    before.or_else(|| whole(text)).or_else(|| moment::read(text, false)).or_else(after)
}

/// The time of a change that a part says to be one.
pub(super) fn updated(text: &str) -> Option<String> {
    let before = all_behind(text, UPDATED).find_map(|(label, rest)| said(label, rest));
    let after = || {
        before_label(text, UPDATED_BEHIND)
            .and_then(|rest| moment::read(rest, false).or_else(|| whole(rest)))
    };
    before.or_else(after)
}

fn whole(text: &str) -> Option<String> {
    is_time(text).then(|| text.to_owned())
}

/// The time behind a word for it. But in English, a day stands before its month.
fn said(label: &str, text: &str) -> Option<String> {
    const ENGLISH: &[&str] =
        &["publi", "post", "date: ", "first", "on ", "last", "modified: ", "updated"];
    let is_english = label.is_ascii() && ENGLISH.iter().any(|start| label.starts_with(start));
    let day_first = !is_english || label.starts_with("publicad");
    whole(text).or_else(|| moment::read(text, day_first)).or_else(|| moment::day(text, day_first))
}

/// What stands behind one of these words, with the word.
pub(super) fn behind<'a>(
    text: &'a str,
    starts: &'static [&'static str],
) -> Option<(&'static str, &'a str)> {
    all_behind(text, starts).next()
}

/// The same of each of these words.
fn all_behind<'a>(
    text: &'a str,
    starts: &'static [&'static str],
) -> impl Iterator<Item = (&'static str, &'a str)> {
    starts.iter().filter_map(move |start| {
        let bare = start.trim_end_matches([' ', ':', '：']);
        let (before, after) = text.split_at_checked(bare.len())?;
        let is_joined = bare.chars().next_back().is_some_and(is_dense);
        let ends = is_joined || !after.starts_with(char::is_alphanumeric);
        let rest = after.trim_start_matches([' ', ':', '：', '-', '–', '\u{a0}']);
        (ends && says(before, bare)).then_some((*start, rest))
    })
}

/// Whether a text says this in any case. It is asked of hundreds of words for each part of a line, most
/// of which differ in their first letter.
fn says(text: &str, lower: &str) -> bool {
    text.chars().flat_map(char::to_lowercase).eq(lower.chars())
}

fn before_label<'a>(text: &'a str, ends: &[&str]) -> Option<&'a str> {
    let lower = text.to_lowercase();
    let end = ends.iter().find(|end| lower.ends_with(**end))?;
    Some(text.get(..text.len().checked_sub(end.len())?)?.trim())
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
        says(before, start).then(|| after.trim())
    })
}

/// Whether a part says when, although not as a date: `Updated: 2 hours ago`.
pub(super) fn is_vague(text: &str) -> bool {
    const MOST_WORDS: usize = 9;
    let said = behind(text, UPDATED).or_else(|| behind(text, ON)).map(|(_, rest)| rest);
    let is_ago = |text: &str| {
        text.ends_with(" ago") && text.starts_with(|c: char| c.is_ascii_digit())
            || ["today", "yesterday", "just now"].contains(&text.to_lowercase().as_str())
    };
    text.split(' ').count() <= MOST_WORDS
        && (!text.ends_with('.') || text.ends_with(".m."))
        && (is_ago(said.unwrap_or(text)) || said.is_some_and(|it| has_date(it) || has_clock(it)))
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
