//! The competitor table: sortable, comparable, and one block a feature where there is no room.

mod cells;
mod sort;

pub use sort::{Direction, SortListener, Sorting};

use super::Story;
use super::fixed::Fix;
use super::fold::Fold;
use super::icon::{BARS, SORT, icon};
use super::piece::{said, together, told, wrap};
use crate::locale::fill;
use crate::model::{Competitors, Section};
use cells::Cells;
use leptos::prelude::*;
use std::sync::Arc;

pub(super) fn view(story: &Story) -> Option<AnyView> {
    let table = story.card.competitors.as_ref()?;
    let names: Vec<_> = table.columns.iter().map(|column| column.name.as_str()).collect();
    let fold = Fold {
        section: Section::Competitors,
        picture: BARS,
        title: story.texts().competitors,
        count: table.rows.len(),
        preview: names.join(" · "),
    };
    let sorting = RwSignal::new(None);
    let texts = story.texts();
    let differences = (table.columns.len() > 1).then(|| {
        let words = texts.highlight_differences;
        view! { <label class="differences" lang=story.interface_lang()><input type={"checkbox"} /> {words}</label> }
            .fixed()
    });
    let head = head(story, table, sorting);
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
fn head(story: &Story, table: &Competitors, sorting: RwSignal<Option<Sorting>>) -> Vec<AnyView> {
    let texts = story.texts();
    let feature = said(story, "span", "", texts.feature);
    let mut cells = vec![head_cell(story, sorting, 0, texts.feature.into(), feature, false)];
    for (index, column) in table.columns.iter().enumerate() {
        let name = told("b", "", column.name.clone());
        let vendor = column.vendor.clone().map(|vendor| told("span", "vendor", vendor));
        let subject = column.subject.then(|| said(story, "span", "unseen", texts.subject));
        let name = together([Some(name), vendor, subject]);
        cells.push(head_cell(story, sorting, index + 1, column.name.clone(), name, column.subject));
    }
    cells
}

fn head_cell(
    story: &Story,
    sorting: RwSignal<Option<Sorting>>,
    column: usize,
    name: String,
    content: AnyView,
    is_subject: bool,
) -> AnyView {
    let title = fill(story.texts().sort_by, &name);
    let content = wrap("span", "column", content);
    let listener = story.on_sort.clone();
    let on_click = move |_| {
        let next = Sorting::after_click(sorting.get_untracked(), column);
        sorting.set(next);
        if let Some(listener) = &listener {
            listener(&name, next);
        }
    };
    view! {
        <th
            role="columnheader"
            scope="col"
            data-subject=is_subject
            aria-sort=move || Sorting::aria(sorting.get(), column)
        >
            <button type="button" title=title on:click=on_click>{content} {icon(SORT)}</button>
        </th>
    }
    .fixed()
}

/// The rows in the order asked for. Each is written anew at a sort; the table is small.
fn body(story: &Story, sorting: RwSignal<Option<Sorting>>) -> AnyView {
    let (card, locale) = (Arc::clone(&story.card), story.locale.clone());
    let lang = story.interface_lang();
    let rows = move || {
        let Some(table) = &card.competitors else { return Vec::new() };
        let subject = table.columns.iter().position(|column| column.subject).unwrap_or(0);
        let cells = Cells { locale: &locale, lang: &lang, columns: &table.columns, subject };
        let order = sort::order(table, sorting.get(), &locale);
        order.into_iter().filter_map(|index| Some(cells.row(table.rows.get(index)?))).collect()
    };
    rows.into_any()
}
