//! The order of the rows: as written, or by a column, up or down.

use crate::locale::Locale;
use crate::model::{Cell, Competitors};
use crate::view::order::order_by;
use std::cmp::Ordering;
use std::sync::Arc;

/// Called when the reader asks to sort by a column: 0 is the features.
pub(crate) type SortListener = Arc<dyn Fn(usize) + Send + Sync>;

/// Which way a column is sorted.
///
/// ```
/// use news_card::SortDirection;
///
/// assert_eq!(SortDirection::Descending.name(), "descending");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Small to large, A to Z, no to yes.
    Ascending,
    /// The reverse.
    Descending,
}

impl Direction {
    /// The name that `aria-sort` and the events use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ascending => "ascending",
            Self::Descending => "descending",
        }
    }
}

/// A sorted column: 0 is the features, 1 the first of those compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sorting {
    /// Which column.
    pub(crate) column: usize,
    /// Which way.
    pub(crate) direction: Direction,
}

impl Sorting {
    /// Up at the first click, down at the second, as written at the third.
    pub(crate) fn after_click(now: Option<Self>, column: usize) -> Option<Self> {
        match now.filter(|now| now.column == column).map(|now| now.direction) {
            None => Some(Self { column, direction: Direction::Ascending }),
            Some(Direction::Ascending) => Some(Self { column, direction: Direction::Descending }),
            Some(Direction::Descending) => None,
        }
    }

    pub(super) fn aria(now: Option<Self>, column: usize) -> &'static str {
        now.filter(|now| now.column == column).map_or("none", |now| now.direction.name())
    }
}

/// The rows' indices in the order to show. Cells that are missing come last either way.
pub(super) fn order(table: &Competitors, sorting: Option<Sorting>, locale: &Locale) -> Vec<usize> {
    let Some(Sorting { column, direction }) = sorting else {
        return (0..table.rows.len()).collect();
    };
    let texts = &*locale.collator();
    let feature = |row: usize| table.rows.get(row).map_or("", |row| row.feature.as_str());
    order_by(table.rows.len(), &|a, b| match column.checked_sub(1) {
        Some(column) => compare(cell(table, a, column), cell(table, b, column), direction, texts),
        None => apply_direction(texts(feature(a), feature(b)), direction),
    })
}

fn cell(table: &Competitors, row: usize, column: usize) -> &Cell {
    table.rows.get(row).and_then(|row| row.cells.get(column)).unwrap_or(&Cell::Missing)
}

fn compare(
    a: &Cell,
    b: &Cell,
    direction: Direction,
    texts: &dyn Fn(&str, &str) -> Ordering,
) -> Ordering {
    match (a, b) {
        (Cell::Missing, _) | (_, Cell::Missing) => {
            (*a == Cell::Missing).cmp(&(*b == Cell::Missing))
        }
        _ => apply_direction(present(a, b, texts), direction),
    }
}

/// Numbers before yes and no before texts, each kind in its own order.
fn present(a: &Cell, b: &Cell, texts: &dyn Fn(&str, &str) -> Ordering) -> Ordering {
    match (a, b) {
        (Cell::Number(a), Cell::Number(b)) => a.total_cmp(b),
        (Cell::Bool(a), Cell::Bool(b)) => a.cmp(b),
        (Cell::Text(a), Cell::Text(b)) => texts(a, b),
        _ => kind(a).cmp(&kind(b)),
    }
}

fn kind(cell: &Cell) -> u8 {
    match cell {
        Cell::Number(_) => 0,
        Cell::Bool(_) => 1,
        Cell::Text(_) => 2,
        Cell::Missing => 3,
    }
}

fn apply_direction(order: Ordering, direction: Direction) -> Ordering {
    match direction {
        Direction::Ascending => order,
        Direction::Descending => order.reverse(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Direction, Sorting, order};
    use crate::locale::Locale;
    use crate::model::{Cell, Column, Competitors, Row};

    fn table(cells: Vec<Cell>) -> Competitors {
        let row = |(index, cell)| Row { feature: format!("feature {index}"), cells: vec![cell] };
        let columns = vec![Column { name: "A".into(), vendor: None, subject: true }];
        Competitors { columns, rows: cells.into_iter().enumerate().map(row).collect() }
    }

    fn check(cells: Vec<Cell>, ascending: &[usize], descending: &[usize]) {
        let table = table(cells);
        let sorted = |direction| {
            order(&table, Some(Sorting { column: 1, direction }), &Locale::nearest("en"))
        };
        assert_eq!(sorted(Direction::Ascending), ascending);
        assert_eq!(sorted(Direction::Descending), descending);
    }

    #[test]
    fn numbers_are_ordered_by_size_and_missing_ones_stay_last() {
        let cells = vec![Cell::Number(10.0), Cell::Missing, Cell::Number(9.0), Cell::Number(-1.5)];
        check(cells, &[3, 2, 0, 1], &[0, 2, 3, 1]);
    }

    #[test]
    fn texts_are_ordered_as_people_would() {
        let cells = vec![Cell::Text("beta".into()), Cell::Text("Alpha".into()), Cell::Bool(true)];
        check(cells, &[2, 1, 0], &[0, 1, 2]);
        let cells = vec![Cell::Text("10 W".into()), Cell::Text("9 W".into())];
        check(cells, &[1, 0], &[0, 1]);
    }

    #[test]
    fn the_third_click_restores_the_written_order() {
        let first = Sorting::after_click(None, 1);
        let second = Sorting::after_click(first, 1);
        assert_eq!(first.map(|sorting| sorting.direction), Some(Direction::Ascending));
        assert_eq!(second.map(|sorting| sorting.direction), Some(Direction::Descending));
        assert_eq!(Sorting::after_click(second, 1), None);
        assert_eq!(Sorting::after_click(second, 2).map(|sorting| sorting.column), Some(2));
    }
}
