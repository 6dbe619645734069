//! The document: one story as one JSON object, format version 1.
//!
//! [`Card`] and the types below it are the single source of the format: the JSON Schema
//! ([`schema_json`]) is generated from them, and the reference page from the schema. Only
//! `title` is required. Reading never gives up on a part that is wrong: [`read`] returns the
//! card with everything that could be understood, and a [`Problem`] for each thing that could
//! not, so one bad section never costs another.
//!
//! The way through the rooms: bytes or a JavaScript object become a [`Value`] (`value`), a
//! `Node` walks it and collects problems (`node`, `scalar`), and `parse` turns nodes into the
//! types of `card` and `competitors`.

mod card;
mod choice;
mod competitors;
mod date;
mod link;
mod marks;
mod node;
mod parse;
mod problem;
mod punycode;
mod read;
mod scalar;
mod schema;
mod section;
mod share;
mod timestamp;
mod value;

pub use card::{
    Authorship, AuthorshipKind, Card, Citation, Image, Implication, Provenance, Recap, Related,
    SectionAuthorship, Source, TimelineEntry, Tldr,
};
pub(crate) use choice::choice;
pub use competitors::{Cell, Column, Competitors, Row};
pub use date::PartialDate;
pub use link::Link;
pub(crate) use marks::each_segment;
pub use marks::{TextSegment, segments};
pub use problem::{Problem, ProblemKind, ReadError};
pub use read::{Parsed, read, read_value};
pub use schema::schema_json;
pub use section::Section;
pub use share::ShareTarget;
pub use timestamp::Timestamp;
pub use value::{Value, ValueType};
