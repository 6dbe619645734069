//! The competitor table: with pipes, with tabs, or flattened to lines without any separator.

mod blocks;
mod cells;
mod columns;
mod cuts;
mod flattened;
mod grid;
mod spaced;
mod units;

use news_card::{Competitors, Row};

use super::super::report::{Report, quote};
use super::lines::Line;
pub(super) use blocks::{cells_of, is_rule};
pub(super) use grid::Context;
use grid::{Grid, PATH, lost};

/// The table in the lines of its section, if they hold one, and the lines of each further table.
/// What cannot be read is reported with its text.
pub(super) fn read(
    lines: &[Line],
    context: &Context<'_>,
    report: &mut Report,
) -> (Option<Competitors>, Vec<Vec<Line>>) {
    let separator = if lines.iter().any(|line| line.raw.contains('|')) {
        Some('|')
    } else {
        Some('\t').filter(|_| lines.iter().any(|line| line.raw.trim().contains('\t')))
    };
    let spaced = if separator.is_none() { spaced::rows(lines) } else { None };
    let (lines, separator) = match &spaced {
        Some((rows, between)) => {
            report.guess(PATH, format!("its cells are taken to be parted by {between}"));
            (rows.as_slice(), Some('\t'))
        }
        None => (lines, separator),
    };
    let Some(separator) = separator else {
        let grid = flattened::grid(lines, context.prose, report);
        return (table(grid, lines, context, report), Vec::new());
    };
    let mut tables = blocks::tables(lines, separator, report).into_iter();
    let first = tables.next().unwrap_or_default();
    let grid = separated(&first, separator, report);
    (table(grid, &first, context, report), tables.collect())
}

/// Whether the section compares in points such as `- Heron: 200 kW, $1.2M` and holds no table.
pub(super) fn is_list(lines: &[Line]) -> bool {
    let has_cells = |line: &Line| line.is_row() || line.raw.trim().contains(['|', '\t']);
    let points = lines.iter().filter(|line| line.bullet);
    let labelled = points.clone().filter(|line| line.text.contains([':', '：', '–', '—']));
    let (count, labelled) = (points.count(), labelled.count());
    count > 0
        && labelled * 2 > count
        && !lines.iter().any(has_cells)
        && spaced::rows(lines).is_none()
}

fn table(
    grid: Option<Grid>,
    lines: &[Line],
    context: &Context<'_>,
    report: &mut Report,
) -> Option<Competitors> {
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
    let rows = lines.iter().filter(|line| !blocks::is_rule(&line.raw));
    let mut rows = rows.map(|line| (line.number, cells_of(&line.raw, separator)));
    let (number, mut head) = rows.next()?;
    let rows: Vec<_> = rows.filter(|(_, row)| !row.iter().all(String::is_empty)).collect();
    // The column of the features needs no name, and without one no cell either.
    if !rows.is_empty() && rows.iter().all(|(_, row)| row.len() == head.len() + 1) {
        let shown = quote(&head.join(" | "));
        let sentence = format!(
            "line {number} names one column less than the rows have, so it names all but the \
             first: {shown}"
        );
        report.guess(PATH, sentence);
        head.insert(0, String::new());
    }
    let width = head.len();
    let mut body = Vec::new();
    for (number, mut row) in rows {
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
