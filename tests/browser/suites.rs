//! Material that nobody here wrote, from `../shared/suites`, against the built widget: texts in
//! every field that takes any, URLs in every field that takes one, bodies as the endpoint's answer.
//! Skipped, saying so, where the folder is absent; with `NEWS_CARD_REQUIRE_SUITES=1`, as in CI,
//! its absence fails.

mod links;
mod live;
mod prerendered;
mod verdicts;

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::support::elsewhere;

/// The folder of one suite.
fn suite(name: &str) -> Option<PathBuf> {
    elsewhere(&format!("suites/{name}"))
}

/// In how many tests the texts are tried, so that none takes as long as a test may.
const PARTS: usize = 3;

/// Every payload that means to run as script, and every string that breaks software, once; of
/// these the ones of a part.
fn texts(part: usize) -> Option<Vec<String>> {
    let (payloads, strings) = (suite("xss-payloads")?, suite("naughty-strings")?);
    let mut texts: Vec<String> = Vec::new();
    for file in fs::read_dir(payloads).expect("the payloads") {
        let text = fs::read(file.expect("a file").path()).expect("its text");
        texts.extend(String::from_utf8_lossy(&text).lines().map(str::to_owned));
    }
    assert!(texts.len() > 2_000, "{}", texts.len());
    let strings = fs::read(strings.join("blns.json")).expect("the strings");
    texts.extend(serde_json::from_slice::<Vec<String>>(&strings).expect("a list"));
    // Blank text is absent.
    texts.retain(|text| !text.trim().is_empty());
    texts.sort();
    texts.dedup();
    Some(texts.into_iter().skip(part).step_by(PARTS).collect())
}

/// A card with this text in every field that takes any. What looks like a citation mark stays
/// text where there are no citations.
pub(crate) fn card(text: &str) -> Value {
    let who = json!({ "kind": "ai", "model": text, "reviewed_by": text, "note": text });
    let mut whole = who.clone();
    whole["sections"] = json!({ "takeaways": who });
    let mut card = json!({
        "title": text, "hook": text, "attribution": text, "url": "https://news.example/",
        "source": { "name": text, "url": "https://news.example/" },
        "image": { "url": "https://news.example/a.png", "alt": text, "caption": text, "credit": text },
        "authors": [{ "name": text }], "subjects": [text],
        "tldr": { "what_changed": text, "why_it_matters": text, "what_to_do_next": text, "who_should_care": [text] },
        "provenance": whole,
        "takeaways": [text], "deep_dive": [text],
        "perspectives": [{ "title": text, "text": text, "points": [text], "by": text, "sources": [{ "name": text }] }],
        "glossary": [{ "title": text, "text": text }],
        "competitors": { "columns": [{ "name": text, "vendor": text, "subject": true }], "rows": [{ "feature": text, "cells": [text] }] },
        "implications": [{ "prediction": text, "rationale": text, "confidence": 0.5 }],
        "timeline": [{ "date": "2026", "text": text }, { "date": "2026", "when": text, "text": text, "url": "https://news.example/" }],
        "citations": [{ "title": text }], "recap": { "title": text, "text": text },
        "related": [{ "title": text, "source": text }],
    });
    if text.contains("[1]") {
        card["citations"] = json!([]);
    }
    card
}

/// What a card consists of, what it says, and where it leads, given its shadow root; then
/// something happens to everything in it. A `dir` may depend on a text, as one may run from right
/// to left, what is open or compared on what was clicked, and what is near on its place. Links are not followed, nothing is shared, as that may leave
/// the page, tables are not sorted, as that may draw the card anew, and boxes stay closed, each of which lays out a
/// page of hundreds of cards.
const LOOK: &str = r#"
    const TEXTS = ['[part=title]', '[part=hook]', '[part=source] b', '.tldr-part:nth-child(1) p', '.tldr-part:nth-child(2) p',
        '.tldr-part:nth-child(3) p', '[part=audience] li', '.attribution span span span', '.attribution > span:last-child', '.takeaways li',
        '.points li', 'thead th b', 'thead .vendor', 'tbody th', 'tbody td', '.prediction', '.prediction + p', '.timeline .event',
        '.timeline a.event', '.citations li a', '.recap-title', '.recap-text', '.related li > a', '.related .from span', '[part=footer] p',
        '.caption span:first-child', '.caption span:last-child', '.authors li', '.subjects li', '.entry-title span', '.entry-text', '.entries .points li',
        '.entries .from span', '.entries .from a', '.timeline > li:last-child .date'];
    const consists = (root) => [...root.querySelectorAll(':not([popover], [popover] *, .comparison, .comparison *)')].map((element) =>
        [element.localName, ...element.getAttributeNames().filter((name) => !['dir', 'open', 'data-far', 'data-compared', 'data-left-out', 'data-speaking'].includes(name))].join(' ')).join();
    const says = (root) => TEXTS.map((selector) => root.querySelector(selector)?.textContent ?? null);
    const leads = (root) => [...root.querySelectorAll('[href]:not(link), [src]')].every(({ href, src }) => /^(https:\/\/|mailto:\?subject=)/.test(href ?? src));
    const HAPPENINGS = ['mouseover', 'keydown', 'focus', 'load', 'error'];
    const provoke = (root) => {
        for (const element of root.querySelectorAll('*')) {
            for (const name of HAPPENINGS) element.dispatchEvent(new Event(name, { cancelable: true }));
            if (element.matches(':is(a, summary, input, label, button):not(th *, .share *, .reading-tools *, .mark *, [data-tools])')) element.click();
        }
    };
    addEventListener('click', (event) => event.composedPath().some(({ localName }) => localName === 'a') && event.preventDefault());
"#;
