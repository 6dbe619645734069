//! The competitor table: a grid where it fits, else one block a feature.

use super::clean::clean;
use super::lines::{Lines, wrap};
use crate::model::{Cell, Column, Competitors, Row};
use crate::view::Context;
use textwrap::core::display_width;

/// Between two columns of the grid.
const GUTTER: &str = "  ";

/// A column of the grid that would be narrower than this is hard to read.
const NARROWEST: usize = 12;

pub(super) fn push(lines: &mut Lines, story: &Context, table: &Competitors) {
    let columns = table.columns.len() + 1;
    let room = lines.room().saturating_sub(GUTTER.len() * (columns - 1));
    let rows = rows(story, table);
    let natural = widths(&rows, columns);
    match shared(&natural, room) {
        Some(widths) => grid(lines, &rows, &widths),
        None => blocks(lines, story, table),
    }
}

/// All rows as texts, that of the names first.
fn rows(story: &Context, table: &Competitors) -> Vec<Vec<String>> {
    let feature = story.locale.texts().feature.to_owned();
    let head = std::iter::once(feature).chain(table.columns.iter().map(name)).collect();
    let row = |row: &Row| {
        let cells = row.cells.iter().map(|cell| words(story, cell));
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

fn words(story: &Context, cell: &Cell) -> String {
    let texts = story.locale.texts();
    match cell {
        Cell::Text(text) => clean(text),
        Cell::Number(number) => story.locale.number(*number),
        Cell::Bool(true) => texts.yes.into(),
        Cell::Bool(false) => texts.no.into(),
        Cell::Missing => "–".into(),
    }
}

/// How wide each column would like to be.
fn widths(rows: &[Vec<String>], columns: usize) -> Vec<usize> {
    let widest = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|text| display_width(text)).max()
    };
    (0..columns).map(|column| widest(column).unwrap_or(0)).collect()
}

/// How wide each column may be: those that want little get it, the others share the rest.
/// `None` where that is too little to read.
fn shared(natural: &[usize], room: usize) -> Option<Vec<usize>> {
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

fn blocks(lines: &mut Lines, story: &Context, table: &Competitors) {
    for row in &table.rows {
        lines.paragraph(&clean(&row.feature));
        for (column, cell) in table.columns.iter().zip(&row.cells) {
            let text = [&*name(column), ": ", &words(story, cell)].concat();
            lines.indented(2, |lines| lines.item("- ", &text));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::shared;

    #[test]
    fn columns_that_want_little_leave_the_rest_to_the_others() {
        assert_eq!(shared(&[5, 10, 12], 40), Some(vec![5, 10, 12]));
        assert_eq!(shared(&[8, 40, 40], 60), Some(vec![8, 26, 26]));
        assert_eq!(shared(&[40, 40, 40], 30), None);
        assert_eq!(shared(&[], 30), Some(vec![]));
    }
}
