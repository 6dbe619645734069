//! Modules of feeds: known by what their prefixes are bound to, and by these where nobody says it.

use super::Feed;

/// A feed that declares so, with this in its item.
fn feed(declared: &str, inner: &str) -> Feed {
    Feed::import(&format!(
        "<rss version='2.0' {declared}><channel><title>F</title><item><title>A</title>{inner}</item></channel></rss>"
    ))
}

#[test]
fn a_usual_prefix_of_another_vocabulary_is_none_of_its_module() {
    for (prefix, inner, words) in [
        ("dc", "<dc:subject>Words</dc:subject>", "other-dc:subject “Words”"),
        ("dc", "<dc:creator>Words</dc:creator>", "other-dc:creator “Words”"),
        ("dcterms", "<dcterms:created>2026-05-06</dcterms:created>", "“2026-05-06”"),
        ("content", "<content:encoded>Words</content:encoded>", "other-content:encoded “Words”"),
        ("media", "<media:title>Words</media:title>", "“Words”"),
        ("media", "<media:thumbnail url='https://a.example/p.png'/>", "“https://a.example/p.png”"),
        ("itunes", "<itunes:author>Words</itunes:author>", "“Words”"),
        ("atom", "<atom:summary>Words</atom:summary>", "“Words”"),
        // No aside: nobody knows that it is for programs.
        ("slash", "<slash:comments>Words</slash:comments>", "left out: other-slash:comments"),
        ("wfw", "<wfw:commentRss>Words</wfw:commentRss>", "left out: other-wfw:commentRss"),
    ] {
        let read = feed(&format!("xmlns:{prefix}='urn:something-else'"), inner);
        let card = read.card("A");
        for field in ["subjects", "authors", "hook", "image", "published"] {
            assert!(card[field].is_null(), "{inner}: {card}");
        }
        read.run.must_say("items[0]", words);
    }
}

#[test]
fn addresses_that_are_nearly_right_and_prefixes_that_nobody_declares_count() {
    let inner = "<dc:creator>Ana Be</dc:creator><media:thumbnail url='https://a.example/p.png'/>\
                 <content:encoded>Words.</content:encoded><itunes:keywords>Boats</itunes:keywords>";
    for declared in [
        "",
        "xmlns:dc='' xmlns:media=''",
        "xmlns:dc='https://purl.org/dc/elements/1.1' xmlns:media='https://search.yahoo.com/mrss'",
        "xmlns:dc='http://purl.org/dc/elements/1.1/#' xmlns:media='http://www.rssboard.org/media-rss'",
        "xmlns:dc='http://www.purl.org/dc/elements/1.0/' xmlns:media='http://tools.search.yahoo.com/mrss/'",
        "xmlns:dc='http://dublincore.org/documents/dcmi-namespace/' xmlns:media='http://search.yahoo.com/rss'",
        "xmlns:content='https://purl.org/rss/1.0/modules/content' xmlns:itunes='http://www.itunes.com/DTDs/Podcast-1.0.dtd'",
        "xmlns:media='http://api.search.yahoo.com/mrss/1.1' xmlns:itunes='http://example.com/dtds/podcast-1.0.dtd'",
    ] {
        let read = feed(declared, inner);
        let card = read.card("A");
        assert_eq!(card["authors"][0]["name"], "Ana Be", "{declared}");
        assert_eq!(card["image"]["url"], "https://a.example/p.png", "{declared}");
        assert_eq!(card["hook"], "Words.", "{declared}");
        assert_eq!(card["subjects"][0], "Boats", "{declared}");
    }
}

#[test]
fn a_prefix_is_that_of_another_vocabulary_only_where_it_is_declared_so() {
    let read = feed(
        "",
        "<dc:subject xmlns:dc='urn:else'>Words</dc:subject><dc:subject>Boats</dc:subject>",
    );
    assert_eq!(read.card("A")["subjects"], serde_json::json!(["Boats"]));
    read.run.must_say("items[0]", "“Words”");
}

#[test]
fn what_a_feed_is_made_of_is_its_own_whatever_its_prefix_means_elsewhere() {
    for feed in [
        "<atom:feed xmlns:atom='urn:else'><atom:entry><atom:title>A</atom:title></atom:entry></atom:feed>",
        "<x:feed xmlns:x='urn:else'><x:entry><x:title>A</x:title></x:entry></x:feed>",
        "<x:rss xmlns:x='urn:else'><x:channel><x:item><x:title>A</x:title></x:item></x:channel></x:rss>",
        "<rdf:RDF xmlns:rdf='urn:else'><item rdf:about='https://a.example/'><title>A</title></item></rdf:RDF>",
    ] {
        assert_eq!(Feed::import(feed).titles(), ["A"], "{feed}");
    }
}

#[test]
fn topics_are_in_the_report_with_their_addresses_and_words() {
    let read = feed(
        "",
        "<taxo:topics><rdf:Bag><rdf:li resource='https://t.example/1'/><rdf:li>Words</rdf:li></rdf:Bag></taxo:topics>",
    );
    read.run.must_say("items[0]", "rdf:li resource “https://t.example/1”, rdf:li “Words”");
}
