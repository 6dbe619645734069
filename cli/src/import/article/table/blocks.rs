//! The lines of a section as tables: each begins with its header.

use super::super::super::report::{Report, quote};
use super::super::lines::{Line, plain};
use super::grid::PATH;

/// The tables in these lines. Lines between them are reported.
///
/// A table begins where a line of dashes follows, or after an empty line where the row has
/// another width or names the columns again.
pub(super) fn tables(lines: &[Line], separator: char, report: &mut Report) -> Vec<Vec<Line>> {
    let mut tables: Vec<Vec<Line>> = Vec::new();
    let mut head: Vec<String> = Vec::new();
    let mut parted = true;
    for (index, line) in lines.iter().enumerate() {
        if !line.raw.contains(separator) {
            let sentence =
                format!("line {} is no row of the table: {}", line.number, quote(&line.raw));
            report.left_out(PATH, sentence);
            parted = true;
            continue;
        }
        parted |= line.gap;
        let next_is_rule = lines.get(index + 1).is_some_and(|next| is_rule(&next.raw));
        let cells = cells_of(&line.raw, separator);
        let is_head =
            next_is_rule || parted && (repeats(&head, &cells) || head.len() != cells.len());
        let is_new = tables.is_empty() || is_head && !is_rule(&line.raw);
        match tables.last_mut() {
            Some(table) if !is_new => table.push(line.clone()),
            _ => {
                head = cells;
                tables.push(vec![line.clone()]);
            }
        }
        parted = false;
    }
    tables
}

/// Whether a row names columns of the table before, so that it is the header of another.
fn repeats(head: &[String], cells: &[String]) -> bool {
    /// A table with more columns than this is none.
    const MOST: usize = 50;
    let columns = cells.get(1..).filter(|columns| columns.len() < MOST).unwrap_or_default();
    let known = |cell: &String| head.iter().skip(1).take(MOST).any(|column| column == cell);
    !columns.is_empty() && columns.iter().all(|cell| !cell.is_empty() && known(cell))
}

/// Whether a row is the line of dashes below a header.
pub(in super::super) fn is_rule(raw: &str) -> bool {
    raw.contains('-') && raw.chars().all(|c| matches!(c, '-' | ':' | '|' | ' ' | '\t'))
}

/// The cells of a line; `\|` is a pipe within a cell.
pub(in super::super) fn cells_of(raw: &str, separator: char) -> Vec<String> {
    let line = raw.trim_matches(' ');
    let line = line.strip_prefix(separator).unwrap_or(line);
    let ends_escaped = line.ends_with("\\|");
    let line = line.strip_suffix(separator).filter(|_| !ends_escaped).unwrap_or(line);
    let mut cells = vec![String::new()];
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        let escaped = (c == '\\').then(|| chars.next_if_eq(&separator)).flatten();
        if c == separator {
            cells.push(String::new());
        } else if let Some(cell) = cells.last_mut() {
            cell.push(escaped.unwrap_or(c));
        }
    }
    let tidy = |cell: String| {
        let words = cell.split_whitespace().collect::<Vec<_>>().join(" ");
        plain(&words)
    };
    cells.into_iter().map(tidy).collect()
}
