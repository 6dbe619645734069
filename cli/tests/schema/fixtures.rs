//! Fixture by fixture.

use super::{errors, json_files};

/// Fixtures that the reader reports and a JSON Schema cannot: what is wrong with them.
const BEYOND_SCHEMA: [(&str, &str); 2] = [
    ("table-row-with-too-few-cells", "no schema compares the lengths of two lists"),
    ("table-row-with-too-many-cells", "no schema compares the lengths of two lists"),
];

#[test]
fn valid_fixtures_and_demo_cards_are_valid() {
    let mut wrong = Vec::new();
    for (name, document) in
        json_files("tests/fixtures/valid").into_iter().chain(json_files("www/cards"))
    {
        wrong.extend(errors(&document).into_iter().map(|error| format!("{name}{error}")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn invalid_fixtures_are_invalid_but_for_those_beyond_a_schema() {
    let accepted: Vec<_> = json_files("tests/fixtures/invalid")
        .into_iter()
        .filter(|(_, document)| errors(document).is_empty())
        .map(|(name, _)| name)
        .collect();
    let expected: Vec<_> = BEYOND_SCHEMA.iter().map(|(name, _)| *name).collect();
    assert_eq!(accepted, expected);
}
