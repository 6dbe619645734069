//! A page with the strictest policy that lets the card run at all.

use serde_json::json;

use crate::support::{Page, in_browser};

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
    img-src 'self' https: data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

#[test]
fn the_whole_card_works_under_a_strict_policy() {
    in_browser(async |b| {
        let head = format!("<meta http-equiv=Content-Security-Policy content=\"{POLICY}\">");
        let body = "<news-card src=/cards/maximal.json open=all></news-card>";
        b.show_ready(Page { head: &head, ..Page::of(body) }).await;
        // The policy is in force.
        b.is("(() => { try { document.createElement('p').innerHTML = 'a'; return false } catch { return true } })()", true).await;
        b.console_says(1, "TrustedHTML").await;
        b.is("$$('details[data-section]').length", 7).await;
        b.is(
            "Number(getComputedStyle($('[part=card]')).borderTopWidth.replace('px', '')) > 0",
            true,
        )
        .await;
        b.is("$$('.number rect').some((bar) => bar.getBoundingClientRect().width > 10)", true)
            .await;
        b.is("$$('[part~=timeline] .gap svg').some((room) => room.getBoundingClientRect().height > 10)", true).await;
        b.click("$$('thead th button')[1]").await;
        b.is("$$('thead th')[1].getAttribute('aria-sort')", "ascending").await;
        b.is("$$('tbody tr').length", 11).await;
        b.click("$('[data-section=takeaways] > summary')").await;
        b.until("!$('[data-section=takeaways]').open").await;
        b.js("card.setAttribute('density', 'compact')").await;
        b.is("[$('[part=card]').dataset.density, card.state]", json!(["compact", "ready"])).await;
        b.js("card.data = { title: 'Another' }").await;
        b.until("texts('[part=title]')[0] === 'Another'").await;
    });
}
