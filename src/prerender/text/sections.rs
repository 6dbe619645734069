//! The sections, each below its heading.

use super::clean::clean;
use super::lines::Lines;
use super::table;
use crate::locale::fill;
use crate::model::{Entry, Implication, Link, Related, Section};
use crate::view::Context;
use crate::view::timeline::{in_order, when};

/// How far what belongs to an item is indented, in columns.
const STEP: usize = 2;

/// Appends a section, if the card has it.
pub(super) fn push(lines: &mut Lines, cx: &Context, section: Section) {
    let (card, texts) = (&cx.card, cx.locale.texts());
    match section {
        Section::Image => image(lines, cx),
        Section::Hook => {
            if let Some(hook) = &card.hook {
                lines.gap();
                lines.paragraph(&clean(hook));
            }
        }
        Section::Tldr => tldr(lines, cx),
        Section::Takeaways => numbered(lines, texts.takeaways(), &card.takeaways),
        Section::Competitors => {
            if let Some(competitors) = &card.competitors {
                heading(lines, texts.competitors());
                table::push(lines, cx, competitors);
            }
        }
        Section::DeepDive => bulleted(lines, texts.deep_dive(), &card.deep_dive),
        Section::Implications => {
            each(lines, texts.implications(), &card.implications, |lines, implication, _| {
                self::implication(lines, cx, implication);
            });
        }
        Section::Timeline => timeline(lines, cx),
        Section::Background => bulleted(lines, texts.background(), &card.background),
        Section::Perspectives => entries(lines, texts.perspectives(), &card.perspectives),
        Section::Quotes => entries(lines, texts.quotes(), &card.quotes),
        Section::Questions => entries(lines, texts.questions(), &card.questions),
        Section::More => entries(lines, texts.more(), &card.more),
        Section::Glossary => entries(lines, texts.glossary(), &card.glossary),
        Section::Citations => {
            each(lines, texts.citations(), &card.citations, |lines, citation, number| {
                let mark = format!("{number:2}. ");
                lines.item(&mark, &clean(&citation.title));
                let facts = [
                    citation.publisher.as_deref().map(clean),
                    citation.date.as_ref().map(|date| cx.locale.date(date)),
                ];
                below(lines, mark.len(), facts, citation.url.as_ref());
            });
        }
        Section::Recap => recap(lines, cx),
        Section::Related => each(lines, texts.related(), &card.related, |lines, related, _| {
            self::related(lines, cx, related);
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

/// A few words, what is to be said of them, and whose they are. The first of all that stands behind the
/// mark.
fn entries(lines: &mut Lines, title: &str, items: &[Entry]) {
    each(lines, title, items, |lines, entry, _| {
        let Entry { title, text, points, by, sources } = entry;
        let paragraphs = text.iter().flat_map(|text| text.split("\n\n"));
        let texts = title.iter().map(String::as_str).chain(paragraphs);
        let texts: Vec<_> = texts.chain(by.as_deref()).map(clean).collect();
        let (first, further) = texts
            .split_first()
            .map_or(("", [].as_slice()), |(first, further)| (first.as_str(), further));
        if !first.is_empty() {
            lines.item("- ", first);
        }
        lines.indented(STEP, |lines| {
            further.iter().for_each(|text| lines.paragraph(text));
            points.iter().for_each(|point| lines.item("- ", &clean(point)));
            for source in sources {
                lines.paragraph(&clean(&source.name));
                lines.url(url(source.url.as_ref()));
            }
        });
    });
}

fn url(link: Option<&Link>) -> Option<&str> {
    link.map(Link::as_str)
}

fn image(lines: &mut Lines, cx: &Context) {
    let Some(image) = cx.card.image.as_ref().filter(|_| !cx.options.no_image) else { return };
    // A picture without words is decoration, which a text does without.
    let said = [&image.caption, &image.credit].into_iter().flatten();
    let said: Vec<_> = said.map(|text| clean(text)).collect();
    if image.alt.is_some() || !said.is_empty() {
        lines.gap();
        if let Some(alt) = &image.alt {
            lines.paragraph(&["[", &clean(alt), "]"].concat());
        }
        if !said.is_empty() {
            lines.paragraph(&said.join(" · "));
        }
        lines.url(Some(image.url.as_str()));
    }
}

fn tldr(lines: &mut Lines, cx: &Context) {
    let Some(tldr) = &cx.card.tldr else { return };
    let texts = cx.locale.texts();
    let who: Vec<_> = tldr.who_should_care.iter().map(|name| clean(name)).collect();
    let parts = [
        (texts.what_changed(), tldr.what_changed.as_deref().map(clean)),
        (texts.why_it_matters(), tldr.why_it_matters.as_deref().map(clean)),
        (texts.what_to_do_next(), tldr.what_to_do_next.as_deref().map(clean)),
        (texts.who_should_care(), (!who.is_empty()).then(|| who.join(" · "))),
    ];
    heading(lines, texts.tldr());
    for (label, text) in parts {
        if let Some(text) = text {
            lines.paragraph(&[label, ":"].concat());
            lines.indented(STEP, |lines| lines.paragraph(&text));
        }
    }
}

fn implication(lines: &mut Lines, cx: &Context, implication: &Implication) {
    let texts = cx.locale.texts();
    lines.item("- ", &clean(&implication.prediction));
    let facts = [
        implication.by.as_ref().map(|by| fill(texts.by_date(), &cx.locale.date(by))),
        implication.confidence.map(|ratio| fill(texts.confidence(), &cx.locale.percent(ratio))),
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

fn timeline(lines: &mut Lines, cx: &Context) {
    let entries = in_order(&cx.card);
    each(lines, cx.locale.texts().timeline(), &entries, |lines, entry, _| {
        let (when, text) = (clean(&when(cx, entry)), clean(&entry.text));
        // Without a time, a mark keeps it apart from the one above.
        if when.is_empty() {
            lines.item("- ", &text);
        } else {
            lines.paragraph(&when);
        }
        lines.indented(STEP, |lines| {
            if !when.is_empty() {
                lines.paragraph(&text);
            }
            lines.url(url(entry.url.as_ref()));
        });
    });
}

fn recap(lines: &mut Lines, cx: &Context) {
    let Some(recap) = &cx.card.recap else { return };
    heading(lines, &clean(&recap.title));
    if let Some(text) = &recap.text {
        lines.paragraph(&clean(text));
    }
    lines.url(url(recap.url.as_ref()));
}

fn related(lines: &mut Lines, cx: &Context, related: &Related) {
    lines.item("- ", &clean(&related.title));
    let facts = [
        related.source.as_deref().map(clean),
        related.published.as_ref().map(|time| cx.locale.day(time).short),
    ];
    below(lines, STEP, facts, related.url.as_ref());
}

/// What is known of an item, in one line below it, and its URL.
fn below(lines: &mut Lines, indent: usize, facts: [Option<String>; 2], link: Option<&Link>) {
    let facts: Vec<_> = facts.into_iter().flatten().collect();
    lines.indented(indent, |lines| {
        if !facts.is_empty() {
            lines.paragraph(&facts.join(" · "));
        }
        lines.url(url(link));
    });
}
