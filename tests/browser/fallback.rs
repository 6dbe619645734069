//! Never worse than the element's own content: whatever fails, the reader keeps a live link.

use serde_json::json;

use crate::support::{Answer, Browser, Page, in_browser};

const CARD: &str =
    "<news-card src=/cards/minimal.json><a href=/story.html>The story, in short</a></news-card>";

/// Checks that a reader sees the link and can click it, and that the page saw no error of the
/// card's; what the browser itself says about requests and policies is all right.
async fn is_readable(b: &Browser) {
    b.settle().await;
    let script = "const link = document.querySelector('news-card > a');
        link.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = link.getBoundingClientRect();
        return [link.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
            width > 50 && height > 10, document.elementFromPoint(x + width / 2, y + height / 2) === link]";
    assert_eq!(b.js(script).await, json!([true, true, true]));
    for sentence in b.console().await {
        let about_requests = ["Failed to load resource", "Content Security Policy", "[news-card] "];
        assert!(about_requests.iter().any(|part| sentence.contains(part)), "{sentence}");
        assert!(!sentence.contains("Uncaught"), "{sentence}");
    }
}

#[test]
fn the_link_stays_without_a_script() {
    in_browser(async |b| {
        b.show(Page { script: "", ..Page::of(CARD) }).await;
        is_readable(b).await;
        let script = "<script type=module src=/pkg/nothing.js></script>";
        b.show(Page { script, ..Page::of(CARD) }).await;
        is_readable(b).await;
    });
}

#[test]
fn the_link_stays_where_no_script_may_run() {
    in_browser(async |b| {
        let head = "<meta http-equiv=Content-Security-Policy content=\"script-src 'none'\">";
        b.show(Page { head, ..Page::of(CARD) }).await;
        b.is("!!document.querySelector('news-card').shadowRoot", false).await;
        is_readable(b).await;
    });
}

#[test]
fn the_link_stays_if_the_document_is_missing_or_broken() {
    in_browser(async |b| {
        for src in
            ["/cards/nothing.json".to_owned(), b.url(Answer::of("{")), b.url(Answer::of("{}"))]
        {
            b.show(&CARD.replace("/cards/minimal.json", &src)).await;
            b.state("error").await;
            is_readable(b).await;
        }
    });
}

#[test]
fn the_link_stays_while_the_document_is_on_its_way() {
    in_browser(async |b| {
        let src = b.url(Answer { held: true, ..Answer::of(r#"{"title": "late"}"#) });
        b.show(&CARD.replace("/cards/minimal.json", &src)).await;
        b.state("loading").await;
        is_readable(b).await;
        b.endpoint.release();
        b.ready().await;
        b.is("document.querySelector('news-card > a').checkVisibility()", false).await;
    });
}

#[test]
fn the_link_stays_if_a_file_of_the_widget_is_missing() {
    in_browser(async |b| {
        for (name, missing) in [
            ("no-glue", "news-card-app.js"),
            ("no-wasm", "news-card-app.wasm"),
            ("no-style", "news-card.css"),
        ] {
            let script = b.server.widget_without(name, missing);
            b.show(Page { script: &script, ..Page::of(CARD) }).await;
            b.state("error").await;
            is_readable(b).await;
            assert_eq!(b.events("error").await.len(), 1, "{missing}");
        }
    });
}

#[test]
fn a_card_comes_back_once_what_was_missing_is_there() {
    in_browser(async |b| {
        let script = b.server.widget_without("some", "news-card-app.wasm");
        b.show(Page { script: &script, ..Page::of(CARD) }).await;
        b.state("error").await;
        is_readable(b).await;
        b.server.widget_without("some", "");
        b.js("return card.refresh()").await;
        b.state("ready").await;
    });
}

#[test]
fn the_link_stays_if_the_wasm_is_no_wasm() {
    in_browser(async |b| {
        let script = b.server.widget_without("bad", "news-card-app.wasm");
        b.server.file("bad/news-card-app.wasm", "<!doctype html>");
        b.show(Page { script: &script, ..Page::of(CARD) }).await;
        b.state("error").await;
        // The glue says what the server did wrong, if anything.
        is_readable(b).await;
    });
}

#[test]
fn the_link_stays_where_the_policy_forbids_wasm() {
    in_browser(async |b| {
        for policy in [
            "script-src 'self'",
            "default-src 'self'",
            "script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'",
            "script-src 'none'",
        ] {
            let head = format!(
                "<meta http-equiv=Content-Security-Policy content=\"{policy}; img-src data:\">"
            );
            b.show(Page { head: &head, ..Page::of(CARD) }).await;
            if policy != "script-src 'none'" {
                b.state("error").await;
            }
            is_readable(b).await;
        }
    });
}

#[test]
fn all_the_content_of_the_element_is_fallback() {
    in_browser(async |b| {
        let body = "<news-card src=/cards/nothing.json>
            <h2>A title</h2><p>A text with a <a href=/story.html>link</a>.</p>
            <p slot=error>Could not be loaded.</p><p slot=loading>Loading.</p>
        </news-card>";
        b.show(body).await;
        b.state("error").await;
        b.is(
            "[...card.children].map((child) => child.checkVisibility())",
            json!([true, true, true, false]),
        )
        .await;
        let said = b.console().await;
        assert_eq!(said.iter().filter(|sentence| sentence.starts_with("[news-card] ")).count(), 1);
        assert!(said.iter().all(|sentence| sentence.contains("404")), "{said:#?}");
    });
}

#[test]
fn nothing_outside_of_the_element_is_touched() {
    in_browser(async |b| {
        let outside = "return [document.head.innerHTML, [...document.querySelectorAll('body *:not(news-card)')].length,
            document.adoptedStyleSheets.length, document.documentElement.getAttributeNames().join(), document.body.getAttributeNames().join()]";
        b.show(Page { script: "", ..Page::of(CARD) }).await;
        let globals = "return Object.getOwnPropertyNames(window).filter((name) => !/^\\d+$/.test(name)).length";
        let (before, names) = (b.js(outside).await, b.js(globals).await);
        b.show_ready(CARD).await;
        b.js("document.querySelector('head script').remove()").await;
        let after = b.js(outside).await;
        let plain = |value: &serde_json::Value| {
            value[0].as_str().expect("a head").split_whitespace().collect::<String>()
        };
        assert_eq!(plain(&after), plain(&before));
        for index in 1..5 {
            assert_eq!(after[index], before[index]);
        }
        assert_eq!(b.js(globals).await, names, "no global is added");
    });
}
