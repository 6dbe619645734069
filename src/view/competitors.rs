//! The competitor table: sortable, comparable, and one block a feature where there is no room.

mod cells;
mod sort;

pub use sort::{Direction, SortListener, Sorting};

use super::Context;
use super::fold::Fold;
use super::icon::{BARS, SORT, icon};
use super::part::{Html, always, changing, live, several, tag};
use super::piece::said;
use crate::locale::filled;
use crate::model::{Column, Competitors, Section};
use cells::Cells;
use leptos::prelude::*;
use std::sync::Arc;

pub(super) fn view(story: &Context) -> Option<impl Html> {
    let table = story.card.competitors.as_ref()?;
    let names: Vec<_> = table.columns.iter().map(|column| column.name.as_str()).collect();
    let fold = Fold {
        section: Section::Competitors,
        picture: BARS,
        title: story.texts().competitors,
        count: table.rows.len(),
        preview: names.join(" · ").into(),
    };
    let sorting = ArcRwSignal::new(None);
    let texts = story.texts();
    let differences = (table.columns.len() > 1).then(|| {
        let check = tag!("input", "type" = "checkbox").alone();
        tag!("label")
            .attr("lang", story.interface_lang())
            .and(always!("class" = "differences"))
            .child((check, texts.highlight_differences))
    });
    let head = tag!("tr", "role" = "row").child(head(story, table, sorting.clone()));
    let head = tag!("thead", "role" = "rowgroup").child(head);
    let body = tag!("tbody", "role" = "rowgroup").child(body(story, sorting));
    let table = tag!("table", "role" = "table", "class" = "competitors").child((head, body));
    let scroll = tag!("div", "role" = "region", "tabindex" = "0")
        .attr("aria-label", texts.competitors)
        .and(always!("class" = "scroll"))
        .child(table);
    Some(fold.around(story, (differences, scroll)))
}

/// The header row: the feature column, then one column for each of those compared.
fn head(story: &Context, table: &Competitors, sorting: ArcRwSignal<Option<Sorting>>) -> impl Html {
    several(move |to| {
        let word = story.texts().feature;
        let feature = said(story, tag!("span"), word);
        head_cell(story, &sorting, 0, word, feature, false).show(to);
        for (index, column) in table.columns.iter().enumerate() {
            let name = named(story, column);
            head_cell(story, &sorting, index + 1, &column.name, name, column.subject).show(to);
        }
    })
}

fn named(story: &Context, column: &Column) -> impl Html {
    let vendor = column.vendor.as_deref();
    (
        tag!("b", "dir" = "auto").child(column.name.as_str()),
        vendor.map(|vendor| tag!("span", "class" = "vendor", "dir" = "auto").child(vendor)),
        column
            .subject
            .then(|| said(story, tag!("span", "class" = "unseen"), story.texts().subject)),
    )
}

fn head_cell(
    story: &Context,
    sorting: &ArcRwSignal<Option<Sorting>>,
    column: usize,
    name: &str,
    content: impl Html,
    is_subject: bool,
) -> impl Html {
    let content = tag!("span", "class" = "column").child(content);
    let order = sorting.clone();
    let listen = || {
        let (sorting, listener, name) = (sorting.clone(), story.on_sort.clone(), name.to_owned());
        move || {
            let next = Sorting::after_click(sorting.get_untracked(), column);
            sorting.set(next);
            if let Some(listener) = &listener {
                listener(&name, next);
            }
        }
    };
    let button = tag!("button", "type" = "button")
        .attr("title", filled(story.texts().sort_by, name))
        .on_click(listen)
        .child((content, icon(SORT)));
    tag!("th", "role" = "columnheader", "scope" = "col")
        .attr("data-subject", is_subject)
        .attr("aria-sort", changing(move || Sorting::aria(order.get(), column)))
        .child(button)
}

/// The rows in the order asked for. Each is written anew at a sort; the table is small.
fn body(story: &Context, sorting: ArcRwSignal<Option<Sorting>>) -> impl Html {
    let (card, locale) = (Arc::clone(&story.card), story.locale.clone());
    let lang = story.interface_lang().map(String::from);
    live(move |to| {
        let Some(table) = &card.competitors else { return };
        let subject = table.columns.iter().position(|column| column.subject).unwrap_or(0);
        let lang = lang.as_deref();
        let cells = Cells { locale: &locale, lang, columns: &table.columns, subject };
        for index in sort::order(table, sorting.get(), &locale) {
            table.rows.get(index).map(|row| cells.row(row)).show(to);
        }
    })
}
