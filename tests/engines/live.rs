//! The live element: alone, and taking over a prerendered card.

use serde_json::json;

use crate::cards::{CARD, STYLESHEET, prerendered};
use crate::support::{Engine, Reader, in_window};

/// What the page asked for, by name.
const REQUESTS: &str =
    "performance.getEntriesByType('resource').map(({ name }) => name.split('/').pop()).sort()";

pub(crate) fn loaded(engine: Engine) {
    in_window(engine, Reader::Usual, async |w| {
        w.show(&format!("<news-card src=/cards/{CARD}.json open=competitors></news-card>")).await;
        w.until("card.state === 'ready' && card.matches(':state(ready)')").await;
        w.is("$$('tbody tr').length", 4).await;
        w.is("style('.news-card').borderTopStyle", "solid").await;
        let features = "texts('tbody th')";
        let before = w.js(&format!("return {features}")).await;
        w.click("$$('thead th button')[0]").await;
        w.until("$$('thead th')[0].getAttribute('aria-sort') === 'ascending'").await;
        w.is(
            &format!("{features}.toSorted((a, b) => a.localeCompare(b))"),
            w.js(&format!("return {features}")).await,
        )
        .await;
        assert_ne!(w.js(&format!("return {features}")).await, before);
        w.click("$$('thead th button')[0]").await;
        w.until("$$('thead th')[0].getAttribute('aria-sort') === 'descending'").await;
        w.js("card.setAttribute('theme', 'dark')").await;
        w.until("style('.news-card').colorScheme === 'dark'").await;
    });
}

pub(crate) fn adopted(engine: Engine) {
    in_window(engine, Reader::Usual, async |w| {
        w.show(&prerendered(STYLESHEET)).await;
        w.until("card.state === 'ready' && card.matches(':state(ready)')").await;
        w.until("/ago|last/.test(texts('.badge summary')[0])").await;
        w.js("window.toggles = []; addEventListener('news-card-toggle', ({ detail }) => toggles.push([detail.section, detail.open]))").await;
        w.click("$('[data-section=competitors] > summary')").await;
        w.until("toggles.length === 1").await;
        w.is("toggles", json!([["competitors", true]])).await;
        w.is(REQUESTS, json!(["news-card-live.js", "news-card.css", "news-card.js"])).await;
        // What still unfolds cannot be clicked on.
        w.until("$('[data-section=competitors]').getAnimations({ subtree: true }).length === 0")
            .await;
        w.click("$$('thead th button')[0]").await;
        w.until("$$('thead th')[0].getAttribute('aria-sort') === 'ascending'").await;
        w.is("$('[data-section=competitors]').open", true).await;
        w.is("$$('thead th button').indexOf(card.shadowRoot.activeElement)", 0).await;
        assert_eq!(w.server.requests(&format!("/cards/{CARD}.json")), 1);
    });
}
