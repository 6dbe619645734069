//! The sections, each below its heading.

use super::clean::clean;
use super::lines::Lines;
use super::table;
use crate::locale::fill;
use crate::model::{Implication, Link, Related, Section, TimelineEntry};
use crate::view::Context;

/// How far what belongs to an item stands in.
const STEP: usize = 2;

/// Appends a section, if the card has it.
pub(super) fn push(lines: &mut Lines, story: &Context, section: Section) {
    let (card, texts) = (&story.card, story.locale.texts());
    match section {
        Section::Image => image(lines, story),
        Section::Hook => {
            if let Some(hook) = &card.hook {
                lines.gap();
                lines.paragraph(&clean(hook));
            }
        }
        Section::Tldr => tldr(lines, story),
        Section::Takeaways => numbered(lines, texts.takeaways, &card.takeaways),
        Section::Competitors => {
            if let Some(competitors) = &card.competitors {
                heading(lines, texts.competitors);
                table::push(lines, story, competitors);
            }
        }
        Section::DeepDive => bulleted(lines, texts.deep_dive, &card.deep_dive),
        Section::Implications => {
            each(lines, texts.implications, &card.implications, |lines, implication, _| {
                self::implication(lines, story, implication);
            });
        }
        Section::Timeline => timeline(lines, story),
        Section::Citations => {
            each(lines, texts.citations, &card.citations, |lines, citation, number| {
                let mark = format!("{number:2}. ");
                lines.item(&mark, &clean(&citation.title));
                lines.indented(mark.len(), |lines| lines.address(address(citation.url.as_ref())));
            });
        }
        Section::Recap => recap(lines, story),
        Section::Related => each(lines, texts.related, &card.related, |lines, related, _| {
            self::related(lines, story, related);
        }),
    }
}

fn heading(lines: &mut Lines, text: &str) {
    lines.heading(text, '-');
}

/// A heading and each of the items, if there are any.
fn each<T>(lines: &mut Lines, title: &str, items: &[T], push: impl Fn(&mut Lines, &T, usize)) {
    if !items.is_empty() {
        heading(lines, title);
    }
    for (index, item) in items.iter().enumerate() {
        push(lines, item, index + 1);
    }
}

fn numbered(lines: &mut Lines, title: &str, items: &[String]) {
    each(lines, title, items, |lines, text, number| {
        lines.item(&format!("{number:2}. "), &clean(text));
    });
}

fn bulleted(lines: &mut Lines, title: &str, items: &[String]) {
    each(lines, title, items, |lines, text, _| lines.item("- ", &clean(text)));
}

fn address(link: Option<&Link>) -> Option<&str> {
    link.map(Link::as_str)
}

fn image(lines: &mut Lines, story: &Context) {
    let Some(image) = story.card.image.as_ref().filter(|_| !story.options.no_image) else { return };
    // A picture without words is decoration, which a text does without.
    if let Some(alt) = &image.alt {
        lines.gap();
        lines.paragraph(&["[", &clean(alt), "]"].concat());
        lines.address(Some(image.url.as_str()));
    }
}

fn tldr(lines: &mut Lines, story: &Context) {
    let Some(tldr) = &story.card.tldr else { return };
    let texts = story.locale.texts();
    let who: Vec<_> = tldr.who_should_care.iter().map(|name| clean(name)).collect();
    let parts = [
        (texts.what_changed, tldr.what_changed.as_deref().map(clean)),
        (texts.why_it_matters, tldr.why_it_matters.as_deref().map(clean)),
        (texts.what_to_do_next, tldr.what_to_do_next.as_deref().map(clean)),
        (texts.who_should_care, (!who.is_empty()).then(|| who.join(" · "))),
    ];
    heading(lines, texts.tldr);
    for (label, text) in parts {
        if let Some(text) = text {
            lines.paragraph(&[label, ":"].concat());
            lines.indented(STEP, |lines| lines.paragraph(&text));
        }
    }
}

fn implication(lines: &mut Lines, story: &Context, implication: &Implication) {
    let texts = story.locale.texts();
    lines.item("- ", &clean(&implication.prediction));
    let facts = [
        implication.by.as_ref().map(|by| fill(texts.by_date, &story.locale.date(by))),
        implication.confidence.map(|ratio| fill(texts.confidence, &story.locale.percent(ratio))),
    ];
    let facts: Vec<_> = facts.into_iter().flatten().collect();
    lines.indented(STEP, |lines| {
        if let Some(rationale) = &implication.rationale {
            lines.paragraph(&clean(rationale));
        }
        if !facts.is_empty() {
            lines.paragraph(&facts.join(" · "));
        }
    });
}

fn timeline(lines: &mut Lines, story: &Context) {
    let mut entries: Vec<&TimelineEntry> = story.card.timeline.iter().collect();
    entries.sort_by_key(|entry| entry.date.middle_day());
    each(lines, story.locale.texts().timeline, &entries, |lines, entry, _| {
        lines.paragraph(&story.locale.date(&entry.date));
        lines.indented(STEP, |lines| {
            lines.paragraph(&clean(&entry.text));
            lines.address(address(entry.url.as_ref()));
        });
    });
}

fn recap(lines: &mut Lines, story: &Context) {
    let Some(recap) = &story.card.recap else { return };
    heading(lines, &clean(&recap.title));
    if let Some(text) = &recap.text {
        lines.paragraph(&clean(text));
    }
    lines.address(address(recap.url.as_ref()));
}

fn related(lines: &mut Lines, story: &Context, related: &Related) {
    lines.item("- ", &clean(&related.title));
    let facts = [
        related.source.as_deref().map(clean),
        related.published.as_ref().map(|time| story.locale.day(time).short),
    ];
    let facts: Vec<_> = facts.into_iter().flatten().collect();
    lines.indented(STEP, |lines| {
        if !facts.is_empty() {
            lines.paragraph(&facts.join(" · "));
        }
        lines.address(address(related.url.as_ref()));
    });
}
