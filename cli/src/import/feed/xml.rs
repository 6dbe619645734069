//! XML as real feeds have it, as a tree. Nothing in it is an error: what is broken is mended, and
//! each mend is told.
//!
//! A reader that holds to the standard ends at the first bare `&`; feeds have to be read with it.
//! `tokens` cuts the text into tags and texts, `ends` says which tags fit together, `read` puts all of
//! it together as a `tree`.

mod characters;
mod element;
mod ends;
mod entities;
mod names;
mod open;
mod read;
mod references;
mod tokens;
mod tree;
mod vocabularies;

pub(super) use element::{Element, Node};
pub(super) use read::feeds;
pub(super) use tokens::{Token, Tokens};
