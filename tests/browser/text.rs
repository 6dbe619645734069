//! Text is text, whatever it looks like.

use std::fs;

use serde_json::{Value, json};

use crate::support::{Browser, in_browser, project};

/// A card with this text in every field that takes any.
fn card(text: &str) -> Value {
    json!({
        "title": text, "hook": text, "attribution": text,
        "url": "https://news.example/",
        "source": { "name": text, "url": "https://news.example/" },
        "image": { "url": "https://news.example/a.png", "alt": text },
        "tldr": { "what_changed": text, "why_it_matters": text, "what_to_do_next": text, "who_should_care": [text] },
        "provenance": { "kind": "ai", "model": text, "reviewed_by": text, "note": text },
        "takeaways": [text], "deep_dive": [text],
        "competitors": { "columns": [{ "name": text, "vendor": text, "subject": true }], "rows": [{ "feature": text, "cells": [text] }] },
        "implications": [{ "prediction": text, "rationale": text, "confidence": 0.5 }],
        "timeline": [{ "date": "2026", "text": text }],
        "citations": [{ "title": text }], "recap": { "title": text, "text": text },
        "related": [{ "title": text, "source": text }],
    })
}

/// Shows a document, and gives the elements and attributes that it makes and all of its texts. Only
/// `dir` may depend on a text, as a text may run from right to left.
async fn shown(b: &Browser, document: &Value) -> Value {
    b.js_with("seen.events = []; card.data = given", document.clone()).await;
    b.until("seen.events.some(({ type }) => type === 'news-card-load') && card.state === 'ready'")
        .await;
    b.js("return {
        elements: $$('*').map((element) => [element.localName, ...element.getAttributeNames().filter((name) => name !== 'dir')].join(' ')),
        texts: ['[part=title]', '[part=hook]', '[part=source] b', '[part=tldr] .tldr-part p', '[part=audience] li', '[part~=takeaways] li',
            '[part~=deep-dive] li', 'thead th b', 'tbody th', 'tbody td', '.prediction', '[part~=timeline] .event', '[part~=citations] li a',
            '[part=recap] .recap-text', '[part~=related] li > a', '[part=footer] p'].map((selector) => $(selector).textContent),
        ran: seen.ran,
    }").await
}

async fn start(b: &Browser) -> Value {
    b.show("<news-card open=all></news-card>").await;
    shown(b, &card("harmless")).await
}

/// Checks that a text makes the same card as a harmless one, and reads as it was given.
async fn is_text(b: &Browser, harmless: &Value, text: &str) {
    let shown = shown(b, &card(text)).await;
    assert_eq!(shown["elements"], harmless["elements"], "{text}");
    assert_eq!(shown["ran"], json!([]), "{text}");
    for found in shown["texts"].as_array().expect("texts") {
        assert_eq!(found, text);
    }
}

#[test]
fn markup_in_a_text_stays_text() {
    in_browser(async |b| {
        let harmless = start(b).await;
        for text in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "\"><svg onload=alert(1)>",
            "</article></details><style>*{display:none}</style>",
            "{{constructor.constructor('alert(1)')()}}",
            "javascript:alert(1)",
            "&lt;b&gt; &amp; &#39;",
            "**bold** [link](javascript:alert(1)) `code`",
            "\u{202e}gnihton\u{2069} \u{200b}|\u{feff}|\u{0}|\u{7}",
            "  spaces  kept  ",
        ] {
            is_text(b, &harmless, text).await;
        }
    });
}

#[test]
fn awkward_content_is_shown_as_it_is() {
    in_browser(async |b| {
        b.show_ready("<news-card src=/cards/awkward.json open=all></news-card>").await;
        b.is("$('[part=title]').textContent === card.card.title", true).await;
        b.is("$('[part=hook]').textContent === card.card.hook", true).await;
        b.is("$$('tbody tr').length === card.card.competitors.rows.length", true).await;
        b.is("texts('tbody th').every((text, row) => text === card.card.competitors.rows[row].feature)", true).await;
        b.is("$$('script, style, iframe, object, embed, link, base, form').length", 0).await;
        b.is("$$('*').every((element) => element.getAttributeNames().every((name) => !name.startsWith('on')))", true).await;
        b.is("seen.ran", json!([])).await;
    });
}

/// Payloads written to run as script, from material that nobody here wrote: all of them once,
/// and one of every forty in each field of a card.
#[test]
fn payloads_that_mean_to_run_do_not() {
    let folder = project().join("../shared/suites/xss-payloads");
    let Ok(files) = fs::read_dir(&folder) else {
        assert!(std::env::var_os("NEWS_CARD_REQUIRE_SUITES").is_none(), "the payloads are absent");
        eprintln!("skipped: {} is absent", folder.display());
        return;
    };
    let files = files
        .map(|file| file.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|end| end == "txt"));
    let lines = files.flat_map(|path| {
        let text = String::from_utf8_lossy(&fs::read(path).expect("its text")).into_owned();
        text.lines().map(str::to_owned).collect::<Vec<_>>()
    });
    // A citation mark is no text.
    let mut payloads: Vec<_> =
        lines.filter(|line| !line.trim().is_empty() && !line.contains("[1]")).collect();
    payloads.sort();
    payloads.dedup();
    assert!(payloads.len() > 2_000, "{}", payloads.len());
    in_browser(async |b| {
        let harmless = start(b).await;
        for payload in payloads.iter().step_by(40) {
            is_text(b, &harmless, payload).await;
        }
        for some in payloads.chunks(250) {
            b.js_with(
                "seen.events = []; card.data = { title: 'all', takeaways: given }",
                json!(some),
            )
            .await;
            b.until("seen.events.length > 0 && card.state === 'ready'").await;
            b.is("$$('[part~=takeaways] li').map(({ textContent }) => textContent)", json!(some))
                .await;
            b.is("$$('[part~=takeaways] li *').length", 0).await;
        }
        b.is("seen.ran", json!([])).await;
        b.is("performance.getEntriesByType('resource').filter(({ name }) => !name.includes('/pkg/') && name !== 'https://news.example/a.png').length === 0", true).await;
    });
}
