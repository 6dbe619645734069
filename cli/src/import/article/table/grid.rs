//! A table before its cells are read, and what is reported of one that is lost.

use super::super::super::report::Report;
use super::super::lines::Line;

/// Where a card has its table.
pub(super) const PATH: &str = "competitors";

/// What a table is read with beside its own lines.
pub(in super::super) struct Context<'a> {
    pub(in super::super) title: &'a str,
    /// The text around the table, whose words show what belongs together.
    pub(in super::super) prose: &'a str,
}

/// A table as texts: the header with the name of its first column, and rows of as many cells.
pub(super) struct Grid {
    pub(super) head: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
}

/// The section goes, its text stays in the report.
pub(super) fn lost(lines: &[Line], why: &str, report: &mut Report) {
    let text: Vec<&str> = lines.iter().map(|line| line.raw.trim()).collect();
    report.left_out(
        PATH,
        format!("{why}, so the table is left out; its lines: {}", text.join(" ⏎ ")),
    );
}
