//! The timeline: a line with dated points, as far apart as the dates are.

use super::Context;
use super::disclosure::Disclosure;
use super::icon;
use super::order::order_by;
use super::text::{with_citations, with_marks};
use crate::decimal::decimal;
use crate::model::{Card, PartialDate, Section, TimelineEntry};
use crate::template::{Template, each, html};
use std::borrow::Cow;
use std::cmp::Ordering;

pub(super) fn view(cx: &Context) -> Option<Template<'_>> {
    let entries = in_order(&cx.card);
    let (first, last) = (when(cx, entries.first()?), when(cx, entries.last()?));
    let disclosure = Disclosure {
        section: Section::Timeline,
        icon: icon::clock,
        title: cx.texts().timeline(),
        count: entries.len(),
        preview: preview(&first, &last).into(),
    };
    let gaps = gaps_in_days(&entries);
    let longest = gaps.iter().copied().max().unwrap_or(0);
    let items = entries.into_iter().zip(gaps).enumerate();
    let items = each(items, |(index, (entry, days))| {
        let gap = (index > 0).then(|| gap(cx, days, longest));
        html! {
            <li>
                {gap}
                {label(cx, entry)}
                {event(cx, entry)}
            </li>
        }
    });
    Some(disclosure.wrap(cx, html! { <ol role="list" class="timeline">{items}</ol> }))
}

/// The entries by their dates, or where one has none as the document has them.
pub(crate) fn in_order(card: &Card) -> Vec<&TimelineEntry> {
    let written = &card.timeline;
    let are_dated = written.iter().all(|entry| entry.date.is_some());
    let day = |index: usize| written.get(index).and_then(day);
    let order = order_by(written.len(), &|one, other| {
        if are_dated { day(one).cmp(&day(other)) } else { Ordering::Equal }
    });
    order.into_iter().filter_map(|index| written.get(index)).collect()
}

fn day(entry: &TimelineEntry) -> Option<i64> {
    entry.date.as_ref().map(PartialDate::middle_day)
}

/// When it was, in the words of the document, or else as its date is written here.
pub(crate) fn when<'a>(cx: &Context, entry: &'a TimelineEntry) -> Cow<'a, str> {
    match (&entry.when, &entry.date) {
        (Some(words), _) => words.as_str().into(),
        (None, Some(date)) => cx.locale.date(date).into(),
        (None, None) => "".into(),
    }
}

fn preview(first: &str, last: &str) -> String {
    let between = if first == last || first.is_empty() || last.is_empty() { "" } else { " – " };
    let last = if first == last { "" } else { last };
    [first, between, last].concat()
}

fn label<'a>(cx: &'a Context, entry: &'a TimelineEntry) -> Template<'a> {
    let words = when(cx, entry);
    // What the document says is in its language, and a date in that of the interface.
    let lang = entry.when.is_none().then(|| cx.ui_lang()).flatten();
    let dir = entry.when.as_deref().and_then(|words| cx.dir(words));
    match &entry.date {
        Some(date) => html! {
            <time class="date" part="date" lang={lang} dir={dir} datetime={date.as_str()}>{words}</time>
        },
        None => html! { <span class="date" part="date" dir={dir}>{words}</span> },
    }
}

/// Days from the entry before to each entry; none before the first, and where a day is not known.
fn gaps_in_days(entries: &[&TimelineEntry]) -> Vec<i64> {
    let days: Vec<_> = entries.iter().map(|entry| day(entry)).collect();
    let before = days.first().copied().into_iter().chain(days.iter().copied());
    before
        .zip(&days)
        .map(|(before, day)| day.zip(before).map_or(0, |(day, before)| (day - before).max(0)))
        .collect()
}

/// The room before a point, in proportion to the days, so that twice as long looks twice as long:
/// a drawing with the proportions of the gap, the longest as high as it is wide. A style would be
/// forbidden by some policies.
fn gap(cx: &Context, days: i64, longest: i64) -> Template<'_> {
    let digits = |days: i64| decimal(usize::try_from(days).unwrap_or_default());
    let view_box = (days > 0).then(|| ["0 0 ", &digits(longest), " ", &digits(days)].concat());
    let room = view_box.map(|view_box| html! { <svg viewBox={view_box} aria-hidden="true"></svg> });
    let passed = passed(cx, days);
    let passed = passed.map(
        |words| html! { <span class="passed" part="passed" lang={cx.ui_lang()}>{words}</span> },
    );
    html! { <div class="gap">{room}{passed}</div> }
}

fn event<'a>(cx: &'a Context, TimelineEntry { text, url, .. }: &'a TimelineEntry) -> Template<'a> {
    let dir = cx.dir(text);
    if url.is_some() {
        // A link holds no other, so its marks lead nowhere of their own.
        let content = with_marks(cx, text);
        return html! { <a class="event" part="event" href={url} data-link="timeline" dir={dir}>{content}</a> };
    }
    html! { <span class="event" part="event" dir={dir}>{with_citations(cx, text)}</span> }
}

/// A gap in words, in whole months (of 30.44 days) or from two years in whole years.
fn passed(cx: &Context, days: i64) -> Option<String> {
    let months = (days * 100 + 1522) / 3044;
    match usize::try_from(months).ok()? {
        0 => None,
        months @ 1..24 => Some(cx.locale.counted(cx.texts().months_later(), months)),
        months => Some(cx.locale.counted(cx.texts().years_later(), (months + 6) / 12)),
    }
}
