//! The cells of the table: texts, numbers with a bar behind them, yes or no, or nothing known.

use crate::locale::Locale;
use crate::model::{Cell, Column, Row};
use crate::view::icon::{CHECK, CROSS, DASH, icon};
use crate::view::part::{Html, row, several, tag};

/// What every cell needs to know.
pub(super) struct Cells<'a> {
    pub(super) locale: &'a Locale,
    pub(super) lang: Option<&'a str>,
    pub(super) columns: &'a [Column],
    /// The index of the column that the others are compared with.
    pub(super) subject: usize,
}

impl Cells<'_> {
    /// One feature and what is said of it.
    pub(super) fn row(&self, of: &Row) -> impl Html {
        let reference = of.cells.get(self.subject);
        let cells = self.columns.iter().zip(&of.cells);
        let cells =
            cells.map(move |(column, cell)| self.cell(of, column, cell, reference != Some(cell)));
        let head = tag!("th", "role" = "rowheader", "scope" = "row", "dir" = "auto");
        tag!("tr", "role" = "row").child((head.child(of.feature.as_str()), row(cells)))
    }

    fn cell(&self, row: &Row, column: &Column, cell: &Cell, differs: bool) -> impl Html {
        tag!("td", "role" = "cell")
            .attr("data-subject", column.subject)
            .attr("data-differs", differs)
            .attr("data-column", column.name.as_str())
            .child(self.content(row, cell))
    }

    /// Citation marks stay as they are written: links would crowd the table.
    fn content(&self, row: &Row, cell: &Cell) -> impl Html {
        let texts = self.locale.texts();
        several(move |to| match cell {
            Cell::Text(words) => tag!("span", "dir" = "auto").child(words.as_str()).show(to),
            Cell::Number(value) => {
                let bar = bar(row, *value).to_string();
                let words = self.locale.number(*value);
                tag!("span", "class" = "number").property("--bar", bar).child(words).show(to);
            }
            Cell::Bool(true) => self.sign("sign yes", CHECK, texts.yes).show(to),
            Cell::Bool(false) => self.sign("sign no", CROSS, texts.no).show(to),
            Cell::Missing => self.sign("sign missing", DASH, texts.missing).show(to),
        })
    }

    fn sign(&self, class: &'static str, picture: &'static str, word: &'static str) -> impl Html {
        tag!("span").attr("lang", self.lang).plain("class", class).child((icon(picture), word))
    }
}

/// The length of a number's bar in percent of the longest in its row: numbers of one feature
/// share a unit, numbers of one column do not.
fn bar(row: &Row, value: f64) -> u32 {
    let magnitude = |cell: &Cell| if let Cell::Number(number) = cell { number.abs() } else { 0.0 };
    let longest = row.cells.iter().map(magnitude).fold(0.0, f64::max);
    if longest > 0.0 { (value.abs() / longest * 100.0) as u32 } else { 0 }
}
