//! The competitor table: sortable, comparable, and one block a feature where there is no room.

mod cell;
mod sort;

pub use sort::{Direction, SortListener, Sorting};

use super::Story;
use super::fold::Fold;
use super::icon::{BARS, SORT, icon};
use crate::locale::{Texts, fill};
use crate::model::{Competitors, Section};
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
        view! {
            <label class="differences" lang=story.interface_lang()>
                <input type="checkbox" />
                {texts.highlight_differences}
            </label>
        }
    });
    let content = view! {
        {differences}
        <div class="scroll" role="region" tabindex="0" aria-label=texts.competitors>
            <table class="competitors" role="table">
                <thead role="rowgroup"><tr role="row">{head(story, table, sorting)}</tr></thead>
                <tbody role="rowgroup">{body(story, table, sorting)}</tbody>
            </table>
        </div>
    };
    Some(fold.around(story, content))
}

/// The header row: the feature column, then one column for each of those compared.
fn head(story: &Story, table: &Competitors, sorting: RwSignal<Option<Sorting>>) -> Vec<AnyView> {
    let texts = story.texts();
    let feature = view! { <span lang=story.interface_lang()>{texts.feature}</span> }.into_any();
    let mut cells = vec![head_cell(story, sorting, 0, texts.feature.into(), feature, false)];
    for (index, column) in table.columns.iter().enumerate() {
        let vendor = column.vendor.clone().map(|vendor| view! { <span class="vendor" dir="auto">{vendor}</span> });
        let subject = column.subject.then(|| {
            view! { <span class="unseen" lang=story.interface_lang()>{texts.subject}</span> }
        });
        let name = view! { <b dir="auto">{column.name.clone()}</b> {vendor} {subject} }.into_any();
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
            <button type="button" title=title on:click=on_click>
                <span class="column">{content}</span>
                {icon(SORT)}
            </button>
        </th>
    }
    .into_any()
}

/// The rows in the order asked for. Each cell is written once a sort; the table is small.
fn body(story: &Story, table: &Competitors, sorting: RwSignal<Option<Sorting>>) -> AnyView {
    let rows = Rows {
        table: Arc::new(table.clone()),
        texts: story.texts(),
        lang: story.interface_lang(),
        numbers: Arc::new(cell::number_texts(table, &story.locale)),
        citations: story.card.citations.len(),
    };
    (move || {
        let order = sort::order(&rows.table, sorting.get());
        order.into_iter().filter_map(|index| rows.row(index)).collect::<Vec<_>>()
    })
    .into_any()
}

/// What the rows are made of, kept for as long as they can be sorted.
struct Rows {
    table: Arc<Competitors>,
    texts: &'static Texts,
    lang: Option<String>,
    numbers: Arc<Vec<Vec<String>>>,
    citations: usize,
}

impl Rows {
    fn row(&self, index: usize) -> Option<AnyView> {
        let row = self.table.rows.get(index)?;
        let numbers = self.numbers.get(index)?;
        let subject = self.table.columns.iter().position(|column| column.subject).unwrap_or(0);
        let reference = row.cells.get(subject);
        let cells = self.table.columns.iter().zip(&row.cells).zip(numbers).map(|((column, cell), number)| {
            let differs = reference.is_some_and(|reference| reference != cell);
            let content = cell::view(self, row, cell, number);
            let name = column.name.clone();
            view! {
                <td role="cell" data-subject=column.subject data-differs=differs data-column=name>
                    {content}
                </td>
            }
            .into_any()
        });
        let cells: Vec<_> = cells.collect();
        Some(
            view! {
                <tr role="row">
                    <th role="rowheader" scope="row" dir="auto">{row.feature.clone()}</th>
                    {cells}
                </tr>
            }
            .into_any(),
        )
    }
}
