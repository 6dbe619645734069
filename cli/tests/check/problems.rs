//! What the reader reports, `check` reports, in every fixture.

use super::{at, found_in};

#[test]
fn every_invalid_fixture_has_the_problems_listed_beside_it() {
    let mut seen = 0;
    for entry in std::fs::read_dir(at("tests/fixtures/invalid")).expect("a folder") {
        let path = entry.expect("a file").path();
        if path.extension().is_some_and(|end| end == "json") {
            let found = found_in(&std::fs::read_to_string(&path).expect("UTF-8"));
            let found: Vec<_> = found
                .iter()
                .filter(|finding| !finding.starts_with("warning "))
                .filter_map(|finding| finding.split_once(' '))
                .map(|(_, sentence)| sentence)
                .collect();
            let listed = std::fs::read_to_string(path.with_extension("problems.txt"));
            assert_eq!(found.join("\n"), listed.expect("a list").trim_end(), "{path:?}");
            seen += 1;
        }
    }
    assert!(seen > 30);
}

#[test]
fn a_warning_does_not_repeat_a_problem() {
    let document = super::card(serde_json::json!({"url": "/a", "published": "today"}));
    let found = found_in(&document.to_string());
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found.iter().all(|finding| finding.starts_with("problem ")), "{found:?}");
}

#[test]
fn what_is_no_json_is_reported_with_its_place() {
    let found = found_in("{\"title\": \"a\",}");
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with("error $: the document is not JSON: "), "{found:?}");
    assert!(found[0].contains("line 1 column 15"), "{found:?}");
}
