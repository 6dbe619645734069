//! `news-card describe`, the pages that it writes, and all that names the same things.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a helper of a test fails the test, as the test itself may"
)]

mod docs;
mod prints;
mod public_api;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

fn describe(what: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_news-card"))
        .args(["describe", what])
        .output()
        .expect("the command runs")
}

/// What it prints where all goes well.
fn text(what: &str) -> String {
    let output = describe(what);
    assert!(output.status.success(), "describe {what}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The element's entry in the manifest.
fn class() -> Value {
    let manifest: Value = serde_json::from_str(&text("custom-elements")).expect("JSON");
    manifest["modules"][0]["declarations"][0].clone()
}

/// A path within the project.
fn at(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

fn read(path: &str) -> String {
    std::fs::read_to_string(at(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}
