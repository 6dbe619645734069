//! The competitor table.

use news_card::{Options, Section, read};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::adoption::written;
use crate::support::{Browser, in_browser};

const TABLE: &str = r#"{ "title": "A table", "competitors": {
    "columns": [{ "name": "Ours", "subject": true }, { "name": "Theirs", "vendor": "They" }, { "name": "Last" }, { "name": "Least" }],
    "rows": [
        { "feature": "Speed", "better": "higher", "cells": [10, 9, null, 1000] },
        { "feature": "Licence", "cells": ["b", "C", "a", null] },
        { "feature": "Open", "cells": [true, false, null, true] },
        { "feature": "Cost", "better": "lower", "cells": [-1.5, 7, "7 W", 7] },
        { "feature": "Ports", "cells": ["10 W", "9 W", "9 W", "100 W"] }
    ] } }"#;

const COLUMNS: &str = "texts('thead th b')";
const ARIA: &str = "$$('tbody th').map((head) => head.getAttribute('aria-sort'))";

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

fn head(row: usize) -> String {
    format!("$$('tbody th button')[{row}]")
}

/// The `aria-sort` of each row, where one has one.
fn aria(row: usize, direction: Option<&str>) -> Value {
    let mut all = vec![Value::Null; 5];
    all[row] = direction.into();
    all.into()
}

async fn press(b: &Browser, row: usize, direction: Option<&str>) {
    b.click(&head(row)).await;
    b.until(&format!("JSON.stringify({ARIA}) === {:?}", aria(row, direction).to_string())).await;
}

#[test]
fn a_click_sorts_up_the_next_down_and_the_third_restores() {
    in_both_ways(async |b| {
        let written = ["Ours", "Theirs", "Last", "Least"];
        for (row, up, down) in [
            (0, ["Theirs", "Ours", "Least", "Last"], ["Least", "Ours", "Theirs", "Last"]),
            (1, ["Last", "Ours", "Theirs", "Least"], ["Theirs", "Ours", "Last", "Least"]),
            (2, ["Theirs", "Ours", "Least", "Last"], ["Ours", "Least", "Theirs", "Last"]),
            (3, ["Ours", "Theirs", "Least", "Last"], ["Last", "Theirs", "Least", "Ours"]),
            (4, ["Theirs", "Last", "Ours", "Least"], ["Least", "Ours", "Theirs", "Last"]),
        ] {
            for (columns, direction) in
                [(up, Some("ascending")), (down, Some("descending")), (written, None)]
            {
                press(b, row, direction).await;
                b.is(COLUMNS, json!(columns)).await;
                // Each row went along, and the subject is where its column is.
                b.is("$$('tbody tr').every((row) => [...row.cells].slice(1).every(({ dataset }, at) => dataset.column === texts('thead th b')[at]))", true).await;
                b.is("$$('[data-subject]').every((cell) => $$('thead th')[cell.cellIndex].textContent.startsWith('Ours'))", true).await;
            }
        }
    });
}

#[test]
fn the_new_order_is_announced() {
    in_both_ways(async |b| {
        let said = "$('[data-section=competitors] [role=status]').textContent";
        for words in ["Sorted by Open, ascending", "Sorted by Open, descending", ""] {
            b.click(&head(2)).await;
            b.until(&format!("{said} === {words:?}")).await;
        }
    });
}

#[test]
fn another_feature_starts_anew() {
    in_both_ways(async |b| {
        press(b, 0, Some("ascending")).await;
        press(b, 0, Some("descending")).await;
        press(b, 1, Some("ascending")).await;
    });
}

#[test]
fn the_page_is_told_of_each_sort() {
    in_both_ways(async |b| {
        press(b, 1, Some("ascending")).await;
        press(b, 1, Some("descending")).await;
        press(b, 1, None).await;
        press(b, 0, Some("ascending")).await;
        let detail =
            |feature: &str, direction: Value| json!({ "feature": feature, "direction": direction });
        let details = b.details("sort").await;
        assert_eq!(details[0], detail("Licence", json!("ascending")));
        assert_eq!(details[1], detail("Licence", json!("descending")));
        assert_eq!(details[2], detail("Licence", Value::Null));
        assert_eq!(details[3], detail("Speed", json!("ascending")));
        assert_eq!(details.len(), 4);
    });
}

#[test]
fn the_keyboard_sorts_and_keeps_its_place() {
    in_both_ways(async |b| {
        b.js("$$('tbody th button')[1].focus()").await;
        for (key, direction) in
            [(Key::Enter, "'ascending'"), (Key::Space, "'descending'"), (Key::Enter, "null")]
        {
            b.press(key).await;
            b.until(&format!("$$('tbody th')[1].getAttribute('aria-sort') === {direction}")).await;
            b.is("card.shadowRoot.activeElement === $$('tbody th button')[1]", true).await;
        }
    });
}

#[test]
fn the_best_of_a_row_is_marked_where_the_document_says_what_is_better() {
    in_both_ways(async |b| {
        let best = "$$('[data-best]').map(({ dataset, textContent }) => [dataset.column, textContent.replace(/\\s/g, ' ')])";
        b.is(best, json!([["Least", "1,000Best"], ["Ours", "−1.5Best"]])).await;
        press(b, 0, Some("ascending")).await;
        b.is(best, json!([["Least", "1,000Best"], ["Ours", "−1.5Best"]])).await;
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
        let row = |number: usize| format!("texts('tbody tr:nth-child({number}) td')");
        b.is(&row(3), json!(["Yes", "No", "Not known", "Yes"])).await;
        b.is(&row(5), json!(["10 W", "9 W", "9 W", "100 W"])).await;
        b.is(&format!("{}[0]", row(1)), "10").await;
    });
}

#[test]
fn rows_without_a_difference_can_be_left_out() {
    in_browser(async |b| {
        let same = TABLE.replace(r#"["10 W", "9 W", "9 W", "100 W"]"#, "[5, 5, 5, 5]");
        let path = b.server.file("table.json", &same);
        b.show_ready(&format!("<news-card src={path} open=competitors></news-card>")).await;
        let seen = "$$('tbody tr').filter((row) => row.checkVisibility()).map((row) => row.cells[0].textContent)";
        b.is(&format!("{seen}.length"), 5).await;
        b.click("$('.differences input')").await;
        b.is(seen, json!(["Speed", "Licence", "Open", "Cost"])).await;
        // Sorting leaves the choice alone.
        b.click(&head(1)).await;
        b.is("$('.differences input').checked", true).await;
        b.click("$('.differences input')").await;
        b.is(&format!("{seen}.length"), 5).await;
    });
}
