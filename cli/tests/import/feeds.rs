//! RSS, Atom and JSON Feed: one card an item.

use serde_json::Value;

use super::{Run, fixture, import_files, import_with};

/// The cards of a feed by id, written to a folder.
fn cards(args: &[&str]) -> (Run, Vec<Value>) {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().to_str().expect("a plain path");
    let run = import_files(&[args, &["--out", out]].concat());
    let mut files: Vec<_> = std::fs::read_dir(out)
        .expect("the folder")
        .map(|file| file.expect("a file").path())
        .collect();
    files.sort();
    let read = |path: &std::path::PathBuf| {
        let parsed = news_card::read(&std::fs::read(path).expect("the card")).expect("a card");
        assert_eq!(parsed.problems, []);
        let card = serde_json::to_value(&parsed.card).expect("JSON");
        assert_eq!(path.file_stem().and_then(|name| name.to_str()), card["id"].as_str());
        card
    };
    let cards = files.iter().map(read).collect();
    (run, cards)
}

#[test]
fn rss_items_become_cards() {
    let (run, cards) = cards(&[&fixture("feed.rss")]);
    let card = cards.iter().find(|card| card["id"] == "gazette-4711").expect("the first item");
    assert_eq!(card["title"], "Ferries & trams share one ticket");
    assert_eq!(card["url"], "https://gazette.example/2026/05/one-ticket.html");
    assert_eq!(card["published"], "2026-05-06T07:30:00Z");
    assert_eq!(card["hook"], "One ticket, two ways home.");
    assert_eq!(card["source"]["name"], "The Harbour Gazette");
    assert_eq!(card["lang"], "en-gb");
    assert_eq!(card["attribution"], "© 2026 The Harbour Gazette");
    let image = &card["image"];
    assert_eq!(image["url"], "https://gazette.example/b.jpg");
    assert_eq!((&image["width"], &image["height"]), (&1200.into(), &800.into()));
    // The relative link is resolved against the feed's own page.
    let bridge =
        cards.iter().find(|card| card["title"] == "Bridge closes for a week").expect("the second");
    assert_eq!(bridge["url"], "https://gazette.example/2026/05/bridge");
    assert_eq!(bridge["image"]["url"], "https://gazette.example/bridge.png");
    // The third has no title and a link that nobody should follow, the fourth nothing at all.
    assert_eq!(cards.len(), 3);
    assert_eq!(run.code, Some(1));
    run.must_say("items[2].title", "text’s beginning");
    run.must_say("items[2].url", "not a URL that may be followed");
    run.must_say("items[3].title", "neither a title nor a text");
}

#[test]
fn atom_entries_become_cards() {
    let run = import_files(&[&fixture("feed.atom")]);
    let card = run.card();
    assert_eq!(card["title"], "Ein Fahrschein für alles");
    assert_eq!(card["published"], "2026-05-06T07:30:00Z");
    assert_eq!(card["updated"], "2026-05-06T08:00:00Z");
    assert_eq!(card["source"]["icon"], "https://blatt.example/icon.png");
    assert_eq!(card["source"]["url"], "https://blatt.example/fahrschein");
    assert_eq!(card["image"]["url"], "https://blatt.example/fahrschein.webp");
    assert_eq!(card["id"], "tag-blatt-example-2026-fahrschein");
}

#[test]
fn json_feed_items_become_cards() {
    let run = import_files(&[&fixture("feed.json")]);
    let card = run.card();
    assert_eq!(card["id"], "one-ticket");
    assert_eq!(card["image"]["url"], "https://notes.example/one-ticket.png");
    assert_eq!(card["hook"], "From May, one ticket is enough. It holds for a day.");
    run.must_say("items[0].hook", "no summary");
}

#[test]
fn the_same_feed_gives_the_same_cards_and_ids_never_collide() {
    let item = |guid: &str| format!("<item><title>T</title><guid>{guid}</guid></item>");
    let feed = format!(
        "<rss version='2.0'><channel><title>F</title>{}{}{}</channel></rss>",
        item("a/b"),
        item("a-b"),
        "<item><title>No id</title></item>"
    );
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().to_str().expect("a plain path");
    let first = import_with(&["-", "--out", out], feed.as_bytes());
    assert_eq!(first.stdout.matches("wrote ").count(), 3, "{}", first.stdout);
    first.must_say("items[1].id", "another item");
    let second = import_with(&["-", "--out", out], feed.as_bytes());
    assert_eq!(second.stdout.matches("unchanged ").count(), 3, "{}", second.stdout);
    assert!(folder.path().join("no-id.json").exists());
}

#[test]
fn other_encodings_are_read_as_the_feed_declares_them() {
    let mut feed = b"<?xml version='1.0' encoding='ISO-8859-1'?><rss version='2.0'><channel><title>Caf\xe9</title>".to_vec();
    feed.extend(b"<item><title>\xdcber</title></item></channel></rss>");
    let run = import_with(&["-"], &feed);
    assert_eq!(run.card()["title"], "Über");
    assert_eq!(run.card()["source"]["name"], "Café");
}

#[test]
fn what_is_no_feed_and_what_is_empty_is_reported() {
    for (feed, sentence) in [
        ("<rss version='2.0'><channel></channel></rss>", "without items"),
        ("<rss version='9'></rss>", "no feed that can be read"),
        ("{\"version\": 1}", "no feed that can be read"),
        ("<rss", "no feed that can be read"),
    ] {
        let run = import_with(&["-", "--from", "rss"], feed.as_bytes());
        assert_eq!((run.code, run.stdout.as_str()), (Some(1), ""), "{feed}");
        run.must_say("$", sentence);
    }
}
