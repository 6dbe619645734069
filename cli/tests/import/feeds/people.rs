//! Who wrote an item: clean names, whatever stands around them.

use super::super::texts;
use super::{Feed, atom, json, rss};
use serde_json::json as value;

#[test]
fn names_have_no_markup_no_address_and_no_word_before_them() {
    let ana = value!([{"name": "Ana Be"}]);
    let linked = value!([{"name": "Ana Be", "url": "https://a.example/ana"}]);
    let both = value!([{"name": "Ana Be"}, {"name": "Bo Ce"}]);
    for (author, expected) in [
        (
            "<dc:creator><![CDATA[<a href='https://a.example/ana'>Ana Be</a>]]></dc:creator>",
            &linked,
        ),
        ("<dc:creator>&lt;b&gt;By Ana Be&lt;/b&gt;</dc:creator>", &ana),
        ("<dc:creator>a@b.example (Ana Be)</dc:creator>", &ana),
        ("<author>\"Ana Be\" &lt;a@b.example&gt;</author>", &ana),
        ("<author>Von Ana Be</author>", &ana),
        ("<author><name>Par Ana Be</name><email>a@b.example</email></author>", &ana),
        ("<itunes:author>by Ana Be and Bo Ce</itunes:author>", &both),
        ("<author>a@b.example (Ana Be), c@d.example (Bo Ce)</author>", &both),
    ] {
        let feed = Feed::import(&rss(&format!("<item><title>A</title>{author}</item>")));
        assert_eq!(&feed.card("A")["authors"], expected, "{author}\n{}", feed.run.stderr);
    }
    let entry = "<entry><title>A</title><author><name>By Ana Be</name></author></entry>";
    assert_eq!(Feed::import(&atom(entry)).card("A")["authors"], ana);
    for author in ["\"By Ana Be\"", "{\"name\": \"By Ana Be\"}", "[\"Ana Be <a@b.example>\"]"] {
        let item = format!("{{\"id\": \"a\", \"title\": \"A\", \"author\": {author}}}");
        assert_eq!(Feed::import(&json(&item)).card("A")["authors"], ana, "{author}");
    }
}

#[test]
fn several_people_in_one_text_are_several_and_what_stands_beside_them_is_told() {
    for (author, names, told) in [
        ("Be, Ana; Ce, Bo", &["Ana Be", "Bo Ce"][..], ""),
        ("Be, A., Ce, B.-C., Dee, D. E.", &["A. Be", "B.-C. Ce", "D. E. Dee"], ""),
        ("Ana Be, Senior Editor", &["Ana Be"], "role of the author “Senior Editor”"),
        ("By Ana Be | Harbour Post", &["Ana Be"], "beside the author “Harbour Post”"),
        ("Ana Be in Port Vell", &["Ana Be"], "beside the author “in Port Vell”"),
        ("ANA BE AND BO CE", &["ANA BE", "BO CE"], ""),
        ("Ana Be &amp;amp; Bo Ce", &["Ana Be", "Bo Ce"], ""),
        ("Ana Be und Bo Ce", &["Ana Be", "Bo Ce"], ""),
        ("Ana Be, Bo Ce et Cy Dee", &["Ana Be", "Bo Ce", "Cy Dee"], ""),
        ("Ministry of Ports and Social Care", &["Ministry of Ports and Social Care"], ""),
    ] {
        let item = format!("<item><title>A</title><author>{author}</author></item>");
        let feed = Feed::import(&rss(&item));
        let card = feed.card("A");
        assert_eq!(texts(&card["authors"], Some("name")), names, "{author}");
        assert_eq!(
            feed.run.says("items[0].authors", "is read as"),
            names.len() > 1 || !told.is_empty()
        );
        assert!(told.is_empty() || feed.run.says("items[0]", told), "{}", feed.run.stderr);
    }
    let author = "{\"name\": \"Ana Be and Bo Ce\"}";
    let feed = Feed::import(&json(&format!("{{\"title\": \"A\", \"authors\": [{author}]}}")));
    assert_eq!(texts(&feed.card("A")["authors"], Some("name")), ["Ana Be", "Bo Ce"]);
    let author = "<author><name>Ana Be &amp; Bo Ce</name></author>";
    let feed = Feed::import(&atom(&format!("<entry><title>A</title>{author}</entry>")));
    assert_eq!(texts(&feed.card("A")["authors"], Some("name")), ["Ana Be", "Bo Ce"]);
}

#[test]
fn a_word_for_no_value_is_nobody() {
    for author in ["null", "undefined", "None", "N/A", "[object Object]"] {
        let item = format!("<item><title>A</title><author>{author}</author></item>");
        let feed = Feed::import(&rss(&item));
        assert!(feed.card("A")["authors"].is_null(), "{author}");
        feed.run.must_say("items[0]", author);
    }
}

#[test]
fn people_are_read_in_elements_of_every_program() {
    for author in [
        "<creator>Ana Be</creator>",
        "<byline>By Ana Be</byline>",
        "<media:credit role='author'>Ana Be</media:credit>",
    ] {
        let feed = Feed::import(&rss(&format!("<item><title>A</title>{author}</item>")));
        assert_eq!(texts(&feed.card("A")["authors"], Some("name")), ["Ana Be"], "{author}");
    }
    let credit = "<media:credit role='photographer'>Ana Be</media:credit>";
    let feed = Feed::import(&rss(&format!("<item><title>A</title>{credit}</item>")));
    assert!(feed.card("A")["authors"].is_null());
}

#[test]
fn a_feed_whose_items_all_came_from_others_is_named_in_the_report() {
    let from = "<source url='https://b.example/feed'>B Post</source>";
    let feed = |other: &str| {
        Feed::import(&rss(&format!(
            "<title>Gathered</title><item><title>A</title>{from}</item><item><title>B</title>{other}</item>"
        )))
    };
    feed(from).run.must_say("$", "title “Gathered”");
    assert!(!feed("").run.says("$", "Gathered"));
}
