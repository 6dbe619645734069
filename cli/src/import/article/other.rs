//! A section of which a card knows only that it is one.

use super::lines::Line;

/// What stands under a heading, or behind a label, that is not known.
#[derive(Clone, Debug, Default)]
pub(super) struct Other {
    /// The number of the heading's line.
    pub(super) number: usize,
    pub(super) title: String,
    pub(super) lines: Vec<Line>,
    /// Whether it stands among the parts of the summary.
    pub(super) of_summary: bool,
    /// What it names as its sources at its end, each with its address.
    pub(super) sources: Vec<(String, Option<String>)>,
}

impl Other {
    /// A part of the summary whose text begins in this line.
    pub(super) fn of_summary(title: String, line: Line) -> Self {
        let (number, line) = (line.number, Line { bullet: false, gap: false, ..line });
        Self { number, title, lines: vec![line], of_summary: true, sources: Vec::new() }
    }
}
