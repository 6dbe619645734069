//! What two cards have in common and should not.

use super::run;
use serde_json::{Value, json};

/// The findings on what repeats, as `file: path code`.
fn repeated(files: &[(&str, Value)]) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, card) in files {
        let text = match card {
            Value::String(text) => text.clone(),
            card => card.to_string(),
        };
        std::fs::write(folder.path().join(name), text).expect("a file");
    }
    let output = run(&["--json", &folder.path().to_string_lossy()]);
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let mut found = Vec::new();
    for file in report["files"].as_array().expect("files") {
        let name = file["file"].as_str().expect("a name").rsplit('/').next().expect("its end");
        for finding in file["problems"].as_array().expect("findings") {
            let code = finding["code"].as_str().expect("a code");
            if code.starts_with("repeated-") {
                found.push(format!("{name}: {} {code}", finding["path"].as_str().expect("a path")));
            }
        }
    }
    found
}

fn card(id: &str, url: &str) -> Value {
    json!({"id": id, "title": "One", "url": format!("https://news.example/{url}")})
}

#[test]
fn an_id_or_an_address_that_another_card_has_is_told() {
    assert_eq!(repeated(&[("a.json", card("a", "a")), ("b.json", card("b", "b"))]), [""; 0]);
    let both = [("a.json", card("a", "a")), ("b.json", card("a", "a"))];
    assert_eq!(repeated(&both), ["b.json: id repeated-id", "b.json: url repeated-url"]);
    // Without an id of its own a card has that of its file.
    let named = [("a.json", json!({"title": "One"})), ("b.json", card("a", "b"))];
    assert_eq!(repeated(&named), ["b.json: id repeated-id"]);
}

#[test]
fn ids_that_differ_by_case_alone_are_told() {
    let both = [("A.json", card("Ferry", "a")), ("b.json", card("ferry", "b"))];
    assert_eq!(repeated(&both), ["b.json: id repeated-id"]);
}

#[test]
fn a_file_that_is_named_twice_is_one_card() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("a.json");
    std::fs::write(&file, card("a", "a").to_string()).expect("a file");
    let (dir, file) = (folder.path().to_string_lossy(), file.to_string_lossy());
    let other = format!("{dir}/./../{}/a.json", dir.rsplit('/').next().expect("its name"));
    for sources in [[&*dir, &*file], [&*file, &*file], [&*file, &*other], [&*other, &*dir]] {
        let output = run(&["--json", sources[0], sources[1]]);
        let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let files = report["files"].as_array().expect("files");
        assert_eq!(files.len(), 1, "{sources:?}");
        let found = files[0]["problems"].as_array().expect("findings").iter();
        assert!(!found.into_iter().any(|it| it["code"] == "repeated-url"), "{sources:?}");
    }
}

#[test]
fn a_card_beside_its_source_in_markdown_is_one_card() {
    let text = "---\nid: a\nurl: https://news.example/a\n---\n\n# One\n";
    assert_eq!(repeated(&[("a.json", card("a", "a")), ("a.md", text.into())]), [""; 0]);
}
