//! The sections of a card by name.

super::choice! {
    /// A section of the card, by the name that the `sections` and `open` attributes, the
    /// events and `provenance.sections` use. The order is the one in which they are shown.
    pub enum Section {
        /// The optional picture.
        Image = "image",
        /// The one-sentence hook.
        Hook = "hook",
        /// The thirty-second summary.
        Tldr = "tldr",
        /// Key takeaways.
        Takeaways = "takeaways",
        /// The competitor table.
        Competitors = "competitors",
        /// The technical deep dive.
        DeepDive = "deep-dive",
        /// Future implications.
        Implications = "implications",
        /// The timeline.
        Timeline = "timeline",
        /// The numbered sources.
        Citations = "citations",
        /// The weekly recap.
        Recap = "recap",
        /// Related updates.
        Related = "related",
    }
}

impl Section {
    /// The sections that open and close; the others are always shown whole.
    pub const COLLAPSIBLE: &'static [Self] = &[
        Self::Takeaways,
        Self::Competitors,
        Self::DeepDive,
        Self::Implications,
        Self::Timeline,
        Self::Citations,
        Self::Related,
    ];

    /// The sections that `provenance.sections` may speak of: those that hold analysis.
    pub const AUTHORED: &'static [Self] = &[
        Self::Tldr,
        Self::Takeaways,
        Self::Competitors,
        Self::DeepDive,
        Self::Implications,
        Self::Timeline,
        Self::Recap,
        Self::Related,
    ];
}
