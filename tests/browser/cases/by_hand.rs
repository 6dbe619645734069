//! Cases whose pages cannot judge themselves: a click of a reader, another page, a framework.

use serde_json::json;

use super::{serve, verdict};
use crate::adoption::big_fund;
use crate::support::in_browser;

/// The page of the case is of an earlier release, whose look is no longer in the stylesheet, so this
/// is a card of today.
#[test]
fn a_real_click_copies_the_link_of_a_prerendered_card() {
    in_browser(async |b| {
        b.show_ready(&(big_fund() + "<input>")).await;
        let field = "document.querySelector('main > input')";
        b.copied(field, "other").await;
        b.click("$('[data-share=link]')").await;
        b.until("$('[data-share=link]').hasAttribute('data-copied')").await;
        let link = b.js("return $('[data-share=link]').href").await;
        assert_eq!(b.pasted(field).await, link);
        assert_eq!(b.session().windows().await.expect("the windows").len(), 1);
    });
}

#[test]
fn a_page_that_comes_back_has_the_ages_of_that_moment() {
    in_browser(async |b| {
        let Some(front) = serve(b) else { return };
        b.keep_pages().await;
        b.open(&front.url("/cases/45-ages-after-bfcache/index.html")).await;
        b.ready().await;
        b.until("$('[data-age] span').textContent.endsWith('min. ago')").await;
        b.click("document.querySelector('body > a')").await;
        b.until("location.pathname.endsWith('/expected.txt')").await;
        b.js("history.back()").await;
        b.until("location.pathname.endsWith('/index.html') && document.readyState === 'complete'")
            .await;
        b.until("document.title.startsWith('PASS')").await;
    });
}

#[test]
fn an_object_that_came_as_an_attribute_is_no_document_and_the_property_still_is() {
    in_browser(async |b| {
        let Some(front) = serve(b) else { return };
        verdict(b, &front, "54-data-as-an-attribute-by-react").await;
        b.is("card.state", "idle").await;
        b.is("document.querySelector('news-card > a').checkVisibility()", true).await;
        b.js("card.data = { title: 'Handed over' }").await;
        b.ready().await;
        b.is("texts('[part=title]')", json!(["Handed over"])).await;
    });
}
