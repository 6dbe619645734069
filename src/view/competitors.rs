//! The competitor table: sortable, comparable, and one block a feature where there is no room.

mod cells;
mod sort;

pub use sort::Direction;
pub(crate) use sort::{SortListener, Sorting};

use super::Context;
use super::disclosure::Disclosure;
use super::icon;
use super::text::{set_apart, ui_text};
use crate::locale::{Locale, fill};
use crate::model::{Card, Column, Competitors, Section};
use crate::template::{IntoSlot, Slot, Template, each, html};

/// From so many rows on a table is laid out row by row, as the reader comes by: below, all rows are
/// laid out in less than a frame, and columns are as wide as what stands in them.
const LONG: usize = 200;

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
    let texts = cx.texts();
    let differences = (table.columns.len() > 1).then(|| {
        let words = texts.only_differences();
        html! { <label class="differences" lang={cx.ui_lang()}><input type="checkbox"/>{words}</label> }
    });
    // Only a column that is still there can be the one that is sorted.
    let sorting = cx.sorting.filter(|sorting| sorting.column <= table.columns.len());
    let columns = each(table.columns.iter().enumerate(), |(index, column)| {
        head_cell(
            cx,
            sorting,
            index + 1,
            &column.name,
            column.subject,
            named(cx, column).into_slot(),
        )
    });
    let feature = ui_text(cx, texts.feature()).into_slot();
    let scroll = html! {
        <div class="scroll" role="region" tabindex="0" aria-label={texts.competitors()}>
            <table class="competitors" role="table" aria-label={texts.competitors()}
                data-long={table.rows.len() > LONG}>
                <thead role="rowgroup">
                    <tr role="row">{head_cell(cx, sorting, 0, texts.feature(), false, feature)}{columns}</tr>
                </thead>
                <tbody role="rowgroup">{body(cx, table, sorting)}</tbody>
            </table>
        </div>
    };
    // Stands there from the start: what comes along with its text is not announced.
    let status = html! {
        <p class="visually-hidden" role="status" lang={cx.ui_lang()}>{announced(cx, sorting)}</p>
    };
    Some(disclosure.wrap(cx, (differences, scroll, status)))
}

/// What a reader who does not see the arrows is told of the order.
fn announced(cx: &Context, sorting: Option<Sorting>) -> String {
    let Some(Sorting { column, direction }) = sorting else { return String::new() };
    let texts = cx.texts();
    let sorted = match direction {
        Direction::Ascending => texts.sorted_ascending(),
        Direction::Descending => texts.sorted_descending(),
    };
    fill(sorted, column_name(&cx.card, &cx.locale, column))
}

fn named<'a>(cx: &'a Context, column: &'a Column) -> impl IntoSlot<'a> {
    let Column { name, vendor, subject } = column;
    let vendor = vendor.as_deref();
    let subject = subject.then(|| {
        let words = cx.texts().subject();
        html! { <span class="visually-hidden" lang={cx.ui_lang()}>{words}</span> }
    });
    (
        html! { <b dir={cx.dir(name)}>{&**name}</b> },
        vendor.map(|vendor| html! { <span class="vendor" dir={cx.dir(vendor)}>{vendor}</span> }),
        subject,
    )
}

fn head_cell<'a>(
    cx: &'a Context,
    sorting: Option<Sorting>,
    column: usize,
    name: &str,
    is_subject: bool,
    content: Slot<'a>,
) -> Template<'a> {
    let sort = || {
        let listener = cx.on_sort.clone();
        move |_: &_| {
            if let Some(listener) = &listener {
                listener(column);
            }
        }
    };
    html! {
        <th role="columnheader" scope="col" data-subject={is_subject}
            aria-sort={Sorting::aria(sorting, column)}>
            <button type="button" title={fill(cx.texts().sort_by(), name)} on:click={sort}>
                <span class="column">{content}</span>
                {icon::sort()}
            </button>
        </th>
    }
}

/// The name of a column as the events tell it: 0 is that of the features.
pub(crate) fn column_name<'a>(card: &'a Card, locale: &'a Locale, column: usize) -> &'a str {
    let columns = card.competitors.iter().flat_map(|table| &table.columns);
    let compared = column.checked_sub(1).and_then(|index| columns.clone().nth(index));
    compared.map_or(locale.texts().feature(), |column| column.name.as_str())
}

/// The rows in the order asked for, each known again by its place in the document.
fn body<'a>(cx: &'a Context, table: &'a Competitors, sorting: Option<Sorting>) -> Slot<'a> {
    let subject = table.columns.iter().position(|column| column.subject).unwrap_or(0);
    let order = sort::order(table, sorting, &cx.locale);
    each(order, |index| {
        let row = table.rows.get(index)?;
        Some(cells::row(cx, &table.columns, subject, row).with_key(index as u32 + 1))
    })
}
