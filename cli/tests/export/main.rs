//! `news-card export --markdown` and `news-card new`, run as an editor runs them.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a helper of a test fails the test, as the test itself may"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn run(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_news-card")).args(args).output().expect("the command runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

fn at(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

fn path(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

#[test]
fn a_card_is_printed_as_markdown() {
    let output = run(&["export", "--markdown", path(&at("www/cards/deepseek-big-fund.json"))]);
    assert_eq!(output.status.code(), Some(0));
    let text = text(&output.stdout);
    for part in [
        "---\nversion: 1\nid: deepseek-big-fund\n",
        "\n| Feature | **DeepSeek** | GPT-4o (OpenAI) | Claude 3.5 (Anthropic) |\n|---|---|---|---|\n",
        "\n- 2023-04: High-Flyer Quant",
        "\n2. [DeepSeek on GitHub](https://github.com/deepseek-ai)\n",
        "\n- By: 2027\n",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn a_folder_of_cards_becomes_a_folder_of_texts_that_check_finds_as_good() {
    let dir = tempfile::tempdir().expect("a folder");
    let out = dir.path().join("texts");
    let cards = at("www/cards");
    let output = run(&["export", "--markdown", path(&cards), "--out", path(&out)]);
    assert_eq!((output.status.code(), text(&output.stderr).as_str()), (Some(0), ""));
    let found = |folder: &Path, ending: &str| {
        let output = run(&["check", path(folder), "--now", "2026-06-01T00:00:00Z"]);
        assert_eq!(output.status.code(), Some(0));
        text(&output.stdout).replace(path(folder), "").replace(ending, "")
    };
    assert_eq!(found(&out, ".md"), found(&cards, ".json"));
}

#[test]
fn what_is_there_is_not_written_over_unless_told() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("minimal.md");
    std::fs::write(&file, "mine").expect("a file");
    let card = at("www/cards/minimal.json");
    let args = ["export", "--markdown", path(&card), "--out", path(dir.path())];
    let output = run(&args);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("--force"));
    assert_eq!(std::fs::read_to_string(&file).expect("a file"), "mine");
    let output = run(&[&args[..], &["--force"]].concat());
    assert_eq!(output.status.code(), Some(0));
    assert!(std::fs::read_to_string(&file).expect("a file").starts_with("---\n"));
}

#[test]
fn a_broken_card_is_reported_and_the_others_go_on() {
    let dir = tempfile::tempdir().expect("a folder");
    for (name, content) in [("a", "{"), ("b", "{\"title\": \"b\", \"hook\": 1}"), ("c", "[]")] {
        std::fs::write(dir.path().join(name).with_extension("json"), content).expect("a file");
    }
    let out = dir.path().join("out");
    let output = run(&["export", "--markdown", path(dir.path()), "--out", path(&out)]);
    assert_eq!(output.status.code(), Some(2));
    let reported = text(&output.stderr);
    assert!(reported.contains("b.json: hook: expected a text"), "{reported}");
    assert_eq!(reported.lines().count(), 3, "{reported}");
    let names: Vec<_> = std::fs::read_dir(out).expect("a folder").flatten().collect();
    assert_eq!(names.len(), 1);
}

#[test]
fn stdout_takes_one_card_and_the_form_is_named() {
    let output = run(&["export", "--markdown", path(&at("www/cards"))]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("--out DIR"));
    assert_eq!(run(&["export", path(&at("www/cards/minimal.json"))]).status.code(), Some(2));
}

#[test]
fn a_new_card_passes_check_as_it_is() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("harbour-bridge.md");
    assert_eq!(run(&["new", "--lang", "en-GB", path(&file)]).status.code(), Some(0));
    let written = std::fs::read_to_string(&file).expect("a file");
    assert!(written.contains("id: \"harbour-bridge\"\n") && written.contains("lang: en-GB\n"));
    let output = run(&["check", "--strict", path(&file), "--now", "2026-06-01T00:00:00Z"]);
    assert_eq!((output.status.code(), text(&output.stdout).as_str()), (Some(0), ""));
    let output = run(&["new", path(&file)]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("exists already"));
    assert_eq!(std::fs::read_to_string(&file).expect("a file"), written);
    assert_eq!(run(&["new", "--lang", "the English"]).status.code(), Some(2));
    assert!(text(&run(&["new"]).stdout).contains("lang: en\n"));
}

#[test]
fn the_example_of_the_documentation_is_a_whole_card() {
    let page = std::fs::read_to_string(at("docs/markdown.md")).expect("the page");
    let example = page.split("````markdown\n").nth(1).and_then(|rest| rest.split("````").next());
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("harbour-bridge.md");
    std::fs::write(&file, example.expect("an example")).expect("a file");
    let output = run(&["check", "--strict", path(&file), "--now", "2026-06-10T00:00:00Z"]);
    assert_eq!(text(&output.stdout), "");
    assert_eq!(output.status.code(), Some(0));
}
