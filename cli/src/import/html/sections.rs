//! The sections of an analysed story, where a page has their headings.

use news_card::Card;

use super::super::article;
use super::super::given::Given;
use super::super::report::{Kind, Report, quote};
use super::held::Held;
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
    say_what_the_head_says_better(&card, &found, report);
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

/// What the sections say where the head of the page has said something else, which is kept.
fn say_what_the_head_says_better(card: &Card, found: &Card, report: &mut Report) {
    let held = Held::new(card, None, &[]);
    let mut lost = Vec::new();
    let mut add = |kind: &str, text: &str| {
        if !held.contains(text) && !held.holds(text) {
            lost.push(format!("{kind} {}", quote(text)));
        }
    };
    if card.image.is_some()
        && let Some(image) = &found.image
    {
        add("picture", image.url.as_str());
        image.alt.iter().for_each(|alt| add("picture’s description", alt));
    }
    if card.attribution.is_some() {
        found.attribution.iter().for_each(|rights| add("rights", rights));
    }
    if let Some(source) = &found.source {
        add("source", &source.name);
        source.url.iter().for_each(|url| add("source", url.as_str()));
    }
    found.authors.iter().for_each(|author| add("author", &author.name));
    found.hook.iter().for_each(|hook| add("text", hook));
    if !card.questions.is_empty() {
        for entry in &found.questions {
            entry.title.iter().chain(&entry.text).for_each(|text| add("question", text));
        }
    }
    if !card.citations.is_empty() {
        for citation in &found.citations {
            add("source", &citation.title);
            citation.url.iter().for_each(|url| add("source", url.as_str()));
        }
    }
    if !lost.is_empty() {
        let lost = lost.join(", ");
        report.left_out("$", format!("of the page’s sections, has no place in the card: {lost}"));
    }
}
