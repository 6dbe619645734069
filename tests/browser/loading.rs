//! The ways in which a card comes to its document, and what is then there.

use serde_json::{Value, json};

use crate::support::{Answer, Browser, Page, in_browser, same};

/// What a story consists of, in the order of the format; the badge apart, as it goes by the date.
const PARTS: [&str; 25] = [
    "provenance",
    "title",
    "hook",
    "source",
    "authors",
    "share",
    "image",
    "tldr",
    "audience",
    "insight",
    "takeaways",
    "competitors",
    "deep-dive",
    "implications",
    "background",
    "perspectives",
    "quotes",
    "questions",
    "timeline",
    "more",
    "glossary",
    "citations",
    "related",
    "recap",
    "footer",
];

/// What the stories of the two source pages do without.
const NOT_IN_ALL: [&str; 8] =
    ["image", "authors", "background", "perspectives", "quotes", "questions", "more", "glossary"];

/// Which of them there are in document order, each where it is met first.
async fn parts(b: &Browser) -> Vec<Value> {
    let script = "const parts = $$('[part]').flatMap((element) => [...element.part]);
        return [...new Set(parts)].filter((part) => given.includes(part))";
    b.js_with(script, json!(PARTS)).await.as_array().expect("a list").clone()
}

#[test]
fn every_part_of_a_story_is_there_in_the_order_of_the_format() {
    in_browser(async |b| {
        for (id, without) in [
            ("maximal", &[][..]),
            ("deepseek-big-fund", &NOT_IN_ALL),
            ("deepseek-tencent-alibaba", &NOT_IN_ALL),
        ] {
            b.show_ready(&format!(r#"<news-card src="/cards/{id}.json"></news-card>"#)).await;
            let expected = PARTS.iter().filter(|part| !without.contains(part));
            let expected: Vec<_> = expected.map(|part| json!(part)).collect();
            same(&parts(b).await, &expected);
            b.is("card.card.id", id).await;
            b.is("$('[part=title]').textContent === card.card.title", true).await;
        }
    });
}

#[test]
fn a_title_alone_makes_a_card() {
    in_browser(async |b| {
        b.show_ready(r#"<news-card src="/cards/minimal.json"></news-card>"#).await;
        same(&parts(b).await, &[json!("title"), json!("footer")]);
        b.is("$('[part=title]').textContent", "A card needs only a headline").await;
        b.is("$('[part=title]').hasAttribute('href')", false).await;
    });
}

#[test]
fn an_object_makes_a_card_without_a_request() {
    in_browser(async |b| {
        let data = |when: &str| {
            format!("document.querySelector('news-card').data = {{ title: '{when}' }};")
        };
        let before = format!("<news-card></news-card><script>{}</script>", data("before"));
        b.show_ready(&before).await;
        b.is("texts('[part=title]')", json!(["before"])).await;
        b.is("card.data", json!({ "title": "before" })).await;
        b.is("Object.hasOwn(card, 'data')", false).await;

        b.js(&data("after")).await;
        b.until("texts('[part=title]')[0] === 'after'").await;

        b.show("<news-card></news-card>").await;
        b.is("card.state", "idle").await;
        b.js(&data("later")).await;
        b.ready().await;
        b.is("texts('[part=title]')", json!(["later"])).await;
        assert_eq!(b.server.requests("/cards/minimal.json"), 0);
    });
}

#[test]
fn data_wins_over_an_address() {
    in_browser(async |b| {
        b.show_ready(
            "<news-card src=/cards/minimal.json></news-card>
             <script>document.querySelector('news-card').data = { title: 'given' };</script>",
        )
        .await;
        b.is("texts('[part=title]')", json!(["given"])).await;
        b.js("card.data = undefined").await;
        b.until("texts('[part=title]')[0] === 'A card needs only a headline'").await;
    });
}

#[test]
fn a_document_may_stand_in_the_page() {
    in_browser(async |b| {
        b.show_ready(
            r#"<news-card><script type="application/json">
                { "title": "in the page", "hook": "a < b && c </b>", "takeaways": ["one"] }
            </script></news-card>"#,
        )
        .await;
        b.is("texts('[part=title], [part=hook]')", json!(["in the page", "a < b && c </b>"])).await;
    });
}

#[test]
fn another_address_brings_another_card() {
    in_browser(async |b| {
        b.show_ready("<news-card src=/cards/minimal.json></news-card>").await;
        b.js("card.src = '/cards/rtl.json'").await;
        b.until("card.card.id === 'rtl' && card.state === 'ready'").await;
        b.is("$('[part=card]').dir", "rtl").await;
        b.is("getComputedStyle($('[part=card]')).direction", "rtl").await;
        b.is("texts('[part=title]')[0] === card.card.title", true).await;
    });
}

#[test]
fn only_the_last_address_counts() {
    in_browser(async |b| {
        let slow = b.url(Answer { held: true, ..Answer::of(r#"{"title": "slow"}"#) });
        b.show(&format!("<news-card src={slow}></news-card>")).await;
        b.state("loading").await;
        b.js("card.setAttribute('src', '/cards/minimal.json')").await;
        b.ready().await;
        b.endpoint.release();
        b.outlast_a_load().await;
        b.is("texts('[part=title]')", json!(["A card needs only a headline"])).await;
        assert_eq!(b.events("error").await.len(), 0);
        assert_eq!(b.events("load").await.len(), 1);
    });
}

#[test]
fn refresh_loads_again_and_keeps_what_is_shown_if_that_fails() {
    in_browser(async |b| {
        let path = b.server.file("changing.json", r#"{"title": "first"}"#);
        b.show_ready(&format!("<news-card src={path}></news-card>")).await;
        b.server.file("changing.json", r#"{"title": "second"}"#);
        b.js("return card.refresh()").await;
        b.is("[card.state, ...texts('[part=title]')]", json!(["ready", "second"])).await;
        b.server.file("changing.json", "{");
        b.js("return card.refresh()").await;
        b.is("[card.state, ...texts('[part=title]')]", json!(["stale", "second"])).await;
        b.is("$('[part=title]').checkVisibility()", true).await;
        b.console_says(1, "[news-card] ").await;
    });
}

#[test]
fn many_cards_share_one_app() {
    in_browser(async |b| {
        let cards = "<news-card loading=eager src=/cards/minimal.json></news-card>".repeat(20);
        b.show_ready(&cards).await;
        b.is("cards.length", 20).await;
        for file in ["news-card-app.js", "news-card-app.wasm", "news-card.css"] {
            assert_eq!(b.server.requests(&format!("/pkg/{file}")), 1, "{file}");
        }
    });
}

#[test]
fn the_document_and_the_app_are_asked_for_at_once() {
    in_browser(async |b| {
        let held = b.url(Answer { held: true, ..Answer::of(r#"{"title": "late"}"#) });
        b.show(&format!("<news-card src={held}></news-card>")).await;
        b.until(
            "performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.wasm'))",
        )
        .await;
        b.state("loading").await;
        assert_eq!(b.endpoint.requests().len(), 1);
        b.endpoint.release();
        b.ready().await;
    });
}

#[test]
fn a_card_from_elsewhere_is_asked_for_without_cookies_unless_the_page_says_so() {
    in_browser(async |b| {
        let head = "<script>document.cookie = 'who=me'</script>";
        let body = "<news-card src=/cards/minimal.json></news-card>";
        b.show_ready(Page { head, ..Page::of(body) }).await;
        // The endpoint is the same host for cookies, as they know no ports.
        let url = b.url(Answer::of(r#"{"title": "a"}"#));
        for (credentials, sent) in [("omit", false), ("same-origin", false), ("include", true)] {
            let with_credentials = "access-control-allow-credentials: true\r\n";
            let origin = format!("access-control-allow-origin: {}\r\n", b.server.address());
            let headers: &'static str = format!("{origin}{with_credentials}").leak();
            let url = if sent {
                b.url(Answer { headers, ..Answer::of(r#"{"title": "a"}"#) })
            } else {
                url.clone()
            };
            let body = format!("<news-card src={url} credentials={credentials}></news-card>");
            b.show_ready(&body).await;
            let request = b.endpoint.requests().pop().expect("a request").to_lowercase();
            assert_eq!(request.contains("\ncookie: who=me"), sent, "{credentials}: {request}");
            assert!(!request.contains("\nreferer:"), "it says which page is read: {request}");
        }
    });
}

#[test]
fn a_card_of_the_page_itself_is_asked_for_without_cookies_unless_the_page_says_so() {
    in_browser(async |b| {
        let card = b.url(Answer::of(r#"{"title": "a"}"#));
        let (widget, own) = (b.server.address(), card.rsplit_once('/').expect("a path").1);
        for (credentials, sent) in [("", false), ("credentials=same-origin", true)] {
            let html = format!(
                "<!doctype html><link rel=icon href=data:,><script>document.cookie = 'who=me'</script>
                 <script type=module src={widget}/pkg/news-card.js></script>
                 <news-card loading=eager src=/{own} {credentials}></news-card>"
            );
            b.open(&b.url(Answer { content_type: "text/html", ..Answer::of(html) })).await;
            b.ready().await;
            let request = b.endpoint.requests().pop().expect("a request").to_lowercase();
            assert!(request.starts_with(&format!("get /{own} ")), "{request}");
            assert_eq!(request.contains("\ncookie: who=me"), sent, "{credentials}: {request}");
        }
    });
}
