//! What a reader can do with the competitor table beside sorting it.

use serde_json::json;

use crate::adoption::written;
use crate::support::{Browser, in_browser};
use news_card::{Options, Section, read};

/// So many rows that there is a filter, and the rows beyond the first wait.
fn long_table() -> String {
    let rows: Vec<_> = (0..20)
        .map(|number| json!({ "feature": format!("Feature {number}"), "cells": [number, format!("a|b \"{number}\""), true] }))
        .collect();
    let columns = json!([{ "name": "Ours", "subject": true }, { "name": "Theirs", "vendor": "They, Inc." }, { "name": "Last" }]);
    json!({ "title": "A table", "competitors": { "columns": columns, "rows": rows } }).to_string()
}

/// Live, and as HTML without a document.
fn in_both_ways(check: impl AsyncFn(&Browser)) {
    in_browser(async |b| {
        let path = b.server.file("table.json", &long_table());
        b.show_ready(&format!("<news-card src={path} open=competitors></news-card>")).await;
        check(b).await;
        let card = read(long_table().as_bytes()).expect("a card").card;
        let options = Options { open: vec![Section::Competitors], ..Options::default() };
        b.show_ready(&written(card, options, None)).await;
        // The reader turns to it, perhaps before the script is there.
        let turn = "$('.scroll').dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }))";
        b.until(&format!("({turn}, $('.copies button') !== null)")).await;
        check(b).await;
    });
}

const SEEN: &str =
    "$$('tbody tr').filter((row) => row.checkVisibility()).map((row) => row.cells[0].textContent)";
const SAID: &str = "$('[data-section=competitors] [role=status]').textContent";

#[test]
fn a_long_table_shows_its_first_rows_and_all_when_asked() {
    in_both_ways(async |b| {
        for (width, first) in [(768, 10), (320, 5)] {
            b.size(width, 900).await;
            b.is(&format!("{SEEN}.length"), first).await;
        }
        b.size(768, 900).await;
        b.is("$('.all').textContent", "Show all 20").await;
        b.click("$('.all')").await;
        b.is(&format!("{SEEN}.length"), 20).await;
        b.is("$('.all').checkVisibility()", false).await;
    });
}

#[test]
fn rows_are_found_by_what_they_hold() {
    in_both_ways(async |b| {
        b.until("$('.filter') !== null").await;
        let type_in = |text: &str| {
            format!(
                "$('.filter').value = {text:?}; $('.filter').dispatchEvent(new Event('input', {{ bubbles: true, composed: true }}))"
            )
        };
        b.js(&type_in(" FEATURE 1")).await;
        b.until(&format!("{SEEN}.length === 11")).await;
        b.until(&format!("{SAID} === '11 features shown'")).await;
        b.js(&type_in("feature 17")).await;
        b.until(&format!("{SAID} === '1 feature shown'")).await;
        b.is(SEEN, json!(["Feature 17"])).await;
        b.js(&type_in("")).await;
        b.until(&format!("{SEEN}.length === 10")).await;
        b.is(SAID, "").await;
    });
}

#[test]
fn the_table_can_be_taken_along() {
    in_both_ways(async |b| {
        b.until("$$('[data-copy]').length === 2").await;
        b.js("window.copied = []; Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text) => { copied.push(text) } } })").await;
        b.click("$('[data-copy=markdown]')").await;
        b.until(&format!("{SAID} === 'Table copied'")).await;
        b.is(
            "copied[0].split('\\n').slice(0, 3)",
            json!([
                "| Feature | Ours | Theirs (They, Inc.) | Last |",
                "|---|---|---|---|",
                "| Feature 0 | 0 | a\\|b \"0\" | Yes |"
            ]),
        )
        .await;
        b.click("$('[data-copy=csv]')").await;
        b.until("copied.length === 2").await;
        b.is(
            "copied[1].split('\\r\\n').slice(0, 2)",
            json!([
                "Feature,Ours,\"Theirs (They, Inc.)\",Last",
                "Feature 0,0,\"a|b \"\"0\"\"\",Yes"
            ]),
        )
        .await;
        b.is("copied.map((text) => text.split('\\n').length)", json!([22, 21])).await;
        // Where the page may not copy, the reader can: the table is marked.
        b.js("navigator.clipboard.writeText = () => Promise.reject(Error('no'))").await;
        b.click("$('[data-copy=csv]')").await;
        b.settle().await;
        assert_eq!(b.console().await, [""; 0]);
    });
}

#[test]
fn on_a_phone_two_of_those_compared_stand_side_by_side() {
    in_both_ways(async |b| {
        let shown = "[...$$('tbody tr')[0].querySelectorAll('td')].filter((cell) => cell.checkVisibility())";
        let names = format!("{shown}.map(({{ dataset }}) => dataset.column)");
        b.until("$('.comparison') !== null").await;
        b.is("$('.comparison').checkVisibility()", false).await;
        b.size(360, 800).await;
        b.is(&names, json!(["Ours", "Theirs", "Last"])).await;
        b.click("$('.comparison label')").await;
        b.is(&names, json!(["Ours", "Theirs"])).await;
        let beside = format!(
            "(([one, other]) => one.top === other.top && Math.abs(one.right - other.left) < 1)({shown}.map((cell) => cell.getBoundingClientRect()))"
        );
        b.is(&beside, true).await;
        b.js("const [, second] = $$('.comparison select'); second.value = 'Last'; second.dispatchEvent(new Event('change'))")
            .await;
        b.is(&names, json!(["Ours", "Last"])).await;
        // Where there is room, there is nothing to choose, and all stand there.
        b.size(1280, 760).await;
        b.is(&names, json!(["Ours", "Theirs", "Last"])).await;
    });
}

#[test]
fn a_short_table_has_no_filter_and_waits_with_nothing() {
    in_browser(async |b| {
        b.show_ready("<news-card src=/cards/maximal.json open=competitors></news-card>").await;
        b.until("$('.copies button') !== null").await;
        b.is("[$('.filter'), $('.all')]", json!([null, null])).await;
    });
}
