//! Feeds that hold to no standard: what can be read is read, and each mend is a line.

use super::{Feed, atom, json, rss};

/// A feed of which these items are read, with a line that says this.
fn check(feed: &str, titles: &[&str], sentence: &str) {
    let feed = Feed::import(feed);
    assert_eq!(feed.titles(), titles, "{}", feed.run.stderr);
    assert!(feed.run.stderr.contains(sentence), "no {sentence:?} in\n{}", feed.run.stderr);
}

/// An RSS feed whose second item holds this.
fn around(item: &str) -> String {
    let whole = |title: &str| {
        format!("<item><title>{title}</title><link>https://a.example/{title}</link></item>\n")
    };
    rss(&[whole("A"), item.to_owned(), whole("C")].concat())
}

#[test]
fn a_bare_ampersand_and_an_undefined_entity_stand_for_themselves() {
    check(&around("<item><title>Q&A: B</title></item>"), &["A", "C", "Q&A: B"], "bare &");
    check(
        &around("<item><title>B &harbour; B</title></item>"),
        &["A", "B &harbour; B", "C"],
        "&harbour; is not defined",
    );
    check(&around("<item><title>B&#0;</title></item>"), &["A", "B", "C"], "&#0; is no character");
    check(&around("<item><title>1 < 2</title></item>"), &["1 < 2", "A", "C"], "bare <");
    let feed = Feed::import(&around(
        "<item><title>B</title><link>https://a.example/?a=1&b=2</link></item>",
    ));
    assert_eq!(feed.card("B")["url"], "https://a.example/?a=1&b=2");
    let fine = Feed::import(&around("<item><title>B&nbsp;&ndash; b</title></item>"));
    assert!(!fine.run.stderr.contains("line"), "{}", fine.run.stderr);
}

#[test]
fn a_missing_or_stray_end_tag_costs_no_item() {
    check(&around("<item><title>B</title>"), &["A", "B", "C"], "<item> has no end tag");
    check(
        &around("<item><title>B<link>https://a.example/b</link></item>"),
        &["A", "B", "C"],
        "<title> has no end tag",
    );
    check(
        &around("<item><title>B</title></description></item>"),
        &["A", "B", "C"],
        "</description> ends nothing",
    );
    check(
        &around("<item><title>B</title><description>x<br>y</description></item>"),
        &["A", "B", "C"],
        "",
    );
    check(
        &around("</item><item><title>B</title></item>"),
        &["A", "B", "C"],
        "</item> ends nothing",
    );
    check(
        &around("</channel><item><title>B</title></item>"),
        &["A", "B", "C"],
        "</channel> ends nothing",
    );
}

#[test]
fn what_is_well_formed_nests_as_it_is_written() {
    let url = "<link>https://a.example/b</link>";
    for (inner, told) in [
        ("<item/>", ""),
        ("<other><item><title>X</title></item></other>", "title “X”"),
        ("<item><title>X</title><link>https://a.example/x</link></item>", "https://a.example/x"),
        ("<enclosure url='https://a.example/1.mp3'><item/></enclosure>", "1.mp3"),
    ] {
        let item = format!("<item><title>B</title>{inner}<description>W</description>{url}</item>");
        for feed in [around(&item), around(&item).replace("</rss>", "<br></p></rss>")] {
            check(&feed, &["A", "B", "C"], told);
            let feed = Feed::import(&feed);
            let card = feed.card("B");
            assert_eq!((&card["hook"], &card["url"]), (&"W".into(), &"https://a.example/b".into()));
        }
    }
    let entry = "<entry><title>A</title><see><entry><title>X</title></entry></see>\
                 <summary>W</summary></entry>";
    check(&atom(entry), &["A"], "title “X”");
    let subject = around("<item><title>B</title><category><title>Port</title></category></item>");
    assert_eq!(Feed::import(&subject).card("B")["subjects"][0], "Port");
}

#[test]
fn what_a_feed_says_of_itself_without_an_end_holds_no_items() {
    for unended in [
        "<image><url>https://a.example/l.png</url>",
        "<image><url>https://a.example/l.png",
        "<textInput><title>x</title>",
        "<atom:link href='https://a.example/feed' rel='self'>",
        "<itunes:owner><itunes:name>N</itunes:name>",
        "<cloud domain='a.example'>",
        "<media:group><media:thumbnail url='https://a.example/t.jpg'>",
    ] {
        check(&around(unended), &["A", "C"], "no end tag");
        let feed = Feed::import(&rss(&format!("<title>F</title>{unended}<item><title>A</title>")));
        assert_eq!(feed.card("A")["source"]["name"], "F", "{unended}");
    }
    let link = "<atom:link href='https://a.example/feed'><title>F</title>";
    let feed = Feed::import(&rss(&format!("{link}<item><title>A</title></item>")));
    assert_eq!(feed.card("A")["source"]["name"], "F");
    // Well-formed around them, it does.
    let image = "<image><url>u</url><item><title>A</title></item></image>";
    check(&rss(image), &["A"], "is read as a list of items: <image>");
}

#[test]
fn a_broken_tag_or_section_costs_no_more_than_itself() {
    check(
        &around("<item><title>B</title><enclosure url=\"https://a.example/b.png/></item>"),
        &["A", "B", "C"],
        "quotation mark",
    );
    check(
        &around("<item><title>B</title><enclosure url=https://a.example/b.png /></item>"),
        &["A", "B", "C"],
        "quotation marks",
    );
    check(&around("<item><title>B</title><guid</item>"), &["A", "B", "C"], "a tag has no end");
    check(&around("<item><title><![CDATA[B</title></item>"), &["A", "B", "C"], "]]> has no end");
    check(&around("<item><title>B</title></item><!-- b\n"), &["A", "B", "C"], "--> has no end");
}

#[test]
fn a_feed_that_is_cut_off_gives_what_there_is_of_it() {
    let whole = around("<item><title>B</title></item>");
    let (cut, _) = whole.rsplit_once("</item>").expect("an end");
    check(cut, &["A", "B", "C"], "ends before its end");
    let items =
        "{\"id\": \"a\", \"title\": \"A\"}, {\"id\": \"b\", \"title\": \"B\"}, {\"id\": \"c";
    check(json(items).split(" \"c").next().expect("a part"), &["A", "B"], "is left out");
}

#[test]
fn what_stands_around_a_feed_is_told() {
    let feed = rss("<item><title>A</title></item>");
    check(&format!("<br />\n<b>Warning</b>: x in y.php\n{feed}"), &["A"], "Warning: x in y.php");
    check(&format!("{feed}\nDone in 3 ms."), &["A"], "Done in 3 ms.");
}

#[test]
fn an_odd_type_is_read_as_what_it_probably_means() {
    let with = |kind: &str| {
        atom(&format!(
            "<entry><title>A</title><summary type='{kind}'>x &lt;b&gt;y&lt;/b&gt;</summary></entry>"
        ))
    };
    for (kind, hook) in [
        ("HTML", "x y"),
        ("text/html", "x y"),
        ("xhtml", "x y"),
        ("application/xhtml+xml", "x y"),
        ("xml", "x y"),
        ("plain", "x <b>y</b>"),
        ("text/plain", "x <b>y</b>"),
    ] {
        let feed = Feed::import(&with(kind));
        assert_eq!(feed.card("A")["hook"], hook, "{kind}: {}", feed.run.stderr);
    }
    check(&with("text/markdown"), &["A"], "its type “text/markdown” is none of Atom’s");
    check(&atom("<entry><title mode='base64'>QQ==</title></entry>"), &["A"], "");
}

#[test]
fn json_feeds_may_deviate() {
    let b = "{\"id\": \"b\", \"title\": \"B\"}";
    for a in [
        "{\"id\": 12, \"title\": \"A\"}",
        "{\"id\": \"a\", \"title\": \"A\", \"authors\": {\"name\": \"A. Writer\"}}",
        "{\"id\": \"a\", \"title\": \"A\", \"tags\": \"ports, cranes\"}",
        "{\"id\": \"a\", \"title\": \"A\", \"author\": \"A. Writer\", \"image\": null}",
        "{\"id\": \"a\", \"title\": \"A\", \"url\": {\"href\": 1}}",
    ] {
        check(&json(&[a, ", ", b].concat()), &["A", "B"], "");
    }
    check(&json(&[b, ", 7"].concat()), &["B"], "item “7”");
    let one = |version: &str| format!("\u{feff}{{\"version\": \"{version}\", \"items\": [{b}]}}");
    check(&one("http://jsonfeed.org/version/1"), &["B"], "");
    check(&one("2"), &["B"], "version “2”");
}

#[test]
fn an_item_that_says_nothing_stops_no_other() {
    let feed = Feed::import(&around("<item/>"));
    assert_eq!(feed.titles(), ["A", "C"]);
    assert_eq!(feed.run.code, Some(1));
    feed.run.must_say("items[1].title", "neither a title nor a text");
}

#[test]
fn endless_nesting_and_endless_faults_are_bounded() {
    let deep = "<a>".repeat(100_000);
    check(
        &around(&format!("<item><title>B</title><x>{deep}</x></item>")),
        &["A", "B", "C"],
        "nested deeper",
    );
    let feed = Feed::import(&around(&format!(
        "<item><title>B</title><x>{}</x></item>",
        "&".repeat(10_000)
    )));
    assert_eq!(feed.titles(), ["A", "B", "C"]);
    assert!(feed.lines() < 60, "{} lines", feed.lines());
    feed.run.must_say("$", "more places were mended");
}

#[test]
fn an_entity_that_the_feed_defines_is_used_and_none_is_fetched() {
    let feed = |definitions: &str, title: &str| {
        let inner = format!("<item><title>{title}</title></item>");
        Feed::import(&format!("<?xml version='1.0'?><!DOCTYPE rss [{definitions}]>{}", rss(&inner)))
    };
    let named = feed("<!ENTITY co \"Harbour &amp; Co\">", "&co; &amp; sons");
    assert_eq!(named.card("Harbour & Co & sons")["title"], "Harbour & Co & sons");
    assert_eq!(named.run.stderr, "");
    let elsewhere = feed("<!ENTITY co SYSTEM 'file:///etc/hostname'>", "By &co;");
    assert_eq!(elsewhere.titles(), ["By &co;"]);
    elsewhere.run.must_say("line 1", "“file:///etc/hostname” is not read");
    elsewhere.run.must_say("line 1", "&co; is defined in another document");
    let again = feed("<!ENTITY a '&a;&a;'>", "&a;");
    assert_eq!(again.titles(), ["&a;"]);
    again.run.must_say("line 1", "stands for itself");
}

#[test]
fn a_text_of_the_feed_without_an_end_costs_no_item() {
    let entries = "<entry><title>A</title></entry><entry><title>B</title></entry>";
    for title in ["<title>Feed<\u{ff}title>", "<title>Feed<b><i>", "<title>Feed"] {
        let feed = Feed::import(&atom(&format!("{title}<id>urn:f</id>{entries}")));
        assert_eq!(feed.titles(), ["A", "B"], "{title}: {}", feed.run.stderr);
    }
}

#[test]
fn what_a_feed_without_items_says_is_told() {
    let run = super::import_with(
        &["-"],
        rss("<title>Feed</title><language>de</language><copyright>C</copyright><link>https://a.example/</link>").as_bytes(),
    );
    assert_eq!(run.code, Some(1));
    for part in ["title “Feed”", "language “de”", "rights “C”", "link “https://a.example/”"]
    {
        run.must_say("$", part);
    }
}
