//! What cannot be published, and how that is reported.

use crate::workspace::{Workspace, card, command, errors};

fn refused(arguments: &[&str], hint: &str) {
    let workspace = Workspace::with(&[("a", card("One", "2026-05-06"))]);
    let output = command()
        .args(["publish"])
        .args(arguments)
        .current_dir(workspace.path(""))
        .env("AWS_ENDPOINT", "http://127.0.0.1:9")
        .output()
        .unwrap();
    let errors = errors(&output);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {errors}");
    assert!(errors.contains(hint), "{arguments:?}: {errors}");
    assert!(!workspace.path("site").exists(), "{arguments:?}");
}

#[test]
fn an_error_before_the_first_write_names_the_hint() {
    refused(&["nowhere", "--to", "site"], "name a folder of cards");
    refused(&["cards", "--to", "ftp://host/site"], "give a folder, s3://BUCKET");
    refused(&["cards", "--to", "file://host/site"], "file:///FOLDER");
    refused(
        &["cards", "--to", "site", "--base-url", "news.example"],
        "such as https://news.example",
    );
    refused(&["cards", "--to", "site", "--theme", "a b"], "--theme=\"a b\" is not");
    refused(&["cards", "--to", "site", "--theme", "nosuch"], "the themes are auto, light");
    refused(&["cards", "--to", "site", "--store-option", "a=b"], "a folder has no --store-option");
    refused(
        &["cards", "--to", "s3://bucket", "--store-option", "colour=red"],
        "colour is no setting",
    );
    refused(&["cards", "--to", "cards/a.json"], "cannot be published to");
}

#[test]
fn a_store_in_memory_takes_everything() {
    let workspace = Workspace::with(&[("a", card("One", "2026-05-06"))]);
    let output = command()
        .args(["publish", "cards", "--to", "memory:", "--base-url", "https://news.example"])
        .current_dir(workspace.path(""))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", errors(&output));
    let stdout = String::from_utf8(output.stdout).unwrap();
    assert!(
        stdout.starts_with("memory: written 1, unchanged 0, removed 0, failed 0 cards"),
        "{stdout}"
    );
}

#[test]
fn two_runs_do_not_work_on_one_folder() {
    let workspace = Workspace::with(&[("a", card("One", "2026-05-06"))]);
    workspace.publish(&[]);
    let held = std::fs::File::open(workspace.path("site")).unwrap();
    held.lock().unwrap();
    let output = workspace.command("site").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(errors(&output).contains("another run is publishing"), "{}", errors(&output));
}
