//! The order of those compared: as written, or by a feature, up or down.

use crate::locale::Locale;
use crate::model::{Cell, Competitors};
use crate::view::order::order_by;
use std::cmp::Ordering;
use std::sync::Arc;

/// Called with the row by whose feature the reader asks to sort.
pub(crate) type SortListener = Arc<dyn Fn(usize) + Send + Sync>;

/// Which way those compared are sorted.
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

/// The feature that those compared are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sorting {
    /// Its row.
    pub(crate) row: usize,
    /// Which way.
    pub(crate) direction: Direction,
}

impl Sorting {
    /// Up at the first click, down at the second, as written at the third.
    pub(crate) fn after_click(now: Option<Self>, row: usize) -> Option<Self> {
        match now.filter(|now| now.row == row).map(|now| now.direction) {
            None => Some(Self { row, direction: Direction::Ascending }),
            Some(Direction::Ascending) => Some(Self { row, direction: Direction::Descending }),
            Some(Direction::Descending) => None,
        }
    }

    /// The `aria-sort` of a row's head.
    pub(super) fn aria(now: Option<Self>, row: usize) -> Option<&'static str> {
        now.filter(|now| now.row == row).map(|now| now.direction.name())
    }
}

/// The columns' indices in the order to show. Cells that are missing come last either way.
pub(super) fn order(table: &Competitors, sorting: Option<Sorting>, locale: &Locale) -> Vec<usize> {
    let sorted =
        sorting.and_then(|Sorting { row, direction }| Some((table.rows.get(row)?, direction)));
    let Some((row, direction)) = sorted else { return (0..table.columns.len()).collect() };
    let texts = &*locale.collator();
    let cell = |column: usize| row.cells.get(column).unwrap_or(&Cell::Missing);
    order_by(table.columns.len(), &|a, b| compare(cell(a), cell(b), direction, texts))
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
        let column = |index| Column { name: format!("{index}"), vendor: None, subject: index == 0 };
        let columns = (0..cells.len()).map(column).collect();
        Competitors { columns, rows: vec![Row { feature: "A".into(), better: None, cells }] }
    }

    fn check(cells: Vec<Cell>, ascending: &[usize], descending: &[usize]) {
        let table = table(cells);
        let sorted =
            |direction| order(&table, Some(Sorting { row: 0, direction }), &Locale::nearest("en"));
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
        assert_eq!(Sorting::after_click(second, 2).map(|sorting| sorting.row), Some(2));
    }
}
