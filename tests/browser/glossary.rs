//! Terms that a card explains, marked in its texts; a press shows what they mean.

use serde_json::json;

use crate::adoption::written;
use crate::support::{Browser, Engine, in_browser};
use news_card::{Options, read};

fn card() -> String {
    json!({
        "title": "Slack water",
        "hook": "At slack water the nacelles stand still; slack water comes four times a day.",
        "takeaways": ["No nacelle turned.", "The slackwater-9 is no term; a Nacelle is."],
        "background": ["涡轮机在潮汐转换时停止。"],
        "glossary": [
            { "title": "Slack water", "text": "When the tide turns." },
            { "title": "Nacelle", "text": "The housing of a generator." },
            { "title": "潮汐", "text": "海水的涨落。" },
            { "title": "C++ (language)", "text": "Nowhere in the text." },
        ],
    })
    .to_string()
}

/// The marked words of all cards, in their order.
const MARKED: &str =
    "[...CSS.highlights?.get('news-card-term') ?? []].map((range) => range.toString())";

/// Presses the middle of a marked word.
const PRESS: &str = "const range = [...CSS.highlights.get('news-card-term')][given];
    const { left, top, width, height } = range.getBoundingClientRect();
    range.startContainer.parentElement.dispatchEvent(new MouseEvent('click', {
        bubbles: true, composed: true, clientX: left + width / 2, clientY: top + height / 2 }))";

const IS_OPEN: &str = "$('.popover')?.matches(':popover-open') === true";

/// Live, and as HTML without a document, in browsers that have highlights.
fn in_both_ways(check: impl AsyncFn(&Browser)) {
    in_browser(async |b| {
        if b.js("return !CSS.highlights").await == true {
            assert_ne!(b.engine, Engine::Chromium, "it has highlights");
            return;
        }
        let path = b.server.file("terms.json", &card());
        b.show_ready(&format!("<news-card src={path} open=all></news-card>")).await;
        check(b).await;
        let card = read(card().as_bytes()).expect("a card").card;
        b.show_ready(&written(card, Options::default(), None)).await;
        b.until("$('[data-live]') !== null").await;
        b.js("card.openAll()").await;
        // Nothing is asked for before somebody turns to it.
        b.js("$('article').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))")
            .await;
        check(b).await;
    });
}

#[test]
fn a_term_is_marked_where_a_section_first_has_it() {
    in_both_ways(async |b| {
        let words = ["slack water", "nacelles", "nacelle", "潮汐"];
        b.becomes(&format!("{MARKED}.sort()"), {
            let mut words = words;
            words.sort_unstable();
            json!(words)
        })
        .await;
        // Nothing in the card is changed for it.
        b.is("$$('.hook *').length", 0).await;
    });
}

#[test]
fn a_press_shows_what_it_means() {
    in_both_ways(async |b| {
        b.until(&format!("{MARKED}.length === 4")).await;
        b.js_with(PRESS, 0).await;
        b.until(IS_OPEN).await;
        b.is("$('.popover').ariaLabel", "Slack water").await;
        b.is("texts('.meaning > *')", json!(["Slack water", "When the tide turns."])).await;
        // The same press closes it.
        b.js_with(PRESS, 0).await;
        b.until("$('.popover') === null").await;
        // Beside the word nothing is opened.
        b.js("$('.hook').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, clientX: 1, clientY: 1 }))").await;
        b.settle().await;
        b.is("$('.popover')", json!(null)).await;
    });
}

#[test]
fn what_is_closed_or_covered_is_not_pressed() {
    in_both_ways(async |b| {
        b.until(&format!("{MARKED}.length === 4")).await;
        // Its content may keep its rectangles, over what stands below it.
        b.js("card.closeAll()").await;
        b.until("$$('details[open]').length === 0").await;
        let press = "for (const range of CSS.highlights.get('news-card-term')) {
            const { left, top } = range.getBoundingClientRect();
            for (const target of $$('summary')) target.dispatchEvent(new MouseEvent('click', {
                bubbles: true, composed: true, cancelable: true, clientX: left + 1, clientY: top + 1 }));
        }";
        b.js(press).await;
        b.settle().await;
        b.is("$('.popover')", json!(null)).await;
    });
}

#[test]
fn another_document_has_its_own_terms_or_none() {
    in_browser(async |b| {
        if b.js("return !CSS.highlights").await == true {
            return;
        }
        let path = b.server.file("terms.json", &card());
        b.show_ready(&format!("<news-card src={path} open=all></news-card>")).await;
        b.until(&format!("{MARKED}.length === 4")).await;
        let hook = "At slack water the nacelles stand still; slack water comes four times a day.";
        let other = json!({ "title": "Slack water", "hook": hook,
            "glossary": [{ "title": "WHO", "text": "Not who." }, { "title": "day", "text": "24 hours." }] });
        b.js_with("card.data = given", other).await;
        b.until(&format!("{MARKED}.join() === 'day'")).await;
        b.js_with("card.data = given", json!({ "title": "Slack water", "hook": hook })).await;
        b.until(&format!("{MARKED}.length === 0")).await;
    });
}

#[test]
fn what_is_marked_goes_with_its_card_and_its_list() {
    in_both_ways(async |b| {
        b.until(&format!("{MARKED}.length === 4")).await;
        b.js("card.remove()").await;
        b.until(&format!("{MARKED}.length === 0")).await;
    });
    in_browser(async |b| {
        let path = b.server.file("terms.json", &card());
        b.show_ready(&format!("<news-card src={path} sections='hook takeaways'></news-card>"))
            .await;
        b.outlast_a_load().await;
        b.is(&format!("{MARKED}.length"), 0).await;
    });
}
