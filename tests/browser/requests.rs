//! What is asked for, how often, for how long, and what comes of it.

use serde_json::json;

use crate::support::{Answer, Browser, Page, in_browser};

/// A page whose `fetch` of `/made.json` is answered by the given function, which is handed the number
/// of the try, from 1, and the request's signal. Pauses are noted in `pauses` and over at once; the
/// ten seconds that an answer may take never pass, nor do the driver's own waits, which last for hours.
async fn show_with(b: &Browser, answer: &str) {
    let head = format!(
        "<script>
        const wait = setTimeout, pauses = window.pauses = [];
        window.setTimeout = (act, time, ...given) => {{
            if (time === 1e4) return 0;
            const isPause = time > 100 && time < 1e7;
            if (isPause) pauses.push(time);
            return wait(act, isPause ? 0 : time, ...given);
        }};
        const real = fetch, tries = window.tries = [];
        window.fetch = (url, options) => String(url).endsWith('/made.json')
            ? (tries.push(url), ({answer})(tries.length, options.signal))
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
        // Nor is anything asked for again that somebody waited for before the pause.
        let leaves = "() => { setTimeout(() => document.querySelector('news-card').setAttribute('src', '/cards/minimal.json')); return failed(500) }";
        show_with(b, leaves).await;
        b.ready().await;
        b.outlast_a_load().await;
        b.is("[tries.length, pauses.length]", json!([1, 1])).await;
    });
}

#[test]
fn a_card_that_leaves_takes_no_answer_away_from_another() {
    in_browser(async |b| {
        let held = b.url(Answer { held: true, ..Answer::of(r#"{"title": "shared"}"#) });
        b.show(&*format!("<news-card loading=eager src={held}></news-card>").repeat(2)).await;
        b.until("cards.every(({ state }) => state === 'loading')").await;
        b.js("card.remove()").await;
        b.outlast_a_load().await;
        b.endpoint.release();
        b.ready().await;
        b.is("texts('[part=title]')", json!(["shared"])).await;
        assert_eq!(b.endpoint.requests().len(), 1);
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
        }
    });
}

#[test]
fn a_server_says_when_it_may_be_asked_again_up_to_a_minute() {
    in_browser(async |b| {
        let own = "pause >= 250 && pause < 750";
        for (after, expected) in [
            ("'7'", "pause === 7e3"),
            ("'3600'", "pause === 6e4"),
            ("new Date(Date.now() + 30e3).toUTCString()", "pause > 1e3 && pause <= 30e3"),
            ("new Date(Date.now() + 864e5).toUTCString()", "pause === 6e4"),
            ("new Date(Date.now() - 864e5).toUTCString()", own),
            ("'soon'", own),
            ("'-5'", own),
            ("''", own),
            ("undefined", own),
        ] {
            show_with(b, &format!("(number) => number < 2 ? failed(429, {after}) : good()")).await;
            b.ready().await;
            let pauses = b.js("return pauses").await;
            assert_eq!(
                b.js(&format!("const [pause] = pauses; return {expected}")).await,
                true,
                "{after}: {pauses}"
            );
        }
    });
}

#[test]
fn each_pause_is_twice_the_one_before_and_half_of_it_is_chance() {
    in_browser(async |b| {
        for (chance, pauses) in [(0.0, [250, 500]), (0.5, [500, 1_000])] {
            show_with(b, &format!("(Math.random = () => {chance}, () => failed(500))")).await;
            b.state("error").await;
            b.is("pauses", json!(pauses)).await;
            b.console_says(1, "status 500").await;
        }
    });
}

#[test]
fn six_answers_are_waited_for_at_once_and_each_makes_room_for_another() {
    in_browser(async |b| {
        let held = "() => new Promise((resolve) => (window.held ??= []).push(resolve))";
        show_with(b, held).await;
        let more = "for (let number = 1; number < 9; number += 1) {
            const more = Object.assign(document.createElement('news-card'), { loading: 'eager' });
            more.src = `/${number}/made.json`;
            card.after(more);
        }";
        b.js(more).await;
        b.until("tries.length === 6").await;
        b.outlast_a_load().await;
        b.is("tries.length", 6).await;
        // Whatever came of it.
        for (answered, answer) in
            ["new Response('', { status: 404 })", "new Response('{')", "Response.error()"]
                .iter()
                .enumerate()
        {
            b.js(&format!("held[{answered}]({answer})")).await;
            b.until(&format!("tries.length === {}", 7 + answered)).await;
        }
        b.js("held.slice(3).forEach((answer) => answer(new Response('{\"title\": \"There\"}')))")
            .await;
        b.until("cards.filter(({ state }) => state === 'ready').length === 6").await;
        assert_eq!(b.events("error").await.len(), 3);
        b.console_says(3, "[news-card] ").await;
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
        let head = "<script>const ask = fetch; window.fetch = (url, given) => {
            given?.signal?.addEventListener('abort', () => seen.ran.push(url));
            return ask(url, given);
        }</script>";
        let body = format!(
            "<news-card loading=eager src={held}><a href=/>Fallback</a></news-card><news-card loading=eager src=/cards/minimal.json></news-card>"
        );
        b.show(Page { head, ..Page::of(&body) }).await;
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
        // The browser does not wait for it any longer, either.
        b.is("seen.ran", json!([held])).await;
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
        // Once is enough.
        let asked = b.server.requests("/cards/maximal.json");
        b.js("dispatchEvent(new Event('online'))").await;
        b.outlast_a_load().await;
        assert_eq!(b.server.requests("/cards/maximal.json"), asked);
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
