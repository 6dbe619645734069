//! What is documented is what there is, and the other way round: the manifest against the
//! types, the view, the stylesheet and the sources of the events.

use std::collections::BTreeSet;

use news_card::{Context, Locale, Options, STYLESHEET, Section, prerender};

use super::{at, class, read};

type Names = BTreeSet<String>;

/// The names in one list of the manifest.
fn documented(list: &str) -> Names {
    let class = class();
    let entries = class[list].as_array().expect("a list");
    entries.iter().map(|entry| entry["name"].as_str().expect("a name").to_owned()).collect()
}

/// The words that follow a mark, each up to the first character that no name has.
fn found(text: &str, mark: &str) -> Names {
    let is_end = |c: char| !(c.is_ascii_alphanumeric() || c == '-');
    let names = text.split(mark).skip(1).filter_map(|rest| rest.split(is_end).next());
    names.filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// All that the loader and what comes beside it are made of.
fn scripts() -> String {
    let entries =
        ["www/news-card.js", "www/news-card-live.js", "www/news-card-more.js"].map(read).concat();
    let parts = ["www/loader", "www/live", "www/more"].into_iter().flat_map(|folder| {
        let folder = std::fs::read_dir(at(folder)).expect("the scripts");
        folder.map(|file| std::fs::read_to_string(file.expect("a file").path()).expect("a script"))
    });
    parts.fold(entries, |all, part| all + &part)
}

#[test]
fn the_types_name_every_attribute_member_and_event() {
    let types = read("pkg/news-card.d.ts");
    let has = |name: &str, ends: &[&str]| {
        let is_declared = |end: &&str| types.contains(&[name, *end].concat());
        assert!(ends.iter().any(is_declared), "{name} in pkg/news-card.d.ts");
    };
    for name in documented("attributes") {
        has(&name, &["?: ", "'?: "]);
    }
    for name in documented("members") {
        has(&name, &[": ", "(): "]);
    }
    for name in documented("events") {
        has(&name, &["': "]);
    }
}

#[test]
fn the_types_declare_the_detail_of_every_event_as_documented() {
    let types = read("pkg/news-card.d.ts");
    for event in class()["events"].as_array().expect("a list") {
        let (name, kind) = (event["name"].as_str(), event["type"]["text"].as_str());
        let entry = format!("'{}': {};", name.expect("a name"), kind.expect("a type"));
        assert!(types.contains(&entry), "{entry}");
        let detail = found(&entry, "CustomEvent<").pop_first().expect("a type of the detail");
        let declaration = format!("export interface {detail} {{");
        let body = types.split_once(&declaration).and_then(|(_, rest)| rest.split_once("\n}"));
        let (body, _) = body.unwrap_or_else(|| panic!("{detail} is not declared"));
        let doc = event["description"].as_str().expect("a description");
        let holds = doc.split_once("`detail`: `{ ").and_then(|(_, rest)| rest.split_once(" }"));
        for field in holds.expect("the detail is documented").0.split("; ") {
            assert!(body.contains(field), "{field} in {detail}");
        }
    }
}

#[test]
fn every_part_of_a_card_is_documented_and_every_documented_part_exists() {
    let card = std::fs::read(super::at("www/cards/maximal.json")).expect("the card");
    let card = news_card::read(&card).expect("a card").card;
    let now = card.updated.as_ref().expect("a time").epoch_seconds();
    let options = Options { open: Section::COLLAPSIBLE.to_vec(), ..Options::default() };
    let html = prerender::card(&Context::new(card, options, Locale::nearest("en"), Some(now)));
    let attributes = html.split(" part=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let mut shown: Names = attributes.flat_map(str::split_whitespace).map(str::to_owned).collect();
    // What the element says of itself is no part of a document.
    shown.extend(found(&scripts(), "setAttribute('part', '"));
    assert_eq!(shown, documented("cssParts"));
}

#[test]
fn every_token_is_documented_with_its_default_and_every_documented_token_exists() {
    let loader = scripts();
    let used: Names = [STYLESHEET, &loader]
        .iter()
        .flat_map(|text| found(text, "var(--news-card-"))
        .map(|name| format!("--news-card-{name}"))
        .collect();
    assert_eq!(used, documented("cssProperties"));
    for token in class()["cssProperties"].as_array().expect("a list") {
        assert!(token["default"].is_string(), "{token} has no default");
        assert!(token["description"].as_str().is_some_and(|doc| doc.ends_with('.')), "{token}");
    }
}

#[test]
fn every_documented_event_is_sent_and_every_sent_one_is_documented() {
    let loader = scripts();
    let app = read("src/element/events.rs");
    let sent = found(&loader, "emit(this, '")
        .into_iter()
        .chain(found(&loader, "emit(host, '"))
        .map(|name| format!("news-card-{name}"))
        .chain(found(&app, "\"news-card-").into_iter().map(|name| format!("news-card-{name}")));
    assert_eq!(sent.collect::<Names>(), documented("events"));
}

#[test]
fn every_documented_slot_and_state_stands_in_the_sources() {
    let sources = [scripts(), read("src/view/header.rs"), read("src/view/footer.rs")];
    for name in documented("slots").into_iter().chain(documented("cssStates")) {
        let is_there = |source: &String| {
            source.contains(&format!("'{name}'")) || source.contains(&format!("\"{name}\""))
        };
        assert!(name.is_empty() || sources.iter().any(is_there), "{name}");
    }
}
