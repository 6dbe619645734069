//! The cells of the table: texts, numbers with a bar below them, yes or no, or nothing known.

use crate::locale::plain_number;
use crate::model::{Cell, Column, Row};
use crate::template::{Template, each, html};
use crate::view::Context;
use crate::view::icon::{self, Icon, bar};

/// One feature with its cells, which are compared with that of the column `subject`.
pub(super) fn row<'a>(
    cx: &'a Context,
    columns: &'a [Column],
    subject: usize,
    row: &'a Row,
) -> Template<'a> {
    let reference = row.cells.get(subject);
    let cells = each(columns.iter().zip(&row.cells), |(column, cell)| {
        html! {
            <td role="cell" data-subject={column.subject} data-differs={reference != Some(cell)}
                data-column={&*column.name}>{content(cx, row, cell)}</td>
        }
    });
    let feature = &*row.feature;
    html! {
        <tr role="row">
            <th role="rowheader" scope="row" dir={cx.dir(feature)}>{feature}</th>
            {cells}
        </tr>
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
                <data class="number" value={plain_number(*number)}>{words}{bar(share(row, *number))}</data>
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
    let magnitude = |cell: &Cell| if let Cell::Number(number) = cell { number.abs() } else { 0.0 };
    let largest = row.cells.iter().map(magnitude).fold(0.0, f64::max);
    if largest > 0.0 { value.abs() / largest } else { 0.0 }
}
