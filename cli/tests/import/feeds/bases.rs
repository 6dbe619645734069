//! Relative addresses, several feeds in one document, items of other namespaces, and what texts
//! hold beside words.

use super::{Feed, atom, rss};

const ATOM: &str = "xmlns='http://www.w3.org/2005/Atom'";

#[test]
fn each_address_is_relative_to_the_bases_around_it_and_to_no_others() {
    let feed = Feed::import(&format!(
        "<feed {ATOM} xml:base='https://f.example/'><title>F</title>\
         <author><name>Ana Be</name><uri xml:base='https://au.example/'>me</uri></author>\
         <entry><id>urn:1</id><title>T</title><link href='a'/>\
         <link rel='enclosure' type='image/png' href='p.png' xml:base='https://img.example/'/>\
         <content type='html' xml:base='https://cdn.example/z/'>x &lt;a href='y'>y&lt;/a></content></entry>\
         <entry xml:base='/x/'><id>urn:2</id><title>U</title><link href='1.html' xml:base='y/'/></entry></feed>"
    ));
    let card = feed.card("T");
    assert_eq!(card["url"], "https://f.example/a");
    assert_eq!(card["image"]["url"], "https://img.example/p.png");
    assert_eq!(card["authors"][0]["url"], "https://au.example/me");
    feed.run.must_say("items[0]", "https://cdn.example/z/y");
    assert_eq!(feed.card("U")["url"], "https://f.example/x/y/1.html");
    let feed = Feed::import(
        "<rss xml:base='https://base.example/'><channel xml:base='c/'><title>F</title>\
         <item xml:base='i/'><title>A</title><link>a</link></item><item><title>B</title>\
         <link xml:base='https://other.example/'>p/5</link>\
         <description xml:base='https://img.example/'>&lt;img src='i.jpg'></description></item></channel></rss>",
    );
    assert_eq!(feed.card("A")["url"], "https://base.example/c/i/a");
    assert_eq!(feed.card("B")["url"], "https://other.example/p/5");
    assert_eq!(feed.card("B")["image"]["url"], "https://img.example/i.jpg");
}

#[test]
fn items_are_read_whatever_namespace_they_say_that_they_are_in() {
    let item = "<item><title>A</title><link>https://f.example/1</link></item>";
    for uri in ["http://www.w3.org/2005/Atom", "http://www.w3.org/1999/xhtml", "urn:x"] {
        let all = format!("<rss xmlns='{uri}'><channel><title>F</title>{item}</channel></rss>");
        let one =
            rss(&["<title>F</title>", &item.replace("<item", &format!("<item xmlns='{uri}'"))]
                .concat());
        for text in [all, one] {
            let feed = Feed::import(&text);
            assert_eq!(feed.card("A")["url"], "https://f.example/1", "{text}");
        }
    }
    let entry = "<atom:entry><atom:title>A</atom:title><atom:link href='https://f.example/1'/></atom:entry>";
    assert_eq!(Feed::import(&rss(entry)).card("A")["url"], "https://f.example/1");
    let feed = Feed::import(&format!("<feed {ATOM}><title>F</title>{item}</feed>"));
    assert_eq!(feed.card("A")["url"], "https://f.example/1");
}

#[test]
fn each_feed_of_a_document_is_the_publisher_of_its_items() {
    let channel = |name: &str| {
        format!("<channel><title>{name}</title><item><title>of {name}</title></item></channel>")
    };
    let two = [channel("One"), channel("Two")];
    let nested = format!(
        "<feed {ATOM}><title>One</title><entry><title>of One</title></entry>\
         <feed><title>Two</title><entry><title>of Two</title></entry></feed></feed>"
    );
    for text in [
        format!("<rss>{}</rss>", two.concat()),
        format!("<rss>{}</rss>\n<rss>{}</rss>", two[0], two[1]),
        nested,
    ] {
        let feed = Feed::import(&text);
        for name in ["One", "Two"] {
            assert_eq!(feed.card(&format!("of {name}"))["source"]["name"], name, "{text}");
        }
    }
}

#[test]
fn a_comment_without_an_end_costs_no_other_item() {
    let feed = Feed::import(&rss(
        "<item><title>A</title><!-- oops <link>https://f.example/1</link></item><item><title>B</title></item>\
         <!-- <item><title>No</title></item> --><item><title>C</title></item>",
    ));
    assert_eq!(feed.titles(), ["A", "B", "C"]);
    assert_eq!(feed.card("A")["url"], "https://f.example/1");
    assert!(feed.run.stderr.contains("oops"), "{}", feed.run.stderr);
}

#[test]
fn words_pictures_and_links_of_a_text_are_in_the_card_or_the_report() {
    for (text, word) in [
        ("<p>a <math><mi>word</mi></math></p>", "word"),
        ("<svg><text>word</text></svg>", "word"),
        ("a <noscript>word</noscript>", "word"),
        ("a <!-- open <b>word</b>", "word"),
        ("a <script src='x'>word", "word"),
        ("a <img srcset='https://a.example/only.jpg 2x' alt='Only words'>", "Only words"),
        ("a <video poster='https://a.example/p.png'></video>", "a.example/p.png"),
        ("a <blockquote cite='https://a.example/c'>x</blockquote>", "a.example/c"),
        ("a <form action='https://a.example/f'>x</form>", "a.example/f"),
        ("<html><head><meta name='author' content='Ana Be'></head><body>a</body></html>", "Ana Be"),
    ] {
        let item = format!(
            "<item><title>A</title><content:encoded><![CDATA[{text}]]></content:encoded></item>"
        );
        let feed = Feed::import(&rss(&item));
        let all = [feed.card("A").to_string(), feed.run.stderr.clone()].concat();
        assert!(all.contains(word), "{text}: {all}");
    }
}

#[test]
fn both_halves_of_a_character_are_one_and_what_is_none_is_told() {
    for text in [
        "<![CDATA[smile &#55357;&#56832; end]]>",
        "&lt;p&gt;smile &amp;#55357;&amp;#56832; end&lt;/p&gt;",
        "smile &#xD83D;&#xDE00; end",
    ] {
        let item = format!("<item><title>A</title><description>{text}</description></item>");
        assert_eq!(Feed::import(&rss(&item)).card("A")["hook"], "smile 😀 end", "{text}");
    }
    for number in ["&#0;", "&#xD800;"] {
        let item = format!(
            "<item><title>A</title><description><![CDATA[<p>a{number}b</p>]]></description></item>"
        );
        Feed::import(&rss(&item)).run.must_say("items[0]", number);
    }
}

#[test]
fn the_address_of_the_feed_itself_is_the_last_base() {
    let entry = "<entry><title>A</title><link href='/x'/></entry>";
    let own = "<link rel='self' href='https://f.example/feeds/atom.xml'/>";
    let feed = Feed::import(&atom(&format!("{own}{entry}")));
    assert_eq!(feed.card("A")["url"], "https://f.example/x");
    let page = "<link href='https://page.example/'/>";
    let feed = Feed::import(&atom(&format!("{own}{page}{entry}")));
    assert_eq!(feed.card("A")["url"], "https://page.example/x");
    let feed = Feed::import(
        r#"{"version": "https://jsonfeed.org/version/1", "feed_url": "https://f.example/feed.json",
            "items": [{"title": "A", "url": "x"}]}"#,
    );
    assert_eq!(feed.card("A")["url"], "https://f.example/x");
}
