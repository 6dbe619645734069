//! The headings of the dialect: what they are written as, and what they are recognised by.

/// A section that has a heading, with the field of the document it stands for.
pub(super) struct Heading {
    pub(super) field: &'static str,
    /// As it is written.
    pub(super) title: &'static str,
    /// What else it may be called; compared by letters and digits alone.
    aliases: &'static [&'static str],
}

const fn heading(
    field: &'static str,
    title: &'static str,
    aliases: &'static [&'static str],
) -> Heading {
    Heading { field, title, aliases }
}

pub(super) const TLDR: Heading =
    heading("tldr", "TL;DR", &["30-Second TL;DR", "Thirty-second TL;DR", "Summary", "In short"]);
pub(super) const TAKEAWAYS: Heading =
    heading("takeaways", "Key takeaways", &["Takeaways", "Enhanced key takeaways"]);
pub(super) const COMPETITORS: Heading = heading(
    "competitors",
    "Competitors",
    &["Competitor analysis", "Competitor comparison", "Comparison"],
);
pub(super) const DEEP_DIVE: Heading = heading("deep_dive", "Technical deep dive", &["Deep dive"]);
pub(super) const IMPLICATIONS: Heading =
    heading("implications", "Future implications", &["Implications", "Predictions"]);
pub(super) const TIMELINE: Heading = heading("timeline", "Timeline", &["History"]);
pub(super) const CITATIONS: Heading = heading("citations", "Sources", &["Citations", "References"]);
pub(super) const BACKGROUND: Heading = heading("background", "Background", &["Context"]);
pub(super) const PERSPECTIVES: Heading =
    heading("perspectives", "Perspectives", &["Viewpoints", "Points of view", "Views"]);
pub(super) const QUOTES: Heading = heading("quotes", "Quotes", &["Key quotes", "Quotations"]);
pub(super) const QUESTIONS: Heading = heading(
    "questions",
    "Questions",
    &["Questions and answers", "Questions & answers", "Q&A", "FAQ"],
);
pub(super) const GLOSSARY: Heading = heading("glossary", "Glossary", &["Terms", "Key terms"]);
pub(super) const RECAP: Heading = heading("recap", "Weekly recap", &["Recap", "Weekly AI recap"]);
pub(super) const RELATED: Heading =
    heading("related", "Related updates", &["Related", "Related stories", "See also"]);

/// All sections, in the order of the document.
pub(super) const SECTIONS: [&Heading; 14] = [
    &TLDR,
    &TAKEAWAYS,
    &COMPETITORS,
    &DEEP_DIVE,
    &IMPLICATIONS,
    &BACKGROUND,
    &PERSPECTIVES,
    &QUOTES,
    &QUESTIONS,
    &TIMELINE,
    &GLOSSARY,
    &CITATIONS,
    &RECAP,
    &RELATED,
];

/// The parts of the summary.
pub(super) const SUMMARY: [&Heading; 4] = [
    &heading("what_changed", "What changed", &[]),
    &heading("why_it_matters", "Why it matters", &[]),
    &heading("what_to_do_next", "What to do next", &["What next", "Next steps"]),
    &heading("who_should_care", "Who should care", &["Audience"]),
];

/// The one of `headings` that `title` means.
pub(super) fn find<'a>(headings: &[&'a Heading], title: &str) -> Option<&'a Heading> {
    let wanted = letters(title);
    headings.iter().copied().find(|heading| {
        std::iter::once(&heading.title).chain(heading.aliases).any(|name| letters(name) == wanted)
    })
}

/// The one of `headings` that `title` is a slip of, if it is nearly written so.
pub(super) fn nearest(headings: &[&Heading], title: &str) -> Option<&'static str> {
    let wanted = letters(title);
    let is_near =
        |heading: &&&Heading| strsim::jaro_winkler(&letters(heading.title), &wanted) > 0.9;
    headings.iter().find(is_near).map(|heading| heading.title)
}

/// What is known, for a message: “TL;DR”, “Key takeaways”, …
pub(super) fn listed(headings: &[&Heading]) -> String {
    let titles: Vec<_> = headings.iter().map(|heading| format!("“{}”", heading.title)).collect();
    titles.join(", ")
}

fn letters(title: &str) -> String {
    title.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::{SECTIONS, SUMMARY, find};

    fn check(title: &str, expected: Option<&str>) {
        let found = find(&SECTIONS, title).or_else(|| find(&SUMMARY, title));
        assert_eq!(found.map(|heading| heading.field), expected, "{title}");
    }

    #[test]
    fn headings_are_known_by_their_letters() {
        check("TL;DR", Some("tldr"));
        check("⚡ 30-second TL;DR", Some("tldr"));
        check("key  TAKEAWAYS:", Some("takeaways"));
        check("What changed?", Some("what_changed"));
        check("Weather", None);
        check("", None);
    }
}
