//! `<news-card>`: one analysed news story as an embeddable card.
//!
//! The story of the crate, in the order of its arrows: a document is read into a [`Card`]
//! (`model`); attributes become [`Options`] (`options`); `locale` knows words, dates and
//! numbers; `view` turns the three into a card with Leptos. The view is then either written as
//! HTML (`prerender`, natively) or mounted into a page (`element`, in WebAssembly). Those two
//! never meet: the target decides which one exists.

#[cfg(target_arch = "wasm32")]
mod element;
mod locale;
mod model;
mod options;
#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;
mod view;

#[cfg(not(target_arch = "wasm32"))]
pub use locale::is_language_tag;
pub use locale::{Age, Collator, Direction, Locale, Plural, Texts, direction};
pub use model::{
    Authorship, AuthorshipKind, Card, Cell, Citation, Column, Competitors, Image, Implication,
    Link, Parsed, PartialDate, Problem, ProblemKind, Provenance, ReadError, Recap, Related, Row,
    Section, SectionAuthorship, ShareTarget, Source, TextSegment, TimelineEntry, Timestamp, Tldr,
    Value, ValueType, read, read_value, schema_json, segments, without_citations,
};
pub use options::{ATTRIBUTES, Attribute, Density, Options};
pub use view::{Context, STYLESHEET, SortDirection, SortListener, Sorting};
