//! Cards as Markdown: a dialect that an editor can write by hand, and that loses nothing.
//!
//! `docs/markdown.md` tells the dialect. Reading goes text → blocks (`blocks`, `inline`, through
//! pulldown-cmark) and front matter (`front`) → a `draft` that has the shape of the JSON document
//! and remembers the line of each of its parts (`body`, `sections`, `table`) → the library's own
//! reader. So a Markdown card is held to the same rules as a JSON one, and problems name lines.

#[cfg(test)]
mod arbitrary;
mod blocks;
mod body;
mod cells;
mod draft;
mod escape;
mod front;
mod inline;
mod names;
#[cfg(test)]
mod reading_tests;
#[cfg(test)]
mod roundtrip_tests;
mod scalar;
mod sections;
mod table;
mod template;
mod write;

use std::fmt;

use news_card::Card;

use crate::check::Code;

pub(crate) use template::template;
pub(crate) use write::write;

/// A card, and everything in its text that could not be used.
#[derive(Debug)]
pub(crate) struct Read {
    /// The card with all that could be understood.
    pub(crate) card: Card,
    /// What was left out, by line.
    pub(crate) problems: Vec<Problem>,
}

/// One thing that could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    /// Counted from 1.
    pub(crate) line: usize,
    /// What kind of problem it is, for programs.
    pub(crate) code: &'static str,
    /// What is wrong there.
    pub(crate) sentence: String,
}

impl Problem {
    /// A problem of the text itself, and not of the card that it amounts to.
    fn new(line: usize, sentence: impl Into<String>) -> Self {
        Self { line, code: Code::InvalidMarkdown.name(), sentence: sentence.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.sentence)
    }
}

/// Why no card could be read: all that was found, the reason first.
#[derive(Debug)]
pub(crate) struct ReadError(Vec<Problem>);

impl ReadError {
    /// All problems, the reason first.
    pub(crate) fn problems(&self) -> &[Problem] {
        &self.0
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.first() {
            Some(problem) => problem.fmt(f),
            None => f.write_str("the document is no card"),
        }
    }
}

/// Whether a text starts as cards in Markdown do: with front matter.
pub(crate) fn has_front_matter(text: &str) -> bool {
    front::split(text).is_some()
}

/// Reads a card from Markdown. Front matter is not needed where the text says all.
///
/// # Errors
/// [`ReadError`] if there is no title, or the front matter is no YAML.
pub(crate) fn read(text: &str) -> Result<Read, ReadError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut draft = draft::Draft::default();
    let (yaml, body, body_line) = match front::split(text) {
        Some(parts) => (parts.yaml, parts.body, parts.body_line),
        None => ("", text, 1),
    };
    if yaml.is_empty() && body_line == 1 && front::is_opened(text) {
        draft.report(1, "the front matter has no end; close it with a line ---");
    }
    if let Err(problem) = front::read(yaml, &mut draft) {
        return Err(ReadError(vec![problem]));
    }
    body::read(&blocks::blocks(body, body_line, &mut draft), &mut draft);
    draft.finish()
}
