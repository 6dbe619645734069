//! Files that change under the server, and files that are no cards.

use crate::site::Site;

const CARD: &str = r#"{"title": "Before"}"#;

#[test]
fn a_changed_file_is_served_changed() {
    let site = Site::with(&[("cards/a.json", CARD)]);
    let before = site.get("/cards/a.json");
    assert!(site.get("/cards.json").text().contains("Before"));
    // Of the same length, and within the same tick of the file system's clock.
    site.write("cards/a.json", r#"{"title": "Behind"}"#);
    let after = site.ask("GET", "/cards/a.json", &[("if-none-match", before.header("etag"))]);
    assert_eq!(after.status, 200);
    assert_eq!(after.text(), r#"{"title": "Behind"}"#);
    assert!(site.get("/cards.json").text().contains("Behind"));
}

#[test]
fn a_file_may_come_and_go() {
    let site = Site::with(&[]);
    site.get("/cards/a.json").problem(404);
    site.write("cards/a.json", CARD);
    assert_eq!(site.get("/cards/a.json").status, 200);
    assert!(site.get("/cards.json").text().contains("Before"));
    site.remove("cards/a.json");
    site.get("/cards/a.json").problem(404);
    assert!(!site.get("/cards.json").text().contains("Before"));
}

/// Checks that this file is answered with a problem and named in the log, both with
/// this sentence, and that its neighbour goes on.
fn is_broken(file: &str, sentence: &str) {
    let site = Site::with(&[("cards/broken.json", file), ("cards/sound.json", CARD)]);
    let problem = site.get("/cards/broken.json").problem(500);
    assert_eq!(problem["type"], "urn:problem-type:news-card:broken-card");
    assert_eq!(problem["instance"], "/cards/broken.json");
    let detail = problem["detail"].as_str().expect("a text");
    assert!(detail.contains(sentence), "{detail}");
    site.logs(&["level=error", "broken.json", sentence]);
    assert_eq!(site.get("/cards/sound.json").status, 200);
    let index = site.get("/cards.json").json();
    assert_eq!(index["cards"].as_array().map(Vec::len), Some(1), "{index}");
}

#[test]
fn a_broken_file_is_named_and_the_others_go_on() {
    is_broken("{\"title\": ", "not JSON");
    is_broken("", "not JSON");
    is_broken("[]", "expected an object, found a list");
    is_broken("{}", "title: is required");
    let large = format!(r#"{{"title": "{}"}}"#, "x".repeat(1 << 20));
    is_broken(&large, "larger than 1048576 bytes");
}

#[test]
fn broken_files_are_named_before_anyone_asks() {
    let site = Site::with(&[("cards/broken.json", "{"), ("cards/odd name.json", CARD)]);
    site.logs(&["level=error", "broken.json", "not JSON"]);
    site.logs(&["level=error", "odd name.json", "is left out"]);
}

#[test]
fn a_broken_file_that_is_mended_is_served() {
    let site = Site::with(&[("cards/a.json", "{")]);
    site.get("/cards/a.json").problem(500);
    site.write("cards/a.json", CARD);
    assert_eq!(site.get("/cards/a.json").text(), CARD);
}

#[test]
fn a_fault_is_logged_once_for_each_content() {
    let site = Site::with(&[("cards/a.json", "{")]);
    let count = |needle: &str| site.log().lines().filter(|line| line.contains(needle)).count();
    for _ in 0..3 {
        site.get("/cards/a.json").problem(500);
        site.get("/cards.json");
    }
    assert_eq!(count("not JSON"), 1);
    site.write("cards/a.json", "[");
    site.get("/cards/a.json").problem(500);
    site.logs(&["/cards/a.json", "status=500"]);
    assert_eq!(count("not JSON"), 2);
}

#[test]
fn a_bad_section_is_a_warning_and_the_file_is_served_as_it_is() {
    let file = r#"{"title": "A story", "takeaways": 7, "id": "b"}"#;
    let site = Site::with(&[("cards/a.json", file)]);
    assert_eq!(site.get("/cards/a.json").text(), file);
    site.get("/cards/a.json");
    site.logs(&["level=warn", "a.json", "takeaways: expected a list, found a number"]);
    site.logs(&["level=warn", "a.json", "the file's name"]);
    assert_eq!(site.log().matches("takeaways: ").count(), 1);
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_not_opened() {
    let site = Site::with(&[]);
    std::fs::create_dir(site.path("cards/folder.json")).expect("a folder");
    site.get("/cards/folder.json").problem(500);
    let pipe = std::process::Command::new("mkfifo").arg(site.path("cards/pipe.json")).status();
    assert!(pipe.expect("the program mkfifo").success());
    site.get("/cards/pipe.json").problem(404);
}
