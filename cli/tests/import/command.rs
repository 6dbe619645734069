//! The command itself: sources, files, exit codes.

use std::fs;

use super::{fixture, import, import_files, import_with};

#[test]
fn several_sources_go_to_files_and_one_that_is_broken_stops_no_other() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("cards");
    let out = out.to_str().expect("a plain path");
    let (article, page) = (fixture("page.txt"), fixture("article.html"));
    let run = import_files(&[&article, "/no/such/file", &page, "--out", out]);
    assert_eq!(run.code, Some(2));
    assert!(run.stderr.contains("/no/such/file: cannot be read"), "{}", run.stderr);
    assert!(run.stdout.contains("2026-05-one-ticket-e919a7e9d5.json"), "{}", run.stdout);
    assert_eq!(fs::read_dir(out).expect("the folder").count(), 2);
}

#[test]
fn several_cards_need_a_folder() {
    let run = import_files(&[&fixture("feed.rss")]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""));
    assert!(run.stderr.contains("--out DIR"), "{}", run.stderr);
}

#[test]
fn a_file_with_something_else_is_replaced_only_by_force() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().to_str().expect("a plain path");
    let file = folder.path().join("2026-05-one-ticket-e919a7e9d5.json");
    fs::write(&file, "mine").expect("the file");
    let page = fixture("article.html");
    let run = import_files(&[&page, "--out", out]);
    assert_eq!(run.code, Some(1));
    run.must_say("$", "--force");
    assert_eq!(fs::read_to_string(&file).expect("the file"), "mine");
    let run = import_files(&[&page, "--out", out, "--force"]);
    assert_eq!((run.code, run.stdout.starts_with("wrote ")), (Some(0), true));
    assert_ne!(fs::read_to_string(&file).expect("the file"), "mine");
    let run = import_files(&[&page, "--out", out]);
    assert_eq!((run.code, run.stdout.starts_with("unchanged ")), (Some(0), true));
    assert_eq!(fs::read_dir(out).expect("the folder").count(), 1);
}

#[test]
fn two_stories_with_one_id_are_not_written_over_each_other() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().to_str().expect("a plain path");
    let page = fixture("page.txt");
    let run = import_files(&[&page, &page, "--out", out, "--force"]);
    assert_eq!(run.code, Some(1));
    run.must_say("$", "another story of this run");
}

#[test]
fn strict_objects_to_every_guess() {
    assert_eq!(import_files(&[&fixture("page.txt"), "--strict"]).code, Some(1));
    let whole = "<!doctype html><script type='application/ld+json'>\
         {\"@type\":\"NewsArticle\",\"headline\":\"Line two ends\"}</script>";
    assert_eq!(import_with(&["-", "--strict"], whole.as_bytes()).code, Some(0));
}

#[test]
fn the_report_is_also_there_for_machines() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("report.json");
    let path = file.to_str().expect("a plain path");
    import_files(&[&fixture("page.txt"), "--json-report", path]);
    let report: serde_json::Value =
        serde_json::from_slice(&fs::read(&file).expect("the report")).expect("JSON");
    let story = &report["documents"][0]["stories"][0];
    let id = story["id"].as_str().expect("an id");
    assert!(id.starts_with("harbour-city-backs-acmechip-with-900m-"), "{id}");
    let notes = story["notes"].as_array().expect("notes");
    assert!(
        notes.iter().any(|note| note["path"] == "competitors.columns" && note["kind"] == "guess")
    );
}

#[test]
fn the_report_for_machines_names_all_and_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("report.json");
    let path = file.to_str().expect("a plain path");
    let long = format!("https://a.example/{}/end.mp3", "x".repeat(300));
    let pictures: String =
        (0..120).map(|it| format!("&lt;img src='https://a.example/p{it}.png'&gt;")).collect();
    let feed = format!(
        "<rss version='2.0'><channel><item><title>A</title><enclosure url='{long}'/>\
         <description>{pictures}</description></item></channel></rss>"
    );
    let run = import_with(&["-", "--json-report", path], feed.as_bytes());
    let report = fs::read_to_string(&file).expect("the report");
    assert!(report.contains(&format!("“{long}”")), "{report}");
    (0..120).for_each(|it| assert!(report.contains(&format!("/p{it}.png”")), "{it}: {report}"));
    run.must_say("items[0]", "and 20 more");
    assert!(!run.stderr.contains("/end.mp3") && !run.stderr.contains("--json-report"));
    let run = import_with(&["-"], feed.as_bytes());
    assert!(run.stderr.ends_with("--json-report FILE has all, whole\n"), "{}", run.stderr);
}

#[test]
fn a_document_that_is_too_long_is_refused() {
    let run = import_with(&["-"], &vec![b'a'; (10 << 20) + 1]);
    assert_eq!(run.code, Some(2));
    assert!(run.stderr.contains("10 MiB"), "{}", run.stderr);
    let run = import(&"Key Takeaways\n".repeat(100_000));
    assert_eq!(run.code, Some(1));
    run.must_say("$", "1 MiB");
}

#[test]
fn arguments_that_make_no_sense_are_refused() {
    for args in [
        &["-", "--published", "yesterday"][..],
        &["-", "--base-url", "ftp://a"],
        &["-", "--from", "pdf"],
        &[],
    ] {
        assert_eq!(import_files(args).code, Some(2), "{args:?}");
    }
}

#[test]
fn bytes_that_are_no_utf_8_are_guessed_and_reported() {
    let run = import_with(&["-"], b"A title\n\nKey Takeaways\n- caf\xe9\n");
    assert_eq!(run.card()["takeaways"][0], "café");
    run.must_say("$", "UTF-8");
}

#[test]
fn what_the_front_matter_says_and_a_card_cannot_hold_is_told_with_its_text() {
    let run = super::import(
        "---\ntitle: A\npublished: some day\ncolours:\n  - red\n  - blue\n---\n\nA hook.\n",
    );
    assert_eq!(run.card()["title"], "A");
    run.must_say("line 3", "“published: some day”");
    run.must_say("line 4", "red - blue");
}
