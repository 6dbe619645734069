//! Subjects, authors and publishers in the words of other vocabularies, and files as texts.

use serde_json::json;

use super::{Feed, atom, rss};

fn item(inner: &str) -> Feed {
    Feed::import(&rss(&format!("<title>F</title><item><title>A</title>{inner}</item>")))
}

#[test]
fn subjects_are_read_in_the_words_of_every_vocabulary() {
    for (inner, subjects) in [
        ("<category term='Ports'/>", json!(["Ports"])),
        ("<category term='p' label='Ports'/>", json!(["Ports"])),
        ("<media:tags>Ports:5, Cod</media:tags>", json!(["Ports", "Cod"])),
        (
            "<dc:subject><rdf:Description><rdf:value>Ports</rdf:value></rdf:Description></dc:subject>",
            json!(["Ports"]),
        ),
        ("<tags><tag>Ports</tag><tag>Cod</tag></tags>", json!(["Ports", "Cod"])),
        ("<tags>Ports, Cod</tags>", json!(["Ports", "Cod"])),
        ("<keywords>Ports; Cod</keywords>", json!(["Ports", "Cod"])),
        ("<keywords>Research &amp;amp; Ports, Cod</keywords>", json!(["Research & Ports", "Cod"])),
        ("<category>Ports, Cod</category>", json!(["Ports, Cod"])),
        ("<category>Ports <b>and</b> Cod</category>", json!(["Ports and Cod"])),
        ("<category><name>Ports</name></category>", json!(["Ports"])),
        (
            "<itunes:category text='Ports'><itunes:category text='Cod'/></itunes:category>",
            json!(["Ports", "Cod"]),
        ),
    ] {
        assert_eq!(item(inner).card("A")["subjects"], subjects, "{inner}");
    }
}

#[test]
fn an_address_of_mail_is_no_name() {
    let feed = item("<author>noreply@x.example</author>");
    assert!(feed.card("A")["authors"].is_null());
    feed.run.must_say("items[0]", "noreply@x.example");
    let person = "<author><name/><email>ana@x.example</email></author>";
    let feed = Feed::import(&atom(&format!("<entry><title>A</title>{person}</entry>")));
    assert!(feed.card("A")["authors"].is_null());
    feed.run.must_say("items[0]", "ana@x.example");
}

#[test]
fn a_source_with_elements_of_its_own_is_named_by_its_title() {
    let feed = item("<source><title>Src T</title><url>https://s.example/</url></source>");
    assert_eq!(feed.card("A")["source"]["name"], "Src T");
    feed.run.must_say("items[0]", "https://s.example/");
}

#[test]
fn a_file_in_the_place_of_a_text_is_none() {
    let content = "<content type='image/png'>iVBORw0KGgo=</content>";
    let feed = Feed::import(&atom(&format!("<entry><title>A</title>{content}</entry>")));
    assert!(feed.card("A")["hook"].is_null());
    feed.run.must_say("items[0]", "iVBORw0KGgo=");
}

#[test]
fn an_icon_in_the_text_comes_behind_its_pictures() {
    let text =
        "<img src='https://a.example/i.png' width=16 height=16><img src='https://a.example/p.png'>";
    let feed = item(&format!("<description><![CDATA[{text}]]></description>"));
    assert_eq!(feed.card("A")["image"]["url"], "https://a.example/p.png");
}

#[test]
fn what_stands_in_a_subject_by_mistake_is_no_part_of_it() {
    let url = "https://a.example/i.jpg";
    let feed = item(&format!("<category>News<image><url>{url}</url></image></category>"));
    let card = feed.card("A");
    assert_eq!((&card["subjects"], &card["image"]["url"]), (&json!(["News"]), &json!(url)));
    let feed = item(&format!("<category>News<link>{url}</link><x>Words</x></category>"));
    assert_eq!(feed.card("A")["subjects"], json!(["News"]));
    feed.run.must_say("items[0]", "Words");
}

#[test]
fn subjects_of_atom_may_be_texts_and_kinds_of_entries_are_none() {
    let kind = "<category scheme='http://schemas.google.com/g/2005#kind' \
        term='http://schemas.google.com/blogger/2008/kind#post'/>";
    let text = "<category>Ports</category><category term='Cod'/>";
    let feed = Feed::import(&atom(&format!("<entry><title>A</title>{kind}{text}</entry>")));
    assert_eq!(feed.card("A")["subjects"], json!(["Ports", "Cod"]));
    feed.run.must_say("items[0]", "kind#post");
    assert!(!feed.run.says("items[0]", "left out"), "{}", feed.run.stderr);
}
