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
/// two. Only a URL may be longer, as one that is broken cannot be followed.
///
/// Nothing in the document can act on a terminal: its control characters, and those that turn
/// the direction of text around, are left out.
///
/// ```
/// use news_card::{Context, Locale, Options, prerender, read};
///
/// let card = read(br#"{"title": "Rain"}"#)?.card;
/// let cx = Context::new(card, Options::default(), Locale::default(), None);
/// assert_eq!(prerender::text(&cx, 72), "Rain\n====\n");
/// # Ok::<(), news_card::ReadError>(())
/// ```
#[must_use]
pub fn text(cx: &Context, width: usize) -> String {
    let mut lines = Lines::new(width);
    head(cx, &mut lines);
    let mut has_details = false;
    for section in shown(cx) {
        sections::push(&mut lines, cx, section);
        has_details |= section == Section::Tldr && cx.card.tldr.is_some();
        if section == Section::Tldr && has_details {
            details(cx, &mut lines);
        }
    }
    if !has_details {
        details(cx, &mut lines);
    }
    if !cx.card.subjects.is_empty() && !cx.options.no_footer {
        let subjects: Vec<_> = cx.card.subjects.iter().map(|name| clean(name)).collect();
        lines.gap();
        lines.paragraph(&subjects.join(" · "));
    }
    if let Some(attribution) = cx.card.attribution.as_ref().filter(|_| !cx.options.no_footer) {
        lines.gap();
        lines.paragraph(&clean(attribution));
    }
    lines.finish()
}

fn shown(cx: &Context) -> impl Iterator<Item = Section> {
    let options = &cx.options;
    let headline_only = options.density == Density::Headline;
    let sections = options.sections.iter().copied();
    sections.filter(move |section| !headline_only || *section == Section::Hook)
}

fn head(cx: &Context, lines: &mut Lines) {
    let (card, texts) = (&cx.card, cx.locale.texts());
    lines.heading(&clean(&card.title), '=');
    let kind = card.provenance.as_ref().map(|provenance| provenance.whole.kind);
    let label = kind.map(|kind| texts.authorship(kind));
    let clocks = [
        (&card.published, texts.published_at()),
        (&card.collected, texts.collected_at()),
        (&card.updated, texts.updated_at()),
    ];
    let mut facts: Vec<String> = label.map(str::to_owned).into_iter().collect();
    for (time, text) in clocks {
        facts.extend(time.as_ref().map(|time| fill(text, &cx.locale.moment(time, None))));
    }
    if !facts.is_empty() {
        lines.paragraph(&facts.join(" · "));
    }
    if let Some(source) = &card.source {
        lines.paragraph(&fill(texts.read_original(), &clean(&source.name)));
        if source.inferred {
            lines.paragraph(texts.source_inferred());
        }
        lines.url(source.url.as_ref().map(Link::as_str));
    }
    if !card.authors.is_empty() {
        let names: Vec<_> = card.authors.iter().map(|author| clean(&author.name)).collect();
        lines.paragraph(&names.join(", "));
        for author in &card.authors {
            lines.url(author.url.as_ref().map(Link::as_str));
        }
    }
    lines.url(card.url.as_ref().map(Link::as_str));
}

/// How the analysis was made, as the card says it.
fn details(cx: &Context, lines: &mut Lines) {
    let card = &cx.card;
    let Some(provenance) = card.provenance.as_ref() else { return };
    if cx.options.density == Density::Headline {
        return;
    }
    let (whole, texts) = (&provenance.whole, cx.locale.texts());
    let no_sources = whole.kind != AuthorshipKind::Human && card.citations.is_empty();
    let facts = [
        whole.model.as_deref().map(|model| fill(texts.by_ai_model(), &clean(model))),
        whole.reviewed_by.as_deref().map(|person| fill(texts.reviewed_by(), &clean(person))),
        no_sources.then(|| texts.no_sources().to_owned()),
        whole.note.as_deref().map(clean),
    ];
    let facts: Vec<_> = facts.into_iter().flatten().collect();
    if !facts.is_empty() {
        lines.gap();
        lines.paragraph(&facts.join(" · "));
    }
}
