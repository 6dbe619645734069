//! What failed once can succeed later, and what fails in one card harms no other.

use serde_json::json;

use crate::support::{Browser, Page, in_browser};

async fn show(b: &Browser, script: &str) {
    let body =
        "<news-card loading=eager src=/cards/minimal.json><a href=/>Fallback</a></news-card>";
    b.show(Page { script, ..Page::of(body) }).await;
}

#[test]
fn a_file_of_the_app_that_could_not_be_had_is_asked_for_again() {
    in_browser(async |b| {
        for (folder, missing) in [
            ("glue", "news-card-app.js"),
            ("wasm", "news-card-app.wasm"),
            ("style", "news-card.css"),
        ] {
            let script = b.server.widget_without(folder, missing);
            show(b, &script).await;
            b.state("error").await;
            assert_eq!(b.details("error").await[0]["kind"], "app", "{missing}");
            b.is("document.querySelector('news-card a').checkVisibility()", true).await;
            // The document, once it is there, asks for the app as well; that try is over, too.
            b.outlast_a_load().await;
            b.server.widget_without(folder, "");
            b.js("return card.refresh()").await;
            b.is("card.state", "ready").await;
            b.console().await;
        }
    });
}

#[test]
fn another_file_in_place_of_the_glue_is_none_and_asked_for_again() {
    in_browser(async |b| {
        for (folder, text) in [("empty", ""), ("another", "export const other = 1")] {
            let script = b.server.widget_without(folder, "news-card-app.js");
            b.server.file(&format!("{folder}/news-card-app.js"), text);
            show(b, &script).await;
            b.state("error").await;
            b.outlast_a_load().await;
            assert_eq!(b.details("error").await[0]["kind"], "app");
            let said = b.console().await;
            assert!(
                said.iter().all(|words| words.ends_with("news-card-app.js is no app")),
                "{said:?}"
            );
            b.server.widget_without(folder, "");
            b.js("return card.refresh()").await;
            b.is("card.state", "ready").await;
        }
    });
}

#[test]
fn a_page_that_is_answered_in_place_of_the_stylesheet_is_none() {
    in_browser(async |b| {
        let script = b.server.widget_without("single", "news-card.css");
        b.server.file("single/news-card.css", "<!doctype html><div id=app></div>");
        show(b, &script).await;
        b.state("error").await;
        b.is("document.querySelector('news-card a').checkVisibility()", true).await;
        b.console_says(1, "news-card.css is no stylesheet").await;
    });
}

#[test]
fn without_the_live_script_a_card_is_there_all_the_same() {
    in_browser(async |b| {
        let script = b.server.widget_without("still", "news-card-live.js");
        show(b, &script).await;
        b.ready().await;
        b.browser_says(1, "404").await;
    });
}

#[test]
fn without_webassembly_the_fallback_stays_and_nothing_is_uncaught() {
    in_browser(async |b| {
        let head = "<script>delete globalThis.WebAssembly</script>";
        let body =
            "<news-card loading=eager src=/cards/minimal.json><a href=/>Fallback</a></news-card>";
        b.show(Page { head, ..Page::of(body) }).await;
        b.state("error").await;
        b.is("document.querySelector('news-card a').checkVisibility()", true).await;
        b.console_says(1, "WebAssembly").await;
    });
}

#[test]
fn after_a_trap_each_card_comes_back_with_an_app_of_its_own() {
    in_browser(async |b| {
        let head = "<script>window.spoil = () => import('/pkg/news-card-app.js').then((glue) => glue.default()).then((app) => {
                const memory = Object.values(app).find((value) => value instanceof WebAssembly.Memory);
                new Uint8Array(memory.buffer).fill(255);
            })</script>";
        let body = "<news-card loading=eager src=/cards/minimal.json></news-card><news-card loading=eager src=/cards/maximal.json></news-card>";
        b.show(Page { head, ..Page::of(body) }).await;
        b.until("cards.every(({ state }) => state === 'ready')").await;
        // Nothing in the memory of the app makes sense any more, so the next document traps.
        b.eventually("spoil().then(done)").await;
        b.js("card.data = { title: 'The next' }").await;
        b.until("seen.events.some(({ type }) => type === 'news-card-error')").await;
        assert_eq!(b.details("error").await[0]["kind"], "app");
        b.console_says(1, "[news-card] /cards/minimal.json: ").await;
        // A neighbour's table sorts as it stands, and calls nothing of the app that has gone.
        b.js("const { shadowRoot } = cards[1]; shadowRoot.querySelector('[data-section=competitors]').open = true; shadowRoot.querySelectorAll('tbody th button')[1].click();").await;
        let is_sorted = "cards[1].shadowRoot.querySelectorAll('tbody th')[1].getAttribute('aria-sort') === 'ascending'";
        b.until(is_sorted).await;
        assert_eq!(b.console().await, [""; 0]);
        b.js("cards[1].setAttribute('density', 'compact')").await;
        b.until("cards[1].state === 'ready' && cards[1].shadowRoot.querySelector('article').dataset.density === 'compact'").await;
        b.is(is_sorted, true).await;
        b.js("cards[0].data = { title: 'Again' }").await;
        b.until("cards[0].state === 'ready' && texts('[part=title]')[0] === 'Again'").await;
        b.console().await;
    });
}

#[test]
fn a_card_that_brings_the_app_down_twice_is_left_out() {
    in_browser(async |b| {
        // A document that spoils the memory of the app each time that the app reads it.
        let head = "<script>
            let memory;
            for (const name of ['instantiate', 'instantiateStreaming']) {
                const real = WebAssembly[name];
                WebAssembly[name] = (...given) => real.apply(WebAssembly, given).then((made) => {
                    memory = Object.values((made.instance ?? made).exports).find((value) => value instanceof WebAssembly.Memory);
                    return made;
                });
            }
            window.reads = [];
            window.hostile = { title: 'Hostile', get hook() { reads.push(performance.now()); new Uint8Array(memory.buffer).fill(255); return 'read' } };
            </script>";
        let body = "<news-card loading=eager src=/cards/minimal.json></news-card><news-card loading=eager src=/cards/maximal.json></news-card>";
        b.show_ready(Page { head, ..Page::of(body) }).await;
        b.js("card.data = hostile").await;
        b.until("seen.events.filter(({ type }) => type === 'news-card-error').length === 2").await;
        let kinds = b.details("error").await;
        assert!(kinds.iter().all(|detail| detail["kind"] == "app"), "{kinds:?}");
        // Another app comes after a pause, so that many such documents leave the page its time.
        b.is("reads[1] - reads[0] > 390", true).await;
        // It is not tried a third time, whatever else changes; its last content stays.
        b.js("card.setAttribute('density', 'compact')").await;
        b.outlast_a_load().await;
        b.is(
            "[card.state, reads.length, ...texts('[part=title]')]",
            json!(["stale", 2, "A card needs only a headline"]),
        )
        .await;
        // Its neighbour has an app all the same.
        b.js("cards[1].setAttribute('density', 'compact')").await;
        b.until("cards[1].state === 'ready' && cards[1].shadowRoot.querySelector('article').dataset.density === 'compact'").await;
        b.is("reads.length", 2).await;
        // With another document it comes back.
        b.js("card.data = { title: 'Another' }").await;
        b.until("card.state === 'ready' && texts('[part=title]')[0] === 'Another'").await;
        b.console().await;
    });
}

#[test]
fn a_document_that_throws_is_one_event_and_leaves_the_card_as_it_was() {
    in_browser(async |b| {
        b.show_ready("<news-card src=/cards/minimal.json></news-card>").await;
        b.js("card.data = { title: 'a', get hook() { throw Error('boom') } }").await;
        b.until(
            "card.state === 'stale' || card.state === 'ready' && texts('[part=title]')[0] === 'a'",
        )
        .await;
        b.js("window.gone = card; card.data = { title: 'good' }").await;
        b.until("card.state === 'ready' && texts('[part=title]')[0] === 'good'").await;
        b.js("card.remove()").await;
        b.outlast_a_load().await;
        b.js("document.body.append(gone)").await;
        b.until("card.state === 'ready'").await;
        b.is("texts('[part=title]')", json!(["good"])).await;
        b.console().await;
    });
}

#[test]
fn a_card_that_goes_through_other_documents_comes_back_as_it_was() {
    in_browser(async |b| {
        b.show_ready(
            "<news-card src=/cards/minimal.json></news-card><iframe srcdoc='<body>'></iframe>",
        )
        .await;
        let looks = "getComputedStyle(gone.shadowRoot.querySelector('article')).borderTopWidth";
        b.js("window.gone = card; document.querySelector('iframe').contentDocument.body.append(card)").await;
        b.until(&format!("{looks} === '1px'")).await;
        b.js("document.implementation.createHTMLDocument('').adoptNode(gone); document.body.append(gone)").await;
        b.until(&format!("card.state === 'ready' && {looks} === '1px'")).await;
        b.is("texts('[part=title]')", json!(["A card needs only a headline"])).await;
    });
}
