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

use news_card::read;
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

/// The problems of a document, one a line; the reason comes first where no card can be shown.
fn problems_of(file: &Path) -> String {
    let problems = match read(&fs::read(file).unwrap()) {
        Ok(parsed) => parsed.problems,
        Err(error) => error.problems().to_vec(),
    };
    problems.iter().map(|problem| format!("{problem}\n")).collect()
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
        let expected = fs::read_to_string(file.with_extension("problems.txt")).unwrap();
        assert_eq!(problems_of(&file).trim_end(), expected.trim_end(), "{}", file.display());
    }
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
