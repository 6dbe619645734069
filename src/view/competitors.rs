//! The competitor table: sortable, comparable, and one block a feature where there is no room.

mod cells;
mod sort;

pub use sort::{Direction, SortListener, Sorting};

use super::Story;
use super::fold::Fold;
use super::icon::{BARS, SORT, icon};
use super::part::{Fix, Part, live, row, text};
use super::piece::{said, together, told, wrap};
use crate::locale::fill;
use crate::model::{Competitors, Section};
use cells::Cells;
use leptos::prelude::*;
use std::sync::Arc;

pub(super) fn view(story: &Story) -> Option<Part> {
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
        let words = texts.highlight_differences;
        view! { <label class="differences" lang=story.interface_lang()><input type={"checkbox"} /> {text(words)}</label> }
            .fixed()
    });
    let head = row(head(story, table, &sorting).into_iter());
    let body = body(story, sorting);
    let table = view! {
        <div class="scroll" role="region" tabindex="0" aria-label=texts.competitors>
            <table class="competitors" role="table">
                <thead role="rowgroup"><tr role="row">{head}</tr></thead>
                <tbody role="rowgroup">{body}</tbody>
            </table>
        </div>
    };
    Some(fold.around(story, together([differences, Some(table.fixed())])))
}

/// The header row: the feature column, then one column for each of those compared.
fn head(story: &Story, table: &Competitors, sorting: &ArcRwSignal<Option<Sorting>>) -> Vec<Part> {
    let texts = story.texts();
    let feature = said(story, "span", "", text(texts.feature));
    let mut cells = vec![head_cell(story, sorting, 0, texts.feature.into(), feature, false)];
    for (index, column) in table.columns.iter().enumerate() {
        let name = told("b", "", text(&column.name));
        let vendor = column.vendor.as_ref().map(|vendor| told("span", "vendor", text(vendor)));
        let subject = column.subject.then(|| said(story, "span", "unseen", text(texts.subject)));
        let name = together([Some(name), vendor, subject]);
        cells.push(head_cell(story, sorting, index + 1, column.name.clone(), name, column.subject));
    }
    cells
}

fn head_cell(
    story: &Story,
    sorting: &ArcRwSignal<Option<Sorting>>,
    column: usize,
    name: String,
    content: impl IntoView,
    is_subject: bool,
) -> Part {
    let title = fill(story.texts().sort_by, &name);
    let content = wrap("span", "column", content);
    let listener = story.on_sort.clone();
    let (order, clicked) = (sorting.clone(), sorting.clone());
    let on_click = move |_| {
        let next = Sorting::after_click(clicked.get_untracked(), column);
        clicked.set(next);
        if let Some(listener) = &listener {
            listener(&name, next);
        }
    };
    view! {
        <th
            role="columnheader"
            scope="col"
            data-subject=is_subject
            aria-sort=move || Sorting::aria(order.get(), column)
        >
            <button type="button" title=title on:click=on_click>{content} {icon(SORT)}</button>
        </th>
    }
    .fixed()
}

/// The rows in the order asked for. Each is written anew at a sort; the table is small.
fn body(story: &Story, sorting: ArcRwSignal<Option<Sorting>>) -> Part {
    let (card, locale) = (Arc::clone(&story.card), story.locale.clone());
    let lang = story.interface_lang();
    let rows = move || {
        let Some(table) = &card.competitors else { return Vec::new() };
        let subject = table.columns.iter().position(|column| column.subject).unwrap_or(0);
        let cells = Cells { locale: &locale, lang: &lang, columns: &table.columns, subject };
        let order = sort::order(table, sorting.get(), &locale);
        order.into_iter().filter_map(|index| Some(cells.row(table.rows.get(index)?))).collect()
    };
    live(rows)
}
