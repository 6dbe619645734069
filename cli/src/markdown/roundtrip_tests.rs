//! Nothing is lost on the way to Markdown and back, and no text upsets the reader.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::*;

use super::arbitrary::{TOKENS, card};
use super::{read, write};

proptest! {
    #[test]
    fn what_is_written_reads_as_the_same_card(card in card()) {
        let text = write(&card);
        let again = match read(&text) {
            Ok(again) => again,
            Err(error) => return Err(TestCaseError::fail(format!("{error}\n{text}"))),
        };
        prop_assert!(again.problems.is_empty(), "{:?}\n{}", again.problems, text);
        prop_assert_eq!(&again.card, &card, "{}", text);
        prop_assert_eq!(write(&again.card), text);
    }

    #[test]
    fn no_text_upsets_the_reader(parts in vec(proptest::sample::select(&TOKENS[..]), 0..60)) {
        let _ = read(&parts.concat());
        let _ = read(&format!("---\n{}\n---\n# a\n", parts.concat()));
        let _ = read(&format!("# a\n\n## Competitors\n\n{}", parts.join("\n")));
    }
}

#[test]
fn every_demo_card_and_fixture_comes_back_as_it_was() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut seen = BTreeMap::new();
    for folder in ["www/cards", "tests/fixtures/valid"] {
        for entry in std::fs::read_dir(root.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let card = news_card::read(&std::fs::read(&path).unwrap()).unwrap().card;
            let text = write(&card);
            let again = read(&text).unwrap();
            assert_eq!(again.card, card, "{}\n{text}", path.display());
            assert_eq!(again.problems, [], "{}\n{text}", path.display());
            seen.insert(path, text);
        }
    }
    assert!(seen.len() > 20);
}

#[test]
fn deep_nesting_neither_ends_the_program_nor_is_passed_over() {
    for (open, close) in [("[", ""), ("> ", ""), ("- ", ""), ("*a ", "a*"), ("![", "](b)")] {
        let deep = format!("# a\n\n{}x{}", open.repeat(20_000), close.repeat(20_000));
        assert!(read(&deep).is_ok());
    }
    let deep = format!("---\ntakeaways: {}\n---\n# a\n", "[".repeat(5_000));
    assert!(read(&deep).is_err());
    let deep = format!("---\n{}\n---\n# a\n", "- ".repeat(5_000));
    assert!(read(&deep).is_err());
}
