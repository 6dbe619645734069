//! Who wrote an item: clean names, whatever stands around them.

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
