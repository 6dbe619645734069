//! What comes of reading a card in Markdown.

use std::fmt;

use news_card::Card;

use crate::code::Code;
use crate::finding::Level;

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
    /// Whether something is left out because of it.
    pub(crate) level: Level,
}

impl Problem {
    /// A problem of the text itself, and not of the card that it amounts to.
    pub(super) fn new(line: usize, sentence: impl Into<String>) -> Self {
        let code = Code::InvalidMarkdown.name();
        Self { line, code, sentence: sentence.into(), level: Level::Problem }
    }

    /// A heading that is taken for what it says, though another may be meant.
    pub(super) fn near_section(line: usize, sentence: impl Into<String>) -> Self {
        let code = Code::NearSection.name();
        Self { line, code, sentence: sentence.into(), level: Level::Warning }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.sentence)
    }
}

/// Why no card could be read: all that was found, the reason first.
#[derive(Debug)]
pub(crate) struct ReadError(pub(super) Vec<Problem>);

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

/// A text in quotation marks for a sentence: on one line, and as much of it as finds it again.
pub(super) fn quote(text: &str) -> String {
    const LONGEST: usize = 200;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = line.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
    let end = if short.len() < line.len() { "…" } else { "" };
    format!("“{short}{end}”")
}
