//! `news-card render`, run as its users run it.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a helper of a test fails the test, as the test itself may"
)]

mod forms;
mod inputs;
mod size;
mod styles;
mod validity;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A path within the project.
fn at(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

/// A demo card's file.
fn demo(id: &str) -> String {
    at(&format!("www/cards/{id}.json")).to_str().unwrap().to_owned()
}

fn run(args: &[&str]) -> Output {
    run_with(args, "")
}

/// Runs the command with a text on its stdin.
fn run_with(args: &[&str], stdin: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_news-card"))
        .arg("render")
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command runs");
    // It may end without reading.
    let _ = child.stdin.take().unwrap().write_all(stdin.as_bytes());
    child.wait_with_output().expect("the command ends")
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("UTF-8")
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).expect("UTF-8")
}

/// What is printed where all goes well and there is nothing to say on stderr.
fn printed(args: &[&str]) -> String {
    let output = run(args);
    assert_eq!((output.status.code(), stderr(&output)), (Some(0), ""), "{args:?}");
    stdout(&output).to_owned()
}
