//! The competitor table.

use super::field::{MAX_ITEMS, Read};
use super::node::Node;
use super::{ProblemKind, Value};
use news_card_macros::document;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};
use std::borrow::Cow;
use std::cmp::Ordering;

/// How the subject of the story compares with others, feature by feature.
///
/// ```
/// use news_card::Cell;
///
/// let json = br#"{"title": "Bridge reopens", "competitors": {
///     "columns": [{"name": "Bridge", "subject": true}, {"name": "Ferry"}],
///     "rows": [{"feature": "Bicycles", "cells": [true, "weekends"]}]
/// }}"#;
/// let table = news_card::read(json)?.card.competitors.unwrap();
/// assert_eq!(table.rows[0].cells, [Cell::Bool(true), Cell::Text("weekends".into())]);
/// # Ok::<(), news_card::ReadError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct Competitors {
    /// Who is compared; at most 30.
    #[schemars(length(min = 1, max = 30))]
    pub columns: Vec<Column>,
    /// On what.
    #[schemars(length(min = 1, max = 500))]
    pub rows: Vec<Row>,
}

/// One of those compared.
///
/// ```
/// let column = news_card::Column { name: "Ferry".into(), vendor: None, subject: false };
/// assert_eq!(serde_json::to_string(&column)?, r#"{"name":"Ferry"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[document]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Who makes it.
    pub vendor: Option<String>,
    /// Whether the story is about this one. Defaults to false.
    pub subject: bool,
}

super::choice! {
    /// Which numbers of a row are the better ones.
    ///
    /// ```
    /// use news_card::Better;
    ///
    /// assert_eq!(Better::from_name("lower"), Some(Better::Lower));
    /// ```
    pub enum Better {
        /// The large ones, as of a speed.
        Higher = "higher",
        /// The small ones, as of a price.
        Lower = "lower",
    }
}

/// One feature, with a cell for each column in their order.
///
/// ```
/// use news_card::{Cell, Row};
///
/// let cells = vec![Cell::Number(4.0), Cell::Missing];
/// let row = Row { feature: "Minutes".into(), better: None, cells };
/// assert_eq!(serde_json::to_string(&row)?, r#"{"feature":"Minutes","cells":[4,null]}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Row {
    /// What is compared.
    pub feature: String,
    /// Which of its numbers are better: the best is marked. Defaults to none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub better: Option<Better>,
    /// One cell a column; those missing at the end count as missing.
    #[serde(default)]
    pub cells: Vec<Cell>,
}

/// One cell of the table.
///
/// ```
/// use news_card::Cell;
///
/// assert_eq!(serde_json::to_string(&Cell::Number(4.5))?, "4.5");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// A text.
    Text(String),
    /// A number, shown in the reader's number format.
    Number(f64),
    /// Yes or no.
    Bool(bool),
    /// Not known.
    Missing,
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => to.serialize_str(text),
            Self::Number(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
                to.serialize_i64(*number as i64)
            }
            Self::Number(number) => to.serialize_f64(*number),
            Self::Bool(yes) => to.serialize_bool(*yes),
            Self::Missing => to.serialize_unit(),
        }
    }
}

impl JsonSchema for Cell {
    fn schema_name() -> Cow<'static, str> {
        "Cell".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A text, a number, yes or no, or null where it is not known.",
            "type": ["string", "number", "boolean", "null"],
        })
    }
}

/// The most columns that are read: more do not fit next to each other on any screen.
const MAX_COLUMNS: usize = 30;

/// What the rows lack is filled up, so that every row fits the columns.
impl Read for Competitors {
    fn unread() -> Self {
        Self::default()
    }

    fn read(node: &Node<'_>) -> Option<Self> {
        let node = node.object()?;
        let columns = filled_list(node, "columns", MAX_COLUMNS, |node| Some(Column::read(node)))?;
        let mut keep: Vec<bool> = columns.iter().map(Option::is_some).collect();
        // Cells of the columns that are too many go with them, without a word on each.
        let all = node.member("columns", |node| {
            if let Value::Array(all) = node.value() { Some(all.len()) } else { None }
        });
        keep.resize(all.unwrap_or_default(), false);
        let rows = filled_list(node, "rows", MAX_ITEMS, |node| row(node, &keep))?;
        let columns: Vec<_> = columns.into_iter().flatten().collect();
        (!columns.is_empty() && !rows.is_empty()).then_some(Self { columns, rows })
    }
}

fn filled_list<T>(
    node: &Node<'_>,
    name: &str,
    limit: usize,
    read: impl Fn(&Node<'_>) -> Option<T>,
) -> Option<Vec<T>> {
    let items = node.required(name, |node| node.items(limit, read))?;
    if items.is_empty() {
        node.report_at(name, ProblemKind::EmptyTable);
        return None;
    }
    Some(items)
}

/// Reads a row of the columns in `keep`: a column that is left out takes its cells along.
fn row(node: &Node<'_>, keep: &[bool]) -> Option<Row> {
    let node = node.object()?;
    let feature = node.required("feature", String::read);
    let better = node.member("better", Better::read);
    let cells = node.member("cells", |node| {
        let cells = node.items(usize::MAX, Cell::read)?;
        let (found, columns) = (cells.len(), keep.len());
        match found.cmp(&columns) {
            Ordering::Equal => {}
            Ordering::Less => node.report(ProblemKind::MissingCells { cells: found, columns }),
            Ordering::Greater => node.report(ProblemKind::ExtraCells { cells: found, columns }),
        }
        Some(cells)
    });
    let cells = cells.unwrap_or_default().into_iter().chain(std::iter::repeat(Cell::Missing));
    let kept = cells.zip(keep).filter_map(|(cell, keep)| keep.then_some(cell)).collect();
    Some(Row { feature: feature?, better, cells: kept })
}

/// Whatever stands in a cell: what is none of a cell's values is reported, and not known.
impl Read for Cell {
    fn unread() -> Self {
        Self::Missing
    }

    fn read(node: &Node<'_>) -> Option<Self> {
        Some(match node.value() {
            Value::Number(number) => Self::Number(*number),
            Value::Bool(yes) => Self::Bool(*yes),
            Value::Null => Self::Missing,
            _ => String::read(node).map_or(Self::Missing, Self::Text),
        })
    }
}
