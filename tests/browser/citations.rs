//! What a citation mark shows before it leads anywhere.

use serde_json::json;
use thirtyfour::Key;

use crate::adoption::written;
use crate::support::{Browser, in_browser};
use news_card::{Options, read};

fn card() -> String {
    json!({
        "title": "A card with sources",
        "hook": "One thing [1], and another [2].",
        "citations": [
            {
                "title": "The port’s notice", "url": "https://port.example/notice",
                "publisher": "Port of Skerrow", "date": "2026-05-04",
            },
            { "title": "Summer timetable", "url": "https://trams.example/summer" },
        ],
    })
    .to_string()
}

/// Live, and as HTML without a document; the list of sources shown, and left out.
fn in_all_ways(check: impl AsyncFn(&Browser, bool)) {
    in_browser(async |b| {
        let path = b.server.file("sources.json", &card());
        b.show_ready(&format!("<news-card src={path}></news-card>")).await;
        check(b, true).await;
        b.show_ready(&format!("<news-card src={path} sections=hook></news-card>")).await;
        check(b, false).await;
        let card = read(card().as_bytes()).expect("a card").card;
        b.show_ready(&written(card, Options::default(), None)).await;
        b.until("$('[data-live]') !== null").await;
        check(b, true).await;
    });
}

const IS_OPEN: &str = "$('.popover')?.matches(':popover-open') === true";

#[test]
fn a_mark_shows_its_source_and_leads_there_from_it() {
    in_all_ways(async |b, has_list| {
        b.js("card.addEventListener('news-card-navigate', (event) => event.preventDefault())")
            .await;
        b.click("$$('.mark a')[0]").await;
        b.until(IS_OPEN).await;
        b.is("$('.popover').ariaLabel", "Source 1").await;
        if has_list {
            let parts = json!(["The port’s notice", "Port of Skerrow", "May 4, 2026"]);
            b.is("texts('.cited > *')", parts).await;
        } else {
            b.is("texts('.cited > *')", json!(["The port’s notice", "port.example"])).await;
        }
        b.is("location.pathname", "/page.html").await;
        assert_eq!(b.events("navigate").await.len(), 0);

        b.click("$('.popover a')").await;
        let told = b.events("navigate").await;
        let expected = json!({ "part": "citations", "url": "https://port.example/notice" });
        assert_eq!(told[0]["detail"], expected);

        // Another mark takes its place, and goes with a second press.
        b.js("$$('.mark a')[1].click()").await;
        b.until("texts('.cited > *')[0] === 'Summer timetable'").await;
        b.is("$$('.popover').length", 1).await;
        b.js("$$('.mark a')[1].click()").await;
        b.until("$('.popover') === null").await;
    });
}

#[test]
fn it_is_opened_and_closed_by_the_keyboard() {
    in_all_ways(async |b, _| {
        b.js("$('.mark a').focus()").await;
        b.press(Key::Enter).await;
        b.until(IS_OPEN).await;
        b.is("card.shadowRoot.activeElement === $('.popover a')", true).await;
        b.press(Key::Escape).await;
        b.until("$('.popover') === null").await;
        b.is("card.shadowRoot.activeElement === $('.mark a')", true).await;
    });
}

#[test]
fn it_stays_within_the_window_and_goes_as_the_page_scrolls() {
    in_browser(async |b| {
        b.size(320, 600).await;
        let path = b.server.file("sources.json", &card());
        let body = format!("<news-card src={path}></news-card><div style='height: 3000px'></div>");
        b.show_ready(&body).await;
        for mark in 0..2 {
            b.js(&format!("$$('.mark a')[{mark}].click()")).await;
            b.until(IS_OPEN).await;
            let inside = "(({ left, right, top, bottom }) => left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight)($('.popover').getBoundingClientRect())";
            b.is(inside, true).await;
        }
        // It goes along with its mark, as far as that is seen.
        let beside = "Math.abs($('.popover').getBoundingClientRect().top - $$('.mark a')[1].getBoundingClientRect().bottom) < 10";
        b.is(beside, true).await;
        b.js("scrollBy(0, 50)").await;
        b.until(beside).await;
        b.js("scrollBy(0, 2000)").await;
        b.until("$('.popover') === null").await;
    });
}

#[test]
fn a_browser_without_such_boxes_follows_the_mark() {
    in_browser(async |b| {
        b.before_scripts("delete HTMLElement.prototype.popover").await;
        let url = b.story();
        let card = json!({ "title": "A", "hook": "See [1].", "citations": [{ "title": "C", "url": url }] });
        let path = b.server.file("sources.json", card.to_string());
        b.show_ready(&format!("<news-card src={path}></news-card>")).await;
        b.click("$('.mark a')").await;
        b.until("location.pathname === '/story.html'").await;
    });
}

#[test]
fn a_newer_document_leaves_no_box_of_the_one_before() {
    in_browser(async |b| {
        let path = b.server.file("sources.json", &card());
        b.show_ready(&format!("<news-card src={path}></news-card>")).await;
        b.click("$('.mark a')").await;
        b.until(IS_OPEN).await;
        b.js("card.data = { title: 'B', hook: 'Nothing is cited.' }").await;
        b.until("texts('[part=title]')[0] === 'B'").await;
        b.js("$('.popover')?.hidePopover()").await;
        b.until("$('.popover') === null").await;
        b.js("card.data = { title: 'C' }").await;
        b.until("texts('[part=title]')[0] === 'C'").await;
    });
}
