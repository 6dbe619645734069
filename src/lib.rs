//! `<news-card>`: one analysed news story as an embeddable card.
//!
//! How the parts of the crate build on each other: a document is read into a [`Card`]
//! (`model`); attributes become [`Options`] (`options`); `locale` knows words, dates and
//! numbers; `view` turns the three into one tree of templates (`template`). Three parts use it
//! and not each other: `component` for Leptos applications, `prerender` for HTML and text that is
//! written once, and `element`, the handle of the custom element.
//!
//! The features `csr`, `hydrate` and `ssr` are Leptos' own; an application picks one, as it does
//! for Leptos. `widget` is what the custom element's app is built with.

mod clock;
mod component;
mod decimal;
#[cfg(feature = "widget")]
mod element;
mod load;
mod locale;
mod model;
mod options;
#[cfg(feature = "ssr")]
pub mod prerender;
mod share;
mod template;
mod view;

pub use component::{
    NavigateEvent, NewsCard, NewsCardElement, NewsCardFrom, ShareEvent, SortEvent, ToggleEvent,
};
pub use load::LoadError;
pub use locale::{Age, Collator, Direction, Locale, Plural, StringsError, Texts, direction};
#[cfg(feature = "ssr")]
pub use locale::{LANGUAGES, is_language_tag};
pub use model::{
    Author, Authorship, AuthorshipKind, Better, Card, Cell, Citation, Column, Competitors, Entry,
    Image, Implication, Link, Parsed, PartialDate, Problem, ProblemKind, Provenance, ReadError,
    Recap, Related, Row, Section, SectionAuthorship, ShareTarget, Source, TextSegment,
    TimelineEntry, Timestamp, Tldr, Value, ValueType, read, read_value, schema_json, segments,
    summary, without_citations,
};
pub use options::{ATTRIBUTES, Attribute, Credentials, Density, Loading, Options, Values};
pub use view::{Context, LIGHT_DOM_STYLESHEET, STYLESHEET, SortDirection, THEMES, Theme};

/// The code in the page on Leptos is compiled as users would write it.
#[cfg(doctest)]
#[doc = include_str!("../docs/leptos.md")]
mod page_on_leptos {}
