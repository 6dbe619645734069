//! Pages that let nothing in but what says it may be there, as those that are isolated from other
//! origins have to.

use serde_json::json;

use super::{SEEN, WATCH, shown};
use crate::support::{Answer, Browser, in_browser};

const REQUIRE: &str =
    "cross-origin-opener-policy: same-origin\r\ncross-origin-embedder-policy: require-corp\r\n";
const CREDENTIALLESS: &str =
    "cross-origin-opener-policy: same-origin\r\ncross-origin-embedder-policy: credentialless\r\n";

/// A page at another origin than the widget and the card.
fn page(b: &Browser, headers: &'static str, body: &str) -> String {
    let widget = b.server.address();
    let html = format!(
        "<!doctype html><title>A page</title><link rel=icon href=data:,><script>{WATCH}</script>
         <script type=module src={widget}/pkg/news-card.js></script>{body}"
    );
    b.url(Answer { content_type: "text/html", headers, ..Answer::of(html) })
}

/// Shows a live card on such a page.
async fn is_there(b: &Browser, headers: &'static str) {
    let widget = b.server.address();
    let live = format!(
        "<news-card src={widget}/cards/maximal.json loading=eager><a href=/>The story</a></news-card>"
    );
    b.open(&page(b, headers, &live)).await;
    b.ready().await;
    b.settle().await;
    b.is(SEEN, shown()).await;
    b.is("crossOriginIsolated", true).await;
}

#[test]
fn a_card_is_there_on_pages_that_ask_others_without_credentials() {
    in_browser(async |b| is_there(b, CREDENTIALLESS).await);
}

#[test]
fn a_card_is_there_on_pages_that_are_isolated_from_other_origins() {
    in_browser(async |b| {
        let widget = b.server.address().to_owned();
        is_there(b, REQUIRE).await;
        // A stylesheet that HTML links to says that it may be there.
        let written = format!(
            "<news-card><template shadowrootmode=open><link rel=stylesheet href={widget}/pkg/news-card.css>\
             <div data-state=ready><div><article class=news-card part=card>A card</article></div></div></template></news-card>"
        );
        b.open(&page(b, REQUIRE, &written)).await;
        b.ready().await;
        b.until("style('.news-card').borderTopStyle === 'solid'").await;
        b.is("[crossOriginIsolated, uncaught]", json!([true, []])).await;
    });
}
