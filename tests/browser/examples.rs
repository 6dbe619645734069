//! The card in Leptos applications: the examples, as their users open them.

mod client;
mod loaded;
mod server;

use serde_json::json;

use crate::support::{Browser, Example};

/// Opens an example in a page that notes what the application does to it.
async fn open(b: &Browser, example: &Example) {
    b.before_scripts(include_str!("examples/watch.js")).await;
    b.open(example.address()).await;
}

/// Removes the card by the page's own button, and checks that nothing of it is left: no listener,
/// no timer, no node.
async fn removing_leaves_nothing(b: &Browser) {
    b.js(
        "globalThis.before = { timers: timers.size, removed: new WeakRef(one('.news-card-box')) }",
    )
    .await;
    b.is("listeners('.news-card-box').length > 2", true).await;
    b.click("one('#remove')").await;
    b.until("!one('#remove ~ * .news-card-box, .controls + .news-card-box')").await;
    b.is("timers.size - before.timers", -1).await;
    b.is("detached()", json!([])).await;
    b.is("global()", json!([])).await;
    b.settle().await;
    b.until_dropped("before.removed.deref() === undefined").await;
    b.click("one('#remove')").await;
    b.until("one('.controls + .news-card-box article [part=title]').checkVisibility()").await;
    b.is("timers.size", b.js("return before.timers").await).await;
}
