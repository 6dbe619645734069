//! Ids of items: stable over time and order, and never the same for two publishers.

use std::collections::BTreeSet;

use super::{Feed, json, rss};

fn item(title: &str, inner: &str) -> String {
    format!("<item><title>{title}</title>{inner}</item>")
}

fn id(feed: &str, title: &str) -> String {
    Feed::import(feed).card(title)["id"].as_str().expect("an id").to_owned()
}

#[test]
fn an_id_does_not_depend_on_what_else_stands_in_the_feed() {
    for inner in [
        "<guid>https://a.example/05/06.html#b</guid>",
        "<guid>x 1</guid>",
        "<link>https://a.example/b</link>",
        "",
    ] {
        let old = item("Old", inner);
        let new = item("New", "<guid>https://a.example/05/06.html#c</guid>");
        let before = id(&rss(&old), "Old");
        assert_eq!(id(&rss(&[new.as_str(), &old].concat()), "Old"), before, "{inner}");
        assert_eq!(id(&rss(&[old.as_str(), &new].concat()), "Old"), before, "{inner}");
    }
}

#[test]
fn two_publishers_never_share_an_id() {
    let feed = |host: &str, guid: &str| {
        let link = format!("<link>https://{host}.example/</link>");
        rss(&[link, item("A", &guid.replace("HOST", host))].concat())
    };
    for guid in [
        "<guid isPermaLink='false'>https://HOST.example/?p=12</guid>",
        "<guid isPermaLink='false'>12</guid>",
        "<link>https://HOST.example/12</link>",
        "",
    ] {
        assert_ne!(id(&feed("alpha", guid), "A"), id(&feed("beta", guid), "A"), "{guid}");
    }
}

#[test]
fn items_with_one_guid_are_told_apart_by_their_pages() {
    let one = item("One", "<link>https://a.example/1</link><guid isPermaLink='false'>x</guid>");
    let two = item("Two", "<link>https://a.example/2</link><guid isPermaLink='false'>x</guid>");
    let (there, back) = (rss(&[one.as_str(), &two].concat()), rss(&[two.as_str(), &one].concat()));
    assert_eq!(Feed::import(&there).titles(), ["One", "Two"]);
    assert_eq!(id(&there, "One"), id(&back, "One"));
}

#[test]
fn the_older_of_two_items_with_one_guid_keeps_its_id() {
    let dated = |title: &str, day: u8| {
        item(
            title,
            &format!(
                "<link>https://a.example/{title}</link><guid isPermaLink='false'>x</guid><pubDate>{day} May 2026 09:00 GMT</pubDate>"
            ),
        )
    };
    let (one, two) = (dated("One", 5), dated("Two", 6));
    let before = id(&rss(&one), "One");
    for both in [[one.as_str(), &two].concat(), [two.as_str(), &one].concat()] {
        let feed = Feed::import(&rss(&both));
        assert_eq!(feed.card("One")["id"], before.as_str());
        assert_ne!(feed.card("Two")["id"], before.as_str());
        assert!(feed.run.stderr.contains("another item has the same guid"), "{}", feed.run.stderr);
    }
    let twice = Feed::import(&rss(&[one.as_str(), &two, &one].concat()));
    assert_eq!(twice.titles().len(), 2);
    assert!(twice.run.stderr.contains("is the same in all as items[0]"), "{}", twice.run.stderr);
    assert_eq!(twice.card("One")["id"], before.as_str());
}

#[test]
fn ids_whose_words_are_the_same_differ_and_keep_the_words() {
    let guids = ["a/b", "a-b", "A/B", "https://x.example/a/b", "https://x.example/a/b#c"];
    let items = guids.map(|guid| format!("{{\"title\": \"{guid}\", \"id\": \"{guid}\"}}"));
    let feed = Feed::import(&json(&items.join(",")));
    let ids: BTreeSet<_> = feed.cards.iter().filter_map(|card| card["id"].as_str()).collect();
    assert_eq!(ids.len(), guids.len());
    assert!(ids.iter().all(|id| id.starts_with("a-b-")), "{ids:?}");
}

#[test]
fn items_with_one_title_and_nothing_else_to_name_them_are_all_kept() {
    let item = |inner: &str| item("News in brief", inner);
    let dated = |day: u8| item(&format!("<pubDate>{day} May 2026 09:00 GMT</pubDate>"));
    let said = |text: &str| item(&format!("<description>{text}</description>"));
    let by = |name: &str| item(&format!("<description>A</description><author>{name}</author>"));
    for items in [
        [dated(5), dated(6), dated(7)],
        [said("One."), said("Two."), said("Three.")],
        [by("Ana Be"), by("Bo Ce"), by("Cy De")],
    ] {
        let feed = Feed::import(&rss(&items.concat()));
        assert_eq!(feed.cards.len(), 3, "{}", feed.run.stderr);
        let back = Feed::import(&rss(&items.iter().rev().cloned().collect::<String>()));
        let ids = |feed: &Feed| feed.cards.iter().map(|card| card["id"].to_string()).collect();
        let (there, back): (BTreeSet<String>, BTreeSet<String>) = (ids(&feed), ids(&back));
        assert!(there == back || items[0].contains("author"), "{there:?} {back:?}");
    }
}

#[test]
fn an_item_without_a_title_or_a_text_says_what_it_had() {
    let feed = Feed::import(&rss(
        "<item><link>https://a.example/b</link><pubDate>5 May 2026 09:00 GMT</pubDate><author>Ana Be</author><category>Ports</category><enclosure url='https://a.example/b.png' type='image/png'/></item>",
    ));
    assert_eq!((feed.run.code, feed.cards.len()), (Some(1), 0));
    for part in ["https://a.example/b", "2026-05-05T09:00", "Ana Be", "Ports", "b.png"] {
        feed.run.must_say("items[0]", part);
    }
}

#[test]
fn publishers_are_told_apart_by_more_than_their_host_or_their_title() {
    let item = "<item><title>A</title><guid isPermaLink='false'>1</guid></item>";
    let page = |page: &str| rss(&format!("<title>N</title><link>{page}</link>{item}"));
    let of_item = |host: &str| {
        let link = format!("<title>A</title><link>https://{host}.example/1</link>");
        rss(&["<title>News</title>", &item.replace("<title>A</title>", &link)].concat())
    };
    let own = |host: &str| {
        let feed = json("{\"id\": \"1\", \"title\": \"A\"}");
        feed.replacen('{', &format!("{{\"feed_url\": \"https://{host}.example/f\", "), 1)
    };
    let list = |host: &str| {
        format!("[{{\"id\": \"1\", \"title\": \"A\", \"url\": \"https://{host}.example/1\"}}]")
    };
    for (one, two) in [
        (page("https://h.example/a/"), page("https://h.example/b/")),
        (of_item("f"), of_item("g")),
        (own("f"), own("g")),
        (list("f"), list("g")),
    ] {
        assert_ne!(id(&one, "A"), id(&two, "A"), "{one}");
    }
}
