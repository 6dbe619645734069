//! What a page may use of `<news-card>` beside its attributes: each name, and what it
//! is for. These are promises; a name is only ever added.

/// A name and its description.
pub(super) type Named = (&'static str, &'static str);

/// A property: its name, its type, whether it can only be read, and its description.
pub(super) const PROPERTIES: &[(&str, &str, bool, &str)] = &[
    (
        "data",
        "Card | undefined",
        false,
        "The document to show, as an object: no request is made. Defaults to undefined.",
    ),
    (
        "strings",
        "Strings | undefined",
        false,
        "Other words for the interface, by the names in docs/languages.md. Defaults to undefined.",
    ),
    ("card", "Card | null", true, "The document that is shown, or null."),
    (
        "state",
        "'idle' | 'loading' | 'ready' | 'refreshing' | 'stale' | 'error'",
        true,
        "What the card is doing.",
    ),
];

/// A method: its name, the type that it returns, and its description.
pub(super) const METHODS: &[(&str, &str, &str)] = &[
    (
        "refresh",
        "Promise<void>",
        "Loads the document again; resolves when that is done, whether or not it went well.",
    ),
    ("openAll", "void", "Opens all sections."),
    ("closeAll", "void", "Closes all sections."),
];

/// An event; all of them bubble and leave shadow roots.
pub(super) struct Event {
    pub(super) name: &'static str,
    /// The name of the detail's type in `news-card.d.ts`.
    pub(super) detail: &'static str,
    /// What that type holds, as TypeScript.
    pub(super) holds: &'static str,
    pub(super) cancelable: bool,
    pub(super) doc: &'static str,
}

pub(super) const EVENTS: &[Event] = &[
    Event {
        name: "news-card-load",
        detail: "NewsCardLoadDetail",
        holds: "{ card: Card; problems: Problem[] }",
        cancelable: false,
        doc: "A document is shown. `problems` names the parts of it that were left out.",
    },
    Event {
        name: "news-card-error",
        detail: "NewsCardErrorDetail",
        holds: "{ kind: 'network' | 'timeout' | 'status' | 'too-large' | 'not-json' | 'not-a-card' | 'app'; message: string; error: unknown }",
        cancelable: false,
        doc: "There is no document to be shown, or no newer one.",
    },
    Event {
        name: "news-card-toggle",
        detail: "NewsCardToggleDetail",
        holds: "{ section: Section; open: boolean }",
        cancelable: false,
        doc: "A section was opened or closed.",
    },
    Event {
        name: "news-card-sort",
        detail: "NewsCardSortDetail",
        holds: "{ feature: string; direction: 'ascending' | 'descending' | null }",
        cancelable: false,
        doc: "Those compared in the competitor table were sorted by a feature; null restores the order of the document.",
    },
    Event {
        name: "news-card-share",
        detail: "NewsCardShareDetail",
        holds: "{ target: ShareTarget; url: string }",
        cancelable: true,
        doc: "A share target was chosen. Canceled, it is not followed.",
    },
    Event {
        name: "news-card-navigate",
        detail: "NewsCardNavigateDetail",
        holds: "{ part: string; url: string }",
        cancelable: true,
        doc: "Another link was chosen. Canceled, it is not followed.",
    },
];

pub(super) const SLOTS: &[Named] = &[
    ("", "The fallback: shown until there is a story, and where there is none."),
    ("header", "Below the card's own header."),
    ("actions", "Beside the share links."),
    ("footer", "In the footer."),
    ("loading", "Shown while the first document is on its way, in place of a grey block."),
    (
        "error",
        "Shown below the fallback where there is no document, in place of a sentence that says why.",
    ),
];

pub(super) const STATES: &[Named] = &[
    ("idle", "Nothing was asked for yet."),
    ("loading", "The first document is on its way."),
    ("ready", "The document is shown."),
    ("refreshing", "Another document is on its way; the one before is shown."),
    ("stale", "The last good document is shown, for no newer one came."),
    ("error", "There is no document to be shown."),
];

pub(super) const PARTS: &[Named] = &[
    ("card", "The whole card."),
    ("header", "Badge, headline, hook, source and share links."),
    ("badge", "How fresh the story is."),
    ("freshness", "“Fresh”, “Updated” or “May be outdated”."),
    ("delay", "How long after publication the story was collected."),
    ("provenance", "Who wrote the analysis: a person, an AI or both."),
    ("tools", "The button of the reading tools."),
    ("title", "The headline."),
    ("source", "The link to the original."),
    ("authors", "Who wrote the original."),
    ("share", "The share links."),
    ("image", "The picture."),
    ("caption", "What is said of the picture, and who made it."),
    ("hook", "The story in one sentence."),
    ("tldr", "The thirty-second summary."),
    ("audience", "Whom the story concerns."),
    ("insight", "What stands above the analysis: its name, and who wrote it."),
    ("attribution", "How the analysis or a section was made: model, reviewer, note."),
    ("mark", "A citation mark."),
    ("popover", "The box of a citation mark, of a term, and of the reading tools."),
    ("section", "Every section that opens and closes."),
    ("heading", "The title of such a section, with its count."),
    ("count", "How many items it holds."),
    ("preview", "The line of what is inside, while it is closed."),
    ("chevron", "The sign that it opens."),
    ("content", "What it holds."),
    ("takeaways", "The key takeaways."),
    ("competitors", "The competitor analysis."),
    ("table-tools", "What can be done with the table, above it."),
    ("vendor", "Who makes what is compared."),
    ("number", "A number in the table, with its bar."),
    ("best", "The mark of the best number in a row."),
    ("deep-dive", "The technical deep dive."),
    ("implications", "The future implications."),
    ("grounds", "That the implications rest on cited sources."),
    ("prediction", "What is expected."),
    ("confidence", "How sure its author is, as a bar and in words."),
    ("background", "What led to the story."),
    ("perspectives", "How people and groups see it."),
    ("quotes", "What was said."),
    ("questions", "Questions and answers."),
    ("more", "The publisher’s own parts."),
    ("glossary", "Terms, explained."),
    ("entry-title", "A question, a term, or the title of an own part."),
    ("entry-text", "What is said there, or a quote, a view, a paragraph of the background."),
    ("timeline", "The timeline."),
    ("date", "The date of an entry."),
    ("event", "What happened then."),
    ("passed", "How long after the entry before."),
    ("citations", "The numbered sources."),
    ("publisher", "Who published a source, or the host of its URL."),
    ("recap", "The weekly recap."),
    ("recap-title", "Its title."),
    ("recap-text", "The sentence on it."),
    ("related", "Related updates."),
    ("subjects", "What the story is about."),
    ("footer", "The footer with the rights line."),
    (
        "notice",
        "What the card says of itself where a load failed: why, and since when it is not updated.",
    ),
];

/// What each custom property sets; its default is read from the stylesheet.
pub(super) const TOKENS: &[Named] = &[
    ("--news-card-accent", "Labels, icons, marks, and the subject of the table."),
    ("--news-card-background", "Behind the card."),
    ("--news-card-surface", "Behind the summary, table heads, chips and the footer."),
    ("--news-card-text", "Text."),
    ("--news-card-muted", "Secondary text."),
    ("--news-card-border", "Borders and rules."),
    ("--news-card-positive", "“Fresh”, and yes in the table."),
    ("--news-card-negative", "No in the table."),
    ("--news-card-focus", "The ring around what has the focus."),
    ("--news-card-font", "Font family of the text."),
    ("--news-card-font-heading", "Font family of headline, hook and predictions."),
    ("--news-card-font-size", "Size of the text; all other sizes follow."),
    ("--news-card-space", "A quarter of the usual gap; all gaps follow."),
    ("--news-card-radius", "Roundness of the card's corners."),
    ("--news-card-shadow", "The card's shadow."),
    ("--news-card-max-width", "Width that the card does not exceed."),
    ("--news-card-frame", "The card's border, as `border` takes it."),
    ("--news-card-padding", "Room between the card's edge and what is in it."),
    ("--news-card-line-height", "Height of the lines of texts."),
    ("--news-card-divider", "The rule between parts, as `border` takes it."),
    ("--news-card-inner-radius", "Roundness of what is in the card: summary, table, dates."),
    ("--news-card-title-color", "The headline."),
    ("--news-card-title-font-size", "Size of the headline."),
    ("--news-card-title-font-weight", "Weight of the headline."),
    ("--news-card-title-line-height", "Height of the headline's lines."),
    ("--news-card-title-letter-spacing", "Room between the headline's letters."),
    ("--news-card-title-text-transform", "Whether the headline is set in capitals."),
    ("--news-card-heading-font-size", "Size of section titles."),
    ("--news-card-heading-font-weight", "Weight of section titles."),
    ("--news-card-link-color", "Links in texts."),
    (
        "--news-card-label-color",
        "Labels of the summary and of the analysis, and dates of the timeline.",
    ),
    ("--news-card-label-text-transform", "Whether labels are set in capitals."),
    ("--news-card-icon-color", "Icons of sections and labels."),
    (
        "--news-card-icon-size",
        "Size of the icons of sections; with `0px` there are none, and no room for them.",
    ),
    ("--news-card-hover-color", "Links and section titles that are pointed at."),
    ("--news-card-hover-background", "Behind share icons that are pointed at."),
    ("--news-card-badge-background", "Behind “Fresh” and its like."),
    ("--news-card-badge-color", "“Fresh” and its like."),
    ("--news-card-chip-background", "Behind chips: who wrote it, whom it concerns, by when."),
    ("--news-card-chip-color", "Text of chips."),
    ("--news-card-chip-border-color", "Border of chips."),
    ("--news-card-chip-radius", "Roundness of chips."),
    ("--news-card-mark-background", "Behind citation marks."),
    ("--news-card-mark-color", "Citation marks."),
    ("--news-card-share-icon-color", "Share icons."),
    ("--news-card-share-icon-size", "Size of share icons."),
    ("--news-card-summary-background", "Behind the summary."),
    ("--news-card-summary-border", "The edge at the summary's start, as `border` takes it."),
    ("--news-card-summary-color", "Text of the summary."),
    ("--news-card-summary-label-color", "Labels of the summary."),
    (
        "--news-card-table-background",
        "Behind the table, also where a column stays while the rest scrolls.",
    ),
    ("--news-card-table-border-color", "Borders of the table."),
    ("--news-card-table-head-background", "Behind the table's head."),
    ("--news-card-table-stripe", "Over every second row of the table."),
    ("--news-card-bar-color", "Bars of the table, and of how sure a prediction is."),
    ("--news-card-timeline-date-color", "Dates of the timeline."),
    ("--news-card-timeline-dot-color", "Points of the timeline."),
    ("--news-card-timeline-line-color", "The line of the timeline."),
    ("--news-card-footer-background", "Behind the footer."),
    (
        "--news-card-reserved-height",
        "Height that is kept free for a card with `src` until it is there; before the script, `news-card:not(:defined)` keeps it. The default is the usual height at a density, here that of `comfortable`.",
    ),
];
