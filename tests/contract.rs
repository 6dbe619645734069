//! The document format, fixture by fixture: what is valid has no problems and loses nothing,
//! what is invalid has exactly the problems listed beside it.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a helper of a test fails the test, as the test itself may"
)]

use news_card::{Problem, ProblemKind, read};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn json_files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> =
        entries.filter(|path| path.extension().is_some_and(|ext| ext == "json")).collect();
    files.sort();
    assert!(!files.is_empty(), "{} holds no fixtures", folder.display());
    files
}

/// The problems of a document; the reason comes first where no card can be shown.
fn problems_in(file: &Path) -> Vec<Problem> {
    match read(&fs::read(file).unwrap()) {
        Ok(parsed) => parsed.problems,
        Err(error) => error.problems().to_vec(),
    }
}

/// The problems of a document, one a line.
fn problems_of(file: &Path) -> String {
    problems_in(file).iter().map(|problem| format!("{problem}\n")).collect()
}

#[test]
fn valid_fixtures_and_demo_cards_have_no_problems() {
    for file in json_files("tests/fixtures/valid").into_iter().chain(json_files("www/cards")) {
        assert!(read(&fs::read(&file).unwrap()).is_ok(), "{}", file.display());
        assert_eq!(problems_of(&file), "", "{}", file.display());
    }
}

#[test]
fn invalid_fixtures_have_exactly_the_problems_listed() {
    for file in json_files("tests/fixtures/invalid") {
        let list = file.with_extension("problems.txt");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&list, problems_of(&file)).unwrap();
        }
        let expected = fs::read_to_string(list).unwrap();
        assert_eq!(problems_of(&file).trim_end(), expected.trim_end(), "{}", file.display());
    }
}

#[test]
fn every_kind_of_problem_is_reached_by_a_fixture() {
    let files = json_files("tests/fixtures/invalid");
    let problems: Vec<_> = files.iter().flat_map(|file| problems_in(file)).collect();
    let reached: BTreeSet<_> = problems.iter().map(|problem| problem.kind.code()).collect();
    assert_eq!(reached, BTreeSet::from_iter(ProblemKind::CODES.iter().copied()));
    for problem in problems {
        assert!(!problem.kind.hint().is_empty(), "{problem} has no hint");
    }
}

#[test]
fn every_kind_of_problem_is_a_type_of_the_package() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("pkg/news-card.d.ts");
    let types = fs::read_to_string(file).unwrap();
    let (_, types) = types.split_once("export type ProblemCode =").unwrap();
    let (types, _) = types.split_once(';').unwrap();
    let listed: Vec<_> = types.split('|').map(|name| name.trim().trim_matches('\'')).collect();
    assert_eq!(listed[1..], *ProblemKind::CODES);
}

#[test]
fn a_problem_for_programs_has_a_path_a_code_and_a_sentence() {
    let problems = read(br#"{"title": "a", "url": "/a"}"#).unwrap().problems;
    let sentence = "is not an absolute http or https URL, so the link is left out";
    let expected =
        serde_json::json!([{"path": "url", "code": "invalid-url", "sentence": sentence}]);
    assert_eq!(serde_json::to_value(problems).unwrap(), expected);
}

#[test]
fn a_card_with_every_field_is_read_without_loss() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/valid/every-field.json");
    let given: serde_json::Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    let card = read(&fs::read(&file).unwrap()).unwrap().card;
    assert_eq!(serde_json::to_value(&card).unwrap(), given);
    let fields = serde_json::from_str::<serde_json::Value>(&news_card::schema_json()).unwrap();
    let fields: Vec<_> = fields["properties"].as_object().unwrap().keys().cloned().collect();
    let missing: Vec<_> =
        fields.iter().filter(|field| given.get(field.as_str()).is_none()).collect();
    assert!(missing.is_empty(), "the fixture lacks {missing:?}");
}

#[test]
fn a_card_that_is_written_reads_as_the_same_card() {
    for file in json_files("tests/fixtures/valid").into_iter().chain(json_files("www/cards")) {
        let card = read(&fs::read(&file).unwrap()).unwrap().card;
        let written = serde_json::to_vec(&card).unwrap();
        let again = read(&written).unwrap();
        assert_eq!(again.problems, [], "{}", file.display());
        assert_eq!(again.card, card, "{}", file.display());
        assert_eq!(serde_json::to_vec(&again.card).unwrap(), written, "{}", file.display());
    }
}

#[test]
fn the_schema_in_the_tree_is_current() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/card.schema.json");
    let kept = fs::read_to_string(&file).unwrap_or_default();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&file, news_card::schema_json()).unwrap();
    } else {
        assert!(
            kept == news_card::schema_json(),
            "docs/card.schema.json is old; run UPDATE=1 cargo test --test contract"
        );
    }
}
