//! One cell of the table: a text, a number with a bar behind it, yes or no, or nothing known.

use super::Rows;
use crate::locale::Locale;
use crate::model::{Cell, Competitors, Row, pieces, Piece};
use crate::view::icon::{CHECK, CROSS, DASH, icon};
use leptos::prelude::*;

/// Every number of the table in words; empty where a cell is none.
pub(super) fn number_texts(table: &Competitors, locale: &Locale) -> Vec<Vec<String>> {
    let text = |cell: &Cell| match cell {
        Cell::Number(number) => locale.number(*number),
        _ => String::new(),
    };
    table.rows.iter().map(|row| row.cells.iter().map(text).collect()).collect()
}

pub(super) fn view(rows: &Rows, row: &Row, cell: &Cell, number: &str) -> AnyView {
    let texts = rows.texts;
    match cell {
        Cell::Text(text) => {
            let text: String = pieces(text, rows.citations).into_iter().map(piece).collect();
            view! { <span dir="auto">{text}</span> }.into_any()
        }
        Cell::Number(value) => {
            let bar = bar(row, *value).to_string();
            view! { <span class="number" style=("--bar", bar)>{number.to_owned()}</span> }.into_any()
        }
        Cell::YesNo(true) => sign(rows, "yes", CHECK, texts.yes),
        Cell::YesNo(false) => sign(rows, "no", CROSS, texts.no),
        Cell::Missing => sign(rows, "missing", DASH, texts.missing),
    }
}

/// Marks in a cell stay as they are written: a link would crowd the table.
fn piece(piece: Piece<'_>) -> String {
    match piece {
        Piece::Text(text) => text.into(),
        Piece::Mark(number) => ["[", &number.to_string(), "]"].concat(),
    }
}

fn sign(rows: &Rows, class: &'static str, picture: &'static str, word: &'static str) -> AnyView {
    view! { <span class=["sign ", class].concat() lang=rows.lang.clone()>{icon(picture)} {word}</span> }.into_any()
}

/// The length of a number's bar in percent of the longest in its row: numbers of one feature
/// share a unit, numbers of one column do not.
fn bar(row: &Row, value: f64) -> u32 {
    let magnitude = |cell: &Cell| if let Cell::Number(number) = cell { number.abs() } else { 0.0 };
    let longest = row.cells.iter().map(magnitude).fold(0.0, f64::max);
    if longest > 0.0 { (value.abs() / longest * 100.0) as u32 } else { 0 }
}
