//! What stands where an address is expected.

use super::{Feed, rss};

/// What an RSS item that holds this has as its page and picture.
fn of(inner: &str) -> Feed {
    let page = "<link>https://a.example/</link>";
    Feed::import(&rss(&format!("{page}<item><title>A</title>{inner}</item>")))
}

#[test]
fn what_is_no_address_is_left_out_with_its_text() {
    for text in [
        "Read more",
        "null",
        "n/a",
        "#",
        "http//a.example/1",
        "https://https://a.example/1",
        "https://a.example/1 https://a.example/2",
        "{{ url }}",
        "&lt;a&gt;Read more&lt;/a&gt;",
    ] {
        let feed = of(&format!("<link>{text}</link><media:content url='{text}' medium='image'/>"));
        let card = feed.card("A");
        assert!(card["url"].is_null() && card["image"].is_null(), "{card}");
        feed.run.must_say("items[0].url", "is no address");
        feed.run.must_say("items[0].image.url", "is no address");
        // Another address of the item counts.
        let feed = of(&format!("<link>{text}</link><guid>https://a.example/3</guid>"));
        assert_eq!(feed.card("A")["url"], "https://a.example/3");
        assert!(feed.run.stderr.contains("left out: link"), "{}", feed.run.stderr);
    }
}

#[test]
fn an_address_in_markup_and_one_without_https_are_taken_and_told() {
    for (inner, path) in [
        ("<link><a href='https://a.example/1'>x</a></link>", "url"),
        ("<link>&lt;a href=\"https://a.example/1\"&gt;x&lt;/a&gt;</link>", "url"),
        ("<link>www.a.example/1</link>", "url"),
        ("<link>a.example/1</link>", "url"),
        ("<media:thumbnail><img src='https://a.example/1'/></media:thumbnail>", "image.url"),
        ("<image>&lt;img src='https://a.example/1'/&gt;</image>", "image.url"),
        ("<media:content url='www.a.example/1' medium='image'/>", "image.url"),
    ] {
        let feed = of(inner);
        let card = feed.card("A");
        let url = if path == "url" { &card["url"] } else { &card["image"]["url"] };
        let url = url.as_str().unwrap_or_default().replace("www.", "");
        assert_eq!(url, "https://a.example/1", "{inner}: {}", feed.run.stderr);
        assert!(feed.run.stderr.contains(&format!("items[0].{path}: ")), "{inner}");
    }
    let feed = of("<image><img src='https://a.example/1'/></image>");
    assert_eq!(feed.card("A")["image"]["url"], "https://a.example/1");
    for (link, url) in [("/1", "https://a.example/1"), ("post", "https://a.example/post")] {
        let feed = of(&format!("<link>{link}</link>"));
        assert_eq!((&feed.card("A")["url"], feed.lines()), (&url.into(), 0), "{}", feed.run.stderr);
    }
}
