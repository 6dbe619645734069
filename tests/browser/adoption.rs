//! A prerendered card on a live page: it is taken over as it stands, and the app comes only when
//! something needs it.

use std::fs;

use news_card::prerender::{RenderOptions, Styles, element};
use news_card::{Card, Context, Locale, Options, Section, read};
use serde_json::{Value, json};

use crate::support::{Page, in_browser, project};

/// What the page asked for, beside pictures.
pub(super) const REQUESTS: &str = "performance.getEntriesByType('resource').map(({ name }) => name.split('/').pop()).filter((name) => !/svg|jpg/.test(name)).sort()";

/// The demo card, prerendered as a publisher would who does not know when it will be read.
fn prerendered(id: &str, options: Options) -> String {
    prerendered_card(id, card(id), options)
}

fn card(id: &str) -> Card {
    let document = fs::read(project().join(format!("www/cards/{id}.json"))).expect("the card");
    read(&document).expect("a card").card
}

fn prerendered_card(id: &str, card: Card, options: Options) -> String {
    written(card, options, Some(&format!("/cards/{id}.json")))
}

/// The card as the element that any page can hold; it may name no document.
pub(super) fn written(card: Card, options: Options, document: Option<&str>) -> String {
    let styles = Styles::Link("/pkg/news-card.css");
    let setting = RenderOptions { styles, document, ..RenderOptions::default() };
    element(&Context::new(card, options, Locale::nearest("en"), None), &setting)
}

pub(super) fn big_fund() -> String {
    prerendered("deepseek-big-fund", Options::default())
}

const LOADER: &str = "const script = document.createElement('script'); script.type = 'module';
    script.src = '/pkg/news-card.js'; script.onload = () => done(); document.head.append(script)";

#[test]
fn before_any_script_the_card_is_whole_and_opens() {
    in_browser(async |b| {
        b.show(Page { script: "", ..Page::of(&big_fund()) }).await;
        b.is("card.state", Value::Null).await;
        b.is(
            "texts('[part=title]')",
            json!(["China’s state chip fund in talks to lead DeepSeek round at $45 billion"]),
        )
        .await;
        b.is("style('.news-card').borderTopStyle", "solid").await;
        b.is("$('[data-section=timeline] ol').checkVisibility()", false).await;
        b.click("$('[data-section=timeline] > summary')").await;
        b.until("$('[data-section=timeline] ol').checkVisibility()").await;
        b.is("$$('.freshness').some((label) => label.checkVisibility())", false).await;
        b.is("texts('.badge summary')[0].startsWith('May 6, 2026')", true).await;
    });
}

#[test]
fn the_script_takes_it_over_without_a_request_and_without_a_visible_change() {
    in_browser(async |b| {
        // Ages are what the script is for, and engines draw the frames of pictures that cannot be
        // had in several ways, so this card has none of these.
        let mut card = card("maximal");
        (card.published, card.collected, card.updated) = (None, None, None);
        card.image = None;
        card.source.iter_mut().for_each(|source| source.icon = None);
        card.related.iter_mut().for_each(|update| update.published = None);
        let options = Options { open: vec![Section::Competitors], ..Options::default() };
        let undated = prerendered_card("maximal", card, options);
        // As high as the card: a head that stays in view while the page scrolls is drawn anew.
        b.size(768, 3600).await;
        // A bar shows itself while it is scrolled, and the reading tools come with the script.
        let head = "<style>html { scrollbar-width: none } news-card::part(tools) { display: none }</style>";
        b.show(Page { script: "", head, ..Page::of(&undated) }).await;
        // An engine that shows the card before its stylesheet comes moves the arrow of an open
        // section when it does.
        b.until("$('[part=card]') && style('[part=card]').borderTopStyle === 'solid'").await;
        b.until("card.shadowRoot.getAnimations().length === 0").await;
        let before = b.pictures().await;
        b.eventually(LOADER).await;
        b.ready().await;
        let after = b.pictures().await;
        assert_eq!(before.len(), after.len(), "the card has another height");
        for (before, after) in before.iter().zip(&after) {
            assert_eq!(b.pixels_that_differ(before, after).await, 0, "the picture changed");
        }
        b.becomes(REQUESTS, json!(["news-card-live.js", "news-card.css", "news-card.js"])).await;
        b.is("[card.card, card.matches(':state(ready)')]", json!([null, true])).await;
        assert!(b.details("toggle").await.is_empty());
    });
}

#[test]
fn its_age_is_told_without_the_app() {
    in_browser(async |b| {
        b.show_ready(&big_fund()).await;
        b.until("/ago|last/.test(texts('.badge summary')[0])").await;
        b.is("$$('.freshness').filter((label) => label.checkVisibility()).map((label) => label.textContent)", json!(["May be outdated"])).await;
        b.becomes(REQUESTS, json!(["news-card-live.js", "news-card.css", "news-card.js"])).await;
    });
}

#[test]
fn what_the_reader_does_is_told_without_the_app() {
    in_browser(async |b| {
        b.show_ready(&big_fund()).await;
        // What tells it comes beside the loader; it is there once the age stands.
        b.until("/ago|last/.test(texts('.badge summary')[0])").await;
        b.click("$('[data-section=timeline] > summary')").await;
        b.until("seen.events.length === 1").await;
        assert_eq!(b.details("toggle").await, [json!({ "section": "timeline", "open": true })]);
        b.js("card.openAll()").await;
        b.until("$$('details[data-section]').every((fold) => fold.open)").await;
        b.js("addEventListener('news-card-navigate', (event) => event.preventDefault())").await;
        b.click("$('[part=title]')").await;
        b.until("seen.events.some(({ type }) => type === 'news-card-navigate')").await;
        // What sorts came with the table that was opened.
        let asked = ["news-card-live.js", "news-card-more.js", "news-card.css", "news-card.js"];
        b.becomes(REQUESTS, json!(asked)).await;
    });
}

#[test]
fn a_sort_needs_no_app_and_stays_when_it_comes_as_does_what_the_reader_did() {
    in_browser(async |b| {
        b.size(768, 700).await;
        b.show_ready(&format!("{}<div style='height: 3000px'></div>", big_fund())).await;
        b.until("/ago|last/.test(texts('.badge summary')[0])").await;
        b.click("$('[data-section=competitors] > summary')").await;
        b.click("$('.differences input')").await;
        b.js("$$('tbody th button')[0].scrollIntoView({ block: 'center' })").await;
        let scrolled = b.js("return scrollY").await;
        for direction in ["ascending", "descending"] {
            b.click("$$('tbody th button')[0]").await;
            b.until(&format!("$$('tbody th')[0].getAttribute('aria-sort') === '{direction}'"))
                .await;
        }
        assert_eq!(b.details("sort").await.len(), 2);
        assert_eq!(b.server.requests("/cards/deepseek-big-fund.json"), 0);
        let columns = b.js("return texts('thead th b')").await;

        b.js("return card.refresh()").await;
        b.is("card.card.id", "deepseek-big-fund").await;
        b.is("texts('thead th b')", columns).await;
        b.is("$$('tbody th')[0].getAttribute('aria-sort')", "descending").await;
        b.is("$$('tbody th button').indexOf(card.shadowRoot.activeElement)", 0).await;
        b.is("$$('details[data-section]').filter(({ open }) => open).map(({ dataset }) => dataset.section)", json!(["competitors"])).await;
        b.is("$('.differences input').checked", true).await;
        b.is(
            "Math.abs(scrollY - given) < 2".replace("given", &scrolled.to_string()).as_str(),
            true,
        )
        .await;
        assert_eq!(b.details("sort").await.len(), 2, "the app sorted by itself");
        b.click("$$('tbody th button')[0]").await;
        b.until("!$$('tbody th')[0].hasAttribute('aria-sort')").await;
    });
}

#[test]
fn an_attribute_a_refresh_and_new_data_bring_the_app() {
    in_browser(async |b| {
        b.show_ready(&big_fund()).await;
        b.click("$('[data-section=timeline] > summary')").await;
        b.js("card.setAttribute('sections', 'timeline')").await;
        b.until("!$('[data-section=competitors]')").await;
        b.is("$('[data-section=timeline]').open", true).await;
        b.is("card.card.id", "deepseek-big-fund").await;
        b.show_ready(&big_fund()).await;
        b.js("return card.refresh()").await;
        b.is("[card.state, card.card.id]", json!(["ready", "deepseek-big-fund"])).await;
        b.show_ready(&big_fund()).await;
        b.js("card.data = { title: 'Another' }").await;
        b.until("texts('[part=title]')[0] === 'Another'").await;
        b.show_ready(&big_fund()).await;
        b.js("card.setAttribute('src', '/cards/minimal.json')").await;
        b.until("card.card?.title.includes('only a headline')").await;
        b.is("$$('[part=card]').length", 1).await;
    });
}

#[test]
fn what_was_opened_before_the_app_came_stays_open_whatever_changes_then() {
    in_browser(async |b| {
        b.show_ready(&big_fund()).await;
        b.click("$('[data-section=timeline] > summary')").await;
        for (name, value) in [("theme", "paper"), ("density", "compact"), ("theme", "midnight")] {
            b.js(&format!("card.setAttribute('{name}', '{value}')")).await;
            b.until(&format!("$('[part=card]').dataset.{name} === '{value}'")).await;
            b.is(
                "$$('details[data-section][open]').map(({ dataset }) => dataset.section)",
                json!(["timeline"]),
            )
            .await;
        }
        let toggled = b.events("toggle").await;
        assert_eq!(toggled.len(), 1, "only the reader opened anything: {toggled:?}");
    });
}

#[test]
fn its_address_is_copied_in_the_click() {
    in_browser(async |b| {
        b.show_ready(&big_fund()).await;
        b.until("/ago|last/.test(texts('.badge summary')[0])").await;
        b.js("Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text } } })").await;
        // At once: a browser lets nobody copy later than in the click.
        let copied = b.js("$('[data-share=link]').click(); return window.copied").await;
        assert!(copied.as_str().is_some_and(|url| url.starts_with("https://")), "{copied}");
        b.until("$('[data-share=link]').hasAttribute('data-copied')").await;
        assert_eq!(b.server.requests("/cards/deepseek-big-fund.json"), 0);
    });
}

#[test]
fn the_devices_sheet_is_offered_without_the_app_where_there_is_one() {
    in_browser(async |b| {
        for (can_share, offered) in
            [("undefined", false), ("() => false", false), ("() => true", true)]
        {
            let head = format!("<script>navigator.canShare = {can_share}</script>");
            let body = prerendered("maximal", Options::default());
            b.show_ready(Page { head: &head, ..Page::of(&body) }).await;
            b.until("/ago|last/.test(texts('.badge summary')[0])").await;
            b.is("$('[data-share=device]').checkVisibility()", offered).await;
        }
        b.is(&format!("{REQUESTS}.filter((name) => /app|json/.test(name)).length"), 0).await;
    });
}

#[test]
fn it_stays_as_it_is_where_the_app_cannot_come() {
    in_browser(async |b| {
        let head = "<meta http-equiv=Content-Security-Policy content=\"script-src 'self'\">";
        b.show_ready(Page { head, ..Page::of(&big_fund()) }).await;
        b.click("$('[data-section=competitors] > summary')").await;
        b.js("$$('tbody th button')[0].click()").await;
        b.until("$$('tbody th')[0].getAttribute('aria-sort') === 'ascending'").await;
        b.js("card.setAttribute('sections', 'hook')").await;
        b.state("stale").await;
        b.is("$$('tbody tr').length", 4).await;
        b.is("$('[data-section=competitors]').open", true).await;
        let said = b.console().await;
        assert!(said.iter().any(|sentence| sentence.contains("[news-card]")), "{said:?}");
    });
}

#[test]
fn a_card_that_leaves_and_comes_back_shows_what_it_showed() {
    in_browser(async |b| {
        for body in [big_fund(), "<news-card src=/cards/deepseek-big-fund.json></news-card>".into()]
        {
            b.show_ready(&body).await;
            b.click("$('[data-section=competitors] > summary')").await;
            let requests = b.server.requests("/cards/deepseek-big-fund.json");
            b.js("window.away = card; card.remove()").await;
            b.outlast_a_load().await;
            b.js("document.querySelector('main').append(away)").await;
            b.outlast_a_load().await;
            b.is("card.state", "ready").await;
            b.is("$('[data-section=competitors]').open", true).await;
            assert_eq!(b.server.requests("/cards/deepseek-big-fund.json"), requests);
            b.js("$$('tbody th button')[0].click()").await;
            b.until("$$('tbody th')[0].getAttribute('aria-sort') === 'ascending'").await;
        }
    });
}

#[test]
fn it_is_taken_over_however_it_came() {
    in_browser(async |b| {
        let html = big_fund();
        let ready = "card.state === 'ready' && $('[part=title]').checkVisibility()";
        // As frameworks and caches insert it, and as formatters leave it.
        b.show("<main></main>").await;
        b.js_with("document.querySelector('main').innerHTML = given", &*html).await;
        b.until(ready).await;
        // Chromium says that `innerHTML` makes no shadow root, which is why the loader does.
        b.browser_says(1, "declarative Shadow DOM is not being parsed").await;
        b.js("const copy = card.cloneNode(true); document.querySelector('main').replaceChildren(copy)").await;
        b.until(ready).await;
        b.js("const copy = document.querySelector('main').cloneNode(true); document.querySelector('main').replaceWith(copy)").await;
        b.until(ready).await;
        let spaced = html
            .replace("<div data-state=\"ready\"><div>", "\n<div data-state=\"ready\">\n  <div>\n");
        b.show_ready(&spaced).await;
        b.until(ready).await;
        b.show_ready(&html.replace("<news-card", "<news-card loading=eager")).await;
        b.outlast_a_load().await;
        assert_eq!(b.server.requests("/cards/deepseek-big-fund.json"), 0);
    });
}
