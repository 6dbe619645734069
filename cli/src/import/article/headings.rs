//! The headings of an article page, however they are decorated.

/// A part of an article page that has a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Heading {
    Tldr,
    WhatChanged,
    WhyItMatters,
    WhatToDoNext,
    WhoShouldCare,
    DeepInsight,
    Takeaways,
    Competitors,
    DeepDive,
    Implications,
    Timeline,
    Citations,
    Recap,
    Related,
}

use Heading::*;

/// Each heading with the symbol that these pages put before it and its names in lower case, a
/// name before any other that it starts with.
const HEADINGS: &[(Heading, &str, &[&str])] = &[
    (Tldr, "⚡", &["30-second tl;dr", "30 second tl;dr", "30-second summary", "tl;dr", "tldr"]),
    (WhatChanged, "", &["what changed", "what has changed", "what happened"]),
    (WhyItMatters, "", &["why it matters", "why this matters"]),
    (WhatToDoNext, "", &["what to do next", "what to do now", "what to do"]),
    (WhoShouldCare, "", &["who should care", "who should read this"]),
    (DeepInsight, "🧠", &["deep insights", "deep insight"]),
    (Takeaways, "🔑", &["enhanced key takeaways", "key takeaways", "takeaways"]),
    (Competitors, "📊", &["competitor analysis", "competitive analysis", "competitors"]),
    (DeepDive, "🛠️", &["technical deep dive", "technical deep-dive", "deep dive"]),
    (Implications, "🔮", &["future implications", "implications", "predictions"]),
    (Timeline, "⏳", &["timeline of events", "timeline"]),
    (Citations, "", &["cited sources", "citations", "references", "sources"]),
    (Recap, "", &["weekly ai recap", "weekly recap"]),
    (Related, "👉", &["related updates", "related news", "related stories"]),
];

/// What buttons beside a heading say.
const BUTTONS: &[&str] =
    &["show", "hide", "show more", "show less", "expand", "collapse", "show all"];

impl Heading {
    /// What these pages put before it; empty for none.
    pub(super) fn symbol(self) -> &'static str {
        HEADINGS.iter().find(|(heading, ..)| *heading == self).map_or("", |(_, symbol, _)| symbol)
    }

    /// Whether its text may follow on the same line, after a colon.
    fn has_inline_text(self) -> bool {
        matches!(self, WhatChanged | WhyItMatters | WhatToDoNext | WhoShouldCare)
    }
}

/// A heading found in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found<'a> {
    pub(super) heading: Heading,
    /// As it stands there, without its decoration.
    pub(super) name: &'a str,
    /// What follows it on the line: its text, or what the page claims about how it was made.
    pub(super) after: &'a str,
    /// Whether `after` is such a claim.
    pub(super) is_claim: bool,
}

/// The heading that a line is, if it is one. Symbols, `#` and `*` around it do not matter.
pub(super) fn find(line: &str) -> Option<Found<'_>> {
    let line = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    HEADINGS
        .iter()
        .flat_map(|(heading, _, names)| names.iter().map(move |name| (*heading, *name)))
        .find_map(|(heading, name)| named(line, heading, name))
}

fn named<'a>(line: &'a str, heading: Heading, name: &str) -> Option<Found<'a>> {
    let (start, rest) = line.split_at_checked(name.len())?;
    if !start.eq_ignore_ascii_case(name) {
        return None;
    }
    let found = |after, is_claim| Some(Found { heading, name: start, after, is_claim });
    let words = rest.trim_matches(|c: char| !c.is_alphanumeric());
    if words.is_empty() || BUTTONS.iter().any(|button| button.eq_ignore_ascii_case(words)) {
        return found("", false);
    }
    if is_ai_claim(words) {
        return found(words, true);
    }
    let text = rest.trim_start_matches(['*', '_', ' ']).strip_prefix([':', '：'])?;
    let text = text.trim_start_matches(['*', '_', ' ']).trim();
    if heading.has_inline_text() { found(text, false) } else { None }
}

/// Whether a line says that a machine wrote the analysis, and nothing else.
pub(super) fn is_ai_claim(line: &str) -> bool {
    const CLAIMS: &[&str] =
        &["ai analysis grounded in", "ai-generated analysis", "ai generated analysis"];
    const LONGEST: usize = 80;
    line.len() <= LONGEST
        && CLAIMS.iter().any(|claim| {
            line.get(..claim.len()).is_some_and(|start| start.eq_ignore_ascii_case(claim))
        })
}

#[cfg(test)]
mod tests {
    use super::{Heading, find};

    fn check(line: &str, expected: Option<(Heading, &str)>) {
        let found = find(line).map(|found| (found.heading, found.after));
        assert_eq!(found, expected, "{line:?}");
    }

    #[test]
    fn headings_are_found_in_any_decoration() {
        check("⚡ 30-Second TL;DR", Some((Heading::Tldr, "")));
        check("## **Key Takeaways**", Some((Heading::Takeaways, "")));
        check("📊 Competitor Analysis▸ Show", Some((Heading::Competitors, "")));
        check("TIMELINE:", Some((Heading::Timeline, "")));
        check("👉Related Updates", Some((Heading::Related, "")));
        let claim = "AI analysis grounded in cited sources";
        check(&format!("🔮 Future Implications{claim}"), Some((Heading::Implications, claim)));
    }

    #[test]
    fn parts_of_the_summary_may_have_their_text_beside_them() {
        check("Who should care:Founders", Some((Heading::WhoShouldCare, "Founders")));
        check("**What changed:** It did.", Some((Heading::WhatChanged, "It did.")));
    }

    #[test]
    fn sentences_that_begin_like_a_heading_are_none() {
        check("Timeline of the deal slips", None);
        check("Sources: three people said so", None);
        check("Takeaways from the summit", None);
        check("", None);
    }
}
