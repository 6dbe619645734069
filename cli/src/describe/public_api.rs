//! What a page may use of `<news-card>` beside its attributes: each name, and what it
//! is for. These are promises; a name is only ever added.

/// A name and its description.
pub(super) type Named = (&'static str, &'static str);

/// A property: its name, its type, whether it can only be read, and its description.
pub(super) const PROPERTIES: &[(&str, &str, bool, &str)] = &[
    (
        "data",
        "object | null",
        false,
        "The card's document as an object; it is shown without a request.",
    ),
    ("card", "object | null", true, "The document that is shown."),
    (
        "state",
        "'idle' | 'loading' | 'ready' | 'refreshing' | 'stale' | 'error'",
        true,
        "What the card is doing.",
    ),
];

/// A method: its name, the type that it returns, and its description.
pub(super) const METHODS: &[(&str, &str, &str)] = &[
    ("refresh", "Promise<void>", "Requests the document again."),
    ("openAll", "void", "Opens all sections."),
    ("closeAll", "void", "Closes all sections."),
];

pub(super) const EVENTS: &[Named] = &[
    ("news-card-load", "A document is shown."),
    ("news-card-error", "There is no document to be shown, or no newer one."),
    ("news-card-toggle", "A section was opened or closed."),
    ("news-card-sort", "The competitor table was sorted."),
    ("news-card-share", "A share link is about to be followed. Cancelable."),
    ("news-card-navigate", "Another link is about to be followed. Cancelable."),
];

pub(super) const SLOTS: &[Named] = &[
    ("", "The fallback: shown until there is a story, and whenever there is none."),
    ("header", "Above the card's own header."),
    ("actions", "Beside the share links."),
    ("footer", "In the footer."),
    ("loading", "Shown while the document is on its way."),
    ("error", "Shown when there is no document."),
];

pub(super) const STATES: &[Named] = &[
    ("idle", "Nothing was asked for yet."),
    ("loading", "The document is on its way."),
    ("ready", "The document is shown."),
    ("refreshing", "A newer document is on its way."),
    ("stale", "The last good document is shown, for no newer one came."),
    ("error", "There is no document to be shown."),
];

pub(super) const PARTS: &[Named] = &[
    ("badge", "How fresh the story is."),
    ("provenance", "Who wrote the analysis: a person, an AI or both."),
    ("title", "The headline."),
    ("source", "The link to the original."),
    ("share", "The share links."),
    ("image", "The picture."),
    ("hook", "The story in one sentence."),
    ("tldr", "The thirty-second summary."),
    ("audience", "Whom the story concerns."),
    ("takeaways", "The key takeaways."),
    ("competitors", "The competitor analysis."),
    ("deep-dive", "The technical deep dive."),
    ("implications", "The future implications."),
    ("timeline", "The timeline."),
    ("citations", "The numbered sources."),
    ("recap", "The weekly recap."),
    ("related", "Related updates."),
    ("footer", "The rights line."),
];
