//! What is asked for, how often, for how long, and what comes of it.

use serde_json::json;

use crate::support::{Answer, Browser, Page, in_browser};

/// A page whose `fetch` of `/made.json` is answered by the given function, which is handed the number
/// of the try, from 1, and the request's signal.
async fn show_with(b: &Browser, answer: &str) {
    let head = format!(
        "<script>
        const real = fetch, tries = window.tries = [];
        window.fetch = (url, options) => String(url).endsWith('/made.json')
            ? (tries.push(performance.now()), ({answer})(tries.length, options.signal))
            : real(url, options);
        const json = (body, init) => Promise.resolve(new Response(body, init));
        const failed = (status, after) => json('', {{ status, headers: after === undefined ? {{}} : {{ 'retry-after': after }} }});
        const good = () => json('{{\"title\": \"There\"}}');
        </script>"
    );
    let body = "<news-card loading=eager src=/made.json><a href=/>Fallback</a></news-card>";
    b.show(Page { head: &head, ..Page::of(body) }).await;
}

#[test]
fn one_need_is_one_request_whatever_the_order_of_attributes() {
    in_browser(async |b| {
        for attributes in ["loading=eager src=", "src="] {
            let path =
                b.server.file(&format!("once-{}.json", attributes.len()), r#"{"title": "a"}"#);
            b.show_ready(&format!("<news-card {attributes}{path}></news-card>")).await;
            b.outlast_a_load().await;
            assert_eq!(b.server.requests(&path), 1, "{attributes}");
        }
    });
}

#[test]
fn cards_of_one_url_share_a_request() {
    in_browser(async |b| {
        let path = b.server.file("shared.json", r#"{"title": "a"}"#);
        b.show(&*format!("<news-card loading=eager src={path}></news-card>").repeat(2_000)).await;
        b.js("return new Promise((resolve) => setInterval(() => cards.every(({ state }) => state === 'ready') && resolve(), 50))").await;
        assert_eq!(b.server.requests(&path), 1);
        assert_eq!(b.server.requests("/pkg/news-card-app.wasm"), 1);
    });
}

#[test]
fn a_request_that_nobody_waits_for_is_given_up() {
    in_browser(async |b| {
        let never = "(_, signal) => new Promise((_, reject) => { signal.addEventListener('abort', () => { seen.ran.push('aborted'); reject(signal.reason) }) })";
        show_with(b, never).await;
        b.until("tries.length === 1").await;
        b.js("card.setAttribute('src', '/cards/minimal.json')").await;
        b.ready().await;
        b.is("seen.ran", json!(["aborted"])).await;
        show_with(b, never).await;
        b.until("tries.length === 1").await;
        b.js("window.gone = card; card.remove()").await;
        b.until("seen.ran.length === 1").await;
        b.is("gone.state", "idle").await;
        assert_eq!(b.events("error").await.len(), 0);
    });
}

#[test]
fn a_server_that_recovers_is_asked_again() {
    in_browser(async |b| {
        for (answer, tries) in [
            ("(number) => number < 3 ? failed(500) : good()", 3),
            ("(number) => number < 2 ? Promise.reject(TypeError('no network')) : good()", 2),
            ("(number) => number < 2 ? failed(429, '0') : good()", 2),
            ("(number) => number < 2 ? failed(429, new Date().toUTCString()) : good()", 2),
            ("(number) => number < 2 ? failed(429, 'soon') : good()", 2),
            ("(number) => number < 2 ? failed(503, '1') : good()", 2),
        ] {
            show_with(b, answer).await;
            b.ready().await;
            b.is("tries.length", tries).await;
            assert_eq!(b.events("error").await.len(), 0, "{answer}");
            if answer.contains("'1'") {
                b.is("tries[1] - tries[0] >= 950", true).await;
            }
        }
    });
}

#[test]
fn what_asking_again_does_not_help_is_asked_for_once() {
    in_browser(async |b| {
        for (answer, tries) in
            [("() => failed(404)", 1), ("() => json('{')", 1), ("() => failed(500, '0')", 3)]
        {
            show_with(b, answer).await;
            b.state("error").await;
            b.outlast_a_load().await;
            b.is("tries.length", tries).await;
            b.is("document.querySelector('news-card a').checkVisibility()", true).await;
            assert_eq!(b.events("error").await.len(), 1, "{answer}");
            b.console_says(1, "[news-card] ").await;
        }
    });
}

#[test]
fn an_answer_that_does_not_come_is_waited_for_ten_seconds() {
    in_browser(async |b| {
        let held = b.url(Answer { held: true, ..Answer::of(r#"{"title": "late"}"#) });
        b.show(&*format!("<news-card loading=eager src={held}><a href=/>Fallback</a></news-card><news-card loading=eager src=/cards/minimal.json></news-card>")).await;
        b.until("cards[1].state === 'ready'").await;
        b.state("loading").await;
        b.js("return new Promise((resolve) => card.addEventListener('news-card-error', resolve))")
            .await;
        b.is(
            "[card.state, document.querySelector('news-card a').checkVisibility()]",
            json!(["error", true]),
        )
        .await;
        assert_eq!(b.details("error").await[0]["kind"], "timeout");
        b.console_says(1, "no answer for 10 s").await;
        b.endpoint.release();
        b.js("return card.refresh()").await;
        b.is("card.state", "ready").await;
    });
}

#[test]
fn a_card_that_was_offline_comes_when_the_browser_is_online_again() {
    in_browser(async |b| {
        b.show_ready("<news-card loading=eager src=/cards/minimal.json></news-card>").await;
        b.offline(true).await;
        b.js("card.setAttribute('src', '/cards/maximal.json')").await;
        b.state("stale").await;
        b.offline(false).await;
        b.ready().await;
        b.is("card.card.id", "maximal").await;
        b.console().await;
    });
}

#[test]
fn a_body_that_the_page_has_read_fails_as_an_answer_that_broke() {
    in_browser(async |b| {
        show_with(b, "() => good().then((answer) => { answer.text(); return answer })").await;
        b.state("error").await;
        assert_eq!(b.details("error").await[0]["kind"], "network");
        b.console_says(1, "[news-card] ").await;
    });
}

#[test]
fn json_within_the_element_may_come_late() {
    in_browser(async |b| {
        b.show("<news-card loading=eager></news-card>").await;
        b.js("const json = document.createElement('script'); json.type = 'application/json'; json.textContent = '{\"title\": \"Late\"}'; card.append(json)").await;
        b.ready().await;
        b.is("texts('[part=title]')", json!(["Late"])).await;
    });
}

#[test]
fn what_changes_while_a_card_is_away_shows_when_it_comes_back() {
    in_browser(async |b| {
        let path = b.server.file("away.json", r#"{"title": "a"}"#);
        b.show_ready(&*format!("<news-card src={path}></news-card>")).await;
        b.js("window.gone = card; card.remove(); card.setAttribute('theme', 'dark')").await;
        b.outlast_a_load().await;
        b.js("document.body.append(gone)").await;
        b.until("$('article').dataset.theme === 'dark'").await;
        b.is("card.state", "ready").await;
        assert_eq!(b.server.requests(&path), 1);
    });
}
