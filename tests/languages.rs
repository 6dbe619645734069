//! The languages of the interface: each is complete, and known to all who have to know it.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a helper of a test fails the test, as the test itself may"
)]

use icu::locale::Locale as Tag;
use icu::plurals::{PluralCategory, PluralRules};
use news_card::{LANGUAGES, Locale};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A document may have this many items of one kind; ages of a timeline have fewer.
const MOST: usize = 1_000;

fn at(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn source(tag: &str) -> String {
    fs::read_to_string(at(&format!("src/locale/languages/{tag}.json"))).unwrap()
}

fn words(tag: &str) -> Value {
    serde_json::from_str(&source(tag)).unwrap()
}

/// The names in the order of the file, which has a line for each.
fn names(json: &str) -> Vec<&str> {
    json.lines()
        .filter_map(|line| line.trim().strip_prefix('"')?.split_once("\": "))
        .map(|(name, _)| name)
        .collect()
}

fn holes(text: &str) -> usize {
    text.matches("{}").count()
}

/// The categories that the language has for whole numbers.
fn categories(tag: &str) -> BTreeSet<&'static str> {
    let rules = PluralRules::try_new_cardinal(tag.parse::<Tag>().unwrap().into()).unwrap();
    let name = |count: usize| match rules.category_for(count) {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    };
    (0..=MOST).map(name).chain(["other"]).collect()
}

#[test]
fn there_are_at_least_forty_and_each_is_a_file() {
    let files = fs::read_dir(at("src/locale/languages")).unwrap();
    let files: BTreeSet<_> = files
        .map(|file| file.unwrap().file_name().into_string().unwrap().replace(".json", ""))
        .collect();
    assert_eq!(files, LANGUAGES.iter().map(|tag| (*tag).to_owned()).collect());
    assert!(files.len() >= 40);
}

#[test]
fn every_language_has_every_text_in_the_order_of_english() {
    let english = source("en");
    for tag in LANGUAGES {
        assert_eq!(names(&source(tag)), names(&english), "{tag}");
    }
}

#[test]
fn every_text_says_something_and_holds_what_is_filled_in() {
    let english = words("en");
    for tag in LANGUAGES {
        for (name, text) in words(tag).as_object().unwrap() {
            match (text, &english[name]) {
                (Value::String(text), Value::String(english)) => {
                    assert!(!text.is_empty() && text.trim() == text, "{tag}, {name}: {text:?}");
                    assert_eq!(holes(text), holes(english), "{tag}, {name}: {text}");
                }
                (Value::Object(forms), Value::Object(_)) => {
                    let other = forms["other"].as_str().unwrap();
                    assert_eq!(holes(other), 1, "{tag}, {name}: {other}");
                    let given: BTreeSet<_> = forms.keys().map(String::as_str).collect();
                    let missing: Vec<_> =
                        categories(tag).into_iter().filter(|name| !given.contains(name)).collect();
                    assert!(missing.is_empty(), "{tag}, {name}: no form for {missing:?}");
                }
                (text, english) => {
                    panic!("{tag}, {name}: {text} is of another kind than {english}")
                }
            }
        }
    }
}

#[test]
fn english_is_written_once() {
    let same = Locale::new("en", &source("en")).unwrap();
    assert!(
        same == Locale::nearest("en"),
        "src/locale/texts.rs says otherwise than languages/en.json"
    );
}

#[test]
fn every_language_is_read_whole() {
    for tag in LANGUAGES {
        let from_file = Locale::new(tag, &source(tag)).unwrap();
        assert!(from_file == Locale::nearest(tag), "{tag}");
        assert_eq!(from_file.texts().share(), words(tag)["share"], "{tag}");
    }
}

#[test]
fn the_script_of_the_element_and_the_guide_name_the_same_languages() {
    let script = fs::read_to_string(at("www/more/language.js")).unwrap();
    let others: Vec<_> = LANGUAGES.iter().copied().filter(|tag| *tag != "en").collect();
    assert!(script.contains(&format!("'{}'.split(' ')", others.join(" "))), "{}", others.join(" "));
    let guide = fs::read_to_string(at("docs/languages.md")).unwrap();
    assert!(guide.contains(&format!("speaks {} languages", LANGUAGES.len())));
    assert!(guide.contains(&format!("\n{}.\n", LANGUAGES.join(", "))), "{}", LANGUAGES.join(", "));
}

/// Which of the spaces that do not break a language takes is nothing to be seen.
fn with_plain_spaces(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn numbers_shares_and_counts_are_in_the_manner_of_the_reader() {
    let check = |tag, number: &str, share: &str, count: &str| {
        let locale = Locale::nearest(tag);
        let found =
            [locale.number(1234.5), locale.percent(0.7), locale.counted(locale.texts().items(), 3)];
        assert_eq!(found.map(|text| with_plain_spaces(&text)), [number, share, count], "{tag}");
    };
    check("en", "1,234.5", "70%", "3 items");
    check("de", "1.234,5", "70 %", "3 Einträge");
    check("de-CH", "1'234.5", "70%", "3 Einträge");
    check("fr", "1 234,5", "70 %", "3 éléments");
    check("tr", "1.234,5", "%70", "3 öğe");
    check("hi", "1,234.5", "70%", "3 आइटम");
}

#[test]
fn dates_are_in_the_manner_of_the_reader() {
    let check = |tag, day: &str, month: &str, moment: &str| {
        let locale = Locale::nearest(tag);
        let date = |text: &str| locale.date(&news_card::PartialDate::parse(text).unwrap());
        let time = news_card::Timestamp::parse("2026-05-06T21:30:00Z").unwrap();
        let found = [date("2026-12-06"), date("2026-12"), locale.moment(&time, None)];
        assert_eq!(found.map(|text| with_plain_spaces(&text)), [day, month, moment], "{tag}");
    };
    check("en", "Dec 6, 2026", "Dec 2026", "May 6, 2026, 9:30 PM UTC");
    check("de", "06.12.2026", "Dezember 2026", "06.05.2026, 21:30 UTC");
    check("ja", "2026/12/06", "2026年12月", "2026/05/06 21:30 UTC");
    check("ko", "2026. 12. 6.", "2026년 12월", "2026. 5. 6. 21:30 UTC");
    check("zh-Hant", "2026年12月6日", "2026年12月", "2026年5月6日 21:30 UTC");
    check("fa", "۶ دسامبر ۲۰۲۶", "دسامبر ۲۰۲۶", "۶ مه ۲۰۲۶، ۲۱:۳۰ UTC");
}

#[test]
fn dates_are_of_the_calendar_that_stories_are_dated_by() {
    for tag in ["fa", "th", "ar-SA"] {
        let locale = Locale::nearest(tag);
        let date = |text: &str| locale.date(&news_card::PartialDate::parse(text).unwrap());
        let year = locale.number(2026.0).replace([',', '٬', '.'], "");
        assert!(date("2026").contains(&year), "{tag}: {}", date("2026"));
        assert!(date("2026-05-06").contains(&year), "{tag}: {}", date("2026-05-06"));
    }
}
