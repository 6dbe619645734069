//! `news-card import`, run as its users run it: documents in, cards and a report out.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a helper of a test fails the test, as the test itself may"
)]

mod articles;
mod beside;
mod bylines;
mod command;
mod damage;
mod data;
mod dates;
mod endless;
mod events;
mod feeds;
mod footnotes;
mod headers;
mod headings;
mod heads;
mod kite;
mod links;
mod loose;
mod microformats;
mod moments;
mod nodes;
mod own_pages;
mod page_parts;
mod page_people;
mod page_pictures;
mod page_texts;
mod pages;
mod predictions;
mod seeds;
mod structure;
mod tables;
mod titles;
mod values;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// What the command did.
struct Run {
    code: Option<i32>,
    stdout: String,
    stderr: String,
}

impl Run {
    /// The card on stdout, which the library reads without any problem.
    fn card(&self) -> Value {
        let parsed = news_card::read(self.stdout.as_bytes());
        let parsed =
            parsed.unwrap_or_else(|error| panic!("{error}: {}{}", self.stdout, self.stderr));
        assert_eq!(parsed.problems, [], "{}", self.stdout);
        serde_json::from_str(&self.stdout).expect("JSON")
    }

    /// Whether the report has a line about this path that says this.
    fn says(&self, path: &str, part: &str) -> bool {
        let about = format!(": {path}: ");
        self.stderr.lines().any(|line| line.contains(&about) && line.contains(part))
    }

    /// Fails unless the report has such a line.
    fn must_say(&self, path: &str, part: &str) {
        assert!(self.says(path, part), "nothing on {path} with {part:?} in:\n{}", self.stderr);
    }
}

/// Runs the command with a document on standard input.
fn import_with(args: &[&str], document: &[u8]) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_news-card"))
        .arg("import")
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command runs");
    // A command that refuses its arguments does not read; what it says is what counts.
    let _ = child.stdin.take().expect("a pipe").write_all(document);
    let output = child.wait_with_output().expect("the command ends");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Run { code: output.status.code(), stdout: text(output.stdout), stderr: text(output.stderr) }
}

/// Imports one text.
fn import(document: &str) -> Run {
    import_with(&["-"], document.as_bytes())
}

/// Imports files.
fn import_files(args: &[&str]) -> Run {
    import_with(args, b"")
}

/// A page of the dialect with a title and what is given below it.
fn page(below: &str) -> Run {
    import(&format!("A title\n\n{below}\n"))
}

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import/fixtures").join(name);
    path.to_str().expect("a plain path").to_owned()
}

fn fixture_text(name: &str) -> String {
    std::fs::read_to_string(fixture(name)).expect("the fixture")
}

/// One of the captured pages, if they are here.
fn seed(name: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/seeds").join(name);
    if !path.exists() {
        assert!(std::env::var_os("NEWS_CARD_REQUIRE_SUITES").is_none(), "{name} is absent");
        eprintln!("skipped: {} is absent", path.display());
        return None;
    }
    Some(path)
}

/// The texts of a list, or of one field of its objects.
fn texts<'a>(list: &'a Value, field: Option<&str>) -> Vec<&'a str> {
    let items = list.as_array().map(Vec::as_slice).unwrap_or_default();
    let text = |item: &'a Value| field.map_or(item, |field| &item[field]).as_str();
    items.iter().map(|item| text(item).expect("a text")).collect()
}
