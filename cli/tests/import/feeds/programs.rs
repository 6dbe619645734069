//! Feeds as the programs that publishers use write them.

use serde_json::json;

use super::{Feed, atom, rss};

#[test]
fn an_item_that_is_passed_on_is_of_the_feed_that_it_came_from() {
    let feed = Feed::import(&rss(
        "<title>\"cranes\" - News of all</title><item><title>A</title><source url='https://post.example'>Harbour Post</source></item>\
         <item><title>B</title></item>",
    ));
    assert_eq!(feed.card("A")["source"]["name"], "Harbour Post");
    assert_eq!(feed.card("B")["source"]["name"], "\"cranes\" - News of all");
    feed.run.must_say("items[0]", "source url “https://post.example”");
    let feed = Feed::import(&atom(
        "<title>Planet</title><entry><title>A</title><source><id>urn:s</id><title>Quelle Nord</title>\
         <updated>2026-05-05T09:00:00Z</updated><link href='https://quelle.example/'/></source></entry>",
    ));
    assert_eq!(feed.card("A")["source"]["name"], "Quelle Nord");
    feed.run.must_say("items[0]", "is for programs and in no card: source id “urn:s”");
}

#[test]
fn several_authors_in_one_text_are_several() {
    let feed = Feed::import(&rss(
        "<item><title>A</title><dc:creator>Ana Be, Bo Ce, Cy De (Harbour University)</dc:creator></item>\
         <item><title>B</title><dc:creator>Be, Ana</dc:creator></item>",
    ));
    let names =
        json!([{"name": "Ana Be"}, {"name": "Bo Ce"}, {"name": "Cy De (Harbour University)"}]);
    assert_eq!(feed.card("A")["authors"], names);
    feed.run.must_say("items[0].authors", "is read as 3 authors");
    assert_eq!(feed.card("B")["authors"], json!([{"name": "Be, Ana"}]));
}

#[test]
fn people_of_a_podcast_are_its_authors() {
    let feed = Feed::import(&rss(
        "<item><title>A</title><podcast:person role='host' href='https://a.example/ana'>Ana Be</podcast:person></item>",
    ));
    assert_eq!(
        feed.card("A")["authors"],
        json!([{"name": "Ana Be", "url": "https://a.example/ana"}])
    );
}

#[test]
fn the_footer_of_a_program_is_no_part_of_the_hook() {
    let feed = Feed::import(&rss(
        "<title>F</title><link>https://blog.example</link><item><title>A</title><description><![CDATA[<p>Nine cranes [&#8230;]</p>\
         <p>The post <a href=\"https://blog.example/a\">A</a> appeared first on <a href=\"https://blog.example/\">Blog</a>.</p>]]>\
         </description><link>https://blog.example/a</link></item>",
    ));
    assert_eq!(feed.card("A")["hook"], "Nine cranes…");
    feed.run.must_say("items[0]", "footer “The post A appeared first on Blog.”");
    assert_eq!(feed.lines(), 1, "{}", feed.run.stderr);
}

#[test]
fn the_face_of_an_author_is_no_picture_of_the_story() {
    let feed = Feed::import(&atom(
        "<entry><title>v1.2</title><media:thumbnail height='30' width='30' url='https://a.example/face.png'/></entry>\
         <entry><title>v1.3</title><media:thumbnail height='90' width='120' url='https://a.example/b.png'/></entry>",
    ));
    assert!(feed.card("v1.2")["image"].is_null());
    feed.run.must_say("items[0]", "picture “https://a.example/face.png 30×30”");
    assert_eq!(feed.card("v1.3")["image"]["url"], "https://a.example/b.png");
}

#[test]
fn what_was_encoded_twice_is_decoded_twice() {
    let feed = Feed::import(&atom(
        "<entry><title type='html'>Kräne &amp;amp;amp; Schiffe</title><summary type='html'>It&amp;amp;#8217;s here</summary></entry>\
         <entry><title type='html'>B</title><summary type='html'>Write &lt;code&gt;&amp;amp;amp;&lt;/code&gt;</summary></entry>",
    ));
    assert_eq!(feed.card("Kräne & Schiffe")["hook"], "It’s here");
    feed.run.must_say("items[0].title", "was encoded twice");
    assert_eq!(feed.card("B")["hook"], "Write &amp;");
}

#[test]
fn words_beside_a_picture_are_those_of_the_picture() {
    let feed = Feed::import(&rss(
        "<item><title>A</title><description>Short.</description><dc:creator>Ana Be and Bo Ce</dc:creator>\
         <media:content height='151' medium='image' url='https://a.example/a.jpg' width='151'/>\
         <media:credit>Cy De for The Times</media:credit><media:description>A crane at dawn.</media:description></item>\
         <item><title>B</title><media:description>What it is about.</media:description><media:credit>Cy De</media:credit></item>",
    ));
    let card = feed.card("A");
    assert_eq!(card["image"]["alt"], "A crane at dawn.");
    assert_eq!(card["image"]["credit"], "Cy De for The Times");
    assert_eq!(card["authors"], json!([{"name": "Ana Be"}, {"name": "Bo Ce"}]));
    assert_eq!(feed.card("B")["hook"], "What it is about.");
    feed.run.must_say("items[1]", "media:credit “Cy De”");
}

#[test]
fn a_wide_picture_of_the_text_comes_before_a_small_thumbnail() {
    let content = "&lt;img src='https://a.example/s320/a.jpg' width='320'/&gt;Nine cranes.";
    let thumbnail = "<media:thumbnail url='https://a.example/s72/a.jpg' height='72' width='72'/>";
    let feed = Feed::import(&atom(&format!(
        "<entry><title>A</title><content type='html'>{content}</content>{thumbnail}</entry>"
    )));
    assert_eq!(feed.card("A")["image"]["url"], "https://a.example/s320/a.jpg");
}

#[test]
fn a_text_for_a_search_engine_is_the_text_of_the_item() {
    let feed = Feed::import(&rss(
        "<item><title>A</title><link>https://p.example/1</link><pdalink>https://p.example/1</pdalink>\
         <yandex:full-text>Der ganze Text.</yandex:full-text></item>",
    ));
    assert_eq!(feed.card("A")["hook"], "Der ganze Text.");
    assert_eq!(feed.lines(), 1, "{}", feed.run.stderr);
}
