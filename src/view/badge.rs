//! How fresh the story is, and its three clocks.

use super::Context;
use super::icon;
use crate::locale::fill;
use crate::model::{Card, Timestamp};
use crate::template::{Template, each, html};

/// Until this age, in seconds, a story is fresh: one day, the rhythm of a daily newsroom.
const FRESH: i64 = 86_400;

/// From this age, in seconds, a story that nobody updated is stale: thirty days, after which
/// what an analysis recommends may well have been overtaken.
const STALE: i64 = 30 * 86_400;

pub(super) fn view(cx: &Context) -> Option<Template<'_>> {
    let card = &cx.card;
    let origin = card.published.as_ref().or(card.collected.as_ref());
    let latest = latest(origin, card.updated.as_ref())?;
    let age = cx.now.map(|now| now - latest.epoch_seconds());
    let texts = cx.texts();
    let (kind, name) = if Some(latest) == origin {
        ("fresh", texts.fresh())
    } else {
        ("updated", texts.updated())
    };
    let clocks = [
        (card.published.as_ref(), texts.published_at()),
        (card.collected.as_ref(), texts.collected_at()),
        (card.updated.as_ref(), texts.updated_at()),
    ];
    Some(html! {
        <div class="badge" part="badge" lang={cx.ui_lang()}>
            {label(kind, name, age.is_some_and(|age| age < FRESH))}
            {label("stale", texts.stale(), age.is_some_and(|age| age >= STALE))}
            <details class="clocks">
                <summary>{age_of(cx, latest)}{icon::chevron()}</summary>
                <ul role="list">{each(clocks, |(time, name)| time.map(|time| clock(cx, time, name)))}</ul>
            </details>
            {delay(card).map(|seconds| html! { <span class="delay" part="delay">{collected_in(cx, seconds)}</span> })}
        </div>
    })
}

/// A label stands there even when it does not hold, so that the loader can show it when it does.
fn label<'a>(kind: &'static str, name: &'a str, holds: bool) -> Template<'a> {
    html! { <span class="freshness" part="freshness" data-kind={kind} hidden={!holds}>{name}</span> }
}

/// How long after the story was published it was collected, in seconds.
fn delay(card: &Card) -> Option<i64> {
    let (published, collected) = card.published.as_ref().zip(card.collected.as_ref())?;
    let seconds = collected.epoch_seconds() - published.epoch_seconds();
    (seconds >= 0).then_some(seconds)
}

/// A delay in words: in minutes, from an hour on in hours, from two days on in days.
fn collected_in(cx: &Context, seconds: i64) -> String {
    let texts = cx.texts();
    let minutes = usize::try_from(seconds).unwrap_or_default() / 60;
    match minutes {
        0..60 => cx.locale.counted(texts.collected_in_minutes(), minutes.max(1)),
        60..2880 => cx.locale.counted(texts.collected_in_hours(), minutes / 60),
        _ => cx.locale.counted(texts.collected_in_days(), minutes / 1440),
    }
}

/// The later of two clocks, if there is one; the origin, if they say the same.
fn latest<'a>(
    origin: Option<&'a Timestamp>,
    updated: Option<&'a Timestamp>,
) -> Option<&'a Timestamp> {
    match (origin, updated) {
        (Some(origin), Some(updated)) if updated.epoch_seconds() <= origin.epoch_seconds() => {
            Some(origin)
        }
        _ => updated.or(origin),
    }
}

/// An age that the loader keeps current: short to be seen, in full for screen readers.
pub(super) fn age_of<'a>(cx: &'a Context, time: &'a Timestamp) -> Template<'a> {
    let locale = &cx.locale;
    let age = cx.now.map_or_else(|| locale.day(time), |now| locale.age(time, now));
    html! {
        <time datetime={time.as_str()} title={locale.moment(time, cx.now)} data-age={locale.tag()}>
            <span aria-hidden="true">{age.short}</span>
            <span class="visually-hidden">{age.spoken}</span>
        </time>
    }
}

fn clock<'a>(cx: &'a Context, time: &'a Timestamp, name: &str) -> Template<'a> {
    let words = fill(name, &cx.locale.moment(time, cx.now));
    html! { <li><time lang={cx.ui_lang()} datetime={time.as_str()}>{words}</time></li> }
}
