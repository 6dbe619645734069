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
