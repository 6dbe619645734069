//! The competitor table: a grid where it fits, else one block a feature.

use super::clean::clean;
use super::lines::{Lines, wrap};
use crate::model::{Cell, Column, Competitors, Row};
use crate::view::Context;
use textwrap::core::display_width;

/// What separates two columns of the grid.
const GUTTER: &str = "  ";

/// A column of the grid that would be narrower than this is hard to read.
const NARROWEST: usize = 12;

pub(super) fn push(lines: &mut Lines, cx: &Context, table: &Competitors) {
    let columns = table.columns.len() + 1;
    let room = lines.room().saturating_sub(GUTTER.len() * (columns - 1));
    let rows = rows(cx, table);
    let natural = widths(&rows, columns);
    match fit(&natural, room) {
        Some(widths) => grid(lines, &rows, &widths),
        None => blocks(lines, cx, table),
    }
}

/// All rows as texts, that of the names first.
fn rows(cx: &Context, table: &Competitors) -> Vec<Vec<String>> {
    let feature = cx.locale.texts().feature().to_owned();
    let head = std::iter::once(feature).chain(table.columns.iter().map(name)).collect();
    let row = |row: &Row| {
        let cells = row.cells.iter().map(|cell| cell_text(cx, cell));
        std::iter::once(clean(&row.feature)).chain(cells).collect()
    };
    std::iter::once(head).chain(table.rows.iter().map(row)).collect()
}

fn name(column: &Column) -> String {
    match &column.vendor {
        Some(vendor) => [&clean(&column.name), " (", &clean(vendor), ")"].concat(),
        None => clean(&column.name),
    }
}

fn cell_text(cx: &Context, cell: &Cell) -> String {
    let texts = cx.locale.texts();
    match cell {
        Cell::Text(text) => clean(text),
        Cell::Number(number) => cx.locale.number(*number),
        Cell::Bool(true) => texts.yes().into(),
        Cell::Bool(false) => texts.no().into(),
        Cell::Missing => "–".into(),
    }
}

/// How wide each column is where nothing in it wraps.
fn widths(rows: &[Vec<String>], columns: usize) -> Vec<usize> {
    let widest = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|text| display_width(text)).max()
    };
    (0..columns).map(|column| widest(column).unwrap_or(0)).collect()
}

/// How wide each column may be: the narrow ones keep their width, the others share the rest
/// evenly. `None` where a share is too narrow to read.
fn fit(natural: &[usize], room: usize) -> Option<Vec<usize>> {
    let mut order = natural.to_vec();
    order.sort_unstable();
    let (mut left, mut limit) = (room, usize::MAX);
    for (index, wanted) in order.iter().enumerate() {
        let fair = left / (order.len() - index);
        if *wanted > fair {
            limit = fair;
            break;
        }
        left -= wanted;
    }
    let narrowed = natural.iter().any(|wanted| *wanted > limit);
    (!narrowed || limit >= NARROWEST)
        .then(|| natural.iter().map(|wanted| (*wanted).min(limit)).collect())
}

fn grid(lines: &mut Lines, rows: &[Vec<String>], widths: &[usize]) {
    let wrapped = |row: &Vec<String>| -> Vec<Vec<String>> {
        row.iter().zip(widths).map(|(text, width)| wrap(text, *width, "", "")).collect()
    };
    let height = |cells: &[Vec<String>]| cells.iter().map(Vec::len).max().unwrap_or(0);
    let rows: Vec<_> = rows.iter().map(wrapped).collect();
    // Rows of several lines each would run into each other.
    let apart = rows.iter().skip(1).any(|cells| height(cells) > 1);
    for (index, cells) in rows.iter().enumerate() {
        if apart && index > 1 {
            lines.gap();
        }
        let height = height(cells);
        for line in 0..height {
            let parts = cells.iter().zip(widths).map(|(cell, width)| {
                let text = cell.get(line).map_or("", |text| text.trim_end());
                let rest = width.saturating_sub(display_width(text));
                [text, &" ".repeat(rest)].concat()
            });
            lines.line(&parts.collect::<Vec<_>>().join(GUTTER));
        }
        if index == 0 {
            let rules: Vec<_> = widths.iter().map(|width| "-".repeat(*width)).collect();
            lines.line(&rules.join(GUTTER));
        }
    }
}

fn blocks(lines: &mut Lines, cx: &Context, table: &Competitors) {
    for row in &table.rows {
        lines.paragraph(&clean(&row.feature));
        for (column, cell) in table.columns.iter().zip(&row.cells) {
            let text = [&*name(column), ": ", &cell_text(cx, cell)].concat();
            lines.indented(2, |lines| lines.item("- ", &text));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::fit;

    #[test]
    fn narrow_columns_leave_the_rest_to_the_others() {
        assert_eq!(fit(&[5, 10, 12], 40), Some(vec![5, 10, 12]));
        assert_eq!(fit(&[8, 40, 40], 60), Some(vec![8, 26, 26]));
        assert_eq!(fit(&[40, 40, 40], 30), None);
        assert_eq!(fit(&[], 30), Some(vec![]));
    }
}
