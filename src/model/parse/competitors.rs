//! The competitor table: what its rows lack is filled up, so that every row fits its columns.

use super::{Node, Value, scalar};
use crate::model::{Cell, Column, Competitors, ProblemKind, Row};
use std::cmp::Ordering;

pub(super) fn competitors(node: &Node<'_>) -> Option<Competitors> {
    let node = node.object()?;
    let columns = filled_list(node, "columns", |node| Some(column(node)))?;
    let keep: Vec<bool> = columns.iter().map(Option::is_some).collect();
    let rows = filled_list(node, "rows", |node| row(node, &keep))?;
    let columns: Vec<_> = columns.into_iter().flatten().collect();
    (!columns.is_empty() && !rows.is_empty()).then_some(Competitors { columns, rows })
}

fn filled_list<T>(
    node: &Node<'_>,
    name: &str,
    read: impl Fn(&Node<'_>) -> Option<T>,
) -> Option<Vec<T>> {
    let items = node.required(name, |node| node.items(read))?;
    if items.is_empty() {
        node.report_at(name, ProblemKind::EmptyTable);
        return None;
    }
    Some(items)
}

fn column(node: &Node<'_>) -> Option<Column> {
    let node = node.object()?;
    let name = node.required("name", scalar::text);
    let vendor = node.member("vendor", scalar::text);
    let subject = node.member("subject", scalar::yes_or_no).unwrap_or(false);
    Some(Column { name: name?, vendor, subject })
}

/// Reads a row whose columns are told by `keep`: a column that was dropped takes its cells along.
fn row(node: &Node<'_>, keep: &[bool]) -> Option<Row> {
    let node = node.object()?;
    let feature = node.required("feature", scalar::text);
    let cells = node.member("cells", |node| {
        let cells = node.items(|node| Some(cell(node)))?;
        let (cells_here, columns) = (cells.len(), keep.len());
        match cells_here.cmp(&columns) {
            Ordering::Equal => {}
            Ordering::Less => {
                node.report(ProblemKind::MissingCells { cells: cells_here, columns });
            }
            Ordering::Greater => {
                node.report(ProblemKind::ExtraCells { cells: cells_here, columns });
            }
        }
        Some(cells)
    });
    let cells = cells.unwrap_or_default().into_iter().chain(std::iter::repeat(Cell::Missing));
    let kept = cells.zip(keep).filter_map(|(cell, keep)| keep.then_some(cell)).collect();
    Some(Row { feature: feature?, cells: kept })
}

fn cell(node: &Node<'_>) -> Cell {
    match node.value() {
        Value::Number(number) => Cell::Number(*number),
        Value::Bool(yes) => Cell::Bool(*yes),
        Value::Null => Cell::Missing,
        _ => scalar::text(node).map_or(Cell::Missing, Cell::Text),
    }
}
