//! RSS, Atom and JSON Feed: one card an item.

mod addresses;
mod bases;
mod broken;
mod coming;
mod cut;
mod encodings;
mod entities;
mod fields;
mod ids;
mod json;
mod kinds;
mod languages;
mod people;
mod pictures;
mod programs;
mod reading;
mod several;
mod subjects;
mod texts;
mod vocabularies;

use serde_json::Value;

use super::{Run, fixture, fixture_text, import_files, import_with};

/// What a feed became.
struct Feed {
    run: Run,
    /// By id.
    cards: Vec<Value>,
}

impl Feed {
    /// Imports a feed; its cards are read without any problem.
    fn import(feed: &str) -> Self {
        Self::import_bytes(feed.as_bytes())
    }

    fn import_bytes(feed: &[u8]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().to_str().expect("a plain path");
        let run = import_with(&["-", "--from", "rss", "--out", out], feed);
        Self { run, cards: cards_in(folder.path()) }
    }

    /// The card with this title.
    fn card(&self, title: &str) -> &Value {
        let card = self.cards.iter().find(|card| card["title"] == title);
        card.unwrap_or_else(|| panic!("no {title:?} in {:?}\n{}", self.cards, self.run.stderr))
    }

    /// The titles in alphabetical order.
    fn titles(&self) -> Vec<&str> {
        let titles = self.cards.iter().filter_map(|card| card["title"].as_str());
        let mut titles: Vec<_> = titles.collect();
        titles.sort_unstable();
        titles
    }

    /// Lines of the report.
    fn lines(&self) -> usize {
        self.run.stderr.lines().count()
    }
}

fn cards_in(folder: &std::path::Path) -> Vec<Value> {
    let files = std::fs::read_dir(folder).expect("the folder");
    let mut files: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    files.sort();
    let read = |path: &std::path::PathBuf| {
        let parsed = news_card::read(&std::fs::read(path).expect("the card")).expect("a card");
        assert_eq!(parsed.problems, []);
        let card = serde_json::to_value(&parsed.card).expect("JSON");
        assert_eq!(path.file_stem().and_then(|name| name.to_str()), card["id"].as_str());
        card
    };
    files.iter().map(read).collect()
}

/// An RSS feed with the prefixes of all usual modules.
fn rss(inner: &str) -> String {
    format!("<rss version=\"2.0\" {PREFIXES}><channel>{inner}</channel></rss>")
}

/// An Atom feed with the same.
fn atom(inner: &str) -> String {
    format!("<feed xmlns=\"http://www.w3.org/2005/Atom\" {PREFIXES}>{inner}</feed>")
}

/// A JSON feed with these items.
fn json(items: &str) -> String {
    format!("{{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{items}]}}")
}

const PREFIXES: &str = "xmlns:atom='http://www.w3.org/2005/Atom' \
    xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:dcterms='http://purl.org/dc/terms/' \
    xmlns:content='http://purl.org/rss/1.0/modules/content/' \
    xmlns:media='http://search.yahoo.com/mrss/' \
    xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd' \
    xmlns:georss='http://www.georss.org/georss' xmlns:gml='http://www.opengis.net/gml' \
    xmlns:geo='http://www.w3.org/2003/01/geo/wgs84_pos#' xmlns:cc='http://web.resource.org/cc/' \
    xmlns:creativeCommons='http://backend.userland.com/creativeCommonsRssModule' \
    xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0' \
    xmlns:slash='http://purl.org/rss/1.0/modules/slash/' \
    xmlns:wfw='http://wellformedweb.org/CommentAPI/' \
    xmlns:thr='http://purl.org/syndication/thread/1.0' \
    xmlns:app='http://www.w3.org/2007/app' xmlns:sy='http://purl.org/rss/1.0/modules/syndication/' \
    xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' \
    xmlns:xhtml='http://www.w3.org/1999/xhtml'";

#[test]
fn rss_items_become_cards() {
    let feed = Feed::import(&fixture_text("feed.rss"));
    let card = feed.card("Ferries & trams share one ticket");
    assert!(card["id"].as_str().expect("an id").starts_with("gazette-4711-"));
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
    let bridge = feed.card("Bridge closes for a week");
    assert_eq!(bridge["url"], "https://gazette.example/2026/05/bridge");
    assert_eq!(bridge["image"]["url"], "https://gazette.example/bridge.png");
    // The third has no title and a link that nobody should follow, the fourth nothing at all.
    assert_eq!(feed.cards.len(), 3);
    let run = feed.run;
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
    let id = card["id"].as_str().expect("an id");
    assert!(id.starts_with("tag-blatt-example-2026-fahrschein-"), "{id}");
}

#[test]
fn json_feed_items_become_cards() {
    let run = import_files(&[&fixture("feed.json")]);
    let card = run.card();
    assert!(card["id"].as_str().expect("an id").starts_with("one-ticket-"));
    assert_eq!(card["image"]["url"], "https://notes.example/one-ticket.png");
    assert_eq!(card["hook"], "From May, one ticket is enough. It holds for a day.");
    run.must_say("items[0].hook", "no summary");
}

#[test]
fn what_is_no_feed_and_what_is_empty_is_reported() {
    for (feed, sentence) in [
        ("<rss version='2.0'><channel></channel></rss>", "without items"),
        ("<rss version='9'></rss>", "without items"),
        ("<rss", "without items"),
        ("{\"version\": 1}", "no feed that can be read"),
        ("<html></html>", "no feed that can be read"),
        ("{", "no feed that can be read"),
    ] {
        let run = import_with(&["-", "--from", "rss"], feed.as_bytes());
        assert_eq!((run.code, run.stdout.as_str()), (Some(1), ""), "{feed}");
        run.must_say("$", sentence);
    }
}
