//! The timeline: a line with dated points, as far apart as the dates are.

use super::Context;
use super::disclosure::Disclosure;
use super::icon;
use super::order::order_by;
use super::text::{with_citations, with_marks};
use crate::decimal::decimal;
use crate::model::{Section, TimelineEntry};
use crate::template::{Template, each, html};

pub(super) fn view(cx: &Context) -> Option<Template<'_>> {
    let written = &cx.card.timeline;
    let day = |index: usize| written.get(index).map(|entry| entry.date.middle_day());
    let order = order_by(written.len(), &|one, other| day(one).cmp(&day(other)));
    let entries: Vec<_> = order.into_iter().filter_map(|index| written.get(index)).collect();
    let date = |entry: &&TimelineEntry| cx.locale.date(&entry.date);
    let (first, last) = (entries.first().map(date)?, entries.last().map(date)?);
    let disclosure = Disclosure {
        section: Section::Timeline,
        icon: icon::clock,
        title: cx.texts().timeline(),
        count: entries.len(),
        preview: if first == last { first } else { [&first, " – ", &last].concat() }.into(),
    };
    let gaps = gaps_in_days(&entries);
    let longest = gaps.iter().copied().max().unwrap_or(0);
    let items = entries.into_iter().zip(gaps).enumerate();
    let items = each(items, |(index, (entry, days))| {
        let gap = (index > 0).then(|| gap(cx, days, longest));
        html! {
            <li>
                {gap}
                <time class="date" part="date" lang={cx.ui_lang()} datetime={entry.date.as_str()}>
                    {cx.locale.date(&entry.date)}
                </time>
                {event(cx, entry)}
            </li>
        }
    });
    Some(disclosure.wrap(cx, html! { <ol role="list" class="timeline">{items}</ol> }))
}

/// Days from the entry before to each entry; none before the first.
fn gaps_in_days(entries: &[&TimelineEntry]) -> Vec<i64> {
    let days: Vec<_> = entries.iter().map(|entry| entry.date.middle_day()).collect();
    let before = days.first().copied().into_iter().chain(days.iter().copied());
    before.zip(&days).map(|(before, day)| day - before).collect()
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
