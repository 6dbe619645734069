//! Changes of a card that came as HTML, which need no app: styles and native sections show them.

use news_card::{Options, read};
use serde_json::json;

use crate::adoption::{REQUESTS, big_fund, written};
use crate::support::{Browser, Page, in_browser};

/// What was asked for beside the card: nothing that draws one.
async fn needs_no_app(b: &Browser) {
    b.is(&format!("{REQUESTS}.filter((name) => /app|json/.test(name)).length"), 0).await;
}

#[test]
fn theme_density_and_open_sections() {
    in_browser(async |b| {
        b.show_ready(&big_fund()).await;
        b.js("card.setAttribute('theme', 'midnight'); card.setAttribute('density', 'compact'); card.setAttribute('open', 'timeline')").await;
        b.until("$('[data-section=timeline]').open").await;
        b.is(
            "[$('article').dataset.theme, $('article').dataset.density]",
            json!(["midnight", "compact"]),
        )
        .await;
        // Its file comes.
        b.until("getComputedStyle($('article')).backgroundColor === 'rgb(13, 20, 36)'").await;
        needs_no_app(b).await;
        // The page opened it, no reader.
        b.settle().await;
        assert!(b.details("toggle").await.is_empty());
    });
}

#[test]
fn parts_that_are_left_out_and_come_back() {
    in_browser(async |b| {
        b.show_ready(&big_fund()).await;
        for (name, part) in [("no-share", "share"), ("no-footer", "footer")] {
            let shown = format!("$('[part={part}]').checkVisibility()");
            b.is(&shown, true).await;
            b.js(&format!("card.setAttribute('{name}', '')")).await;
            b.until(&format!("!{shown}")).await;
            b.js(&format!("card.setAttribute('{name}', 'false')")).await;
            b.until(&shown).await;
        }
        needs_no_app(b).await;
    });
}

#[test]
fn the_pages_defaults_for_all_cards() {
    in_browser(async |b| {
        let head = "
            <meta name=news-card:theme content=midnight>
            <meta name=news-card:density content=compact>
            <meta name=news-card:open content=timeline>
            <meta name=news-card:no-share content=''>";
        b.show_ready(Page { head, ..Page::of(&big_fund()) }).await;
        b.until("$('[data-section=timeline]').open").await;
        b.is(
            "[$('article').dataset.theme, $('article').dataset.density, $('[part=share]').checkVisibility()]",
            json!(["midnight", "compact", false]),
        )
        .await;
        let own = big_fund().replacen("<news-card", "<news-card theme=paper no-share=false", 1);
        b.show_ready(Page { head, ..Page::of(&own) }).await;
        b.until("$('article').dataset.density === 'compact'").await;
        b.is(
            "[$('article').dataset.theme, $('[part=share]').checkVisibility()]",
            json!(["paper", true]),
        )
        .await;
        needs_no_app(b).await;
    });
}

#[test]
fn a_default_that_styles_cannot_show_brings_the_app() {
    in_browser(async |b| {
        let head = "<meta name=news-card:heading-level content=4><meta name=news-card:sections content='tldr timeline'>";
        b.show_ready(Page { head, ..Page::of(&big_fund()) }).await;
        b.until("$('[part=title]').parentElement.tagName === 'H4'").await;
        b.is(
            "$$('details[data-section]').map(({ dataset }) => dataset.section)",
            json!(["timeline"]),
        )
        .await;
        assert_eq!(b.server.requests("/cards/deepseek-big-fund.json"), 1);
    });
}

#[test]
fn what_needs_a_document_says_so_where_there_is_none() {
    in_browser(async |b| {
        let card = read(br#"{ "title": "A card of HTML alone", "hook": "It names no document." }"#);
        let html = written(card.expect("a card").card, Options::default(), None);
        b.show_ready(&html).await;
        b.js("card.setAttribute('sections', 'timeline')").await;
        b.until_console_says("[news-card] sections: a card without src").await;
        b.is("[card.state, texts('[part=title]')[0]]", json!(["ready", "A card of HTML alone"]))
            .await;
    });
}
