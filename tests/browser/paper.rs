//! What a live card is on paper, where nothing can be opened, scrolled, pressed or followed.

use serde_json::json;

use crate::support::in_browser;

#[test]
fn nothing_is_cut_off_or_offered_and_sources_have_their_addresses() {
    in_browser(async |b| {
        b.show_ready("<news-card src=/cards/maximal.json></news-card>").await;
        let controls = "$$('.share, .chevron, .differences, th .icon').filter((control) => control.checkVisibility()).length";
        b.is(&format!("{controls} > 0"), true).await;
        b.on_paper(true).await;
        b.is(controls, 0).await;
        b.is("style('.scroll').maxBlockSize", "none").await;
        // A line of what is inside stands there for as long as that is closed.
        b.is("$$('.preview').some((preview) => preview.checkVisibility()) === !CSS.supports('selector(::details-content)')", true).await;
        b.is("$$('li, tr').every((item) => getComputedStyle(item).breakInside === 'avoid')", true)
            .await;
        // An engine may say what is written there, or where that comes from.
        b.is("$$('.citations a[href], .related a[href]').map((link) => [link.href, getComputedStyle(link, '::after').content])
            .filter(([url, written]) => !written.includes('attr(href)') && !written.includes(url))", json!([])).await;
        b.is("$$('.citations a[href], .related a[href]').length > 3", true).await;
        b.on_paper(false).await;
    });
}

#[test]
fn all_cards_are_there_and_open_until_the_page_is_printed() {
    in_browser(async |b| {
        let far =
            "<div style='height: 5000px'></div><news-card src=/cards/minimal.json></news-card>";
        b.show(&format!("<news-card src=/cards/maximal.json></news-card>{far}")).await;
        b.state("ready").await;
        b.until("$('[data-scheme]') !== null").await;
        b.click("$('[data-section=timeline] > summary')").await;
        b.until("seen.events.some(({ type }) => type === 'news-card-toggle')").await;
        b.is("cards[1].state", "idle").await;
        b.js("dispatchEvent(new Event('beforeprint'))").await;
        b.is("$$('details[data-section]').every(({ open }) => open)", true).await;
        b.until("cards[1].state === 'ready'").await;
        b.js("dispatchEvent(new Event('afterprint'))").await;
        let open = "$$('details[data-section][open]').map(({ dataset }) => dataset.section)";
        b.is(open, json!(["timeline"])).await;
        b.settle().await;
        assert_eq!(b.events("toggle").await.len(), 1, "only the reader opened anything");
    });
}
