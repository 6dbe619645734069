//! The document: one story as one JSON object, format version 1.
//!
//! [`Card`] and the types below it are the single source of the format: the JSON Schema
//! ([`schema_json`]) is generated from them, and the reference page from the schema. Only
//! `title` is required. Reading never gives up on a part that is wrong: [`read`] returns the
//! card with everything that could be understood, and a [`Problem`] for each thing that could
//! not, so one bad section never costs another.
//!
//! On the way, bytes or a JavaScript object become a [`Value`] (`value`); a `Node` is such a value
//! at its path, with the list that problems go to (`node`). The types of the document say
//! themselves how they are read from nodes: `field` has the trait for it, `scalar` implements it for
//! single values, and the macro `#[document]` for the structs, from the fields that they declare.

mod card;
mod choice;
mod competitors;
mod date;
mod entry;
mod field;
mod link;
mod marks;
mod node;
mod problem;
mod provenance;
mod read;
mod scalar;
mod schema;
mod section;
mod share;
mod source;
mod timestamp;
mod value;

pub use card::{Card, Citation, Image, Implication, Recap, Related, TimelineEntry, Tldr};
pub(crate) use choice::{Choice, choice};
pub use competitors::{Better, Cell, Column, Competitors, Row};
pub use date::PartialDate;
pub use entry::{Author, Entry};
pub use link::Link;
pub(crate) use marks::each_segment;
pub use marks::{TextSegment, segments, summary, without_citations};
pub(crate) use problem::not_json;
pub use problem::{Problem, ProblemKind, ReadError};
pub use provenance::{Authorship, AuthorshipKind, Provenance, SectionAuthorship};
pub use read::{Parsed, read, read_value};
pub use schema::schema_json;
pub use section::Section;
pub use share::ShareTarget;
pub use source::Source;
pub use timestamp::Timestamp;
pub use value::{Value, ValueType};
