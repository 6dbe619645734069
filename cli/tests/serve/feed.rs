//! The feed: as large as its readers can do with, and made once for all.

use std::io::Write as _;

use serde_json::{Value, json};

use crate::site::{Site, first_line};

/// A folder of cards with 100 KiB of takeaways each.
fn large(count: usize) -> Site {
    let site = Site::with(&[]);
    for n in 0..count {
        let card = json!({
            "title": format!("Card {n}"),
            "published": format!("2026-05-{:02}T09:30:00Z", n + 1),
            "hook": "They run again.",
            "takeaways": vec!["so many boats & so few piers ".repeat(60); 60],
        });
        site.write(&format!("cards/c{n:02}.json"), card.to_string());
    }
    site
}

fn items(feed: &Value) -> &Vec<Value> {
    feed["items"].as_array().expect("items")
}

#[test]
fn a_feed_of_large_cards_has_a_mebibyte_and_each_card_at_least_with_its_hook() {
    let site = large(20);
    let answer = site.ask("GET", "/feed.json", &[("accept-encoding", "identity")]);
    assert!((500_000..1_100_000).contains(&answer.bytes.len()), "{}", answer.bytes.len());
    let feed = answer.json();
    let contents: Vec<_> =
        items(&feed).iter().map(|item| item["content_html"].as_str().expect("HTML")).collect();
    assert_eq!(contents.len(), 20);
    assert!(contents.first().is_some_and(|newest| newest.len() > 100_000));
    assert_eq!(contents.last(), Some(&"<p>They run again.</p>"));
}

#[test]
fn a_feed_is_as_the_cards_are_in_every_coding() {
    let site = large(3);
    let seen = |coding: &str| {
        let answer = site.ask("GET", "/feed.json", &[("accept-encoding", coding)]);
        let tag = answer.header("etag").to_owned();
        let fields = [("accept-encoding", coding), ("if-none-match", &*tag)];
        assert_eq!(site.ask("GET", "/feed.json", &fields).status, 304, "{coding}");
        (tag, answer.bytes)
    };
    let codings = ["identity", "gzip", "br"];
    let before = codings.map(seen);
    assert_eq!(codings.map(seen), before, "kept as it was sent");
    site.write("cards/c00.json", r#"{"title": "Other", "published": "2026-05-01T09:30:00Z"}"#);
    let after = codings.map(seen);
    assert!(before.iter().zip(&after).all(|(before, after)| before != after));
    site.remove("cards/c02.json");
    assert_eq!(items(&site.get("/feed.json").json()).len(), 2);
    // Another name of the server has a feed of its own.
    let other = site.ask("GET", "/feed.json", &[("host", "other.example")]);
    assert_eq!(other.json()["feed_url"], "http://other.example/feed.json");
}

#[cfg(target_os = "linux")]
#[test]
fn many_who_read_a_large_feed_slowly_take_little_memory_and_hold_up_nobody() {
    let site = large(20);
    let mut clients: Vec<_> = (0..200).map(|_| site.connect()).collect();
    for client in &mut clients {
        let request = "GET /feed.json HTTP/1.1\r\nhost: a\r\n\r\n";
        client.write_all(request.as_bytes()).expect("a request");
    }
    assert_eq!(site.get("/cards.json").status, 200);
    for client in &mut clients {
        assert_eq!(first_line(client), "HTTP/1.1 200 OK");
    }
    let most = site.memory();
    assert!(most < 200 << 10, "{most} KiB at most");
}
