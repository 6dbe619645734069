//! `news-card check`, run as a publisher runs it.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a helper of a test fails the test, as the test itself may"
)]

mod codes;
mod language;
mod language_tag;
mod near;
mod outcome;
mod problems;
mod repeated;
mod sources;
mod warnings;

use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::{Value, json};
use tempfile::TempDir;

/// The time that counts as now in all tests.
const NOW: &str = "2026-06-01T00:00:00Z";

fn run(args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_news-card"));
    command.arg("check").args(args).args(["--now", NOW]).output().expect("the command runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

/// A folder with one file in it.
fn folder(name: &str, content: &str) -> (TempDir, String) {
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join(name);
    std::fs::write(&file, content).expect("a file");
    let file = file.to_str().expect("UTF-8").to_owned();
    (dir, file)
}

/// A card that nothing can be said against, with `change` made to it.
fn card(change: Value) -> Value {
    let mut card = json!({
        "id": "a",
        "lang": "en",
        "url": "https://news.example/a",
        "published": "2026-05-06T09:30:00Z",
        "title": "Harbour bridge reopens",
        "citations": [{"title": "The port’s notice", "url": "https://port.example/1"}],
    });
    let members = card.as_object_mut().expect("an object");
    for (name, value) in change.as_object().expect("an object") {
        members.insert(name.clone(), value.clone());
    }
    card
}

/// What is found in a document, each as `level path: sentence`.
fn found_in(document: &str) -> Vec<String> {
    let (_dir, file) = folder("a.json", document);
    let report: Value = serde_json::from_slice(&run(&["--json", &file]).stdout).expect("JSON");
    let found = report["files"][0]["problems"].as_array().expect("a list").iter();
    let summary = |finding: &Value| {
        let part = |name: &str| finding[name].as_str().expect(name).to_owned();
        assert!(!part("hint").is_empty(), "{finding} has no hint");
        format!("{} {}: {}", part("level"), part("path"), part("sentence"))
    };
    found.map(summary).collect()
}

/// A path within the project.
fn at(path: &str) -> PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}
