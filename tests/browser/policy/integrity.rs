//! Files that a page vouches for, and files that are not what it vouched for.

use std::fs;

use serde_json::{Value, json};

use super::{CARD, SEEN, WATCH, refused, shown};
use crate::support::{Browser, Page, in_browser, project};

const WRONG: &str = "sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC";

/// What `assets.json` says of a file of the widget.
fn integrity(file: &str) -> String {
    let assets = fs::read(project().join("pkg/assets.json")).expect("the list of files");
    let assets: Value = serde_json::from_slice(&assets).expect("JSON");
    let files = assets["files"].as_array().expect("files");
    let found = files.iter().find(|listed| listed["name"] == file);
    let found = found.and_then(|listed| listed["integrity"].as_str());
    found.unwrap_or_else(|| panic!("no {file} in {assets}")).to_owned()
}

/// Shows a page that vouches for the loader by its tag, and for another file in an import map.
async fn vouched(b: &Browser, loader: &str, file: &str, integrity: &str, body: &str) {
    let map = json!({ "integrity": { format!("/pkg/{file}"): integrity } });
    let head = format!("<script>{WATCH}</script><script type=importmap>{map}</script>");
    let script = format!("<script type=module src=/pkg/news-card.js integrity={loader}></script>");
    b.show(Page { head: &head, script: &script, ..Page::of(body) }).await;
}

async fn outcome(b: &Browser) -> Value {
    b.until("['ready', 'error'].includes(card.state)").await;
    b.settle().await;
    b.js(&format!("return {SEEN}")).await
}

#[test]
fn files_are_taken_as_what_the_page_vouched_for_or_not_at_all() {
    let loader = integrity("news-card.js");
    in_browser(async |b| {
        let app = "news-card-app.js";
        vouched(b, &loader, app, &integrity(app), CARD).await;
        assert_eq!(outcome(b).await, shown());

        // Without its second script, the card is no worse than static.
        vouched(b, &loader, "news-card-live.js", WRONG, CARD).await;
        assert_eq!(outcome(b).await, shown());

        // The glue is another; what is asked for again is asked for in vain.
        vouched(b, &loader, app, WRONG, CARD).await;
        assert_eq!(outcome(b).await, refused("app"));

        // Without the loader nothing is defined, and what stands there is read.
        vouched(b, WRONG, app, &integrity(app), CARD).await;
        b.settle().await;
        b.is(SEEN, json!(["none", [], [], true])).await;
        // Engines say what they refused in words of their own, and some say nothing.
        b.console().await;
    });
}
