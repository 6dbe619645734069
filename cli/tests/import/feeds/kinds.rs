//! XML that is a feed in a form of its own, and XML that is none.

use super::super::import_with;
use super::{Feed, cards_in};

/// What the command makes of a document without being told what it is.
fn found(document: &str) -> Feed {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().to_str().expect("a plain path");
    let run = import_with(&["-", "--out", out], document.as_bytes());
    Feed { run, cards: cards_in(folder.path()) }
}

#[test]
fn rss_1_1_and_a_channel_alone_are_feeds() {
    let item = |name: &str| {
        format!("<item rdf:about='https://a.example/{name}'><title>{name}</title></item>")
    };
    let items = [item("A"), item("B")].concat();
    let rdf = "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'";
    for feed in [
        format!(
            "<?xml version='1.0'?><Channel xmlns='http://purl.org/net/rss1.1#' {rdf}><title>Post</title><items rdf:parseType='Collection'>{items}</items></Channel>"
        ),
        format!("<channel {rdf}><title>Post</title>{items}</channel>"),
    ] {
        let read = found(&feed);
        assert_eq!(read.titles(), ["A", "B"], "{}", read.run.stderr);
        assert_eq!(read.card("A")["source"]["name"], "Post", "{feed}");
    }
}

#[test]
fn xml_that_holds_no_story_says_what_it_is() {
    for (document, sentence) in [
        ("<opml version='2.0'><head><title>T</title></head></opml>", "import the feeds"),
        (
            "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://a.example/</loc></url></urlset>",
            "is a sitemap",
        ),
        ("<sitemapindex><sitemap/></sitemapindex>", "a list of sitemaps"),
        (
            "<?xml version='1.0'?><nitf><head><title>T</title></head></nitf>",
            "first element is <nitf>",
        ),
    ] {
        for from in ["auto", "rss"] {
            let run = import_with(&["-", "--from", from], document.as_bytes());
            assert_eq!((run.code, run.stdout.as_str()), (Some(1), ""), "{document}");
            run.must_say("$", sentence);
        }
    }
}

#[test]
fn items_beyond_those_that_are_read_are_stories_without_a_card() {
    let many = |item: fn(usize) -> String| (0..10_002).map(item).collect::<Vec<_>>();
    let xml = many(|at| format!("<item><title>T{at}</title></item>"));
    let xml = format!("<rss version='2.0'><channel>{}</channel></rss>", xml.concat());
    let json = many(|at| format!("{{\"title\": \"T{at}\"}}"));
    let json = super::json(&json.join(","));
    for (feed, sentence) in [(xml, "<title>T10000</title>"), (json, "from “T10000” on")] {
        let run = found(&feed).run;
        assert_eq!(run.code, Some(1));
        assert!(run.stderr.contains(sentence), "{}", run.stderr);
    }
}

#[test]
fn items_in_an_element_of_their_own_are_items_and_texts_beside_them_are_reported() {
    let rss = super::rss(
        "<item><title>A</title></item><group><item><title>B</title></item><note>Said beside.</note></group>",
    );
    let atom = super::atom(
        "<entry><title>A</title></entry><entries><entry><title>B</title></entry><note>Said beside.</note></entries>",
    );
    for feed in [rss, atom] {
        let read = found(&feed);
        assert_eq!(read.titles(), ["A", "B"], "{}", read.run.stderr);
        read.run.must_say("$", "between the items of the feed: “Said beside.”");
    }
}
