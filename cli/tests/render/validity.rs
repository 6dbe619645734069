//! What is rendered is valid, by html-validate, with the rules of html-validate.cjs.

use super::{at, run, stderr};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The oldest node that html-validate takes.
const OLDEST_NODE: u32 = 20;

/// The validator; without it, tests say so and end, or fail where all tools must be there.
fn validator() -> Option<PathBuf> {
    let path = at("xtask/tools/node_modules/html-validate/bin/html-validate.mjs");
    if path.exists() && node().is_some_and(|major| major < OLDEST_NODE) {
        // Everything else here works with the node of Debian 12.
        eprintln!("skipped: html-validate needs node {OLDEST_NODE} or later");
        return None;
    }
    if path.exists() {
        return Some(path);
    }
    let missing = "html-validate is absent; type: npm ci --ignore-scripts --prefix xtask/tools";
    assert!(std::env::var_os("NEWS_CARD_REQUIRE_TOOLS").is_none(), "{missing}");
    eprintln!("skipped: {missing}");
    None
}

fn node() -> Option<u32> {
    let output = Command::new("node").arg("--version").output().ok()?;
    let version = String::from_utf8(output.stdout).ok()?;
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

/// Renders cards as elements and as pages, and has both validated.
fn are_valid(cards: &[PathBuf]) {
    let Some(validator) = validator() else { return };
    let dir = tempfile::tempdir().unwrap();
    for form in ["element", "page"] {
        let as_form = format!("--as={form}");
        let out = format!("--out={}", dir.path().join(form).display());
        let mut args: Vec<_> = cards.iter().map(|card| card.to_str().unwrap()).collect();
        args.extend([&*as_form, &out, "--open=all", "--src=https://news.example/{id}.json"]);
        if form == "page" {
            args.extend([
                "--script=https://cdn.example/news-card.js",
                "--picture=https://news.example/{id}.png",
                "--oembed=https://news.example/oembed?url={id}&format=json",
                "--feed=/feed.json",
                "--atom=/feed.atom",
                "--site-name=News & <views>",
            ]);
        }
        let output = run(&args);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        assert_eq!(fs::read_dir(dir.path().join(form)).unwrap().count(), cards.len());
    }
    let output = Command::new("node")
        .arg(validator)
        .arg("--config")
        .arg(at("cli/tests/render/html-validate.cjs").canonicalize().unwrap())
        .args(["--formatter", "text", "element", "page"])
        .current_dir(dir.path())
        .output()
        .expect("node runs");
    let found = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{found}{}", String::from_utf8_lossy(&output.stderr));
}

fn cards_in(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(at(folder)).unwrap().map(|entry| entry.unwrap().path());
    let cards: Vec<_> =
        entries.filter(|path| path.extension().is_some_and(|end| end == "json")).collect();
    assert!(!cards.is_empty(), "no cards in {folder}");
    cards
}

#[test]
fn the_demo_cards_are_valid() {
    are_valid(&cards_in("www/cards"));
}

#[test]
fn every_valid_document_is_rendered_as_valid_html() {
    // The file's name stands for the id where several fixtures have the same.
    let dir = tempfile::tempdir().unwrap();
    let cards = cards_in("tests/fixtures/valid").into_iter().map(|path| {
        let mut card: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        card["id"] = json!(path.file_stem().unwrap().to_str());
        written(dir.path(), path.file_stem().unwrap().to_str().unwrap(), &card)
    });
    are_valid(&cards.collect::<Vec<_>>());
}

#[test]
fn no_text_breaks_the_html_around_it() {
    let file = at("../shared/suites/naughty-strings/blns.json");
    let Ok(bytes) = fs::read(&file) else {
        assert!(std::env::var_os("NEWS_CARD_REQUIRE_SUITES").is_none(), "the strings are absent");
        return eprintln!("skipped: {} is absent", file.display());
    };
    let strings: Vec<String> = serde_json::from_slice(&bytes).unwrap();
    let strings: Vec<_> = strings.into_iter().filter(|text| !text.trim().is_empty()).collect();
    let dir = tempfile::tempdir().unwrap();
    let cards = strings.chunks(20).enumerate().map(|(number, texts)| {
        let any = &texts[0];
        let related: Vec<_> = texts.iter().map(|text| json!({ "title": text, "source": text })).collect();
        let card = json!({
            "id": format!("naughty-{number}"), "url": "https://news.example/", "title": any,
            "hook": any, "source": { "name": any }, "attribution": any,
            "image": { "url": "https://news.example/a.png", "alt": any },
            "tldr": { "what_changed": any, "who_should_care": texts },
            "provenance": { "kind": "ai", "model": any, "note": any, "reviewed_by": any },
            "takeaways": texts, "deep_dive": texts, "related": related, "citations": related,
            "competitors": {
                "columns": [{ "name": any, "vendor": any }],
                "rows": texts.iter().map(|text| json!({ "feature": text, "cells": [text] })).collect::<Vec<_>>(),
            },
        });
        written(dir.path(), &format!("naughty-{number}"), &card)
    });
    are_valid(&cards.collect::<Vec<_>>());
}

fn written(dir: &Path, name: &str, card: &Value) -> PathBuf {
    let path = dir.join(format!("{name}.json"));
    fs::write(&path, card.to_string()).unwrap();
    path
}
