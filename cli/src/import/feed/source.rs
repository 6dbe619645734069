//! A feed as it was read, before cards are made of it.

use super::bylines::Person;
use super::choice::Choice;
use super::entry::Entry;

/// A feed as it was read.
#[derive(Debug, Default)]
pub(super) struct Feed {
    /// What it says about itself, in the words in which items speak.
    pub(super) channel: Entry,
    /// Pictures that stand for the publisher.
    pub(super) icons: Choice<String>,
    /// Who wrote all items that name nobody, as Atom and JSON Feed have it.
    pub(super) authors: Vec<Person>,
    pub(super) entries: Vec<Entry>,
}

/// Rank of a picture that may be an icon or a banner, which is a guess.
pub(super) const MAYBE_ICON: u8 = 3;
