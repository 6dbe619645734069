//! Which texts stand in a picture: the SVG names each line.

use super::paint;
use serde_json::{Value, json};

/// The lines of a picture, in the order in which they are drawn.
fn lines(card: &Value, arguments: &[&str]) -> Vec<String> {
    let arguments = [&["--svg"], arguments].concat();
    let svg = String::from_utf8(paint(card, &arguments).bytes).expect("UTF-8");
    let labels = svg.split("aria-label=\"").skip(1).filter_map(|rest| rest.split_once('"'));
    labels.map(|(label, _)| label.to_owned()).collect()
}

fn check(card: &Value, expected: &[&str]) {
    assert_eq!(lines(card, &[]), expected, "{card}");
}

#[test]
fn a_card_needs_only_a_title() {
    check(&json!({ "title": "Enough" }), &["Enough"]);
}

#[test]
fn source_date_and_label_stand_above_and_the_site_below() {
    check(
        &json!({
            "title": "Full", "source": { "name": "The Ledger" }, "published": "2026-05-06T23:30:00Z",
            "provenance": { "kind": "ai" }, "url": "https://www.news.example/full"
        }),
        &["AI-generated", "The Ledger", "May 6, 2026", "news.example", "Full"],
    );
}

#[test]
fn the_site_is_called_as_it_is_said() {
    let card = json!({ "title": "Named", "url": "https://news.example/named" });
    assert_eq!(lines(&card, &["--site-name", "Daily <Tide>"]), ["Daily &lt;Tide&gt;", "Named"]);
}

#[test]
fn the_hook_is_what_changed_where_there_is_none_and_marks_are_left_out() {
    let citations = json!([{ "title": "A paper" }]);
    check(
        &json!({ "title": "So [1]", "hook": "It is [1].", "tldr": { "what_changed": "no" }, "citations": citations }),
        &["So", "It is."],
    );
    check(&json!({ "title": "So", "tldr": { "what_changed": "This did." } }), &["So", "This did."]);
    check(&json!({ "title": "So", "takeaways": ["One [9]"] }), &["So", "One [9]"]);
}

#[test]
fn figures_say_how_much_there_is() {
    let card = json!({ "title": "Counted", "takeaways": ["a", "b", "c"], "citations": [{ "title": "x" }, { "title": "y" }] });
    check(&card, &["Sources", "2", "Key takeaways", "3", "Counted", "a"]);
}

#[test]
fn a_timeline_names_its_first_and_last_date() {
    check(
        &json!({
            "title": "Dated", "published": "2026-05-06T00:00:00Z",
            "timeline": [{ "date": "2025-02", "text": "b" }, { "date": "2023", "text": "a" }]
        }),
        &["May 6, 2026", "2023", "May 6, 2026", "Dated"],
    );
}

#[test]
fn lines_break_between_words() {
    let title = "State chip fund in talks to lead a round at forty billion dollars";
    let broken = lines(&json!({ "title": title }), &[]);
    assert!(broken.len() > 1, "{broken:?}");
    assert_eq!(broken.join(" "), title);
}

#[test]
fn a_word_is_broken_where_it_says_and_not_after_a_space_that_holds() {
    let word = "Donau\u{ad}dampf\u{ad}schiff\u{ad}fahrts\u{ad}gesell\u{ad}schafts\u{ad}kapitäns\u{ad}mützen\u{ad}fabrik";
    let broken = lines(&json!({ "title": word, "lang": "de" }), &[]);
    let (last, before) = broken.split_last().expect("lines");
    assert!(!before.is_empty() && before.iter().all(|line| line.ends_with('-')), "{broken:?}");
    assert!(!last.ends_with('-'), "{broken:?}");
    let title = "Rat billigt Haushalt von 45\u{a0}Milliarden\u{202f}Euro und mehr für Schulen";
    let broken = lines(&json!({ "title": title, "lang": "de" }), &[]);
    assert!(
        broken.len() > 1 && broken.iter().any(|line| line.contains("45\u{a0}Milliarden\u{a0}Euro")),
        "{broken:?}"
    );
}

#[test]
fn what_does_not_fit_ends_in_an_ellipsis() {
    let title = "A headline that nobody would print because it has no end ".repeat(12);
    let broken = lines(&json!({ "title": title }), &[]);
    assert!(broken.last().is_some_and(|line| line.ends_with('…')), "{broken:?}");
}

#[test]
fn no_control_of_direction_or_line_reaches_the_drawing() {
    check(&json!({ "title": "a\u{202e}b\u{2067}c\nd\u{2029}e\tf\u{7}g" }), &["abc d e f g"]);
}
