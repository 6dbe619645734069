//! `NewsCardFrom` in `leptos-csr`: a card that is loaded, and one that cannot be.

use serde_json::json;

use super::open;
use crate::support::{Example, in_browser};

#[test]
fn a_skeleton_stands_until_the_card_is_loaded() {
    in_browser(async |b| {
        let example = Example::csr();
        open(b, &example).await;
        b.until("all('article').length === 2").await;
        b.is("skeletons.length > 0 && skeletons.every((height) => height > 200)", true).await;
        b.is("all('[data-state=loading]').length", 0).await;
        b.is("text('#loaded [part=title]').length > 20", true).await;
        b.is("one('#loaded [part=title]').checkVisibility()", true).await;
    });
}

#[test]
fn where_there_is_no_card_the_fallback_stands_and_the_error_has_words() {
    in_browser(async |b| {
        let example = Example::csr();
        open(b, &example).await;
        b.until("one('#not-loaded button') !== null").await;
        b.click("one('#not-loaded button')").await;
        b.until("one('#not-loaded > a')?.checkVisibility() === true").await;
        b.until("text('#not-loaded output').includes('404')").await;
        b.is("all('[data-state=loading]').length", 0).await;
        b.browser_says(1, "404").await;
        b.is("all('#not-loaded article').length", 0).await;
        b.is("detached()", json!([])).await;
    });
}
