//! The cells of the table: texts, numbers with a bar below them, yes or no, or nothing known.

use crate::locale::plain_number;
use crate::model::{Better, Cell, Column, Row};
use crate::template::{Slot, Template, each, html};
use crate::view::Context;
use crate::view::icon::{self, Icon, bar};

/// A feature with its cells in an order of the columns; each is compared with that of the column
/// `subject`.
pub(super) fn row<'a>(
    cx: &'a Context,
    columns: &'a [Column],
    order: &[usize],
    subject: usize,
    row: &'a Row,
) -> Slot<'a> {
    let reference = row.cells.get(subject);
    let best = best(row);
    each(order, |index| {
        let (column, cell) = columns.get(*index).zip(row.cells.get(*index))?;
        let is_best = best.is_some_and(|best| matches!(cell, Cell::Number(it) if *it == best));
        let view = html! {
            <td role="cell" data-subject={column.subject} data-differs={reference != Some(cell)}
                data-best={is_best} data-column={&*column.name}>
                {content(cx, row, cell)}
                {is_best.then(|| mark(cx))}
            </td>
        };
        Some(view.with_key(*index as u32 + 1))
    })
}

/// The best number of a row that says which are better; none where all are the same.
fn best(row: &Row) -> Option<f64> {
    let better = row.better?;
    let mut numbers = row.cells.iter().filter_map(number);
    let first = numbers.next()?;
    let (mut best, mut differ) = (first, false);
    for number in numbers {
        differ |= number != first;
        let is_better = match better {
            Better::Higher => number > best,
            Better::Lower => number < best,
        };
        if is_better {
            best = number;
        }
    }
    differ.then_some(best)
}

fn number(cell: &Cell) -> Option<f64> {
    if let Cell::Number(number) = cell { Some(*number) } else { None }
}

fn mark(cx: &Context) -> Template<'_> {
    html! {
        <span class="best" part="best" lang={cx.ui_lang()}>
            {icon::star()}
            <span class="visually-hidden">{cx.texts().best()}</span>
        </span>
    }
}

/// Citation marks stay as they are written: links would crowd the table.
fn content<'a>(cx: &'a Context, row: &Row, cell: &'a Cell) -> Template<'a> {
    let texts = cx.texts();
    match cell {
        Cell::Text(text) => html! { <span dir={cx.dir(text)}>{&**text}</span> },
        Cell::Number(number) => {
            let words = cx.locale.number(*number);
            // The value is there for whoever sorts the HTML without the document.
            html! {
                <data class="number" part="number" value={plain_number(*number)}>{words}{bar(share(row, *number))}</data>
            }
        }
        Cell::Bool(true) => sign(cx, "sign yes", icon::check, texts.yes()),
        Cell::Bool(false) => sign(cx, "sign no", icon::cross, texts.no()),
        Cell::Missing => sign(cx, "sign missing", icon::dash, texts.missing()),
    }
}

fn sign<'a>(cx: &'a Context, class: &'static str, icon: Icon, word: &'a str) -> Template<'a> {
    html! { <span class={class} lang={cx.ui_lang()}>{icon()}{word}</span> }
}

/// A number as a share of the largest in its row: numbers of one feature have one unit, numbers
/// of one column do not.
fn share(row: &Row, value: f64) -> f64 {
    let magnitudes = row.cells.iter().filter_map(number).map(f64::abs);
    let largest = magnitudes.fold(0.0, f64::max);
    if largest > 0.0 { value.abs() / largest } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::best;
    use crate::model::{Better, Cell, Row};

    fn check(better: Option<Better>, numbers: &[f64], expected: Option<f64>) {
        let cells = numbers.iter().map(|number| Cell::Number(*number)).chain([Cell::Missing]);
        let row = Row { feature: String::new(), better, cells: cells.collect() };
        assert_eq!(best(&row), expected, "{better:?} of {numbers:?}");
    }

    #[test]
    fn the_best_is_marked_where_the_document_says_which_is_better() {
        check(Some(Better::Higher), &[3.0, -1.0, 7.0], Some(7.0));
        check(Some(Better::Lower), &[3.0, -1.0, 7.0], Some(-1.0));
        check(None, &[3.0, 7.0], None);
        check(Some(Better::Higher), &[3.0, 3.0], None);
        check(Some(Better::Lower), &[], None);
    }
}
