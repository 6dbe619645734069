//! Codes of findings: what programs rely on.

use super::{at, card, folder, run};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The codes found in a file of that name.
fn codes(name: &str, content: &str) -> Vec<String> {
    let (_dir, file) = folder(name, content);
    let report: Value = serde_json::from_slice(&run(&["--json", &file]).stdout).expect("JSON");
    let found = report["files"][0]["problems"].as_array().expect("a list").iter();
    found.map(|finding| finding["code"].as_str().expect("a code").to_owned()).collect()
}

/// A change to a card without findings, and the code of the one warning that it brings.
fn warnings() -> Vec<(Value, &'static str)> {
    let image = |member: &str, value: Value| {
        let mut image = json!({"url": "https://a.example/b", "alt": "c", "width": 1, "height": 1});
        image[member] = value;
        json!({"image": image})
    };
    let linked = json!({"title": "b", "url": "https://b.example/"});
    vec![
        (json!({"id": null}), "missing-id"),
        (json!({"id": "b"}), "id-mismatch"),
        (json!({"lang": null}), "missing-lang"),
        (json!({"lang": "en_US"}), "invalid-lang"),
        (
            json!({"hook": "قایق شبانه از ماه ژوئن بازگشت و بلیت آن به قیمت روز است و تا صبح می‌رود"}),
            "other-language",
        ),
        (json!({"hook": "the harbour&#8217;s boat"}), "leftover-entity"),
        (json!({"takeaways": ["<strong>Eight</strong> boats"]}), "leftover-tag"),
        (json!({"url": null}), "missing-url"),
        (json!({"published": null}), "missing-date"),
        (json!({"published": "2027-01-01T00:00:00Z"}), "future-date"),
        (json!({"updated": "2026-01-01T00:00:00Z"}), "dates-out-of-order"),
        (json!({"timeline": [{"date": "2027", "text": "a"}]}), "event-after-story"),
        (json!({"implications": [{"prediction": "a", "by": "2025"}]}), "prediction-over"),
        (json!({"provenance": {"kind": "ai"}, "citations": []}), "missing-citations"),
        (json!({"hook": "a [7]"}), "unknown-citation"),
        (json!({"related": [linked, linked]}), "repeated-link"),
        (
            json!({"related": [{"title": "b", "url": "https://news.example/a"}]}),
            "related-to-itself",
        ),
        (image("alt", Value::Null), "missing-alt"),
        (image("width", Value::Null), "missing-size"),
        (image("url", json!("HTTP://a.example/b")), "insecure-image"),
        (json!({"takeaway": []}), "unknown-field"),
        (json!({"title": "a".repeat(111)}), "text-too-long"),
        (json!({"takeaways": vec!["a"; 11]}), "list-too-long"),
    ]
}

#[test]
fn every_warning_has_the_code_that_is_documented() {
    for (change, code) in warnings() {
        assert_eq!(codes("a.json", &card(change.clone()).to_string()), [code], "{change}");
    }
    let page = std::fs::read_to_string(at("docs/check.md")).expect("the page");
    let (_, table) = page.split_once("## Warnings").expect("its part on warnings");
    let rows = table.lines().filter_map(|line| line.strip_prefix("| `")?.split_once('`'));
    let documented: BTreeSet<_> = rows.map(|(code, _)| code).collect();
    // These take two cards (`repeated`), another name of the file, two names or Markdown (below).
    let others = ["repeated-id", "repeated-url", "unusable-name", "repeated-field", "near-section"];
    let of_one = warnings();
    let all = of_one.iter().map(|(_, code)| *code).chain(others).collect();
    assert_eq!(documented, all);
}

#[test]
fn a_name_that_cannot_be_published_is_told() {
    for name in ["a b.json", "Ö.json", "a.element.json", "a.oembed.json"] {
        let id = name.strip_suffix(".json").unwrap();
        assert_eq!(codes(name, &card(json!({"id": id})).to_string()), ["unusable-name"], "{name}");
    }
}

#[test]
fn what_cannot_be_read_at_all_has_a_code_too() {
    assert_eq!(codes("a.json", "{"), ["not-json"]);
    assert_eq!(codes("a.json", "{}"), ["missing-title"]);
    assert_eq!(codes("a.md", "---\nhook: a\n"), ["missing-title", "invalid-markdown"]);
    for (name, bytes) in [("a.md", &b"a\xFF"[..]), ("a.json", b"{\"title\": \"caf\xE9\"}")] {
        let (_dir, file) = folder(name, "");
        std::fs::write(&file, bytes).expect("a file");
        let report = run(&["--json", &file, "/nowhere.json"]);
        let report: Value = serde_json::from_slice(&report.stdout).expect("JSON");
        let code = |file: usize| report["files"][file]["problems"][0]["code"].clone();
        assert_eq!([code(0), code(1)], ["not-utf8", "unreadable"], "{name}");
    }
}

#[test]
fn names_are_told_at_any_depth_and_where_they_stand_twice() {
    let whole = card(json!({})).to_string();
    let members = whole.strip_suffix('}').expect("an object");
    let deep = format!("{members}, \"x\": {}{}}}", "[".repeat(200), "]".repeat(200));
    assert_eq!(codes("a.json", &deep), ["unknown-field"]);
    assert_eq!(codes("a.json", &format!("{members}, \"title\": \"b\"}}")), ["repeated-field"]);
}

#[test]
fn a_part_of_ones_own_with_nearly_the_title_of_a_section_is_a_warning() {
    for heading in ["Quotas", "Source", "Question", "Timelines"] {
        let text = format!(
            "---\nid: a\nlang: en\nurl: https://a.example/\npublished: 2026-05-06T09:30:00Z\n\
             ---\n\n# One\n\n## {heading}\n\nTwo of them.\n"
        );
        assert_eq!(codes("a.md", &text), ["near-section"], "{heading}");
        let (_dir, file) = folder("a.md", &text);
        assert_eq!(run(&[&file]).status.code(), Some(0), "{heading}");
    }
}
