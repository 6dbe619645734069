//! One thing that `check` has to say of a document.

use serde::Serialize;

use crate::code::Code;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Level {
    /// The card is whole, but a reader would miss something.
    Warning,
    /// A part of the card is left out.
    Problem,
    /// There is no card at all.
    Error,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Finding {
    /// How bad it is.
    pub(crate) level: Level,
    /// Where in the document, such as `timeline[2].url` or, in Markdown, `line 12`.
    pub(crate) path: String,
    /// What kind of finding it is, for programs.
    pub(crate) code: &'static str,
    /// What is wrong there.
    pub(crate) sentence: String,
    /// What to do about it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) hint: String,
}

impl Finding {
    /// Something that a reader would miss.
    pub(crate) fn warning(
        code: Code,
        path: impl Into<String>,
        sentence: impl Into<String>,
        hint: impl Into<String>,
    ) -> Self {
        let (path, sentence, hint) = (path.into(), sentence.into(), hint.into());
        Self { level: Level::Warning, path, code: code.name(), sentence, hint }
    }

    /// Sentence and hint in one line.
    pub(crate) fn message(&self) -> String {
        if self.hint.is_empty() {
            self.sentence.clone()
        } else {
            format!("{}; {}", self.sentence, self.hint)
        }
    }
}
