//! What the page is told.

use serde_json::{Value, json};

use crate::support::{Page, in_browser};

/// Checks an event's type and its detail; each one bubbles and leaves shadow roots.
fn check(event: &Value, name: &str, cancelable: bool, detail: &Value) {
    assert_eq!(event["type"], format!("news-card-{name}"));
    assert_eq!(event["on"], "news-card");
    assert_eq!((&event["bubbles"], &event["composed"]), (&json!(true), &json!(true)), "{name}");
    assert_eq!(event["cancelable"], cancelable, "{name}");
    assert_eq!(&event["detail"], detail, "{name}");
}

#[test]
fn a_card_that_is_there_says_so_once_with_its_problems() {
    in_browser(async |b| {
        let document = json!({ "title": "A", "hook": 3, "url": "javascript:alert(1)" });
        let path = b.server.file("problems.json", document.to_string());
        b.show_ready(&format!("<news-card src={path}></news-card>")).await;
        let events = b.events("load").await;
        assert_eq!(events.len(), 1);
        assert_eq!(events[0]["state"], "ready");
        let paths: Vec<_> = events[0]["detail"]["problems"]
            .as_array()
            .expect("problems")
            .iter()
            .map(|problem| problem["path"].clone())
            .collect();
        assert!(paths.contains(&json!("hook")) && paths.contains(&json!("url")), "{paths:?}");
        check(
            &events[0],
            "load",
            false,
            &json!({ "card": document, "problems": events[0]["detail"]["problems"] }),
        );
        b.console_says(2, "[news-card] ").await;
    });
}

#[test]
fn data_that_is_no_card_fails_like_a_document() {
    in_browser(async |b| {
        b.show("<news-card></news-card>").await;
        for data in ["{}", "[]", "'text'", "{ title: '' }"] {
            b.js(&format!("seen.events = []; card.data = {data}")).await;
            b.state("error").await;
            b.until("seen.events.length === 1").await;
            assert_eq!(b.details("error").await[0]["kind"], "not-a-card", "{data}");
        }
        b.console_says(4, "[news-card] data: ").await;
        b.show("<news-card><script type=application/json>{</script></news-card>").await;
        b.state("error").await;
        assert_eq!(b.details("error").await[0]["kind"], "not-json");
        b.console_says(1, "[news-card] data: ").await;
    });
}

#[test]
fn opening_and_closing_a_section_is_told_once_each() {
    in_browser(async |b| {
        b.show_ready("<news-card src=/cards/maximal.json open=timeline></news-card>").await;
        b.outlast_a_load().await;
        assert_eq!(b.events("toggle").await.len(), 0, "what starts open was not opened");
        b.click("$('[data-section=takeaways] > summary')").await;
        b.until("seen.events.length === 2").await;
        b.click("$('[data-section=takeaways] > summary')").await;
        b.until("seen.events.length === 3").await;
        b.js("card.setAttribute('density', 'compact')").await;
        b.outlast_a_load().await;
        b.click("$('[data-section=timeline] > summary')").await;
        b.until("seen.events.length === 4").await;
        let events = b.events("toggle").await;
        check(&events[0], "toggle", false, &json!({ "section": "takeaways", "open": true }));
        check(&events[1], "toggle", false, &json!({ "section": "takeaways", "open": false }));
        check(&events[2], "toggle", false, &json!({ "section": "timeline", "open": false }));
    });
}

#[test]
fn a_link_that_is_followed_is_told_and_can_be_held_back() {
    in_browser(async |b| {
        let url = b.story();
        let card = json!({
            "title": "A", "url": url, "hook": "See [1].",
            "source": { "name": "S", "url": url },
            "citations": [{ "title": "C", "url": url }],
            "recap": { "title": "R", "url": url },
            "related": [{ "title": "T", "url": url }],
            "timeline": [{ "date": "2026", "text": "then", "url": url }],
            "authors": [{ "name": "A", "url": url }],
            "quotes": [{ "text": "Q", "sources": [{ "name": "S", "url": url }] }],
        });
        let path = b.server.file("links.json", card.to_string());
        b.show_ready(&format!("<news-card src={path} open=all></news-card>")).await;
        b.js("card.addEventListener('news-card-navigate', (event) => event.preventDefault())")
            .await;
        for (index, (link, part)) in [
            ("$('[part=title]')", "title"),
            ("$('[part=source]')", "source"),
            ("$('[part~=citations] li a')", "citations"),
            ("$('[part=recap] a')", "recap"),
            ("$('[part~=related] li a')", "related"),
            ("$('[part~=timeline] li a')", "timeline"),
            ("$('[part=authors] a')", "authors"),
            ("$('[part~=quotes] .from a')", "quotes"),
        ]
        .into_iter()
        .enumerate()
        {
            b.click(link).await;
            let events = b.events("navigate").await;
            check(&events[index], "navigate", true, &json!({ "part": part, "url": url }));
        }
        b.is("location.pathname", "/page.html").await;

        b.show_ready(&format!("<news-card src={path}></news-card>")).await;
        b.click("$('[part=title]')").await;
        b.until("location.pathname === '/story.html'").await;
    });
}

#[test]
fn sharing_is_told_and_can_be_held_back() {
    in_browser(async |b| {
        b.show_ready("<news-card src=/cards/maximal.json></news-card><input>").await;
        let url = "https://news.example/maximal";

        b.click("$('[data-share=link]')").await;
        b.until("texts('[part=share] [role=status]')[0] === 'Link copied'").await;
        assert_eq!(b.pasted("document.querySelector('main > input')").await, url);
        check(&b.events("share").await[0], "share", true, &json!({ "target": "link", "url": url }));

        b.copied("document.querySelector('main > input')", "other").await;
        b.js("card.addEventListener('news-card-share', (event) => event.preventDefault())").await;
        let targets = ["link", "email", "x", "linkedin", "bluesky", "mastodon", "whatsapp"];
        b.is(
            "$$('[data-share]:not([hidden] *)').map(({ dataset }) => dataset.share)",
            json!(targets),
        )
        .await;
        for (index, target) in targets.into_iter().enumerate() {
            b.click(&format!("$('[data-share={target}]')")).await;
            let event = &b.events("share").await[index + 1];
            assert_eq!(event["detail"]["target"], target);
        }
        assert_eq!(b.pasted("document.querySelector('main > input')").await, "other");
        b.is("location.pathname", "/page.html").await;
    });
}

#[test]
fn the_devices_own_sheet_is_offered_where_there_is_one() {
    in_browser(async |b| {
        b.show_ready("<news-card src=/cards/maximal.json></news-card>").await;
        b.is("$('[data-share=device]').checkVisibility()", false).await;
        let refuses = "<script>navigator.canShare = () => false; navigator.share = () => Promise.reject()</script>";
        let page = Page::of("<news-card src=/cards/maximal.json></news-card>");
        b.show_ready(Page { head: refuses, ..page }).await;
        b.is("$('[data-share=device]').checkVisibility()", false).await;
        let head = "<script>navigator.canShare = () => true; navigator.share = (what) => { seen.ran.push(what); return Promise.reject(Error('changed my mind')) }</script>";
        b.show_ready(Page { head, ..Page::of("<news-card src=/cards/maximal.json></news-card>") })
            .await;
        b.click("$('[data-share=device]')").await;
        let url = "https://news.example/maximal";
        check(
            &b.events("share").await[0],
            "share",
            true,
            &json!({ "target": "device", "url": url }),
        );
        let title = b.js("return card.card.title").await;
        b.is("seen.ran", json!([{ "title": title, "url": url }])).await;
    });
}

#[test]
fn events_reach_listeners_outside_of_a_shadow_root() {
    in_browser(async |b| {
        b.show("<div id=host></div>").await;
        b.js("host.attachShadow({ mode: 'open' }).append(document.createElement('news-card'));
              host.shadowRoot.firstChild.data = { title: 'deep' };")
            .await;
        b.until("seen.events.some(({ type }) => type === 'news-card-load')").await;
    });
}

#[test]
fn links_of_the_page_and_clicks_that_open_a_tab_are_left_alone() {
    in_browser(async |b| {
        b.show_ready("<news-card src=/cards/maximal.json><a slot=footer id=own href='#own'>own</a></news-card>").await;
        // What tells of clicks has come once the scheme is known.
        b.until("card.shadowRoot.querySelector('[data-scheme]') !== null").await;
        b.js("own.click()").await;
        for key in ["ctrlKey: true", "metaKey: true", "shiftKey: true", "altKey: true", "button: 1"]
        {
            b.js(&format!("const stay = (event) => event.preventDefault(); addEventListener('click', stay);
                $('[part=title]').dispatchEvent(new MouseEvent('click', {{ bubbles: true, composed: true, cancelable: true, {key} }}));
                removeEventListener('click', stay)")).await;
        }
        assert_eq!(b.events("navigate").await.len(), 0);
    });
}

#[test]
fn an_address_that_cannot_be_copied_is_followed_or_opened() {
    in_browser(async |b| {
        for (clipboard, prevented, opened) in [
            // As where a page is not secure: the link does what links do.
            ("undefined", false, json!([])),
            (
                "{ writeText: () => Promise.reject(Error('not allowed')) }",
                true,
                json!(["https://news.example/maximal"]),
            ),
        ] {
            let head = format!("<script>
                Object.defineProperty(navigator, 'clipboard', {{ value: {clipboard} }});
                window.open = (url) => {{ seen.ran.push(url); return {{}} }};
                addEventListener('click', (event) => {{ window.prevented = event.defaultPrevented; event.preventDefault() }});
                </script>");
            let body = "<news-card src=/cards/maximal.json></news-card>";
            b.show_ready(Page { head: &head, ..Page::of(body) }).await;
            b.until("card.shadowRoot.querySelector('[data-scheme]') !== null").await;
            b.click("$('[data-share=link]')").await;
            b.until(&format!("prevented === {prevented}")).await;
            b.settle().await;
            b.is("seen.ran", opened).await;
        }
    });
}
