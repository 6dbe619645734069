//! JSON Feed as programs break it: what can be read is read, and each mend and each loss is a line.

use super::super::import_with;
use super::{Feed, json};

const B: &str = "{\"id\": \"b\", \"title\": \"B\"}";

/// A feed of which these items are read, with a line that says this, which `--strict` minds.
fn check(feed: &str, titles: &[&str], sentence: &str) {
    let read = Feed::import(feed);
    assert_eq!(read.titles(), titles, "{}", read.run.stderr);
    assert!(read.run.stderr.contains(sentence), "no {sentence:?} in\n{}", read.run.stderr);
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().to_str().expect("a plain path");
    let strict = import_with(&["-", "--strict", "--out", out], feed.as_bytes());
    assert_eq!(strict.code, Some(1), "{feed}");
    assert_eq!(std::fs::read_dir(folder.path()).expect("cards").count(), titles.len(), "{feed}");
}

#[test]
fn a_broken_item_costs_no_other() {
    for (broken, titles, sentence) in [
        ("{\"id\": \"a\" \"title\": \"A\"}", &["A"][..], "a comma is missing"),
        ("{\"id\": \"a\", \"title\": \"A\",}", &["A"], "a comma too many"),
        ("{\"id\": \"a\", \"title\": \"A", &["A"], "no closing quotation mark"),
        ("{\"id\": \"a\", \"title\": \"A\"", &["A"], "an object has no end"),
        ("{\"id\": \"a\", \"title\": \"A\"}}", &["A"], "} ends nothing"),
        ("{\"id\": \"a\", \"title\": \"A\", \"summary\": }", &["A"], "“summary” has no value"),
        ("{\"id\": \"a\", \"title\": \"A\", oops}", &["A"], "“oops”"),
        ("{id: 'a', title: 'A'}", &["A"], "no quotation marks"),
        ("<p>not JSON</p>", &[], "“<p>not JSON</p>”"),
    ] {
        // What has no closing mark takes what stands behind it, where nothing tells them apart.
        let last = json(&[B, ", ", broken].concat());
        check(&last, &[titles, &["B"]].concat(), sentence);
        if !broken.ends_with("\"A") {
            check(&json(&[broken, ", ", B].concat()), &[titles, &["B"]].concat(), sentence);
        }
    }
    check(&json(&[B, " {\"id\": \"c\", \"title\": \"C\"}"].concat()), &["B", "C"], "a comma is");
    let quoted = "{\"id\": \"a\", \"title\": \"The \"new\" A\", \"summary\": \"It \"is\", so\"}";
    check(&json(&[quoted, ", ", B].concat()), &["B", "The \"new\" A"], "has no backslash");
    let twice = "{\"id\": \"a\", \"title\": \"A\", \"title\": \"Other\"}";
    check(&json(twice), &["A"], "“title” stands twice, left out: “Other”");
}

#[test]
fn a_feed_that_is_cut_off_keeps_what_there_is() {
    let feed =
        json(&[B, ", {\"id\": \"c\", \"title\": \"C\", \"content_text\": \"Half a te"].concat());
    let cut = feed.trim_end_matches("]}");
    check(cut, &["B", "C"], "no closing quotation mark");
    assert_eq!(Feed::import(cut).card("C")["hook"], "Half a te");
    check(&json(B).replace("]}", ""), &["B"], "a list has no end");
}

#[test]
fn items_may_be_an_object_or_stand_without_a_feed() {
    let feed = |items: &str| format!("{{\"version\": \"1\", \"items\": {items}}}");
    let a = "{\"id\": \"a\", \"title\": \"A\"}";
    check(&feed(B), &["B"], "it is read as one item");
    check(&feed(&format!("{{\"0\": {a}, \"7\": {B}}}")), &["A", "B"], "read as items: 0, 7");
    check(&format!("[{a}, {B}]"), &["A", "B"], "is a list without a feed");
    check(&format!("{{\"feed\": {}}}", json(B)), &["B"], "“feed”");
}

#[test]
fn what_stands_around_the_json_is_told() {
    let feed = json(B);
    check(&format!("load({feed});"), &["B"], "“load(” before the JSON");
    check(&format!(")]}}'\n{feed}"), &["B"], "before the JSON is passed over");
    let warning = "<br />\n<b>Warning</b>:  x in <b>/srv/feed.php</b> on line 3<br />\n";
    check(&[warning, &feed].concat(), &["B"], "on line 3");
    check(&[&feed, "\nDone in 3 ms."].concat(), &["B"], "Done in 3 ms.");
    let run = import_with(&["-", "--strict"], feed.as_bytes());
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
}

#[test]
fn a_small_break_costs_no_neighbour() {
    for (items, titles) in [
        (
            r#"{"id":"1","title":"A","tags":["a","b"},{"id":"2","title":"B"},{"id":"3","title":"C"}"#,
            "ABC",
        ),
        (r#"{"id":"1","title":"A","tags":[},{"id":"2","title":"B"}"#, "AB"),
        (r#"{"id":"1","title":"A","attachments":[{"url":"x"}},{"id":"2","title":"B"}"#, "AB"),
        (r#"{"id":"1","title":"A"},"id":"2","title":"B"},{"id":"3","title":"C"}"#, "ABC"),
        (
            r#"{"id":"1","title":"A"},{"id":"2","title":"T},{"id":"3","title":"C"},{"id":"4","title":"D"}"#,
            "ACDT",
        ),
        (r#"{"id":"4","title":"T","url":https://f.example/4},{"id":"5","title":"U"}"#, "TU"),
        (r#"{"id":"4","title":"T"}, // one {"id":"5","title":"U"}"#, "TU"),
    ] {
        let feed = Feed::import(&json(items));
        assert_eq!(feed.titles().concat(), titles, "{items}: {}", feed.run.stderr);
        assert_eq!(feed.run.code, Some(0), "{items}");
    }
}

#[test]
fn references_that_a_program_left_in_a_title_are_read_and_told() {
    let item = r#"{"title": "Cats &amp; dogs&#8217;s", "summary": "Cod &amp; chips"}"#;
    let feed = Feed::import(&json(item));
    let card = feed.card("Cats & dogs’s");
    assert_eq!(card["hook"], "Cod &amp; chips");
    feed.run.must_say("items[0].title", "references of HTML");
    let feed = Feed::import(&json(r#"{"title": "AT&T; 1 < 2"}"#));
    assert!(!feed.run.says("items[0].title", "references"));
    feed.card("AT&T; 1 < 2");
}
