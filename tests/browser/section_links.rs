//! Links that lead to one section of a card.

use serde_json::json;

use crate::adoption::big_fund;
use crate::support::{Browser, in_browser};

/// Goes to a fragment of the page that is shown, as a link to it does.
async fn follow(b: &Browser, hash: &str) {
    b.js_with("location.hash = given", hash).await;
}

const OPEN: &str =
    "$$('details[data-section]').filter(({ open }) => open).map(({ dataset }) => dataset.section)";

fn in_view(section: &str) -> String {
    format!("Math.abs($('[data-section={section}]').getBoundingClientRect().top) < 5")
}

#[test]
fn a_link_opens_its_section_and_brings_it_into_view() {
    in_browser(async |b| {
        b.size(768, 500).await;
        let live = "<news-card id=story src=/cards/deepseek-big-fund.json></news-card>".to_owned();
        for card in [live, big_fund().replacen("<news-card", "<news-card id=story", 1)] {
            b.show_ready(&format!("{card}<div style='height: 2000px'></div>")).await;
            follow(b, "#story/timeline").await;
            b.until(&format!("{} && $('[data-section=timeline]').open", in_view("timeline"))).await;
            b.is(OPEN, json!(["timeline"])).await;
            follow(b, "#story/deep-dive").await;
            b.until("$('[data-section=deep-dive]').open").await;
            // Another card's, a section that there is not, and no section at all are nothing to it.
            for hash in ["#other/citations", "#story/nothing", "#story/%", "#story"] {
                follow(b, hash).await;
            }
            b.settle().await;
            b.is(OPEN, json!(["deep-dive", "timeline"])).await;
            b.js("history.replaceState(null, '', location.pathname)").await;
        }
    });
}

#[test]
fn the_address_counts_when_the_card_comes() {
    in_browser(async |b| {
        b.size(768, 500).await;
        let card = "<div style='height: 900px'></div><news-card id=story loading=eager src=/cards/deepseek-big-fund.json></news-card><div style='height: 2000px'></div>";
        b.show(card).await;
        let page = b.js("return location.pathname").await;
        b.open("about:blank").await;
        b.go(&format!("{}#story/implications", page.as_str().expect("a path"))).await;
        b.ready().await;
        b.until(&format!("{} && $('[data-section=implications]').open", in_view("implications")))
            .await;
        // What the reader closes stays closed.
        b.js("$('[data-section=implications]').open = false; card.setAttribute('density', 'compact')").await;
        b.settle().await;
        b.is(OPEN, json!([])).await;
    });
}
