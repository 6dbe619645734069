//! Documents that stand one behind the other in one file.

use super::super::import_with;
use super::{Feed, cards_in, json, rss};

/// Imports a text, of which nobody says what it is.
fn found(document: &str, args: &[&str]) -> Feed {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().to_str().expect("a plain path");
    let run = import_with(&[&["-", "--out", out], args].concat(), document.as_bytes());
    Feed { run, cards: cards_in(folder.path()) }
}

/// A story of Kite's with this title.
fn kite(title: &str) -> String {
    format!(
        "{{\"clusters\": [{{\"cluster_number\": 1, \"title\": \"{title}\", \"short_summary\": \"B.\"}}]}}"
    )
}

#[test]
fn documents_behind_the_first_are_read_and_a_line_tells() {
    let xml = |title: &str| rss(&format!("<item><title>{title}</title></item>"));
    let atom = "<?xml version='1.0'?>\n<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>B</title></entry></feed>";
    let item = |title: &str| json(&format!("{{\"title\": \"{title}\"}}"));
    for document in [
        [xml("A"), xml("B")].concat(),
        [xml("A"), atom.to_owned()].join("\n"),
        [item("A"), item("B")].join("\n"),
        [item("A"), item("B")].join(","),
        [item("A"), "[{\"title\": \"B\"}]".to_owned()].join("\n"),
        format!("load({});\nload({});", item("A"), item("B")),
        [kite("A"), kite("B")].join("\n"),
    ] {
        let read = found(&document, &[]);
        assert_eq!(read.titles(), ["A", "B"], "{document}: {}", read.run.stderr);
        assert_eq!(read.run.code, Some(0), "{}", read.run.stderr);
        assert!(read.run.stderr.contains("behind the first"), "{}", read.run.stderr);
        assert_eq!(found(&document, &["--strict"]).run.code, Some(1), "{document}");
    }
}

#[test]
fn each_document_has_a_publisher_of_its_own() {
    let feed = |name: &str| {
        format!(
            "{{\"title\": \"{name}\", \"items\": [{{\"id\": \"1\", \"title\": \"Of {name}\"}}]}}"
        )
    };
    let read = found(&[feed("F"), feed("G")].join("\n"), &[]);
    assert_eq!(read.card("Of F")["source"]["name"], "F");
    assert_eq!(read.card("Of G")["source"]["name"], "G");
    assert_ne!(read.card("Of F")["id"], read.card("Of G")["id"]);
}

#[test]
fn an_item_behind_the_end_of_its_feed_is_read_in_it() {
    let document = json("{\"title\": \"A\"}") + ",{\"title\": \"B\"}]}";
    let read = found(&document, &[]);
    assert_eq!(read.titles(), ["A", "B"], "{}", read.run.stderr);
    read.run.must_say("$", "an item stands behind the end of its feed");
}

#[test]
fn stories_of_another_format_behind_a_feed_give_no_card_and_say_so() {
    let xml = rss("<item><title>A</title></item>");
    let other = json("{\"title\": \"B\"}");
    for document in [
        [xml.clone(), other.clone()].concat(),
        [other.clone(), xml].concat(),
        [json("{\"title\": \"A\"}"), " and ".to_owned(), other].concat(),
    ] {
        let read = found(&document, &[]);
        assert_eq!((read.cards.len(), read.run.code), (1, Some(1)), "{}", read.run.stderr);
        assert!(read.run.stderr.contains("import it alone"), "{}", read.run.stderr);
    }
}

#[test]
fn an_item_without_a_card_in_the_second_document_counts_as_elsewhere() {
    let xml = |inner: &str| rss(&format!("<item>{inner}</item>"));
    let read = found(&[xml("<title>A</title>"), xml("<guid>1</guid>")].concat(), &[]);
    assert_eq!((read.cards.len(), read.run.code), (1, Some(1)), "{}", read.run.stderr);
}

#[test]
fn words_behind_a_feed_are_no_document_and_told() {
    let read = found(&(json("{\"title\": \"A\"}") + " words {\"n\": 1}"), &[]);
    assert_eq!((read.cards.len(), read.run.code), (1, Some(0)));
    assert!(read.run.stderr.contains("stands outside of the JSON: “words {\"n\": 1}”"));
}
