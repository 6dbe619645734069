//! A document as text, and what was guessed or left out.

use super::super::report::{Kind, Note};

/// A document as text.
#[derive(Debug, PartialEq, Eq)]
pub(in super::super) struct Decoded {
    /// The text, without a byte order mark.
    pub(in super::super) text: String,
    /// What was guessed or left out, about the whole document.
    pub(in super::super) notes: Vec<Note>,
}

impl Decoded {
    /// A text to which there is nothing to say.
    pub(super) fn whole(text: String) -> Self {
        Self { text, notes: Vec::new() }
    }

    /// A text in an encoding that was guessed.
    pub(super) fn guess(text: String, sentence: String) -> Self {
        Self { text, notes: vec![note(Kind::Guess, sentence)] }
    }

    /// A text without what is no character in its encoding.
    pub(super) fn without(text: String, malformed: &Malformed, encoding: &str) -> Self {
        let notes = malformed.note(encoding).into_iter().collect();
        Self { text, notes }
    }
}

/// What was left out of a text because it is no character.
#[derive(Default)]
pub(super) struct Malformed {
    count: usize,
    /// The line of the first, from 1.
    line: usize,
}

impl Malformed {
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// One more, behind this text.
    pub(super) fn add(&mut self, text: &str) {
        if self.count == 0 {
            self.line = text.matches('\n').count() + 1;
        }
        self.count += 1;
    }

    /// What there is to say about it.
    pub(super) fn note(&self, encoding: &str) -> Option<Note> {
        let Self { count, line } = self;
        let sentence = match count {
            0 => return None,
            1 => format!("line {line}: a character is no {encoding} and is left out"),
            _ => format!(
                "{count} characters, the first in line {line}, are no {encoding} and are left out"
            ),
        };
        Some(note(Kind::LeftOut, sentence + "; save the document as UTF-8"))
    }
}

pub(in super::super) fn note(kind: Kind, sentence: String) -> Note {
    Note { kind, path: "$".to_owned(), sentence }
}
