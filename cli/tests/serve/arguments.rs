//! What the command says before it serves.

use crate::site::{Site, command};

/// Checks that the command ends with status 2 and says all of this.
fn is_refused(arguments: &[&str], says: &[&str]) {
    let output = command().args(arguments).output().expect("the command runs");
    let error = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {error}");
    assert!(output.stdout.is_empty());
    for part in says {
        assert!(error.contains(part), "{part} in {error}");
    }
}

#[test]
fn what_cannot_be_served_is_named_with_the_hint() {
    is_refused(
        &["serve", ".", "--embed-origin", "https://a.example/x"],
        &["an origin without a path", "https://site.example"],
    );
    is_refused(&["serve"], &["<DIR>"]);
    is_refused(&["serve", "no/such/folder"], &["no/such/folder", "name a folder that exists"]);
    is_refused(&["serve", "Cargo.toml"], &["Cargo.toml", "name a folder that exists"]);
    is_refused(
        &["serve", "src", "--mount", "/a=no/such"],
        &["no/such", "name a folder that exists"],
    );
    is_refused(&["serve", "src", "--mount", "a=src"], &["must start with a slash"]);
    is_refused(&["serve", "src", "--mount", "/cards=src"], &["choose another URL path"]);
    is_refused(
        &["serve", "src", "--mount", "/a=src", "--mount", "/a/=src"],
        &["/a/ is mounted twice"],
    );
    is_refused(&["serve", "src", "--index", "none.html"], &["none.html", "give --index a file"]);
    is_refused(&["serve", "src", "--index", "src"], &["not a file", "give --index a file"]);
    is_refused(&["serve", "src", "--port", "70000"], &["--port"]);
    is_refused(&["serve", "src", "--host", "192.0.2.1"], &["192.0.2.1", "--host"]);
}

#[test]
fn a_taken_port_is_named_with_the_hint() {
    let site = Site::with(&[]);
    let port = site.port();
    is_refused(&["serve", "src", "--port", port], &[port, "taken", "--port N"]);
}

#[test]
fn the_announcement_is_all_that_stdout_gets() {
    let site = Site::with(&[]);
    site.get("/cards.json");
    let out = std::fs::read_to_string(site.path("stdout")).expect("the output");
    assert_eq!(out, format!("listening on http://127.0.0.1:{}\n", site.port()));
}
