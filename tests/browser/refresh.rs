//! Cards that load themselves again, and what they say where that fails.

use serde_json::{Value, json};

use crate::support::{Answer, Browser, Page, in_browser};

/// A page on which times of a quarter of a minute and more pass when `pass()` is called; the driver's own
/// waits last for hours.
const CLOCK: &str = "<script>
    const late = window.late = new Map();
    const { setTimeout: wait, clearTimeout: stop } = window;
    window.setTimeout = (act, time, ...given) => time >= 15e3 && time < 1e7 ? (late.set(-1 - late.size, [act, time]), -late.size) : wait(act, time, ...given);
    window.clearTimeout = (id) => { if (!late.delete(id)) stop(id); };
    window.pass = () => { const [[id, [act]]] = late; late.delete(id); act(); };
    </script>";

async fn show(b: &Browser, body: &str) {
    b.show_ready(Page { head: CLOCK, ..Page::of(body) }).await;
    b.until("late.size === 1").await;
}

fn card(title: &str, hook: &str) -> String {
    json!({ "title": title, "hook": hook, "takeaways": ["One", "Two"] }).to_string()
}

/// The texts of a card, and how many nodes of it were added, removed or changed since `watch`.
async fn shown(b: &Browser) -> Value {
    b.js("return [texts('[part=title]')[0], texts('[part=hook]')[0], card.state]").await
}

async fn watch(b: &Browser) {
    b.js("window.changes = []; new MutationObserver((records) => changes.push(...records.map(({ target }) => target.parentElement?.closest('[part]')?.part.value)))
        .observe($('[data-state]').firstElementChild, { subtree: true, childList: true, characterData: true, attributes: true })").await;
}

#[test]
fn a_card_asks_again_and_changes_where_the_document_differs() {
    in_browser(async |b| {
        let path = b.server.file("again.json", card("The story", "As it began"));
        show(b, &format!("<news-card src={path} refresh=60></news-card>")).await;
        b.is("[...late.values()][0][1]", 60_000).await;
        watch(b).await;
        b.server.file("again.json", card("The story", "As it went on"));
        b.js("pass()").await;
        b.until("texts('[part=hook]')[0] === 'As it went on'").await;
        b.is("[...new Set(changes)]", json!(["hook"])).await;
        b.until("late.size === 1").await;
        assert_eq!(b.events("load").await.len(), 2);
    });
}

#[test]
fn an_answer_that_is_not_modified_touches_nothing() {
    in_browser(async |b| {
        let path = b.server.file("same.json", card("The story", "As it is"));
        show(b, &format!("<news-card src={path} refresh=60></news-card>")).await;
        watch(b).await;
        b.js("pass()").await;
        b.until("late.size === 1 && card.state === 'ready'").await;
        b.is("changes", json!([])).await;
        assert_eq!(b.events("load").await.len(), 1);
        let log = b.server.log(&path);
        assert!(log.len() == 2 && log[1].contains(" status=304 "), "{log:?}");
    });
}

#[test]
fn an_answer_that_is_handed_on_as_not_modified_touches_nothing_either() {
    in_browser(async |b| {
        // As a worker of the page may, or a server that asks on no condition.
        let head = format!(
            "{CLOCK}<script>
            const ask = fetch;
            window.asked = 0;
            window.fetch = (url, ...given) => /story[.]json/.test(url) && (asked += 1) > 1
                ? Promise.resolve(new Response(null, {{ status: 304 }})) : ask(url, ...given);
            </script>"
        );
        let path = b.server.file("story.json", card("The story", "As it is"));
        let body = format!("<news-card src={path} refresh=60></news-card>");
        b.show_ready(Page { head: &head, ..Page::of(&body) }).await;
        b.until("late.size === 1").await;
        watch(b).await;
        b.js("pass()").await;
        b.until("asked === 2 && late.size === 1").await;
        b.is("[card.state, changes]", json!(["ready", []])).await;
        assert_eq!(b.events("error").await.len(), 0);
    });
}

#[test]
fn a_card_asks_its_server_whatever_the_browser_keeps() {
    in_browser(async |b| {
        let headers = "access-control-allow-origin: *\r\ncache-control: max-age=3600\r\n";
        let kept = b.url(Answer { headers, ..Answer::of(r#"{"title": "Kept"}"#) });
        show(b, &format!("<news-card src={kept} refresh=60></news-card>")).await;
        b.js("pass()").await;
        b.until("late.size === 1 && card.state === 'ready'").await;
        assert_eq!(b.endpoint.requests().len(), 2);
    });
}

#[test]
fn a_card_that_nobody_sees_asks_once_it_is_seen_again() {
    in_browser(async |b| {
        let path = b.server.file("unseen.json", card("The story", "As it is"));
        show(b, &format!("<news-card src={path} refresh=60></news-card><p style='height: 400vh'>"))
            .await;
        for (away, back) in [
            ("scrollTo(0, 1e6)", "scrollTo(0, 0)"),
            ("card.hidden = true", "card.hidden = false"),
            (
                "Object.defineProperty(document, 'hidden', { value: true, configurable: true }); document.dispatchEvent(new Event('visibilitychange'))",
                "delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))",
            ),
            (
                "Object.defineProperty(navigator, 'onLine', { value: false, configurable: true })",
                "delete navigator.onLine; dispatchEvent(new Event('online'))",
            ),
        ] {
            let before = b.server.requests(&path);
            b.js(away).await;
            b.settle().await;
            b.js("pass()").await;
            b.outlast_a_load().await;
            assert_eq!(b.server.requests(&path), before, "{away}");
            b.js(back).await;
            b.until("late.size === 1 && card.state === 'ready'").await;
            assert_eq!(b.server.requests(&path), before + 1, "{back}");
        }
    });
}

#[test]
fn what_is_no_time_or_too_short_plans_nothing() {
    in_browser(async |b| {
        b.show_ready(Page {
            head: CLOCK,
            ..Page::of("<news-card src=/cards/minimal.json></news-card>")
        })
        .await;
        for value in ["soon", "29", "-60", "0"] {
            b.js_with("card.refresh; card.setAttribute('refresh', given)", value).await;
            b.settle().await;
            b.is("[...late.values()].map(([act, time]) => `${act} ${time}`)", json!([])).await;
            b.console_says(1, "[news-card] ").await;
        }
        b.js("card.setAttribute('refresh', 30)").await;
        b.until("late.size === 1").await;
        b.js("card.setAttribute('refresh', 90)").await;
        b.until("late.size === 1 && [...late.values()][0][1] === 90e3").await;
        b.js("window.gone = card; card.remove()").await;
        b.until("late.size === 0").await;
        b.js("document.body.append(gone)").await;
        b.until("late.size === 1").await;
        b.js("card.removeAttribute('refresh')").await;
        b.until("late.size === 0").await;
        // No timer waits for that long; one that is told to goes off at once.
        let asked = b.server.requests("/cards/minimal.json");
        b.js("card.setAttribute('refresh', 1e9)").await;
        b.outlast_a_load().await;
        assert_eq!(b.server.requests("/cards/minimal.json"), asked);
    });
}

#[test]
fn a_card_that_could_not_be_renewed_says_since_when() {
    in_browser(async |b| {
        let path = b.server.file("old.json", card("The story", "As it is"));
        // Without room that is left, in which a mark might stand unnoticed.
        let no_room = "style='--news-card-reserved-height: 0px'";
        show(b, &format!("<news-card src={path} refresh=60 {no_room}></news-card>")).await;
        let height = b.js("return card.offsetHeight").await;
        std::fs::remove_file(b.server.path("old.json")).expect("the file");
        b.js("pass()").await;
        b.state("stale").await;
        b.until("$('[part=notice]') !== null").await;
        assert_eq!(shown(b).await, json!(["The story", "As it is", "stale"]));
        b.is("$('[part=notice]').checkVisibility() && /^Not updated since \\d+:\\d\\d/.test($('[part=notice]').textContent)", true).await;
        b.is("Math.abs(Date.now() - Date.parse($('[part=notice] time').dateTime)) < 60e3", true)
            .await;
        b.is("card.offsetHeight", height).await;
        // It goes on asking, and the mark goes where that succeeds.
        b.server.file("old.json", card("The story", "As it is"));
        b.js("pass()").await;
        b.until("card.state === 'ready' && $('[part=notice]') === null").await;
        b.console().await;
    });
}

#[test]
fn where_there_is_no_card_a_sentence_says_why_below_the_fallback() {
    in_browser(async |b| {
        let gone = b.url(Answer { status: 404, ..Answer::of("") });
        let body = format!(
            "<news-card loading=eager src={gone}><a href=/>Fallback</a></news-card>
            <news-card loading=eager src={gone}><a href=/>Fallback</a><b slot=error>The page's own words</b></news-card>"
        );
        b.show(&*body).await;
        b.until("cards.every((card) => card.state === 'error' && card.shadowRoot.querySelector('[part=notice]'))").await;
        b.is(
            "cards.map((card) => card.shadowRoot.querySelector('[part=notice]').checkVisibility())",
            json!([true, false]),
        )
        .await;
        b.is(
            "$('[part=notice]').textContent",
            "This card cannot be shown. Its server does not have it at the moment.",
        )
        .await;
        b.is("card.querySelector('a').checkVisibility()", true).await;
        b.is("card.querySelector('a').getBoundingClientRect().bottom <= $('[part=notice]').getBoundingClientRect().top", true).await;
        b.is("document.querySelector('b').checkVisibility()", true).await;
        b.console().await;
    });
}
