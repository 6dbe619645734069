//! What is asked for, how often, for how long, and what comes of it.

mod retries;

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
        for (page, count) in [1_000, 2_000].into_iter().enumerate() {
            let path = b.server.file(&format!("shared-{count}.json"), r#"{"title": "a"}"#);
            let card = format!("<news-card loading=eager src={path}></news-card>");
            b.show(&*card.repeat(count)).await;
            b.js("return new Promise((resolve) => setInterval(() => cards.every(({ state }) => state === 'ready') && resolve(), 50))").await;
            b.is("cards.length", count).await;
            assert_eq!(b.server.requests(&path), 1);
            assert!(b.server.requests("/pkg/news-card-app.wasm") <= page + 1);
        }
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
fn an_answer_that_others_wait_for_comes_to_no_card_that_has_moved_on() {
    in_browser(async |b| {
        let held = b.url(Answer { held: true, ..Answer::of(r#"{"title": "late"}"#) });
        b.show(&*format!("<news-card loading=eager src={held}></news-card>").repeat(2)).await;
        b.until("cards.every(({ state }) => state === 'loading')").await;
        b.js("card.src = '/cards/minimal.json'").await;
        b.until("card.state === 'ready'").await;
        b.endpoint.release();
        b.ready().await;
        b.outlast_a_load().await;
        b.is(
            "cards.map((card) => card.card.title)",
            json!(["A card needs only a headline", "late"]),
        )
        .await;
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
        // All six places are free again.
        b.js("cards.forEach((card, index) => { card.src = `/${index + 9}/made.json` })").await;
        b.until("tries.length === 15").await;
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
fn a_card_whose_app_could_not_come_does_when_the_browser_is_online_again() {
    in_browser(async |b| {
        // A card without a source has what keeps cards alive, and no app.
        b.show("<news-card></news-card>").await;
        b.until("performance.getEntriesByType('resource').some(({ name }) => name.endsWith('news-card-live.js'))").await;
        b.offline(true).await;
        b.js("card.setAttribute('loading', 'eager'); card.setAttribute('src', '/cards/minimal.json')").await;
        b.state("error").await;
        b.offline(false).await;
        b.ready().await;
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
