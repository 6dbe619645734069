//! The words of the interface. `{}` stands for what is filled in.

use crate::model::AuthorshipKind;

/// Every text of the interface.
///
/// ```
/// use news_card::{AuthorshipKind, Locale};
///
/// let texts = Locale::nearest("en").texts();
/// assert_eq!(texts.takeaways, "Key takeaways");
/// assert_eq!(texts.authorship(AuthorshipKind::Ai), "AI-generated");
/// ```
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is named after the text it holds")]
pub struct Texts {
    pub fresh: &'static str,
    pub updated: &'static str,
    pub stale: &'static str,
    pub published: &'static str,
    pub collected: &'static str,
    pub updated_at: &'static str,
    pub by_ai: &'static str,
    pub by_human: &'static str,
    pub by_both: &'static str,
    pub by_ai_model: &'static str,
    pub reviewed_by: &'static str,
    pub no_sources: &'static str,
    pub read_original: &'static str,
    pub source_inferred: &'static str,
    pub share: &'static str,
    pub copy_link: &'static str,
    pub link_copied: &'static str,
    pub share_by_email: &'static str,
    pub share_on: &'static str,
    pub share_device: &'static str,
    pub tldr: &'static str,
    pub what_changed: &'static str,
    pub why_it_matters: &'static str,
    pub what_to_do_next: &'static str,
    pub who_should_care: &'static str,
    pub takeaways: &'static str,
    pub competitors: &'static str,
    pub deep_dive: &'static str,
    pub implications: &'static str,
    pub timeline: &'static str,
    pub citations: &'static str,
    pub related: &'static str,
    pub feature: &'static str,
    pub subject: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub missing: &'static str,
    pub highlight_differences: &'static str,
    pub sort_by: &'static str,
    pub sorted_ascending: &'static str,
    pub sorted_descending: &'static str,
    pub by_date: &'static str,
    pub confidence: &'static str,
    pub citation_mark: &'static str,
    pub items: Plural,
    pub months_later: Plural,
    pub years_later: Plural,
}

impl Texts {
    /// Who wrote a text, as the card's labels say it.
    #[must_use]
    pub fn authorship(&self, kind: AuthorshipKind) -> &'static str {
        match kind {
            AuthorshipKind::Ai => self.by_ai,
            AuthorshipKind::Human => self.by_human,
            AuthorshipKind::Mixed => self.by_both,
        }
    }
}

/// A text that depends on a number.
///
/// ```
/// use news_card::Locale;
///
/// let items = &Locale::nearest("en").texts().items;
/// assert_eq!(items.of(1), "1 item");
/// assert_eq!(items.of(2), "2 items");
/// ```
#[derive(Debug)]
pub struct Plural {
    /// For exactly one.
    pub one: &'static str,
    /// For every other number.
    pub other: &'static str,
}

impl Plural {
    /// The text for `count`.
    #[must_use]
    pub fn of(&self, count: usize) -> String {
        self.filled(count, &count.to_string()).concat()
    }

    /// The text for `count`, which is `number` in digits, in three parts.
    #[must_use]
    pub(crate) fn filled<'a>(&self, count: usize, number: &'a str) -> [&'a str; 3] {
        filled(if count == 1 { self.one } else { self.other }, number)
    }
}

/// `template` with `text` in place of its `{}`.
#[must_use]
pub(crate) fn fill(template: &str, text: &str) -> String {
    filled(template, text).concat()
}

/// The same in three parts, which need not be joined to be shown.
#[must_use]
pub(crate) fn filled<'a>(template: &'a str, text: &'a str) -> [&'a str; 3] {
    // No text has another brace, and in texts as short as these nothing finds one faster.
    let at = template.bytes().position(|byte| byte == b'{');
    match at.and_then(|at| template.split_at_checked(at)) {
        Some((before, after)) => [before, text, after.strip_prefix("{}").unwrap_or(after)],
        None => [template, text, ""],
    }
}

pub(super) const ENGLISH: Texts = Texts {
    fresh: "Fresh",
    updated: "Updated",
    stale: "Stale",
    published: "Published {}",
    collected: "Collected {}",
    updated_at: "Updated {}",
    by_ai: "AI-generated",
    by_human: "Written by people",
    by_both: "AI-assisted",
    by_ai_model: "Model: {}",
    reviewed_by: "Reviewed by {}",
    no_sources: "This analysis names no sources.",
    read_original: "Read original on {}",
    source_inferred: "The source’s name was inferred.",
    share: "Share",
    copy_link: "Copy link",
    link_copied: "Link copied",
    share_by_email: "Share by email",
    share_on: "Share on {}",
    share_device: "Share with another app",
    tldr: "30-second TL;DR",
    what_changed: "What changed",
    why_it_matters: "Why it matters",
    what_to_do_next: "What to do next",
    who_should_care: "Who should care",
    takeaways: "Key takeaways",
    competitors: "Competitor analysis",
    deep_dive: "Technical deep dive",
    implications: "Future implications",
    timeline: "Timeline",
    citations: "Sources",
    related: "Related updates",
    feature: "Feature",
    subject: "Subject of this story",
    yes: "Yes",
    no: "No",
    missing: "Not known",
    highlight_differences: "Highlight differences",
    sort_by: "Sort by {}",
    sorted_ascending: "Sorted by {}, ascending",
    sorted_descending: "Sorted by {}, descending",
    by_date: "By {}",
    confidence: "{} confidence",
    citation_mark: "Source {}",
    items: Plural { one: "{} item", other: "{} items" },
    months_later: Plural { one: "{} month later", other: "{} months later" },
    years_later: Plural { one: "{} year later", other: "{} years later" },
};
