//! The prerendered card where the reader lets no page run scripts: there at once, styled, and
//! opened by the browser alone.
//!
//! The driver's own scripts still run, which is how these tests look at the page.

mod on_paper;

use std::fs;

use news_card::prerender::{RenderOptions, Styles, element};
use news_card::{Context, Locale, Options, read};
use serde_json::json;
use thirtyfour::Key;

use crate::support::{Browser, Page, in_browser_without_scripts, project};

/// The reference card's file, without its ending.
const CARD: &str = "deepseek-big-fund";
/// Where the server has the stylesheet.
const STYLESHEET: &str = "/pkg/news-card.css";

const TITLE: &str = "China’s state chip fund in talks to lead DeepSeek round at $45 billion";

/// The element for the reference card, with its stylesheet linked from this URL.
fn prerendered(stylesheet: &str) -> String {
    let document = fs::read(project().join(format!("www/cards/{CARD}.json"))).expect("the card");
    let card = read(&document).expect("a card").card;
    let src = format!("/cards/{CARD}.json");
    let setting = RenderOptions {
        styles: Styles::Link(stylesheet),
        document: Some(&src),
        ..RenderOptions::default()
    };
    element(&Context::new(card, Options::default(), Locale::nearest("en"), None), &setting)
}

/// Shows the prerendered card, and proves that the page runs no script.
async fn show(b: &Browser, stylesheet: &str, around: (&str, &str)) {
    let head = "<script>document.title = 'Reader run'</script>";
    let body = [around.0, &prerendered(stylesheet), around.1].concat();
    b.show(Page { head, ..Page::of(&body) }).await;
    b.is("document.title", "A page with a card").await;
    b.is("customElements.get('news-card') === undefined", true).await;
}

#[test]
fn the_card_is_whole_and_styled() {
    in_browser_without_scripts(async |b| {
        show(b, STYLESHEET, ("", "")).await;
        b.is("texts('[part=title]')", json!([TITLE])).await;
        b.is("$('[part=title]').checkVisibility()", true).await;
        b.is("$$('.tldr-part').length", 3).await;
        b.is("$$('.tldr-part, [part~=audience]').every((part) => part.checkVisibility() && part.innerText.trim().length > 20)", true).await;
        b.is("$$('[part~=takeaways] li').length", 3).await;
        b.is("style('.news-card').borderTopStyle", "solid").await;
        b.is("style('.news-card').display", "block").await;
        b.is("$('[part=source]').innerText.trim()", "Read original on Bloomberg Technology").await;
        b.is("document.querySelector('news-card > a').checkVisibility()", false).await;
        b.is("['share', 'badge', 'source'].filter((part) => !$(`[part~=${part}]`)?.checkVisibility())", json!([])).await;
    });
}

#[test]
fn the_mouse_and_the_keyboard_open_a_section() {
    in_browser_without_scripts(async |b| {
        show(b, STYLESHEET, ("", "")).await;
        for section in ["timeline", "competitors", "takeaways"] {
            let details = format!("$('[data-section={section}]')");
            let content = format!("{details}.querySelector('.disclosure-content')");
            let height = format!("{details}.getBoundingClientRect().height");
            let closed = b.js(&format!("return {height}")).await;
            b.is(&format!("{content}.checkVisibility()"), false).await;
            b.click(&format!("{details}.querySelector('summary')")).await;
            b.until(&format!("{content}.checkVisibility() && {height} > {closed} + 40")).await;
            // The keyboard closes and opens what the mouse opened.
            b.press(Key::Enter).await;
            b.until(&format!("!{content}.checkVisibility() && {height} === {closed}")).await;
            b.press(Key::Space).await;
            b.until(&format!("{content}.checkVisibility() && {height} > {closed} + 40")).await;
        }
        b.is("$$('tbody tr').filter((row) => row.checkVisibility()).length", 4).await;
    });
}

#[test]
fn nothing_sticks_out_of_a_narrow_card() {
    in_browser_without_scripts(async |b| {
        let around = ("<div style='inline-size: 320px'>", "</div>");
        show(b, STYLESHEET, around).await;
        // The lower one first: a section that opens moves what is below it.
        b.click("$('[data-section=timeline] > summary')").await;
        b.click("$('[data-section=competitors] > summary')").await;
        b.is("$('.news-card').getBoundingClientRect().width", 320).await;
        // A heading that sticks would cover the others when the table is scrolled through.
        b.is(
            "$$('.competitors th').every((cell) => getComputedStyle(cell).position === 'static')",
            true,
        )
        .await;
        let beyond = "$$('.card *').filter((element) => element.checkVisibility() && !element.closest('.visually-hidden, .scroll, svg, .preview'))
            .map((element) => [element.className || element.localName, Math.round(element.getBoundingClientRect().right - $('.news-card').getBoundingClientRect().right)])
            .filter(([, by]) => by > 0)";
        b.is(beyond, json!([])).await;
    });
}
