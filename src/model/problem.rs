//! What is wrong with a document, said so that its publisher can mend it.

use serde::Serialize;
use std::fmt;

/// One thing in a document that could not be used: where, and in one sentence what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Where in the document, such as `competitors.rows[2].cells[0]`; `$` is the whole.
    pub path: String,
    /// What is wrong there, a sentence without its subject: `expected a text, found a number`.
    pub sentence: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path)?;
        f.write_str(": ")?;
        f.write_str(&self.sentence)
    }
}

/// Why no card could be read from a document at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError(Fault);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Fault {
    /// The bytes are not JSON; the text is the JSON parser's, with line and column.
    NotJson(String),
    /// It is JSON, but no card; the first problem is the reason.
    NotACard(Vec<Problem>),
}

impl ReadError {
    pub(super) fn not_json(error: &impl fmt::Display) -> Self {
        Self(Fault::NotJson(error.to_string()))
    }

    pub(super) fn not_a_card(problems: Vec<Problem>) -> Self {
        Self(Fault::NotACard(problems))
    }

    /// The problems found on the way; empty if the document is not JSON.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        match &self.0 {
            Fault::NotJson(_) => &[],
            Fault::NotACard(problems) => problems,
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Fault::NotJson(error) => {
                f.write_str("the document is not JSON: ")?;
                f.write_str(error)
            }
            Fault::NotACard(problems) => match problems.first() {
                Some(problem) => problem.fmt(f),
                None => f.write_str("the document is not a card"),
            },
        }
    }
}

impl std::error::Error for ReadError {}
