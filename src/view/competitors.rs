//! The competitor table: sortable by what is compared, and one block a feature where there is no
//! room.

mod cells;
mod sort;

pub use sort::Direction;
pub(crate) use sort::{SortListener, Sorting};

use super::Context;
use super::disclosure::Disclosure;
use super::icon;
use super::text::{set_apart, ui_text};
use crate::locale::fill;
use crate::model::{Card, Column, Competitors, Section};
use crate::template::{Template, each, html};

/// From so many rows on a table is laid out row by row, as the reader comes by: below, all rows are
/// laid out in less than a frame, and columns are as wide as what stands in them.
const LONG: usize = 200;

/// From so many rows on the first stand there, and the others when they are asked for.
const FOLDED: usize = 15;

/// So many columns fit beside the features wherever the table is one.
const NARROW: usize = 4;

pub(super) fn view(cx: &Context) -> Option<Template<'_>> {
    let table = cx.card.competitors.as_ref()?;
    let names: Vec<_> = table.columns.iter().map(|column| set_apart(&column.name)).collect();
    let disclosure = Disclosure {
        section: Section::Competitors,
        icon: icon::bars,
        title: cx.texts().competitors(),
        count: table.rows.len(),
        preview: names.join(" · ").into(),
    };
    // Only a row that is still there can be the one that is sorted by.
    let sorting = cx.sorting.filter(|sorting| sorting.row < table.rows.len());
    // Stands there from the start: what comes along with its text is not announced.
    let status = html! {
        <p class="visually-hidden" role="status" lang={cx.ui_lang()}>{announced(cx, sorting)}</p>
    };
    let tools = (table.columns.len() > 1).then(|| tools(cx));
    let all = (table.rows.len() > FOLDED).then(|| all(cx, table));
    Some(disclosure.wrap(cx, ((tools, scroll(cx, table, sorting)), all, status)))
}

/// What the reader can do with the table without any script; a script of the element adds more.
fn tools(cx: &Context) -> Template<'_> {
    let words = cx.texts().only_differences();
    html! {
        <div class="tools" part="table-tools" lang={cx.ui_lang()}>
            <label class="differences"><input type="checkbox"/>{words}</label>
        </div>
    }
}

fn scroll<'a>(cx: &'a Context, table: &'a Competitors, sorting: Option<Sorting>) -> Template<'a> {
    let name = cx.texts().competitors();
    let order = sort::order(table, sorting, &cx.locale);
    let heads = each(&order, |index| {
        let column = table.columns.get(*index)?;
        Some(column_head(cx, column).with_key(*index as u32 + 1))
    });
    let subject = table.columns.iter().position(|column| column.subject).unwrap_or(0);
    let rows = each(table.rows.iter().enumerate(), |(index, row)| {
        html! {
            <tr role="row">
                {row_head(cx, table, sorting, index, &row.feature)}
                {cells::row(cx, &table.columns, &order, subject, row)}
            </tr>
        }
    });
    html! {
        <div class="scroll" role="region" tabindex="0" aria-label={name}
            data-wide={table.columns.len() > NARROW} data-folded={table.rows.len() > FOLDED}>
            <table class="competitors" role="table" aria-label={name}
                data-long={table.rows.len() > LONG}>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{ui_text(cx, cx.texts().feature())}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
}

/// Shows the rows beyond the first.
fn all<'a>(cx: &'a Context, table: &Competitors) -> Template<'a> {
    let words = fill(cx.texts().show_all(), &cx.locale.count(table.rows.len()));
    html! { <label class="all" lang={cx.ui_lang()}><input type="checkbox"/>{words}</label> }
}

/// What a reader who does not see the arrows is told of the order.
fn announced(cx: &Context, sorting: Option<Sorting>) -> String {
    let Some(Sorting { row, direction }) = sorting else { return String::new() };
    let texts = cx.texts();
    let sorted = match direction {
        Direction::Ascending => texts.sorted_ascending(),
        Direction::Descending => texts.sorted_descending(),
    };
    fill(sorted, feature(&cx.card, row))
}

fn column_head<'a>(cx: &'a Context, column: &'a Column) -> Template<'a> {
    let Column { name, vendor, subject } = column;
    let vendor = vendor.as_deref();
    let words = subject.then(|| {
        html! { <span class="visually-hidden" lang={cx.ui_lang()}>{cx.texts().subject()}</span> }
    });
    html! {
        <th role="columnheader" scope="col" data-subject={*subject}>
            <b dir={cx.dir(name)}>{&**name}</b>
            {vendor.map(|vendor| html! { <span class="vendor" part="vendor" dir={cx.dir(vendor)}>{vendor}</span> })}
            {words}
        </th>
    }
}

/// The feature; pressed, it puts those compared into its order, where there are several.
fn row_head<'a>(
    cx: &'a Context,
    table: &Competitors,
    sorting: Option<Sorting>,
    row: usize,
    feature: &'a str,
) -> Template<'a> {
    let dir = cx.dir(feature);
    if table.columns.len() < 2 {
        return html! { <th role="rowheader" scope="row" dir={dir}>{feature}</th> };
    }
    let sort = || {
        let listener = cx.on_sort.clone();
        move |_: &_| {
            if let Some(listener) = &listener {
                listener(row);
            }
        }
    };
    html! {
        <th role="rowheader" scope="row" aria-sort={Sorting::aria(sorting, row)}>
            <button type="button" title={fill(cx.texts().sort_by(), feature)} on:click={sort}>
                <span dir={dir}>{feature}</span>
                {icon::sort()}
            </button>
        </th>
    }
}

/// What is compared in a row, as the events tell it.
pub(crate) fn feature(card: &Card, row: usize) -> &str {
    let row = card.competitors.as_ref().and_then(|table| table.rows.get(row));
    row.map_or("", |row| &row.feature)
}
