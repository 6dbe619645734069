//! What is worked out from all cards together: related updates and weekly recaps.

use crate::workspace::{BASE, Workspace, card};
use serde_json::{Value, json};

fn titles(workspace: &Workspace, id: &str) -> Vec<String> {
    let card = workspace.json(&format!("cards/{id}.json"));
    let related = card["related"].as_array().cloned().unwrap_or_default();
    related.iter().map(|it| it["title"].as_str().unwrap().to_owned()).collect()
}

fn compared(title: &str, day: &str, name: &str) -> Value {
    let mut card = card(title, day);
    card["competitors"] =
        json!({ "columns": [{ "name": name }], "rows": [{ "feature": "Price", "cells": [1] }] });
    card
}

#[test]
fn cards_that_share_a_subject_are_related_to_each_other() {
    let workspace = Workspace::with(&[
        ("a", card("Zephyr sails round the world", "2026-01-05")),
        ("b", card("A storm stops the Zephyr", "2026-02-05")),
        ("c", compared("Which ship to take", "2026-03-05", "Zephyr")),
        ("d", card("Bread is dear this year", "2026-04-05")),
    ]);
    workspace.publish(&[]);
    assert_eq!(titles(&workspace, "a"), ["A storm stops the Zephyr", "Which ship to take"]);
    assert_eq!(titles(&workspace, "b"), ["Which ship to take", "Zephyr sails round the world"]);
    assert_eq!(
        titles(&workspace, "c"),
        ["A storm stops the Zephyr", "Zephyr sails round the world"]
    );
    assert_eq!(titles(&workspace, "d"), [""; 0]);
    let link = &workspace.json("cards/a.json")["related"][0];
    assert_eq!(link["url"], format!("{BASE}/cards/b.html"));
    assert_eq!(link["published"], "2026-02-05T12:00:00Z");
}

#[test]
fn at_most_four_are_related_and_none_in_another_language() {
    let workspace = Workspace::with(&[]);
    for n in 1..9 {
        workspace
            .write(&format!("s{n}"), &card(&format!("Zephyr, part {n}"), &format!("2026-0{n}-01")));
    }
    let mut foreign = card("Zephyr auf Deutsch", "2026-04-02");
    foreign["lang"] = json!("de");
    workspace.write("de", &foreign);
    workspace.publish(&[]);
    // February is the shorter month, so the next story is nearer than the one before.
    assert_eq!(
        titles(&workspace, "s2"),
        ["Zephyr, part 3", "Zephyr, part 1", "Zephyr, part 4", "Zephyr, part 5"]
    );
    assert_eq!(titles(&workspace, "de"), [""; 0]);
}

#[test]
fn a_week_of_three_cards_has_a_recap_that_its_cards_lead_to() {
    let workspace = Workspace::with(&[
        ("a", card("Monday's story", "2026-05-04")),
        ("b", card("Wednesday's story", "2026-05-06")),
        ("c", card("Sunday's story", "2026-05-10")),
        ("next", card("Next week's story", "2026-05-11")),
    ]);
    workspace.publish(&["--recap-title", "The week"]);
    let recap = workspace.json("cards/recap-2026-W19.json");
    assert_eq!(recap["title"], "The week: 2026-05-04 – 2026-05-10");
    assert_eq!(
        recap["takeaways"],
        json!(["Sunday's story [1]", "Wednesday's story [2]", "Monday's story [3]"])
    );
    assert_eq!(recap["citations"][2]["url"], format!("{BASE}/cards/a.html"));
    assert_eq!(
        recap["timeline"][0],
        json!({
            "date": "2026-05-04", "text": "Monday's story", "url": format!("{BASE}/cards/a.html"),
        })
    );
    let link =
        json!({ "title": recap["title"], "url": format!("{BASE}/cards/recap-2026-W19.html") });
    assert_eq!(workspace.json("cards/a.json")["recap"], link);
    assert_eq!(workspace.json("cards/next.json")["recap"], Value::Null);
    assert!(
        workspace.has("cards/recap-2026-W19.html")
            && workspace.read("cards.json").contains("The week")
    );
    workspace.remove("b");
    workspace.publish(&[]);
    assert!(!workspace.has("cards/recap-2026-W19.html"));
    assert_eq!(workspace.json("cards/a.json")["recap"], Value::Null);
}

#[test]
fn a_recap_is_in_the_language_that_most_of_its_week_is_in() {
    let in_language = |title: &str, day: &str, lang: Option<&str>| {
        let mut card = card(title, day);
        card["lang"] = json!(lang);
        card
    };
    let taipei = Some("zh-Hant-TW");
    let workspace = Workspace::with(&[
        ("a", in_language("頭條一", "2026-05-04", taipei)),
        ("b", in_language("頭條二", "2026-05-05", taipei)),
        ("c", in_language("Headline", "2026-05-10", Some("en"))),
        ("d", in_language("42", "2026-05-06", None)),
        ("e", in_language("One", "2026-05-13", Some("en"))),
        ("f", in_language("Eins", "2026-05-13", Some("de"))),
        ("g", in_language("Uno", "2026-05-13", Some("es"))),
    ]);
    workspace.publish(&[]);
    let recap = workspace.json("cards/recap-2026-W19.json");
    assert_eq!(recap["lang"], "zh-Hant-TW");
    assert_eq!(recap["takeaways"], json!(["42 [1]", "頭條二 [2]", "頭條一 [3]"]));
    assert_eq!(workspace.json("cards/c.json")["recap"], Value::Null);
    assert_ne!(workspace.json("cards/d.json")["recap"], Value::Null);
    assert!(!workspace.has("cards/recap-2026-W20.html"), "three languages are no week of three");
}

#[test]
fn marks_in_a_title_are_not_taken_for_those_of_who_names_it() {
    let mut marked = card("The Zephyr sails [1]", "2026-05-04");
    marked["citations"] = json!([{"title": "Log", "url": "https://a.example/"}]);
    let workspace = Workspace::with(&[
        ("a", marked),
        ("b", card("The Zephyr returns", "2026-05-05")),
        ("c", card("The Zephyr rests", "2026-05-06")),
    ]);
    workspace.publish(&[]);
    let recap = workspace.json("cards/recap-2026-W19.json");
    assert_eq!(recap["takeaways"][2], "The Zephyr sails [3]");
    assert!(workspace.read("cards/b.json").contains(r#""title":"The Zephyr sails""#));
}

#[test]
fn a_recap_that_the_publisher_wrote_stands() {
    let workspace = Workspace::with(&[("recap-2026-W19", card("Our own recap", "2026-05-10"))]);
    for n in 4..8 {
        workspace.write(&format!("s{n}"), &card(&format!("Story {n}"), &format!("2026-05-0{n}")));
    }
    workspace.publish(&[]);
    assert_eq!(workspace.json("cards/recap-2026-W19.json")["title"], "Our own recap");
}
