//! The competitor table.

use news_card::{Options, Section, read};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::adoption::written;
use crate::support::{Browser, in_browser};

const TABLE: &str = r#"{ "title": "A table", "competitors": {
    "columns": [{ "name": "Ours", "subject": true }, { "name": "Theirs", "vendor": "They" }, { "name": "Last" }],
    "rows": [
        { "feature": "beta", "cells": [10, "b", true] },
        { "feature": "Alpha", "cells": [9, "C", false] },
        { "feature": "delta", "cells": [null, "a", null] },
        { "feature": "Gamma", "cells": [-1.5, "B2", true] },
        { "feature": "epsilon", "cells": [1000, null, false] }
    ] } }"#;

const ROWS: &str = "texts('tbody th')";
const ARIA: &str = "$$('thead th').map((head) => head.getAttribute('aria-sort'))";

async fn show(b: &Browser) {
    let path = b.server.file("table.json", TABLE);
    b.show_ready(&format!("<news-card src={path} open=competitors></news-card>")).await;
}

/// As HTML that names no document: there the rows are sorted without the app.
async fn show_without_document(b: &Browser) {
    let card = read(TABLE.as_bytes()).expect("a card").card;
    let options = Options { open: vec![Section::Competitors], ..Options::default() };
    b.show_ready(&written(card, options, None)).await;
    // What sorts comes beside the loader; it is there once it has shown a change.
    b.js("card.setAttribute('density', 'compact')").await;
    b.until("$('[part=card]').dataset.density === 'compact'").await;
    b.until("performance.getEntriesByType('resource').some(({ name }) => /more/.test(name))").await;
    b.settle().await;
}

fn in_both_ways(check: impl AsyncFn(&Browser)) {
    in_browser(async |b| {
        show(b).await;
        check(b).await;
        show_without_document(b).await;
        check(b).await;
        b.is("performance.getEntriesByType('resource').filter(({ name }) => /app|json/.test(name)).length", 0).await;
    });
}

fn head(column: usize) -> String {
    format!("$$('thead th button')[{column}]")
}

#[test]
fn a_click_sorts_up_the_next_down_and_the_third_restores() {
    in_both_ways(async |b| {
        let written = json!(["beta", "Alpha", "delta", "Gamma", "epsilon"]);
        for (column, up, down) in [
            (
                0,
                json!(["Alpha", "beta", "delta", "epsilon", "Gamma"]),
                json!(["Gamma", "epsilon", "delta", "beta", "Alpha"]),
            ),
            (
                1,
                json!(["Gamma", "Alpha", "beta", "epsilon", "delta"]),
                json!(["epsilon", "beta", "Alpha", "Gamma", "delta"]),
            ),
            (
                2,
                json!(["delta", "beta", "Gamma", "Alpha", "epsilon"]),
                json!(["Alpha", "Gamma", "beta", "delta", "epsilon"]),
            ),
            (
                3,
                json!(["Alpha", "epsilon", "beta", "Gamma", "delta"]),
                json!(["beta", "Gamma", "Alpha", "epsilon", "delta"]),
            ),
        ] {
            for (rows, direction) in
                [(up, "ascending"), (down, "descending"), (written.clone(), "none")]
            {
                b.click(&head(column)).await;
                b.is(ROWS, rows).await;
                let mut aria = vec!["none"; 4];
                aria[column] = direction;
                b.is(ARIA, json!(aria)).await;
            }
        }
    });
}

#[test]
fn the_new_order_is_announced() {
    in_both_ways(async |b| {
        let said = "$('[data-section=competitors] [role=status]').textContent";
        for words in ["Sorted by Theirs, ascending", "Sorted by Theirs, descending", ""] {
            b.click(&head(2)).await;
            b.until(&format!("{said} === {words:?}")).await;
        }
    });
}

#[test]
fn another_column_starts_anew() {
    in_both_ways(async |b| {
        b.click(&head(0)).await;
        b.click(&head(0)).await;
        b.click(&head(1)).await;
        b.is(ARIA, json!(["none", "ascending", "none", "none"])).await;
    });
}

#[test]
fn the_page_is_told_of_each_sort() {
    in_both_ways(async |b| {
        for column in [1, 1, 1, 0] {
            b.click(&head(column)).await;
        }
        let detail =
            |column: &str, direction: Value| json!({ "column": column, "direction": direction });
        let details = b.details("sort").await;
        assert_eq!(details[0], detail("Ours", json!("ascending")));
        assert_eq!(details[1], detail("Ours", json!("descending")));
        assert_eq!(details[2], detail("Ours", Value::Null));
        assert_eq!(details[3], detail("Feature", json!("ascending")));
        assert_eq!(details.len(), 4);
    });
}

#[test]
fn the_keyboard_sorts_and_keeps_its_place() {
    in_both_ways(async |b| {
        b.js("$$('thead th button')[1].focus()").await;
        for (key, direction) in
            [(Key::Enter, "ascending"), (Key::Space, "descending"), (Key::Enter, "none")]
        {
            b.press(key).await;
            b.until(&format!("$$('thead th')[1].getAttribute('aria-sort') === '{direction}'"))
                .await;
            b.is("card.shadowRoot.activeElement === $$('thead th button')[1]", true).await;
        }
    });
}

#[test]
fn the_table_scrolls_in_a_region_that_has_a_name_and_takes_focus() {
    in_browser(async |b| {
        show(b).await;
        b.is("$('[role=region]').tabIndex", 0).await;
        b.is("$('[role=region]').getAttribute('aria-label').length > 3", true).await;
        b.is("$('[role=region]').contains($('table'))", true).await;
        b.is("$$('thead th, tbody th').every((head) => head.scope)", true).await;
    });
}

#[test]
fn cells_say_in_words_what_their_signs_show() {
    in_browser(async |b| {
        show(b).await;
        b.is("texts('tbody tr:nth-child(1) td')", json!(["10", "b", "Yes"])).await;
        b.is("texts('tbody tr:nth-child(2) td').at(-1)", "No").await;
        b.is("texts('tbody tr:nth-child(3) td')", json!(["Not known", "a", "Not known"])).await;
        b.is("texts('tbody tr:nth-child(5) td')[0]", "1,000").await;
    });
}

#[test]
fn rows_without_a_difference_can_be_left_out() {
    in_browser(async |b| {
        let same = TABLE.replace("[1000, null, false]", "[1000, 1000, 1000]");
        let path = b.server.file("table.json", &same);
        b.show_ready(&format!("<news-card src={path} open=competitors></news-card>")).await;
        let seen = "$$('tbody tr').filter((row) => row.checkVisibility()).map((row) => row.cells[0].textContent)";
        b.is(seen, json!(["beta", "Alpha", "delta", "Gamma", "epsilon"])).await;
        b.click("$('.differences input')").await;
        b.is(seen, json!(["beta", "Alpha", "delta", "Gamma"])).await;
        // Sorting leaves the choice alone.
        b.click(&head(1)).await;
        b.is("$('.differences input').checked", true).await;
        b.click("$('.differences input')").await;
        b.is(&format!("{seen}.length"), 5).await;
    });
}
