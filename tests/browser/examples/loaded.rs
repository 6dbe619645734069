//! `NewsCardFrom` in `leptos-csr`: a card that is loaded, and one that cannot be.

use serde_json::json;

use super::open;
use crate::support::{Browser, Example, in_browser};

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

/// Opens the example, and tries to load its other card from a server that answers as the function says,
/// which is handed the number of the try, from 1, and the request's signal.
async fn try_with(b: &Browser, example: &Example, answer: &str) {
    // In the page's own world: a driver's errors are no errors there.
    b.before_scripts(&format!(
        "{{
            const real = fetch, tries = window.tries = [];
            window.fetch = (request, ...more) => request.url?.endsWith('/nowhere.json')
                ? (tries.push(performance.now()), ({answer})(tries.length, request.signal))
                : real(request, ...more);
            const failed = async (status, after) => new Response('', {{ status, headers: {{ 'retry-after': after }} }});
            const good = async () => new Response('{{\"title\": \"There\"}}');
        }}"
    ))
    .await;
    open(b, example).await;
    b.until("one('#not-loaded button') !== null").await;
    b.click("one('#not-loaded button')").await;
}

const SHOWN: &str = "text('#not-loaded [part=title]') === 'There'";

#[test]
fn a_server_that_recovers_is_asked_again() {
    in_browser(async |b| {
        let example = Example::csr();
        for (answer, tries) in [
            ("(number) => number < 3 ? failed(503, '0') : good()", 3),
            ("(number) => number < 2 ? failed(429, new Date().toUTCString()) : good()", 2),
            (
                "async (number) => { if (number < 2) throw TypeError('no network'); return good() }",
                2,
            ),
        ] {
            try_with(b, &example, answer).await;
            b.until(SHOWN).await;
            b.is("tries.length", tries).await;
            b.is("text('#not-loaded output')", "").await;
        }
    });
}

#[test]
fn a_server_that_does_not_is_given_up() {
    in_browser(async |b| {
        let example = Example::csr();
        try_with(b, &example, "() => failed(500, '0')").await;
        b.until("text('#not-loaded output').includes('500')").await;
        b.is("[tries.length, one('#not-loaded > a').checkVisibility()]", json!([3, true])).await;
    });
}

#[test]
fn an_answer_that_does_not_come_is_aborted_and_told() {
    in_browser(async |b| {
        let example = Example::csr();
        // Ten seconds that pass faster.
        b.before_scripts("const wait = setTimeout; window.setTimeout = (call, time, ...values) => wait(call, time === 10000 ? 200 : time, ...values);").await;
        let never = "(_, signal) => new Promise((_, fail) => signal.addEventListener('abort', () => { window.aborted = true; fail(signal.reason) }))";
        try_with(b, &example, never).await;
        b.until("text('#not-loaded output') === 'no answer for 10 s'").await;
        b.is("[tries.length, aborted]", json!([1, true])).await;
    });
}

#[test]
fn a_browser_that_is_online_again_asks_once_more() {
    in_browser(async |b| {
        let example = Example::csr();
        b.before_scripts("window.isOnline = false; Object.defineProperty(navigator, 'onLine', { get: () => isOnline });").await;
        let answer = "async () => { if (!isOnline) throw TypeError('no network'); return good() }";
        try_with(b, &example, answer).await;
        b.until("text('#not-loaded output').length > 0").await;
        b.is("[tries.length, global()]", json!([3, ["online"]])).await;
        b.js("window.isOnline = true; window.dispatchEvent(new Event('online'))").await;
        b.until(SHOWN).await;
        b.is("[tries.length, global()]", json!([4, []])).await;
    });
}
