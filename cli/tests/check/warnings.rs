//! What a reader would miss.

use super::{card, found_in};
use serde_json::{Value, json};

/// The paths of the warnings that `change` brings.
fn warned(change: Value, expected: &[&str]) {
    let found = found_in(&card(change.clone()).to_string());
    let paths: Vec<_> = found
        .iter()
        .map(|finding| {
            let rest = finding.strip_prefix("warning ").unwrap_or_else(|| panic!("{finding}"));
            rest.split(": ").next().expect("a path")
        })
        .collect();
    assert_eq!(paths, expected, "{change}: {found:?}");
}

#[test]
fn a_whole_card_has_none() {
    warned(json!({}), &[]);
    let maximal = std::fs::read_to_string(super::at("www/cards/deepseek-big-fund.json"));
    let found = found_in(&maximal.expect("the card").replace("\"deepseek-big-fund\"", "\"a\""));
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn what_identifies_a_card() {
    warned(json!({"id": null}), &["id"]);
    warned(json!({"id": "b"}), &["id"]);
    warned(json!({"lang": null, "url": null}), &["lang", "url"]);
}

#[test]
fn dates_that_are_missing_or_contradict_each_other() {
    warned(json!({"published": null}), &["published"]);
    warned(json!({"published": null, "updated": "2026-05-06T00:00:00Z"}), &[]);
    warned(json!({"collected": "2026-05-06T09:29:59Z"}), &["collected"]);
    warned(json!({"collected": "2026-05-06T09:30:00Z"}), &[]);
    warned(json!({"updated": "2026-05-06T10:30:00+02:00"}), &["updated"]);
    warned(json!({"published": "2026-06-01T00:05:00Z"}), &[]);
    warned(json!({"published": "2026-06-01T00:05:01Z"}), &["published"]);
}

#[test]
fn parts_that_are_longer_than_a_card_shows_well() {
    let words = |letters: usize| "a".repeat(letters);
    for list in ["perspectives", "quotes", "questions", "glossary", "more"] {
        for (field, most) in [("title", 200), ("text", 500), ("by", 160)] {
            let one = |letters: usize| {
                let mut entry = json!({ "title": "T", "text": "It was.", "by": "Ana Be" });
                entry[field] = json!(words(letters));
                json!({ list: [entry] })
            };
            warned(one(most), &[]);
            warned(one(most + 1), &[&format!("{list}[0].{field}")]);
        }
    }
    warned(
        json!({"authors": [{"name": words(61)}], "subjects": [words(61)]}),
        &["authors[0].name", "subjects[0]"],
    );
    warned(json!({"background": vec!["It was."; 11]}), &["background"]);
}

#[test]
fn a_timeline_that_runs_ahead_and_predictions_that_are_over() {
    let entry = |date: &str| json!({"timeline": [{"date": date, "text": "It was."}]});
    for date in ["2026", "2026-05", "2026-05-06", "2026-05-07"] {
        warned(entry(date), &[]);
    }
    for date in ["2027", "2026-06", "2026-05-08"] {
        warned(entry(date), &["timeline[0].date"]);
    }
    let by = |date: &str| json!({"implications": [{"prediction": "It will.", "by": date}]});
    for date in ["2026", "2026-05", "2026-05-06", "2027-12"] {
        warned(by(date), &[]);
    }
    for date in ["2025", "2025-12", "2026-04", "2026-05-04"] {
        warned(by(date), &["implications[0].by"]);
    }
}

#[test]
fn a_machine_without_sources() {
    let machine = |kind: &str| json!({"provenance": {"kind": kind}, "citations": []});
    warned(machine("ai"), &["citations"]);
    warned(machine("mixed"), &["citations"]);
    warned(machine("human"), &[]);
    let section = json!({"kind": "human", "sections": {"tldr": {"kind": "ai"}}});
    warned(json!({"provenance": section, "citations": []}), &["citations"]);
}

#[test]
fn marks_that_lead_nowhere() {
    warned(json!({"hook": "So it is [1]."}), &[]);
    warned(json!({"hook": "So it is [2]."}), &["hook"]);
    warned(json!({"takeaways": ["a", "cells[2] of [2024]"]}), &[]);
    warned(json!({"takeaways": ["a"], "hook": "b [1]", "citations": []}), &["hook"]);
}

#[test]
fn links_that_repeat() {
    let story = |url: &str| json!({"title": "b", "url": url});
    let (one, two) = (story("https://b.example/1"), story("https://b.example/2"));
    warned(json!({"related": [one, two]}), &[]);
    warned(json!({"related": [one, two, one]}), &["related[2].url"]);
    warned(json!({"citations": [one, one]}), &["citations[1].url"]);
    warned(json!({"related": [story("https://news.example/a")]}), &["related[0].url"]);
}

#[test]
fn pictures_that_jump_or_say_nothing_or_are_not_shown() {
    let image = |more: Value| {
        let mut image = json!({"url": "https://a.example/b.png", "alt": "A bridge",
                               "width": 640, "height": 360});
        let members = image.as_object_mut().expect("an object");
        members.extend(more.as_object().expect("an object").clone());
        json!({"image": image})
    };
    warned(image(json!({})), &[]);
    warned(image(json!({"alt": null})), &["image.alt"]);
    warned(image(json!({"height": null})), &["image"]);
    warned(image(json!({"url": "http://a.example/b.png"})), &["image.url"]);
}

#[test]
fn texts_and_lists_that_are_too_long() {
    warned(json!({"title": "é".repeat(110)}), &[]);
    warned(json!({"title": "é".repeat(111)}), &["title"]);
    warned(json!({"hook": "a".repeat(201)}), &["hook"]);
    warned(json!({"tldr": {"what_changed": "a".repeat(401)}}), &["tldr.what_changed"]);
    warned(json!({"takeaways": ["a", "b".repeat(501)]}), &["takeaways[1]"]);
    warned(json!({"deep_dive": vec!["a"; 11]}), &["deep_dive"]);
    let table = |columns: usize, rows: usize, cell: &str| {
        let row = json!({"feature": "a", "cells": vec![cell; columns]});
        let columns = vec![json!({"name": "b"}); columns];
        json!({"competitors": {"columns": columns, "rows": vec![row; rows]}})
    };
    warned(table(6, 12, &"a".repeat(80)), &[]);
    warned(table(7, 1, "a"), &["competitors.columns"]);
    warned(table(1, 13, "a"), &["competitors.rows"]);
    warned(table(1, 1, &"a".repeat(81)), &["competitors.rows[0].cells[0]"]);
}

#[test]
fn names_that_the_format_does_not_have() {
    warned(json!({"takeaway": []}), &["takeaway"]);
    warned(json!({"$schema": "card.schema.json"}), &[]);
}

#[test]
fn a_text_of_nothing_but_brackets_is_checked_in_linear_time() {
    let began = std::time::Instant::now();
    let text = "[".repeat(20_000);
    let paths: Vec<_> = (0..45).map(|item| format!("takeaways[{item}]")).collect();
    let paths: Vec<_> = paths.iter().map(String::as_str).chain(["takeaways"]).collect();
    warned(json!({"takeaways": vec![text; 45]}), &paths);
    // Quadratic, it takes half a minute even with optimisation.
    assert!(began.elapsed() < std::time::Duration::from_secs(15));
}

#[test]
fn what_a_cms_leaves_and_what_only_looks_like_it() {
    for text in [
        "<!--more-->",
        "<![CDATA[",
        "So <p\r\n",
        "So <p",
        "<wbr>",
        "<o:p>",
        "<?php echo ?>",
        "[/caption]",
        "[caption id=\"x\"]",
        "{{name}}",
        "it&#8217s",
        "a &amp b",
        "a&#0;b",
        "a&#27;b",
    ] {
        warned(json!({"hook": text}), &["hook"]);
    }
    for text in
        ["When a <b the result is smaller", "p <i and i> q", "Vec<i>", "AT&T", "Q&A;", "[sic] […]"]
    {
        warned(json!({"hook": text}), &[]);
    }
}

#[test]
fn code_and_texts_about_markup_hold_what_they_are_about() {
    for text in [
        "use `<p>` for a paragraph and `&nbsp;` for a space",
        "```\n<div class=\"a\">{{ b }}</div>\n```",
        "The `&#8217;` entity explained",
        "The <video> element gets a new attribute",
        "Warum das <dialog>-Element fehlt",
        "Why the <b> and <strong> tags differ",
        "La balise <main> et ses usages",
        "The &nbsp; entity turns thirty",
        "How to escape &amp; and &lt; in a page",
        "Jinja {{ user.name }} explained",
        "A template of Vue has {{name}} as its placeholder",
        "[caption] contest is back in the magazine",
        "if (a && b || c) { return <div className=\"x\">{y}</div>; }",
        "const view = () => <p>Hello</p>;",
        "el.innerHTML = \"<b>x</b>\";",
    ] {
        warned(json!({"deep_dive": [text]}), &[]);
    }
    for text in [
        "use `code` and <p> here",
        "The <video> element and <p>more",
        "The <strong>element</strong> of surprise",
        "It&#8217;s the `&#8217;` entity",
        "<script>if (a) { b(\"<p>\"); }</script>",
        "Dear {{name}}",
        "<p class=\"a\" id=\"b\">One",
        "a ` b <p> c",
    ] {
        warned(json!({"deep_dive": [text]}), &["deep_dive[0]"]);
    }
}
