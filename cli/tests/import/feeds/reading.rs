//! Versions, vocabularies and fields of feeds.

use super::{Feed, atom, json, rss};

const ITEM: &str = "<item><title>A</title><link>https://a.example/a</link></item>";

#[test]
fn every_version_of_rss_and_atom_is_read() {
    let rdf = "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'";
    let channel = "<channel><title>F</title><link>https://a.example/</link></channel>";
    let mut feeds: Vec<String> =
        ["", "0.91", "0.92", "0.93", "0.94", "1.0", "2", "2.0", "2.00", "2.0.1"]
            .iter()
            .map(|version| format!("<rss version='{version}'><channel>{ITEM}</channel></rss>"))
            .collect();
    feeds.extend([
        format!("<rss><channel>{ITEM}</channel></rss>"),
        format!("<rss><channel><title>F</title></channel>{ITEM}</rss>"),
        format!("<rss version='2.0' xmlns='http://backend.userland.com/rss2'><channel>{ITEM}</channel></rss>"),
        format!("<RSS><Channel>{}</Channel></RSS>", ITEM.replace("item", "Item")),
        format!("<rdf:RDF {rdf} xmlns='http://my.netscape.com/rdf/simple/0.9/'>{channel}{ITEM}</rdf:RDF>"),
        format!("<rdf:RDF {rdf} xmlns='http://purl.org/rss/1.0/'>{channel}{ITEM}</rdf:RDF>"),
        "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:p='http://purl.org/rss/1.0/'>\
             <p:item r:about='https://a.example/a'><p:title>A</p:title></p:item></r:RDF>"
            .to_owned(),
        "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title>A</title>\
         <link rel='alternate' type='text/html' href='https://a.example/a'/></entry></feed>"
            .to_owned(),
        "<feed><entry><title>A</title><link href='https://a.example/a'/></entry></feed>".to_owned(),
        "<x:feed xmlns:x='http://www.w3.org/2005/Atom'><x:entry><x:title>A</x:title>\
         <x:link href='https://a.example/a'/></x:entry></x:feed>"
            .to_owned(),
        "<entry xmlns='http://www.w3.org/2005/Atom'><title>A</title><link href='https://a.example/a'/></entry>"
            .to_owned(),
        "{\"version\": \"http://jsonfeed.org/version/1\", \"items\": [{\"title\": \"A\", \"url\": \"https://a.example/a\"}]}"
            .to_owned(),
    ]);
    for feed in feeds {
        let result = Feed::import(&feed);
        assert_eq!(result.card("A")["url"], "https://a.example/a", "{feed}");
        assert_eq!(result.cards.len(), 1, "{feed}");
    }
}

#[test]
fn atom_within_rss_and_markup_within_a_title_are_read() {
    let feed = Feed::import(&rss(
        "<item><title>A: <b>nine</b> goes</title><atom:link href='https://a.example/a'/>\
         <atom:published>2026-05-06T09:30:00Z</atom:published></item>",
    ));
    let card = feed.card("A: nine goes");
    assert_eq!(card["url"], "https://a.example/a");
    assert_eq!(card["published"], "2026-05-06T09:30:00Z");
    assert_eq!(feed.lines(), 0, "{}", feed.run.stderr);
}

#[test]
fn an_item_may_have_a_language_of_its_own() {
    let lang = |feed: &str| Feed::import(feed).card("A")["lang"].clone();
    assert_eq!(
        lang(&rss(
            "<language>en</language><item><title>A</title><dc:language>fr</dc:language></item>"
        )),
        "fr"
    );
    assert_eq!(lang(&rss("<language>pt_BR</language><item><title>A</title></item>")), "pt-BR");
    assert_eq!(lang(&atom("<entry xml:lang='fr'><title>A</title></entry>")), "fr");
    assert_eq!(lang(&json("{\"title\": \"A\", \"language\": \"fr\"}")), "fr");
}

#[test]
fn a_guid_is_an_address_unless_it_says_that_it_is_none() {
    let url = |guid: &str| {
        Feed::import(&rss(&format!("<item><title>A</title>{guid}</item>"))).card("A")["url"].clone()
    };
    assert_eq!(url("<guid>https://a.example/a</guid>"), "https://a.example/a");
    assert_eq!(url("<guid isPermaLink='true'>https://a.example/a</guid>"), "https://a.example/a");
    assert!(url("<guid isPermaLink='false'>https://a.example/?p=1</guid>").is_null());
    assert!(url("<guid>12</guid>").is_null());
}

#[test]
fn dates_are_read_in_other_spellings_or_told() {
    let items = ["2026/05/06 09:30:00", "mer., 06 mai 2026 11:30:00 +0200", "tomorrow"];
    let items =
        items.map(|time| format!("<item><title>{time}</title><pubDate>{time}</pubDate></item>"));
    let feed = Feed::import(&rss(&items.concat()));
    assert_eq!(feed.card("2026/05/06 09:30:00")["published"], "2026-05-06T09:30:00Z");
    assert_eq!(feed.card("mer., 06 mai 2026 11:30:00 +0200")["published"], "2026-05-06T09:30:00Z");
    feed.run.must_say("items[0].published", "read as UTC");
    feed.run.must_say("items[2].published", "“tomorrow” is no time");
    assert_eq!(feed.lines(), 2);
}

#[test]
fn relative_urls_are_resolved_against_the_nearest_base() {
    let feed = atom(
        "<link href='https://a.example/'/><entry xml:base='b/'><title>A</title><link href='c'/></entry>",
    );
    assert_eq!(Feed::import(&feed).card("A")["url"], "https://a.example/b/c");
}

#[test]
fn what_is_lost_is_one_line_of_an_item_and_strict_objects() {
    let feed = rss(
        "<title>F</title><item><title>A</title><author>w@a.example (A. Writer)</author><comments>https://a.example/c</comments>\
        <description>Short.</description><content:encoded>&lt;p&gt;The whole.&lt;/p&gt;</content:encoded></item>",
    );
    let run = super::import_with(&["-", "--strict"], feed.as_bytes());
    assert_eq!(run.code, Some(1));
    assert_eq!(run.stderr.lines().count(), 2, "{}", run.stderr);
    for part in [
        "is for programs and in no card: author’s mail “w@a.example”",
        "left out: comments “https://a.example/c”",
        "the whole text (10 characters) “The whole.”",
    ] {
        run.must_say("items[0]", part);
    }
    let run =
        super::import_with(&["-", "--strict"], rss("<item><title>A</title></item>").as_bytes());
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
}

/// What the report says in a strict run of a feed whose item has nothing but a title and this.
fn strict(feed: &str, item: &str) -> super::Run {
    let feed = rss(&format!("<title>F</title>{feed}<item><title>A</title>{item}</item>"));
    super::import_with(&["-", "--strict"], feed.as_bytes())
}

#[test]
fn what_a_feed_says_of_itself_and_to_programs_is_told_and_no_loss() {
    for feed in [
        "<description>News from the harbour</description>",
        "<generator>WordPress</generator><lastBuildDate>Wed, 06 May 2026 09:30:00 GMT</lastBuildDate>",
        "<atom:link rel='self' href='https://a.example/feed'/><ttl>60</ttl><docs>https://a.example/rss</docs>",
        "<sy:updatePeriod>hourly</sy:updatePeriod><cloud domain='a.example'/><skipDays><day>Sunday</day></skipDays>",
        "<webMaster>w@a.example</webMaster><category>Ports</category><itunes:type>episodic</itunes:type>",
    ] {
        let run = strict(feed, "");
        assert_eq!(run.code, Some(0), "{feed}: {}", run.stderr);
        run.must_say("$", "is about the feed and in no card");
    }
    for item in [
        "<guid isPermaLink='false'>1</guid><dc:identifier>2</dc:identifier>",
        "<slash:comments>3</slash:comments><wfw:commentRss>https://a.example/c</wfw:commentRss>",
        "<category domain='https://a.example/tags'>Ports</category>",
        "<enclosure url='https://a.example/a.png' type='image/png' length='7'/>",
    ] {
        let run = strict("", item);
        assert_eq!(run.code, Some(0), "{item}: {}", run.stderr);
        run.must_say("items[0]", "is for programs and in no card");
    }
}

#[test]
fn strict_objects_to_all_that_a_story_lacks() {
    for (feed, item) in [
        ("", "<comments>https://a.example/c</comments>"),
        ("", "<itunes:duration>12:30</itunes:duration>"),
        ("", "<enclosure url='https://a.example/a.mp3' type='audio/mpeg'/>"),
        ("", "<unknown type='x'/>"),
        ("A text that belongs to nothing.", ""),
    ] {
        let run = strict(feed, item);
        assert_eq!(run.code, Some(1), "{feed}{item}: {}", run.stderr);
    }
}

#[test]
fn authors_and_subjects_are_those_of_the_item_each_once() {
    let feed = Feed::import(&rss(
        "<item><title>A</title><dc:creator>A. Writer</dc:creator><author>A. Writer</author>\
         <category>Ports</category><dc:subject>Ports, Cranes</dc:subject></item>",
    ));
    let card = feed.card("A");
    assert_eq!(card["authors"], serde_json::json!([{"name": "A. Writer"}]));
    assert_eq!(card["subjects"], serde_json::json!(["Ports", "Cranes"]));
    let feed = Feed::import(&json(
        "{\"title\": \"A\", \"authors\": [{\"name\": \"B\", \"url\": \"https://a.example/b\"}]}",
    ));
    let authors = serde_json::json!([{"name": "B", "url": "https://a.example/b"}]);
    assert_eq!(feed.card("A")["authors"], authors);
}

#[test]
fn the_author_of_a_feed_wrote_the_items_that_name_nobody() {
    let feed = Feed::import(&atom(
        "<author><name>F</name></author><entry><title>A</title></entry>\
         <entry><title>B</title><author><name>E</name></author></entry>",
    ));
    assert_eq!(feed.card("A")["authors"][0]["name"], "F");
    assert_eq!(feed.card("B")["authors"], serde_json::json!([{"name": "E"}]));
}

#[test]
fn further_pages_with_a_title_are_related() {
    let feed = Feed::import(&atom(
        "<entry><title>A</title><link rel='related' title='B' href='https://a.example/b'/></entry>",
    ));
    assert_eq!(feed.card("A")["related"][0]["title"], "B");
    assert_eq!(feed.card("A")["related"][0]["url"], "https://a.example/b");
}

#[test]
fn a_text_that_is_said_to_be_plain_is_as_it_stands() {
    let title = "The <b>bold</b> element &amp; more";
    let escaped = title.replace('&', "&amp;").replace('<', "&lt;");
    for feed in [
        atom(&format!("<entry><title type='text'>{escaped}</title></entry>")),
        json(&format!("{{\"title\": \"{title}\"}}")),
        json(&format!("{{\"content_text\": \"{title}\"}}")),
    ] {
        assert_eq!(Feed::import(&feed).card(title)["title"], title, "{feed}");
    }
    // As this program writes its own feeds.
    let title = "Own </script> card & more";
    let escaped = title.replace('&', "&amp;").replace('<', "&lt;");
    let feed = Feed::import(&atom(&format!("<entry><title>{escaped}</title></entry>")));
    assert_eq!((feed.titles().as_slice(), feed.lines()), ([title].as_slice(), 0));
}

#[test]
fn what_is_taken_out_of_a_text_that_does_not_say_what_it_is_is_told() {
    let title = "<title>A: &lt;b&gt;nine&lt;/b&gt; goes</title>";
    for feed in [rss(&format!("<item>{title}</item>")), atom(&format!("<entry>{title}</entry>"))] {
        let feed = Feed::import(&feed);
        assert_eq!(feed.titles(), ["A: nine goes"]);
        feed.run.must_say("items[0].title", "“A: <b>nine</b> goes” is read as HTML");
    }
}

#[test]
fn an_entry_without_an_author_is_by_those_of_the_feed_that_it_came_from() {
    let person = |name: &str| format!("<author><name>{name}</name></author>");
    let entry = |title: &str, author: &str, source: &str| {
        format!(
            "<entry><title>{title}</title><id>urn:x:{title}</id>{author}<source><title>Quay</title>{source}</source></entry>"
        )
    };
    let feed = Feed::import(&atom(
        &[
            person("Feed"),
            entry("A", "", &person("Source")),
            entry("B", &person("Own"), &person("Source")),
            entry("C", "", ""),
        ]
        .concat(),
    ));
    for (title, author) in [("A", "Source"), ("B", "Own"), ("C", "Feed")] {
        let authors = &feed.card(title)["authors"];
        assert_eq!(authors.as_array().map(Vec::len), Some(1), "{title}");
        assert_eq!(authors[0]["name"], author, "{title}");
    }
    assert_eq!(feed.card("A")["source"]["name"], "Quay");
}

#[test]
fn markup_alone_is_no_hook() {
    for text in [
        "<hr/>",
        "<embed src=\"https://v.example/v.swf\">",
        "<iframe src='https://v.example/1' />",
        "<video src='https://v.example/v.mp4' controls />",
        "<amp-img src='https://v.example/i.png'></amp-img>",
        "<o:p></o:p>",
        "<!-- note -->",
    ] {
        let item = |text: &str| {
            let text = format!("<description><![CDATA[{text}]]></description>");
            Feed::import(&rss(&format!("<item><title>A</title>{text}</item>")))
        };
        let feed = item(text);
        assert!(feed.card("A")["hook"].is_null(), "{text}");
        let is_told = feed.run.stderr.contains("v.example");
        assert_eq!(is_told, text.contains("v.example"), "{}", feed.run.stderr);
        assert_eq!(item(&format!("One {text} two")).card("A")["hook"], "One two", "{text}");
    }
    let plain =
        "<item><title>A</title><description>A List&lt;String&gt; of words</description></item>";
    assert_eq!(Feed::import(&rss(plain)).card("A")["hook"], "A List<String> of words");
}
