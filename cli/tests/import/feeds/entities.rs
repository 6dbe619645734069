//! Entities that a document defines for itself.

use std::time::{Duration, Instant};

use super::Feed;

/// A feed that defines these, with this in its channel.
fn rss(definitions: &str, inner: &str) -> String {
    format!(
        "<!DOCTYPE rss [{definitions}]><rss version='2.0'><channel><title>F</title>{inner}</channel></rss>"
    )
}

#[test]
fn markup_in_an_entity_is_markup_where_it_is_used() {
    const BOLD: &str = "<!ENTITY el \"<b>x</b>\">";
    let item = |inner: &str| rss(BOLD, &format!("<item>{inner}</item>"));
    let xhtml =
        "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>A &el; z</div></content>";
    let atom = |inner: &str| {
        format!(
            "<!DOCTYPE feed [{BOLD}]><feed xmlns='http://www.w3.org/2005/Atom'><entry>{inner}</entry></feed>"
        )
    };
    for feed in [
        item("<title>A &el; z</title>"),
        item("<description>A &el; z</description>"),
        item("<description>&lt;i&gt;A&lt;/i&gt; &el; z</description>"),
        atom("<title>A &el; z</title>"),
        atom("<title type='text'>A &el; z</title>"),
        atom("<title type='html'>A &el; z</title>"),
        atom(xhtml),
    ] {
        let read = Feed::import(&feed);
        assert_eq!(read.titles(), ["A x z"], "{feed}: {}", read.run.stderr);
    }
    let read =
        Feed::import(&item("<title>A</title><category>&el;</category><author>&el;</author>"));
    assert_eq!(read.card("A")["subjects"][0], "x");
    assert_eq!(read.card("A")["authors"][0]["name"], "x");
}

#[test]
fn links_and_items_in_an_entity_are_read() {
    let definitions = "<!ENTITY name 'Trams &amp;amp; boats'>\
        <!ENTITY link '<a href=\"https://l.example/\">words</a>'>\
        <!ENTITY story '<item><title>&name;</title><description>Its &link;.</description></item>'>";
    let read = Feed::import(&rss(definitions, "<item><title>A</title></item>\n&story;"));
    assert_eq!(read.titles(), ["A", "Trams & boats"], "{}", read.run.stderr);
    assert_eq!(read.card("Trams & boats")["hook"], "Its words.");
    read.run.must_say("items[1]", "link “https://l.example/”");
}

#[test]
fn an_entity_ends_no_element_around_it() {
    let read = Feed::import(&rss(
        "<!ENTITY end '</channel></rss>'><!ENTITY open '<note/><b>words'>",
        "&end;<item><title>A</title></item>&open;<item><title>B</title></item>",
    ));
    assert_eq!(read.titles(), ["A", "B"], "{}", read.run.stderr);
    assert!(read.run.stderr.contains("words"), "{}", read.run.stderr);
}

#[test]
fn a_billion_laughs_are_few_and_soon_over() {
    for laugh in ["lol", "<b>lol</b>", "<item><title>lol</title></item>"] {
        let mut laughs = format!("<!ENTITY l0 '{laugh}'>");
        for level in 1..=9 {
            let below = format!("&l{};", level - 1).repeat(10);
            laughs.push_str(&format!("<!ENTITY l{level} '{below}'>"));
        }
        let feed = rss(&laughs, &"<item><title>A &l9;</title></item>&l9;".repeat(100));
        // A busy machine may be slow once.
        let took = (0..3).map(|_| {
            let began = Instant::now();
            drop(Feed::import(&feed));
            began.elapsed()
        });
        let soonest = took.min().expect("a time");
        assert!(soonest < Duration::from_secs(1), "{laugh}: {soonest:?}");
        let read = Feed::import(&feed);
        assert!(read.run.stderr.contains("more than 1 MiB"), "{}", read.run.stderr);
        assert!(read.run.stderr.len() < 1 << 20, "{laugh}");
    }
}
