//! The attribute table: what the docs, the types and the manifest say, and error messages quote.

/// An attribute of `<news-card>`.
#[derive(Clone, Copy, Debug)]
pub struct Attribute {
    /// Its name.
    pub name: &'static str,
    /// What it may be, so that "is not …" makes a sentence.
    pub values: &'static str,
    /// Its TypeScript type.
    pub kind: &'static str,
    /// What holds when it is not set, or means nothing.
    pub default: &'static str,
    /// What it is for.
    pub doc: &'static str,
}

/// Every attribute, in the order of the docs. Each also has a page-wide default: the content
/// of `<meta name="news-card:NAME">`.
pub const ATTRIBUTES: &[Attribute] = &[
    Attribute {
        name: "src",
        values: "a URL",
        kind: "string",
        default: "none",
        doc: "Address of the card's JSON document, relative to the page.",
    },
    Attribute {
        name: "theme",
        values: "auto, light, dark, or the name of a theme",
        kind: "string",
        default: "auto",
        doc: "The set of tokens. `auto` follows the page's own toggle (`data-theme`, `data-bs-theme`, class `dark`, `color-scheme`), live, then the system's.",
    },
    Attribute {
        name: "lang",
        values: "a BCP 47 language tag",
        kind: "string",
        default: "nearest ancestor's, then the browser's",
        doc: "Language of the interface; the story keeps its own. English only for now.",
    },
    Attribute {
        name: "sections",
        values: "a list of image, hook, tldr, takeaways, competitors, deep-dive, implications, timeline, citations, recap, related",
        kind: "string",
        default: "all",
        doc: "Which sections to show, in which order; names parted by spaces.",
    },
    Attribute {
        name: "open",
        values: "none, all, or a list of takeaways, competitors, deep-dive, implications, timeline, citations, related",
        kind: "string",
        default: "none",
        doc: "Which sections start open; names parted by spaces.",
    },
    Attribute {
        name: "loading",
        values: "lazy or eager",
        kind: "'lazy' | 'eager'",
        default: "lazy",
        doc: "Whether to wait until the card is near the viewport.",
    },
    Attribute {
        name: "heading-level",
        values: "a number from 2 to 6",
        kind: "2 | 3 | 4 | 5 | 6",
        default: "2",
        doc: "Level of the title's heading; sections are one deeper.",
    },
    Attribute {
        name: "density",
        values: "comfortable, compact or headline",
        kind: "'comfortable' | 'compact' | 'headline'",
        default: "comfortable",
        doc: "How much room things get; `headline` shows badge, title, source and hook alone.",
    },
    Attribute {
        name: "credentials",
        values: "omit, same-origin or include",
        kind: "'omit' | 'same-origin' | 'include'",
        default: "omit",
        doc: "Whether the request for `src` carries cookies.",
    },
    Attribute {
        name: "no-share",
        values: "a boolean",
        kind: "boolean",
        default: "false",
        doc: "Leaves out the share links.",
    },
    Attribute {
        name: "no-footer",
        values: "a boolean",
        kind: "boolean",
        default: "false",
        doc: "Leaves out the footer.",
    },
    Attribute {
        name: "no-image",
        values: "a boolean",
        kind: "boolean",
        default: "false",
        doc: "Leaves out the picture.",
    },
];
