//! The prerendered card where the reader lets no page run scripts: there at once, styled, and
//! opened by the browser alone.
//!
//! The driver's own scripts still run in all three, which is how these tests look at the page.

use serde_json::json;
use thirtyfour::Key;

use crate::cards::{STYLESHEET, prerendered};
use crate::support::{Engine, Page, Reader, Window, in_window};

const TITLE: &str = "China’s state chip fund in talks to lead DeepSeek round at $45 billion";

/// Shows the prerendered card, and proves that the page runs no script.
pub(crate) async fn show(w: &Window, stylesheet: &str, around: (&str, &str)) {
    let head = "<script>document.title = 'Reader run'</script>";
    let body = [around.0, &prerendered(stylesheet), around.1].concat();
    w.show(Page { head, ..Page::of(&body) }).await;
    w.is("document.title", "A page with a card").await;
    w.is("customElements.get('news-card') === undefined", true).await;
}

pub(crate) fn read(engine: Engine) {
    in_window(engine, Reader::WithoutScripts, async |w| {
        show(w, STYLESHEET, ("", "")).await;
        w.is("texts('[part=title]')", json!([TITLE])).await;
        w.is("$('[part=title]').checkVisibility()", true).await;
        w.is("$$('.tldr-part').length", 3).await;
        w.is("$$('.tldr-part, [part~=audience]').every((part) => part.checkVisibility() && part.innerText.trim().length > 20)", true).await;
        w.is("$$('[part~=takeaways] li').length", 3).await;
        w.is("style('.news-card').borderTopStyle", "solid").await;
        w.is("style('.news-card').display", "block").await;
        w.is("$('[part=source]').innerText.trim()", "Read original on Bloomberg Technology").await;
        w.is("document.querySelector('news-card > a').checkVisibility()", false).await;
        w.is("['share', 'badge', 'source'].filter((part) => !$(`[part~=${part}]`)?.checkVisibility())", json!([])).await;
    });
}

pub(crate) fn opened(engine: Engine) {
    in_window(engine, Reader::WithoutScripts, async |w| {
        show(w, STYLESHEET, ("", "")).await;
        for section in ["timeline", "competitors", "takeaways"] {
            let details = format!("$('[data-section={section}]')");
            let content = format!("{details}.querySelector('.disclosure-content')");
            let height = format!("{details}.getBoundingClientRect().height");
            let closed = w.js(&format!("return {height}")).await;
            w.is(&format!("{content}.checkVisibility()"), false).await;
            w.click(&format!("{details}.querySelector('summary')")).await;
            w.until(&format!("{content}.checkVisibility() && {height} > {closed} + 40")).await;
            // The keyboard closes and opens what the mouse opened.
            w.press(Key::Enter).await;
            w.until(&format!("!{content}.checkVisibility() && {height} === {closed}")).await;
            w.press(Key::Space).await;
            w.until(&format!("{content}.checkVisibility() && {height} > {closed} + 40")).await;
        }
        w.is("$$('tbody tr').filter((row) => row.checkVisibility()).length", 4).await;
    });
}

pub(crate) fn narrow(engine: Engine) {
    in_window(engine, Reader::WithoutScripts, async |w| {
        // Two of these windows are never narrower than 450 pixels; the card asks its container.
        let around = ("<div style='inline-size: 320px'>", "</div>");
        show(w, STYLESHEET, around).await;
        // The lower one first: a section that opens moves what is below it.
        w.click("$('[data-section=timeline] > summary')").await;
        w.click("$('[data-section=competitors] > summary')").await;
        w.is("$('.news-card').getBoundingClientRect().width", 320).await;
        // A heading that sticks would cover the others when the table is scrolled through.
        w.is(
            "$$('.competitors th').every((cell) => getComputedStyle(cell).position === 'static')",
            true,
        )
        .await;
        let beyond = "$$('.card *').filter((element) => element.checkVisibility() && !element.closest('.visually-hidden, .scroll, svg, .preview'))
            .map((element) => [element.className || element.localName, Math.round(element.getBoundingClientRect().right - $('.news-card').getBoundingClientRect().right)])
            .filter(([, by]) => by > 0)";
        w.is(beyond, json!([])).await;
    });
}
