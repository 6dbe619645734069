//! The sections of an analysed story, where a page has their headings.

use news_card::Card;

use super::super::article;
use super::super::given::Given;
use super::super::report::{Kind, Report};
use super::outline::Outline;

/// Adds what stands under the headings of a page to its card, and to the report what was decided
/// there.
pub(super) fn add(outline: &Outline, card: Card, given: &Given, report: &mut Report) -> Card {
    // The head of the page has said what stands above its sections.
    let text = format!("# {}\n\n{}", card.title, outline.sections);
    let lang = card.lang.clone().or_else(|| given.lang.clone());
    let given = Given { lang, ..given.clone() };
    let imported = article::card(&text, &given, true);
    let Some(found) = imported.card else { return card };
    for note in imported.notes {
        let part = note.path.split(['.', '[']).next().unwrap_or_default();
        if matches!(part, "title" | "hook" | "lang" | "url" | "source" | "published" | "image") {
            continue;
        }
        let path = if note.path.starts_with("line ") { "$" } else { &note.path };
        match note.kind {
            Kind::Guess => report.guess(path, note.sentence),
            Kind::Aside => report.aside(path, note.sentence),
            Kind::LeftOut | Kind::NoCard => report.left_out(path, note.sentence),
        }
    }
    let list = |said: Vec<_>, found: Vec<_>| if said.is_empty() { found } else { said };
    let citations = if card.citations.is_empty() { found.citations } else { card.citations };
    Card {
        tldr: found.tldr,
        provenance: found.provenance,
        takeaways: found.takeaways,
        competitors: found.competitors,
        deep_dive: found.deep_dive,
        implications: found.implications,
        background: found.background,
        perspectives: found.perspectives,
        quotes: found.quotes,
        questions: list(card.questions, found.questions),
        timeline: found.timeline,
        more: found.more,
        glossary: found.glossary,
        recap: found.recap,
        related: found.related,
        attribution: card.attribution.or(found.attribution),
        image: card.image.or(found.image),
        citations,
        ..card
    }
}
