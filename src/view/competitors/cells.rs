//! The cells of the table: texts, numbers with a bar behind them, yes or no, or nothing known.

use crate::locale::Locale;
use crate::model::{Cell, Column, Row};
use crate::view::icon::{CHECK, CROSS, DASH, icon};
use crate::view::part::{self, Fix, Part, custom, text, value, whole};
use crate::view::piece::{together, told};
use leptos::prelude::*;

/// What every cell needs to know.
pub(super) struct Cells<'a> {
    pub(super) locale: &'a Locale,
    pub(super) lang: &'a Option<String>,
    pub(super) columns: &'a [Column],
    /// The index of the column that the others are compared with.
    pub(super) subject: usize,
}

impl Cells<'_> {
    /// One feature and what is said of it.
    pub(super) fn row(&self, row: &Row) -> Part {
        let reference = row.cells.get(self.subject);
        let cells = self.columns.iter().zip(&row.cells);
        let cells = part::row(
            cells.map(|(column, cell)| self.cell(row, column, cell, reference != Some(cell))),
        );
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" dir="auto">{text(&row.feature)}</th>
                {cells}
            </tr>
        }
        .fixed()
    }

    fn cell(&self, row: &Row, column: &Column, cell: &Cell, differs: bool) -> Part {
        let content = self.content(row, cell);
        let name = value(&column.name);
        whole(
            custom("td")
                .attr("role", "cell")
                .attr("data-subject", column.subject)
                .attr("data-differs", differs)
                .attr("data-column", name)
                .child(content),
        )
    }

    /// Citation marks stay as they are written: links would crowd the table.
    fn content(&self, row: &Row, cell: &Cell) -> Part {
        let texts = self.locale.texts();
        match cell {
            Cell::Text(words) => told("span", "", text(words)),
            Cell::Number(value) => {
                let bar = bar(row, *value).to_string();
                let words = self.locale.number(*value);
                view! { <span class="number" style=("--bar", bar)>{text(words)}</span> }.fixed()
            }
            Cell::YesNo(true) => self.sign("sign yes", CHECK, texts.yes),
            Cell::YesNo(false) => self.sign("sign no", CROSS, texts.no),
            Cell::Missing => self.sign("sign missing", DASH, texts.missing),
        }
    }

    fn sign(&self, class: &'static str, picture: &'static str, word: &'static str) -> Part {
        let content = together([Some(icon(picture)), Some(text(word).fixed())]);
        view! { <span class=class lang=self.lang.clone()>{content}</span> }.fixed()
    }
}

/// The length of a number's bar in percent of the longest in its row: numbers of one feature
/// share a unit, numbers of one column do not.
fn bar(row: &Row, value: f64) -> u32 {
    let magnitude = |cell: &Cell| if let Cell::Number(number) = cell { number.abs() } else { 0.0 };
    let longest = row.cells.iter().map(magnitude).fold(0.0, f64::max);
    if longest > 0.0 { (value.abs() / longest * 100.0) as u32 } else { 0 }
}
