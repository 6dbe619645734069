//! The competitor table: what its rows lack is filled up, so that every row fits its columns.

use super::{Node, Value, leaf};
use crate::model::{Cell, Column, Competitors, Row};
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
        node.report_at(name, "is empty, so the table is left out");
        return None;
    }
    Some(items)
}

fn column(node: &Node<'_>) -> Option<Column> {
    let node = node.object()?;
    let name = node.required("name", leaf::text);
    let vendor = node.member("vendor", leaf::text);
    let subject = node.member("subject", leaf::yes_or_no).unwrap_or(false);
    Some(Column { name: name?, vendor, subject })
}

/// Reads a row whose columns are told by `keep`: a column that was dropped takes its cells along.
fn row(node: &Node<'_>, keep: &[bool]) -> Option<Row> {
    let node = node.object()?;
    let feature = node.required("feature", leaf::text);
    let cells = node.member("cells", |node| {
        let cells = node.items(|node| Some(cell(node)))?;
        let outcome = match cells.len().cmp(&keep.len()) {
            Ordering::Equal => "",
            Ordering::Less => "so the missing ones are left empty",
            Ordering::Greater => "so the extra ones are left out",
        };
        if !outcome.is_empty() {
            let (cells, columns) = (counted(cells.len(), "cell"), counted(keep.len(), "column"));
            node.report(&format!("has {cells} for {columns}, {outcome}"));
        }
        Some(cells)
    });
    let cells = cells.unwrap_or_default().into_iter().chain(std::iter::repeat(Cell::Missing));
    let kept = cells.zip(keep).filter_map(|(cell, keep)| keep.then_some(cell)).collect();
    Some(Row { feature: feature?, cells: kept })
}

fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

fn cell(node: &Node<'_>) -> Cell {
    match node.value() {
        Value::Number(number) => Cell::Number(*number),
        Value::Bool(yes) => Cell::YesNo(*yes),
        Value::Null => Cell::Missing,
        _ => leaf::text(node).map_or(Cell::Missing, Cell::Text),
    }
}
