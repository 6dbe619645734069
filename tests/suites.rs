//! Material that nobody here wrote, from `../shared/suites`: the reader against bodies, strings
//! and URLs meant to break it. Skipped, saying so, where the folder is absent; with `NEWS_CARD_REQUIRE_SUITES=1`, as
//! in CI, its absence fails.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a helper of a test fails the test, as the test itself may"
)]

use news_card::{Link, read};
use std::fs;
use std::path::{Path, PathBuf};

fn suite(name: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/suites").join(name);
    if !folder.exists() {
        let required = std::env::var_os("NEWS_CARD_REQUIRE_SUITES").is_some();
        assert!(!required, "{} is absent", folder.display());
        eprintln!("skipped: {} is absent", folder.display());
        return None;
    }
    Some(folder)
}

#[test]
fn bodies_that_are_not_json_are_refused_as_such_and_the_others_are_not() {
    let Some(folder) = suite("json-test-suite") else { return };
    let mut seen = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let verdict = read(&fs::read(&path).unwrap());
        let not_json =
            verdict.is_err_and(|error| error.to_string().starts_with("the document is not JSON"));
        match name.split('_').next() {
            Some("y") => assert!(!not_json, "{name}"),
            Some("n") => assert!(not_json, "{name}"),
            _ => continue,
        }
        seen += 1;
    }
    assert_eq!(seen, 95 + 188);
}

#[test]
fn strings_that_break_software_come_through_unchanged() {
    let Some(folder) = suite("naughty-strings") else { return };
    let strings: Vec<String> =
        serde_json::from_slice(&fs::read(folder.join("blns.json")).unwrap()).unwrap();
    for string in strings.iter().filter(|string| !string.trim().is_empty()) {
        let card = serde_json::json!({"title": string, "takeaways": [string]});
        let parsed = read(card.to_string().as_bytes()).unwrap();
        assert_eq!((&parsed.card.title, &parsed.card.takeaways), (string, &vec![string.clone()]));
        assert!(parsed.problems.is_empty());
    }
}

#[test]
fn a_link_is_written_as_the_url_standard_says_and_no_other_scheme_is_one() {
    let Some(folder) = suite("url") else { return };
    let cases: Vec<serde_json::Value> =
        serde_json::from_slice(&fs::read(folder.join("urltestdata.json")).unwrap()).unwrap();
    let mut links = 0;
    let mut wrong = Vec::new();
    for case in cases.iter().filter(|case| case.is_object()) {
        let input = case["input"].as_str().unwrap();
        let Some(link) = Link::parse(input) else { continue };
        links += 1;
        let is_web = matches!(case["protocol"].as_str(), Some("http:" | "https:"));
        if !is_web || case["href"] != link.as_str() {
            wrong.push((input, link));
        }
    }
    assert!(wrong.is_empty(), "not as the standard says: {wrong:?}");
    assert!(links > 80, "only {links} of the URLs are links");
}
