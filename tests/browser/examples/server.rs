//! `leptos-ssr`: a page that a server writes and a browser takes over.

use serde_json::json;

use super::{open, removing_leaves_nothing};
use crate::support::{Browser, Example, in_browser, in_browser_without_scripts};

/// Marks the nodes of the server before any module runs.
const MARK: &str = "document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    globalThis.marked = [...document.querySelectorAll('.news-card-box *')].filter((node) => node.localName !== 'style');
})";

fn in_the_example(test: impl AsyncFnOnce(&Browser)) {
    in_browser(async |b| {
        let example = Example::ssr();
        b.before_scripts(MARK).await;
        open(b, &example).await;
        b.until("document.adoptedStyleSheets.length === 1 && !one('style[data-news-card]')").await;
        b.settle().await;
        test(b).await;
    });
}

#[test]
fn without_scripts_the_card_is_read_styled_and_opened() {
    in_browser_without_scripts(async |b| {
        let example = Example::ssr();
        b.open(example.address()).await;
        let one = |selector: &str| format!("document.querySelector('{selector}')");
        b.is(&format!("{}.checkVisibility()", one("article [part=title]")), true).await;
        b.is(&format!("getComputedStyle({}).borderTopWidth", one("article")), "1px").await;
        b.is(&format!("{} !== null", one("style[data-news-card]")), true).await;
        let details = one("[data-section=timeline]");
        b.is(&format!("{details}.open"), false).await;
        b.click(&one("[data-section=timeline] > summary")).await;
        b.until(&format!("{details}.open && {details}.lastElementChild.checkVisibility()")).await;
        // Nothing of the page ran.
        b.is("document.adoptedStyleSheets.length", 0).await;
    });
}

#[test]
fn hydration_keeps_every_node_that_the_server_wrote() {
    in_the_example(async |b| {
        b.is("marked.length > 100", true).await;
        b.is("marked.filter((node) => !node.isConnected).map((node) => node.outerHTML)", json!([]))
            .await;
        let new = "all('.news-card-box *').filter((node) => !marked.includes(node)).map((node) => node.localName)";
        // What only a browser knows comes then: ages stand beside the dates.
        b.is(&format!("{new}.filter((name) => name !== 'span')"), json!([])).await;
        b.is("getComputedStyle(one('article')).borderTopWidth", "1px").await;
    });
}

#[test]
fn signals_change_the_servers_card_in_place() {
    in_the_example(async |b| {
        b.js("watch()").await;
        b.click("one('#midnight')").await;
        b.until("one('article').dataset.theme === 'midnight'").await;
        b.click("one('#rename')").await;
        b.until("text('[part=title]').includes('A headline that a signal changed')").await;
        b.is("changes", 0).await;
        b.is("marked.includes(one('[part=title]'))", true).await;
    });
}

#[test]
fn the_servers_table_sorts() {
    in_the_example(async |b| {
        b.js("one('[data-section=competitors]').open = true; globalThis.cells = all('tbody td')")
            .await;
        b.click("all('tbody th button')[0]").await;
        b.until("all('tbody th')[0].ariaSort === 'ascending'").await;
        let are_old =
            "all('tbody td').every((cell) => cells.includes(cell) && marked.includes(cell))";
        b.is(are_old, true).await;
        b.is("all('tbody td').every((cell, at) => cell === cells[at])", false).await;
    });
}

#[test]
fn removing_the_servers_card_leaves_nothing_behind() {
    in_the_example(async |b| {
        b.js("window.marked = []").await;
        removing_leaves_nothing(b).await;
    });
}

#[test]
fn what_the_application_puts_into_the_servers_card_lives() {
    in_the_example(async |b| {
        b.is("marked.includes(one('.save')) && text('.save')", "Save for later").await;
        b.click("one('.save')").await;
        b.until("text('.save') === 'Saved'").await;
        b.click("one('#midnight')").await;
        b.until("one('article').dataset.theme === 'midnight'").await;
        b.is("text('.save')", "Saved").await;
    });
}
