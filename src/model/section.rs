//! The sections of a card by name.

/// Declares the sections, one a row: its name, whether it opens and closes, and whether it holds
/// analysis, whose author `provenance.sections` may name.
macro_rules! sections {
    ($($(#[$doc:meta])* $Section:ident = $name:literal,
        [$($collapsible:ident)?], [$($authored:ident)?];)+
    ) => {
        super::choice! {
            /// A section of the card, by the name that the `sections` and `open` attributes, the
            /// events and `provenance.sections` use. The order is the one in which they are shown.
            ///
            /// ```
            /// use news_card::Section;
            ///
            /// assert_eq!(Section::from_name("deep-dive"), Some(Section::DeepDive));
            /// assert_eq!(Section::ALL[0].name(), "hook");
            /// assert!(Section::COLLAPSIBLE.contains(&Section::DeepDive));
            /// assert!(!Section::AUTHORED.contains(&Section::Citations));
            /// ```
            pub enum Section { $($(#[$doc])* $Section = $name,)+ }
        }

        impl Section {
            /// The sections that open and close; the others are always shown whole.
            pub const COLLAPSIBLE: &'static [Self] =
                &[$($(sections!(@$collapsible Self::$Section),)?)+];

            /// The sections that `provenance.sections` may name: those that hold analysis.
            pub const AUTHORED: &'static [Self] =
                &[$($(sections!(@$authored Self::$Section),)?)+];
        }
    };
    (@collapsible $section:expr) => { $section };
    (@authored $section:expr) => { $section };
}

sections! {
    /// The one-sentence hook, which stands below the title.
    Hook = "hook", [], [];
    /// The optional picture.
    Image = "image", [], [];
    /// The thirty-second summary.
    Tldr = "tldr", [], [authored];
    /// Key takeaways.
    Takeaways = "takeaways", [collapsible], [authored];
    /// The competitor table.
    Competitors = "competitors", [collapsible], [authored];
    /// The technical deep dive.
    DeepDive = "deep-dive", [collapsible], [authored];
    /// Future implications.
    Implications = "implications", [collapsible], [authored];
    /// What led to the story.
    Background = "background", [collapsible], [authored];
    /// How people and groups see it.
    Perspectives = "perspectives", [collapsible], [authored];
    /// What was said, word by word.
    Quotes = "quotes", [collapsible], [];
    /// Questions and answers.
    Questions = "questions", [collapsible], [authored];
    /// The timeline.
    Timeline = "timeline", [collapsible], [authored];
    /// Parts for which there is no other place.
    More = "more", [collapsible], [authored];
    /// Terms, explained.
    Glossary = "glossary", [collapsible], [authored];
    /// The numbered sources.
    Citations = "citations", [collapsible], [];
    /// Related updates.
    Related = "related", [collapsible], [authored];
    /// The weekly recap.
    Recap = "recap", [], [authored];
}
