//! Stories of Kite: a category file becomes cards, and each of its fields has a home or a line of the report.

use serde_json::{Value, json};

use super::{Run, fixture, import_files, import_with};

/// The cards of a category, in the order of its stories, as far as these have one.
fn cards() -> (Run, Vec<Value>) {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().to_str().expect("a plain path");
    let run = import_files(&[&fixture("kite.json"), "--out", out]);
    let mut cards: Vec<Value> = std::fs::read_dir(out)
        .expect("the folder")
        .map(|file| std::fs::read(file.expect("a file").path()).expect("a card"))
        .map(|json| serde_json::from_slice(&json).expect("JSON"))
        .collect();
    cards.sort_by_key(|card| card["takeaways"].is_null());
    (run, cards)
}

#[test]
fn a_story_fills_the_sections_of_a_card() {
    let (_, cards) = cards();
    let card = &cards[0];
    for (path, expected) in [
        ("/title", json!("Tidal turbines carry an island through winter")),
        (
            "/tldr/what_changed",
            json!("Six turbines met 97% of demand [1]. The rest came by cable."),
        ),
        ("/takeaways", json!(["Storage decides: a battery bridges the tide [2].", "Prices fell."])),
        ("/deep_dive", json!(["Each nacelle turns to face the stream."])),
        ("/background", json!(["Diesel came by ferry until 2021."])),
        ("/implications/0/prediction", json!("A second array is planned for 2028.")),
        ("/perspectives/0/by", json!("Fishers")),
        ("/perspectives/0/text", json!("Cod avoid the hum.")),
        ("/perspectives/0/sources/0/name", json!("Creel News")),
        ("/perspectives/1/text", json!("It is too early to say. Wait: two seasons.")),
        ("/quotes/0/text", json!("We kept the chimney for the starlings.")),
        ("/quotes/0/by", json!("Morven Baikie, station keeper")),
        ("/quotes/0/sources/0/url", json!("https://harbour.example/keeper")),
        ("/questions/0/text", json!("Three of eleven could [3].")),
        ("/timeline/0/date", json!("2022-03-01")),
        ("/timeline/1/when", json!("First winter")),
        ("/image/credit", json!("E. Muir")),
        ("/subjects", json!(["Science", "Skerrow"])),
        ("/published", json!("2026-05-06T08:00:00.000Z")),
        ("/collected", json!("2026-05-06T09:40:00Z")),
        ("/provenance/kind", json!("ai")),
    ] {
        assert_eq!(card.pointer(path), Some(&expected), "{path}");
    }
}

#[test]
fn its_marks_become_the_numbers_of_its_articles() {
    let (run, cards) = cards();
    let citations = cards[0]["citations"].as_array().expect("a list");
    let titles: Vec<_> = citations.iter().map(|citation| &citation["title"]).collect();
    assert_eq!(titles, ["A cold chimney", "The herring store", "Slack water"]);
    assert_eq!(citations[0]["icon"], "https://harbour.example/icon.png");
    assert_eq!(citations[0]["date"], "2026-05-05");
    run.must_say("clusters[0].talking_points", "“nowhere.example#4” leads to no article");
    run.must_say("clusters[0].citations", "1 marks of common knowledge");
}

#[test]
fn what_has_no_section_stands_under_the_words_of_its_name() {
    let (_, cards) = cards();
    let more = cards[0]["more"].as_array().expect("a list");
    let titles: Vec<_> = more.iter().filter_map(|part| part["title"].as_str()).collect();
    let expected = [
        "Business angle",
        "Did you know?",
        "Geopolitical context",
        "International reactions",
        "Economic implications",
        "Key players",
        "Weather outlook",
    ];
    assert_eq!(titles, expected);
    assert_eq!(more[1]["text"], "Slack water lasts 40 minutes [3].");
    assert_eq!(more[6]["points"], json!(["Wind is expected.", "So is rain."]));
}

#[test]
fn every_text_of_a_category_is_in_a_card_or_in_the_report() {
    let (run, cards) = cards();
    let told = format!("{}{}", json!(cards), run.stderr);
    let category: Value =
        serde_json::from_slice(&std::fs::read(fixture("kite.json")).expect("it")).expect("JSON");
    let mut looked_for = 0;
    each_text(&category, &mut |text| {
        // Marks are numbered, names before a colon and quotation marks cut off, times written otherwise.
        let longest = text.split(['[', ']', ':', '“', '”']).max_by_key(|part| part.len());
        let part = longest.unwrap_or_default().trim();
        let is_time = part == "March 1 2022" || text.starts_with("2026-05-0");
        assert!(is_time || told.contains(part), "{text} is lost");
        looked_for += 1;
    });
    assert!(looked_for > 50, "{looked_for}");
    run.must_say("clusters[0].secondary_image", "The Sound");
    run.must_say("clusters[0]", "emoji 🌊");
    run.must_say("clusters[2].title", "first sentence is taken");
    assert_eq!(run.code, Some(0));
}

fn each_text(value: &Value, look: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) if !text.is_empty() => look(text),
        Value::Array(items) => items.iter().for_each(|item| each_text(item, look)),
        Value::Object(members) => members.values().for_each(|member| each_text(member, look)),
        _ => {}
    }
}

#[test]
fn a_story_told_twice_has_two_ids_and_the_same_in_each_run() {
    let ids =
        |cards: Vec<Value>| -> Vec<Value> { cards.iter().map(|card| card["id"].clone()).collect() };
    let first = ids(cards().1);
    assert_eq!(first.len(), 3);
    let different: std::collections::BTreeSet<_> = first.iter().map(Value::as_str).collect();
    assert_eq!(different.len(), 3);
    assert_eq!(ids(cards().1), first);
}

/// The card of one story with these members and two articles, and its run.
fn story(members: &Value) -> (Run, Value) {
    let mut story = json!({
        "title": "T", "short_summary": "S",
        "articles": [
            { "title": "A", "link": "https://a.example/1", "domain": "a.example", "date": "Wed, 06 May 2026 23:00:00 GMT" },
            { "title": "B", "link": "https://b.example/1", "domain": "b.example", "date": "2026-05-07T01:30:00+02:00" },
        ],
    });
    for (name, value) in members.as_object().expect("members") {
        story[name] = value.clone();
    }
    let run = import_with(&["-"], story.to_string().as_bytes());
    let card = run.card();
    (run, card)
}

#[test]
fn only_marks_are_taken_for_marks() {
    for (text, expected) in [
        ("One [a.example#1, b.example#1].", "One [1][2]."),
        ("Without its ending [b#1].", "Without its ending [1]."),
        ("The [ranked #1] and [x], [see [a.example#1]].", "The [ranked #1] and [x], [see [1]]."),
        ("A number [7] and an end [", "A number (7) and an end ["),
        ("None [c.example#1], [a.example#0], [a.example#9].", "None,,."),
        ("All know [common].", "All know."),
    ] {
        let (_, card) = story(&json!({ "short_summary": text }));
        assert_eq!(card["tldr"]["what_changed"], expected);
    }
    let (run, _) = story(&json!({ "short_summary": "A number [7]." }));
    run.must_say("short_summary", "written in parentheses");
}

#[test]
fn the_newest_article_is_the_latest_whatever_its_spelling() {
    let (_, card) = story(&json!({}));
    assert_eq!(card["published"], "2026-05-07T01:30:00+02:00");
    assert_eq!(card["citations"][0]["date"], "2026-05-06");
}

#[test]
fn odd_values_cost_no_others() {
    let (run, card) = story(&json!({
        "talking_points": ["one", null, 2, { "deep": ["three"] }],
        "unknown": { "a": "four", "b": [{ "c": "five" }] },
        "selectedLanguage": "default", "sourceLanguage": "pt_BR",
        "quote": "“We won,” she said. “It is over.”",
        "primary_image": { "url": "", "caption": "six" },
        "id": "a/b",
    }));
    assert_eq!(card["takeaways"], json!(["one", "2"]));
    assert_eq!(card["lang"], "pt-BR");
    assert_eq!(card["quotes"][0]["text"], "“We won,” she said. “It is over.”");
    for (path, text) in [
        ("talking_points[0].deep[0]", "three"),
        ("unknown.a", "four"),
        ("unknown.b[0].c", "five"),
        ("primary_image", "six"),
        ("id", "a/b"),
    ] {
        run.must_say(path, text);
    }
}

#[test]
fn ids_that_meet_each_other_hold_up_nothing() {
    let one = |id: &str, title: &str| json!({ "id": id, "title": title, "short_summary": "s" });
    let twice = json!({ "timestamp": 1_778_060_400_000_i64, "stories": [one("x", "T"), one("x", "T"), one("x", "T")] });
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().to_str().expect("a plain path");
    let run = import_with(&["-", "--out", out], twice.to_string().as_bytes());
    assert_eq!((run.code, std::fs::read_dir(out).expect("it").count()), (Some(0), 3));
    let card = std::fs::read_to_string(folder.path().join("x.json")).expect("a card");
    assert!(card.contains("2026-05-06T09:40:00Z"), "{card}");
}

#[test]
fn an_id_is_the_same_whatever_stands_beside_its_story() {
    let story = |text: &str| json!({ "title": "T", "short_summary": text });
    let ids = |category: &str, stories: &[Value]| {
        let file = json!({ "category": category, "timestamp": 1_778_060_400, "clusters": stories });
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().to_str().expect("a plain path");
        import_with(&["-", "--out", out], file.to_string().as_bytes());
        let files = std::fs::read_dir(out).expect("it").map(|it| it.expect("a file").file_name());
        files.collect::<std::collections::BTreeSet<_>>()
    };
    let (one, two) = (story("One."), story("Two."));
    let there = ids("World", &[one.clone(), two.clone()]);
    assert_eq!(there, ids("World", &[two, one.clone()]));
    let alone = ids("World", std::slice::from_ref(&one));
    assert!(alone.is_subset(&there) && alone.is_disjoint(&ids("Tech", &[one])));
}

#[test]
fn half_a_character_costs_no_story() {
    let cut = r#"{"stories":[{"title":"Cut \ud83d here","short_summary":"s"}]}"#;
    let run = import_with(&["-"], cut.as_bytes());
    assert_eq!(run.card()["title"], "Cut  here");
    assert!(run.stderr.contains("half a character"), "{}", run.stderr);
}
