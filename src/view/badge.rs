//! How fresh the story is, and its three clocks.

use super::Context;
use super::icon::{CHEVRON, icon};
use super::part::{Html, always, row, tag};
use super::piece::date;
use crate::locale::fill;
use crate::model::Timestamp;

/// Until this age, in seconds, a story is fresh: one day, the rhythm of a daily newsroom.
const FRESH: i64 = 86_400;

/// From this age, in seconds, a story that nobody updated is stale: thirty days, after which
/// what an analysis recommends may well have been overtaken.
const STALE: i64 = 30 * 86_400;

pub(super) fn view(story: &Context) -> Option<impl Html> {
    let card = &story.card;
    let origin = card.published.as_ref().or(card.collected.as_ref());
    let latest = latest(origin, card.updated.as_ref())?;
    let age = story.now.map(|now| now - latest.epoch_seconds());
    let texts = story.texts();
    let (kind, name) =
        if Some(latest) == origin { ("fresh", texts.fresh) } else { ("updated", texts.updated) };
    let labels = (
        label(kind, name, age.is_some_and(|age| age < FRESH)),
        label("stale", texts.stale, age.is_some_and(|age| age >= STALE)),
    );
    let clocks = [
        (card.published.as_ref(), texts.published),
        (card.collected.as_ref(), texts.collected),
        (card.updated.as_ref(), texts.updated_at),
    ];
    let clocks = row(clocks.into_iter().filter_map(|(time, name)| Some(clock(story, time?, name))));
    let shown =
        (tag!("summary").child((age_of(story, latest), icon(CHEVRON))), tag!("ul").child(clocks));
    Some(
        tag!("div", "part" = "badge")
            .attr("lang", story.interface_lang())
            .and(always!("class" = "badge"))
            .child((labels, tag!("details", "class" = "clocks").child(shown))),
    )
}

/// A label stands there even when it does not hold, so that the loader can show it when it does.
fn label(kind: &'static str, name: &'static str, holds: bool) -> impl Html {
    tag!("span")
        .plain("data-kind", kind)
        .attr("hidden", !holds)
        .and(always!("class" = "freshness"))
        .child(name)
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

/// An age that the loader keeps current: short for the eye, in full for the ear.
pub(super) fn age_of(story: &Context, time: &Timestamp) -> impl Html {
    let locale = &story.locale;
    let age = story.now.map_or_else(|| locale.day(time), |now| locale.age(time, now));
    let short = tag!("span", "aria-hidden" = "true").child(age.short);
    let spoken = tag!("span", "class" = "unseen").child(age.spoken);
    tag!("time")
        .attr("datetime", time.as_str())
        .attr("title", story.locale.moment(time))
        .attr("data-age", story.locale.tag())
        .child((short, spoken))
}

fn clock(story: &Context, time: &Timestamp, name: &str) -> impl Html {
    let words = fill(name, &story.locale.moment(time));
    tag!("li").child(date(story, tag!("time"), time.as_str(), words))
}
