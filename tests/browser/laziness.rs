//! When a card starts, and the states that it goes through.

use serde_json::json;

use crate::support::{Answer, Endpoint, in_browser};

#[test]
fn a_card_far_below_waits_until_it_is_near() {
    in_browser(async |b| {
        b.show("<div style='height: 5000px'></div><news-card src=/cards/minimal.json>Below</news-card>").await;
        b.outlast_a_load().await;
        b.is("card.state", "idle").await;
        b.is(
            "performance.getEntriesByType('resource').map(({ name }) => name.split('/').pop()).filter((name) => name !== 'control.html')",
            json!(["news-card.js", "news-card-live.js"]),
        )
        .await;
        b.js("scrollTo(0, 1000)").await;
        b.outlast_a_load().await;
        b.is("card.state", "idle").await;
        b.js("scrollTo(0, document.body.scrollHeight)").await;
        b.ready().await;
        assert_eq!(b.server.requests("/cards/minimal.json"), 1);
    });
}

#[test]
fn an_eager_card_does_not_wait() {
    in_browser(async |b| {
        b.show_ready("<div style='height: 5000px'></div><news-card loading=eager src=/cards/minimal.json></news-card>").await;
        b.is("scrollY", 0).await;
        b.show("<div style='height: 5000px'></div><news-card src=/cards/minimal.json></news-card>")
            .await;
        b.is("card.state", "idle").await;
        b.js("card.setAttribute('loading', 'eager')").await;
        b.ready().await;
    });
}

#[test]
fn each_state_is_one_that_a_page_can_style() {
    in_browser(async |b| {
        let state = "['idle', 'loading', 'ready', 'refreshing', 'stale', 'error'].filter((state) => card.matches(`:state(${state})`))";
        b.show("<div style='height: 5000px'></div><news-card></news-card>").await;
        b.is(state, json!(["idle"])).await;
        let url = b.url(Answer { held: true, ..Answer::of(r#"{"title": "late"}"#) });
        b.show(&format!("<news-card src={url}></news-card>")).await;
        b.state("loading").await;
        b.is(state, json!(["loading"])).await;
        b.endpoint.release();
        b.ready().await;
        b.is(state, json!(["ready"])).await;
        let again = Endpoint::start();
        let url = again.url(Answer { held: true, status: 500, ..Answer::of("{}") });
        b.js_with("card.setAttribute('src', given)", url).await;
        b.is(state, json!(["refreshing"])).await;
        again.release();
        b.state("stale").await;
        b.is(state, json!(["stale"])).await;
        b.show("<news-card src=/cards/nothing.json></news-card>").await;
        b.state("error").await;
        b.is(state, json!(["error"])).await;
        b.console().await;
    });
}

#[test]
fn a_fresh_story_says_so_and_its_absolute_time_is_within_reach() {
    in_browser(async |b| {
        b.show("<news-card></news-card>").await;
        for (age, badge, spoken) in [
            (2.0, "Fresh", "2 hours ago"),
            (26.0, "", "1 day ago|yesterday"),
            (24.0 * 400.0, "Stale", "1 year ago|last year"),
        ] {
            b.js_with("const published = new Date(Date.now() - given * 36e5 - 6e4).toISOString().slice(0, 19) + 'Z';
                card.data = { title: String(given), published }", age).await;
            b.until(&format!(
                "card.state === 'ready' && Number(texts('[part=title]')[0]) === {age}"
            ))
            .await;
            let badges = if badge.is_empty() { json!([]) } else { json!([badge]) };
            b.is("$$('.freshness').filter((label) => label.checkVisibility()).map((label) => label.textContent)", badges).await;
            b.is(&format!("/{spoken}/.test($('time').textContent)"), true).await;
            b.is("Date.parse($('time').dateTime) === Date.parse(card.card.published)", true).await;
            b.is("$('time').title.length > 10", true).await;
        }
    });
}
