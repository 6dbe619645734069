//! The card as HTML, written natively.
//!
//! The whole of it is held by goldens in `snapshots/`, one tag a line. When a change of them is
//! meant, write them anew with `INSTA_UPDATE=always cargo test --test prerender` and read the
//! difference.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a helper of a test fails the test, as the test itself may"
)]

use news_card::{Age, Card, Context, Density, Locale, Options, Section, prerender, read};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// 2026-05-06T12:00:00Z: two and a half hours after the reference card was published.
const NOW: i64 = 1_778_068_800;

const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;

fn demo(id: &str) -> Card {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("www/cards/{id}.json"));
    read(&fs::read(file).unwrap()).unwrap().card
}

fn html_of(card: Card, options: Options, now: i64) -> String {
    prerender::card(&Context::new(card, options, Locale::nearest("en"), Some(now)))
}

fn html(document: &Value) -> String {
    html_of(read(document.to_string().as_bytes()).unwrap().card, Options::default(), NOW)
}

/// HTML as tokens: tags whole, texts between them; comments, which only guide hydration, and
/// the empty texts that they leave are gone.
fn tokens(html: &str) -> Vec<&str> {
    let mut tokens = vec![];
    let mut rest = html;
    while !rest.is_empty() {
        let end = match rest.strip_prefix('<') {
            Some(tag) => end_of_tag(tag) + 1,
            None => rest.find('<').unwrap_or(rest.len()),
        };
        let (token, after) = rest.split_at(end);
        rest = after;
        if !token.starts_with("<!") && !token.trim().is_empty() {
            tokens.push(token);
        }
    }
    tokens
}

/// After the `>` that is not within quotes.
fn end_of_tag(tag: &str) -> usize {
    let mut quoted = false;
    let end = tag.find(|c| {
        quoted ^= c == '"';
        c == '>' && !quoted
    });
    end.map_or(tag.len(), |end| end + 1)
}

/// Elements that end where the next of these begins; what is in their parents goes with those.
const ENDED_BY: [(&str, &[&str]); 4] = [
    ("li", &["li"]),
    ("td", &["td", "th"]),
    ("tr", &["tr", "td", "th"]),
    ("tbody", &["thead", "tr", "td", "th"]),
];

/// One line for each tag and text, as deep as it stands in the tree that a browser makes of it.
fn one_tag_a_line(html: &str) -> String {
    let mut open: Vec<&str> = vec![];
    let mut lines = String::new();
    for token in tokens(html) {
        let name = token.trim_start_matches(['<', '/']).split([' ', '>', '/']).next().unwrap();
        if token.starts_with("</") {
            let at = open.iter().rposition(|open| *open == name).expect("a start tag");
            open.truncate(at);
        } else if token.starts_with('<') {
            let ended =
                ENDED_BY.iter().find(|(next, _)| *next == name || (*next, name) == ("td", "th"));
            while ended
                .is_some_and(|(_, ended)| open.last().is_some_and(|last| ended.contains(last)))
            {
                open.pop();
            }
        }
        lines.push_str(&format!("{:1$}{2}\n", "", open.len() * 2, token.trim()));
        let is_void = ["img", "input", "br"].contains(&name) || token.ends_with("/>");
        if token.starts_with('<') && !token.starts_with("</") && !is_void {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?} is not closed: {lines}");
    lines
}

/// What a reader gets to read.
fn text(html: &str) -> String {
    let texts = tokens(html).into_iter().filter(|token| !token.starts_with('<'));
    texts.collect::<Vec<_>>().join(" ")
}

/// The values of an attribute, in order.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    let tags = tokens(html).into_iter().filter(|token| token.starts_with('<'));
    tags.filter_map(|tag| tag.split_once(&start)?.1.split('"').next()).collect()
}

fn golden(name: &str, id: &str, options: Options) {
    insta::assert_snapshot!(name, one_tag_a_line(&html_of(demo(id), options, NOW)));
}

#[test]
fn goldens_of_the_demo_cards_hold() {
    golden("minimal", "minimal", Options::default());
    golden("deepseek-big-fund", "deepseek-big-fund", Options::default());
    golden("deepseek-tencent-alibaba", "deepseek-tencent-alibaba", Options::default());
    golden("rtl", "rtl", Options::default());
    golden("maximal", "maximal", Options::default());
    let open = Section::COLLAPSIBLE.to_vec();
    golden("maximal-open", "maximal", Options { open, ..Options::default() });
    let density = Density::Headline;
    golden("headline", "deepseek-big-fund", Options { density, ..Options::default() });
}

#[test]
fn an_analysis_by_a_machine_without_sources_says_so() {
    let no_sources = "This analysis names no sources.";
    let card = |kind: &str, citations: Value| json!({ "title": "A", "tldr": { "what_changed": "B" }, "provenance": { "kind": kind }, "citations": citations });
    let one = json!([{ "title": "C" }]);
    assert!(text(&html(&card("ai", json!([])))).contains(no_sources));
    assert!(text(&html(&card("mixed", json!([])))).contains(no_sources));
    assert!(!text(&html(&card("human", json!([])))).contains(no_sources));
    assert!(!text(&html(&card("ai", one))).contains(no_sources));
}

#[test]
fn an_analysis_by_a_machine_without_sources_says_so_without_a_summary_too() {
    let card = json!({ "title": "A", "takeaways": ["B"], "provenance": { "kind": "ai" } });
    assert!(text(&html(&card)).contains("This analysis names no sources."));
}

#[test]
fn who_wrote_it_is_a_visible_label_and_machine_readable() {
    for (kind, label) in
        [("ai", "AI-generated"), ("human", "Written by people"), ("mixed", "AI-assisted")]
    {
        let html =
            html(&json!({ "title": "A", "provenance": { "kind": kind, "model": "tern-2" } }));
        assert!(text(&html).contains(label), "{kind}");
        assert_eq!(values(&html, "data-kind"), [kind]);
        assert_eq!(values(&html, "data-model"), ["tern-2"]);
    }
}

#[test]
fn text_is_escaped() {
    let hostile = "<script>alert(1)</script><img src=x onerror=\"alert(2)\"> & 'quotes'";
    let document = json!({
        "title": hostile, "hook": hostile, "attribution": hostile, "takeaways": [hostile],
        "url": "https://news.example/",
        "source": { "name": hostile }, "related": [{ "title": hostile, "source": hostile }],
        "image": { "url": "https://news.example/a.png", "alt": hostile },
        "competitors": { "columns": [{ "name": hostile, "vendor": hostile }], "rows": [{ "feature": hostile, "cells": [hostile] }] },
        "citations": [{ "title": hostile, "url": "https://news.example/" }],
    });
    let html = html(&document);
    let tags: Vec<_> = tokens(&html).into_iter().filter(|token| token.starts_with('<')).collect();
    assert!(tags.iter().all(|tag| !tag.starts_with("<script")), "{html}");
    assert_eq!(tags.iter().filter(|tag| tag.starts_with("<img")).count(), 1);
    assert!(tags.iter().all(|tag| !tag.contains(" onerror=\"")), "{html}");
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
}

#[test]
fn a_mark_links_to_its_citation() {
    let document = json!({
        "title": "A", "hook": "One [1], two [2], three [3].",
        "citations": [{ "title": "First", "url": "https://a.example/1" }, { "title": "Second" }],
    });
    let html = html(&document);
    let hook = html.split("part=\"hook\"").nth(1).unwrap().split("</p>").next().unwrap();
    assert!(hook.contains("href=\"https://a.example/1\""), "{hook}");
    assert!(hook.contains("title=\"First\" aria-label=\"Source 1\""), "{hook}");
    assert_eq!(hook.matches("<a").count(), 2);
    assert!(text(hook).contains("[3]"), "a mark to nowhere stays text: {hook}");
}

#[test]
fn every_link_leads_to_the_web_or_writes_a_mail() {
    for id in
        ["minimal", "maximal", "awkward", "rtl", "deepseek-big-fund", "deepseek-tencent-alibaba"]
    {
        let html = html_of(demo(id), Options::default(), NOW);
        for link in values(&html, "href").into_iter().chain(values(&html, "src")) {
            let fine =
                ["https://", "http://", "mailto:?"].iter().any(|scheme| link.starts_with(scheme));
            assert!(fine, "{id}: {link}");
        }
    }
}

#[test]
fn nothing_in_the_html_is_script_or_needs_it() {
    let html = html_of(demo("maximal"), Options::default(), NOW);
    for tag in tokens(&html).into_iter().filter(|token| token.starts_with('<')) {
        assert!(!tag.starts_with("<script") && !tag.starts_with("<style"), "{tag}");
        let outside_of_quotes: String = tag.split('"').step_by(2).collect();
        assert!(!outside_of_quotes.contains(" on"), "{tag}");
    }
    assert_eq!(html.matches("<details").count(), Section::COLLAPSIBLE.len() + 1);
}

/// Checks the badge and the age of a story at a time of showing.
fn badge(document: &Value, after: i64, label: Option<&str>, age: &str) {
    let card = read(document.to_string().as_bytes()).unwrap().card;
    let html = html_of(card, Options::default(), NOW + after);
    let labels = ["Fresh", "Updated", "Stale"];
    let text = text(&html);
    let shown = |label: &&str| {
        html.contains(&format!(
            "class=\"freshness\" part=\"freshness\" data-kind=\"{}\">",
            label.to_lowercase()
        ))
    };
    let found: Vec<_> = labels.into_iter().filter(shown).collect();
    assert_eq!(found, label.into_iter().collect::<Vec<_>>(), "{after}: {text}");
    assert!(text.contains(age), "{after}: {age} in {text}");
}

#[test]
fn a_story_is_fresh_for_a_day_and_stale_after_thirty() {
    let story = json!({ "title": "A", "published": "2026-05-06T12:00:00Z" });
    badge(&story, -HOUR, Some("Fresh"), "this minute");
    badge(&story, 2 * HOUR, Some("Fresh"), "2 hours ago");
    badge(&story, DAY - 1, Some("Fresh"), "23 hours ago");
    badge(&story, DAY, None, "yesterday");
    badge(&story, 29 * DAY, None, "29 days ago");
    badge(&story, 30 * DAY, Some("Stale"), "");
    badge(&story, 800 * DAY, Some("Stale"), "2 years ago");
}

#[test]
fn an_update_makes_a_story_current_again() {
    let story = json!({ "title": "A", "published": "2026-01-01T00:00:00Z", "updated": "2026-05-06T12:00:00Z" });
    badge(&story, HOUR, Some("Updated"), "1 hour ago");
    badge(&story, 3 * DAY, None, "3 days ago");
    badge(&story, 31 * DAY, Some("Stale"), "");
}

#[test]
fn a_story_without_times_has_no_badge() {
    badge(&json!({ "title": "A" }), 0, None, "A");
    assert!(values(&html(&json!({ "title": "A" })), "datetime").is_empty());
}

#[test]
fn all_three_clocks_are_within_reach() {
    let html = html_of(demo("maximal"), Options::default(), NOW);
    let text = text(&html);
    for clock in ["Published May 6, 2026", "Collected May 6, 2026", "Updated May 6, 2026"] {
        assert!(text.contains(clock), "{clock} in {text}");
    }
}

#[test]
fn an_age_has_a_form_to_be_seen_and_one_for_screen_readers() {
    let published = demo("deepseek-big-fund").published.unwrap();
    let Age { short, spoken } = Locale::nearest("en").age(&published, NOW);
    let html = html_of(demo("deepseek-big-fund"), Options::default(), NOW);
    assert!(html.contains(&format!("aria-hidden=\"true\">{short}<")), "{short}");
    assert!(html.contains(&format!(">{spoken}<")), "{spoken}");
    assert_eq!(spoken, "2 hours ago");
}

#[test]
fn interface_texts_in_another_language_than_the_storys_say_so() {
    let html = html_of(demo("rtl"), Options::default(), NOW);
    assert!(
        html.starts_with("<article")
            && html.contains("dir=\"rtl\"")
            && html.contains("lang=\"ar\"")
    );
    assert!(html.contains("lang=\"en\""));
}
