//! What is wrong with a document, put so that its publisher can correct it.

mod kind;

pub use kind::ProblemKind;

use serde::ser::{Serialize, Serializer};
use std::fmt;

/// One thing in a document that could not be used: where, and what is wrong there. Serialized, it
/// is a `path`, a `code` and a `sentence`.
///
/// ```
/// let parsed = news_card::read(br#"{"title": "Bridge reopens", "hook": 7}"#)?;
/// let problem = &parsed.problems[0];
/// assert_eq!(problem.path, "hook");
/// assert_eq!(problem.kind.code(), "unexpected-type");
/// assert_eq!(problem.to_string(), "hook: expected a text, found a number");
/// # Ok::<(), news_card::ReadError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where in the document, such as `competitors.rows[2].cells[0]`; `$` is the whole.
    pub path: String,
    /// What is wrong there.
    pub kind: ProblemKind,
}

impl Problem {
    /// The whole sentence.
    pub(crate) fn sentence(&self) -> String {
        [&*self.path, ": ", &self.kind.sentence()].concat()
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence())
    }
}

/// Without the hint: it is text for a terminal, and a browser would have to download it. As a map,
/// because the browser's serializer of structs brings a hash table of their members' names along.
impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let sentence = self.kind.sentence();
        to.collect_map([
            ("path", &*self.path),
            ("code", self.kind.code()),
            ("sentence", &*sentence),
        ])
    }
}

/// Why no card could be read from a document at all.
///
/// ```
/// let error = news_card::read(b"[]").unwrap_err();
/// assert_eq!(error.to_string(), "$: expected an object, found a list");
/// assert_eq!(error.code(), "unexpected-type");
///
/// let error = news_card::read(b"{").unwrap_err();
/// assert_eq!(error.code(), "not-json");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// The JSON parser's message, with line and column.
    parser_message: String,
    /// Why it is not a card, and then what else was found; empty if it is not even JSON.
    problems: Vec<Problem>,
}

impl ReadError {
    pub(super) fn not_json(error: &impl fmt::Display) -> Self {
        Self { parser_message: error.to_string(), problems: Vec::new() }
    }

    pub(super) fn not_a_card(problems: Vec<Problem>) -> Self {
        Self { parser_message: String::new(), problems }
    }

    /// The problems that were found, the reason first; empty if the document is not JSON.
    ///
    /// ```
    /// let error = news_card::read(br#"{"hook": 7}"#).unwrap_err();
    /// let paths: Vec<_> = error.problems().iter().map(|problem| &*problem.path).collect();
    /// assert_eq!(paths, ["title", "hook"]);
    /// ```
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The code of the reason: `not-json`, or that of the first problem.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.problems.first().map_or("not-json", |reason| reason.kind.code())
    }

    pub(crate) fn sentence(&self) -> String {
        self.problems.first().map_or_else(|| not_json(&self.parser_message), Problem::sentence)
    }

    /// What to do about it.
    ///
    /// ```
    /// let error = news_card::read(b"{}").unwrap_err();
    /// assert_eq!(error.hint(), "add a \"title\" of one line");
    /// ```
    #[must_use]
    pub fn hint(&self) -> &'static str {
        let not_json =
            "look at the line and column named; a comma or a quotation mark is often missing";
        self.problems.first().map_or(not_json, |reason| reason.kind.hint())
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence())
    }
}

/// That a document is not JSON, in the parser's words.
pub(crate) fn not_json(reason: &str) -> String {
    ["the document is not JSON: ", reason].concat()
}

impl std::error::Error for ReadError {}
