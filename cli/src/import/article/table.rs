//! The competitor table: with pipes, with tabs, or flattened to lines without any separator.

mod cells;
mod columns;
mod cuts;
mod flattened;
mod grid;

use news_card::{Competitors, Row};

use super::super::report::{Report, quote};
use super::lines::Line;
pub(super) use grid::Context;
use grid::{Grid, PATH, lost};

/// The table in the lines of its section, if they hold one. What cannot be read is reported
/// with its text.
pub(super) fn read(
    lines: &[Line],
    context: &Context<'_>,
    report: &mut Report,
) -> Option<Competitors> {
    let grid = if lines.iter().any(|line| line.raw.contains('|')) {
        separated(lines, '|', report)
    } else if lines.iter().any(|line| line.raw.trim().contains('\t')) {
        separated(lines, '\t', report)
    } else {
        flattened::grid(lines, context.prose, report)
    };
    let grid = match grid {
        Some(grid) if grid.rows.is_empty() || grid.head.len() < 2 => {
            lost(lines, "no table with a header and rows was found in it", report);
            return None;
        }
        grid => grid?,
    };
    let columns = columns::read(grid.head.get(1..)?, context, report);
    let rows = grid.rows.into_iter().map(|row| {
        let mut cells = row.into_iter();
        Row {
            feature: cells.next().unwrap_or_default(),
            better: None,
            cells: cells.map(|text| cells::read(&text)).collect(),
        }
    });
    Some(Competitors { columns, rows: rows.collect() })
}

/// A table whose cells have a separator. Rows are filled up or cut to the header's width.
fn separated(lines: &[Line], separator: char, report: &mut Report) -> Option<Grid> {
    let mut rows = Vec::new();
    for line in lines {
        if line.raw.contains(separator) {
            rows.push((line.number, cells_of(&line.raw, separator)));
        } else {
            report.left_out(
                PATH,
                format!("line {} is no row of the table: {}", line.number, quote(&line.raw)),
            );
        }
    }
    let is_rule = |row: &[String]| {
        row.iter()
            .all(|cell| cell.contains('-') && cell.chars().all(|c| matches!(c, '-' | ':' | ' ')))
    };
    rows.retain(|(_, row)| !is_rule(row));
    let mut rows = rows.into_iter();
    let (_, head) = rows.next()?;
    let width = head.len();
    let mut body = Vec::new();
    for (number, mut row) in rows {
        if row.iter().all(String::is_empty) {
            continue;
        }
        if row.first().is_some_and(String::is_empty) {
            report.left_out(
                PATH,
                format!(
                    "line {number} names no feature, so it is left out: {}",
                    quote(&row.join(" | "))
                ),
            );
            continue;
        }
        if row.len() > width {
            let over = row.split_off(width);
            report.left_out(
                PATH,
                format!(
                    "line {number} has more cells than the header, left out: {}",
                    quote(&over.join(" | "))
                ),
            );
        }
        row.resize(width, String::new());
        body.push(row);
    }
    Some(Grid { head, rows: body })
}

/// The cells of a line; `\|` is a pipe within a cell.
fn cells_of(raw: &str, separator: char) -> Vec<String> {
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
        words.replace("**", "")
    };
    cells.into_iter().map(tidy).collect()
}
