//! A card as plain text, for mail and terminals.

mod clean;
mod lines;
mod sections;
mod table;

use crate::locale::fill;
use crate::model::{AuthorshipKind, Link, Section};
use crate::options::Density;
use crate::view::Context;
use clean::clean;
use lines::Lines;

/// The card as lines of at most `width` columns, counted as terminals do: wide characters as
/// two. Only an address may be longer, as one that is broken cannot be followed.
///
/// Nothing in the document can act on a terminal: its control characters, and those that turn
/// the direction of text around, are left out.
#[must_use]
pub fn text(story: &Context, width: usize) -> String {
    let mut lines = Lines::new(width);
    head(story, &mut lines);
    let mut is_made_known = false;
    for section in shown(story) {
        sections::push(&mut lines, story, section);
        is_made_known |= section == Section::Tldr && story.card.tldr.is_some();
        if section == Section::Tldr && is_made_known {
            making(story, &mut lines);
        }
    }
    if !is_made_known {
        making(story, &mut lines);
    }
    if let Some(attribution) = story.card.attribution.as_ref().filter(|_| !story.options.no_footer)
    {
        lines.gap();
        lines.paragraph(&clean(attribution));
    }
    lines.finish()
}

fn shown(story: &Context) -> impl Iterator<Item = Section> {
    let options = &story.options;
    let headline_only = options.density == Density::Headline;
    let sections = options.sections.iter().copied();
    sections.filter(move |section| !headline_only || *section == Section::Hook)
}

fn head(story: &Context, lines: &mut Lines) {
    let (card, texts) = (&story.card, story.locale.texts());
    lines.heading(&clean(&card.title), '=');
    let kind = card.provenance.as_ref().map(|provenance| provenance.whole.kind);
    let label = kind.map(|kind| texts.authorship(kind));
    let clocks = [
        (&card.published, texts.published),
        (&card.collected, texts.collected),
        (&card.updated, texts.updated_at),
    ];
    let mut facts: Vec<String> = label.map(str::to_owned).into_iter().collect();
    for (time, text) in clocks {
        facts.extend(time.as_ref().map(|time| fill(text, &story.locale.moment(time, None))));
    }
    if !facts.is_empty() {
        lines.paragraph(&facts.join(" · "));
    }
    if let Some(source) = &card.source {
        lines.paragraph(&fill(texts.read_original, &clean(&source.name)));
        if source.inferred {
            lines.paragraph(texts.source_inferred);
        }
        lines.address(source.url.as_ref().map(Link::as_str));
    }
    lines.address(card.url.as_ref().map(Link::as_str));
}

/// How the analysis was made, in the card's words.
fn making(story: &Context, lines: &mut Lines) {
    let card = &story.card;
    let Some(provenance) = card.provenance.as_ref() else { return };
    if story.options.density == Density::Headline {
        return;
    }
    let (whole, texts) = (&provenance.whole, story.locale.texts());
    let no_sources = whole.kind != AuthorshipKind::Human && card.citations.is_empty();
    let facts = [
        whole.model.as_deref().map(|model| fill(texts.by_ai_model, &clean(model))),
        whole.reviewed_by.as_deref().map(|person| fill(texts.reviewed_by, &clean(person))),
        no_sources.then(|| texts.no_sources.to_owned()),
        whole.note.as_deref().map(clean),
    ];
    let facts: Vec<_> = facts.into_iter().flatten().collect();
    if !facts.is_empty() {
        lines.gap();
        lines.paragraph(&facts.join(" · "));
    }
}
