//! Who wrote the analysis, as the page says.

use news_card::{Authorship, AuthorshipKind, Provenance, Section};

use super::super::report::{Report, quote};
use super::headings::Heading;
use super::page::Page;

/// Where a page says that a machine wrote, the card does; what else is known of how it was made
/// becomes the note.
pub(super) fn read(page: &Page, note: Option<String>, report: &mut Report) -> Option<Provenance> {
    if page.claims.is_empty() {
        if let Some(note) = note {
            report.left_out(
                "provenance",
                format!(
                    "the page does not say who wrote the analysis, so there is no place for: {note}"
                ),
            );
        }
        return None;
    }
    let ai = |note| Authorship { kind: AuthorshipKind::Ai, model: None, reviewed_by: None, note };
    let mut sections = Vec::new();
    let mut whole = note;
    for (heading, claim) in &page.claims {
        let note = unsupported(claim, page);
        if note.is_some() {
            let sentence =
                format!("the page says {} and cites none, which the note tells", quote(claim));
            report.guess("provenance", sentence);
        }
        match heading.and_then(section) {
            Some(section) if sections.iter().all(|(other, _)| *other != section) => {
                sections.push((section, ai(note)));
            }
            Some(_) => {}
            // What is said of no section of the card is said of the whole.
            None => {
                let notes = [whole.take(), note].into_iter().flatten().collect::<Vec<_>>();
                whole = Some(notes.join(" ")).filter(|note| !note.is_empty());
            }
        }
    }
    Some(Provenance { whole: ai(whole), sections })
}

/// A page that speaks of cited sources and has none must not pass for one that has.
fn unsupported(claim: &str, page: &Page) -> Option<String> {
    let cites =
        claim.to_lowercase().contains("sources") && page.section(Heading::Citations).is_empty();
    cites.then(|| "The page speaks of cited sources but names none.".to_owned())
}

fn section(heading: Heading) -> Option<Section> {
    match heading {
        Heading::Tldr => Some(Section::Tldr),
        Heading::Takeaways => Some(Section::Takeaways),
        Heading::Competitors => Some(Section::Competitors),
        Heading::DeepDive => Some(Section::DeepDive),
        Heading::Implications => Some(Section::Implications),
        Heading::Timeline => Some(Section::Timeline),
        Heading::Background => Some(Section::Background),
        Heading::Perspectives => Some(Section::Perspectives),
        Heading::Questions => Some(Section::Questions),
        Heading::Glossary => Some(Section::Glossary),
        _ => None,
    }
}
