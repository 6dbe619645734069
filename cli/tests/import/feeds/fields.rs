//! Everything that a feed can say ends in the card or in the report: each element, attribute and
//! member of the formats and of their usual modules is tried, one at a time.

use super::{Feed, atom, fixture_text, json, rss};

/// The fields of a list, one a line: `{t}` is a text, `{u}` a URL, `{d}` a time and `{n}` a number
/// that stands nowhere else.
fn fields(list: &str) -> Vec<String> {
    fixture_text(&format!("fields/{list}.txt")).lines().map(str::to_owned).collect()
}

/// A field with marks that stand nowhere else, and the mark to look for.
fn marked(field: &str, index: usize) -> (String, String) {
    let (minute, second) = (index / 60, index % 60);
    let marks = [
        ("{t}", format!("mark{index}x")),
        ("{u}", format!("https://mark{index}x.example/p.png")),
        ("{d}", format!("2001-02-03T04:{minute:02}:{second:02}Z")),
        ("{n}", format!("7{index:05}")),
    ];
    let (name, mark) = marks.iter().find(|(name, _)| field.contains(name)).expect("a mark");
    (field.replace(name, mark).replace('\'', "\""), mark.replace("/p.png", ""))
}

/// Every field stands in an item of its own, and ends in its card or its lines.
fn items_lose_nothing(
    list: &str,
    feed: impl Fn(&[String]) -> String,
    item: fn(&str, usize) -> String,
) {
    let marked: Vec<_> =
        fields(list).iter().enumerate().map(|(index, it)| marked(it, index)).collect();
    let items: Vec<String> =
        marked.iter().enumerate().map(|(index, (field, _))| item(field, index)).collect();
    let result = Feed::import(&feed(&items));
    let mut lost = Vec::new();
    for (index, (field, mark)) in marked.iter().enumerate() {
        let cards = result.cards.iter().filter(|card| card.to_string().contains(mark.as_str()));
        let line = format!(": items[{index}]");
        let lines =
            result.run.stderr.lines().filter(|it| it.contains(&line) && it.contains(mark.as_str()));
        if cards.count() + lines.count() == 0 {
            lost.push(field.as_str());
        }
    }
    assert!(lost.is_empty(), "neither in the card nor in the report:\n{}", lost.join("\n"));
}

/// Every field stands in a feed of its own, and ends in the card of its item or in the report.
fn feeds_lose_nothing(list: &str, feed: impl Fn(&str) -> String) {
    let mut lost = Vec::new();
    for (index, field) in fields(list).iter().enumerate() {
        let (field, mark) = marked(field, index);
        let result = Feed::import(&feed(&field));
        assert_eq!(result.cards.len(), 1, "{field}: {}", result.run.stderr);
        if !result.cards[0].to_string().contains(&mark) && !result.run.stderr.contains(&mark) {
            lost.push(field);
        }
    }
    assert!(lost.is_empty(), "neither in the card nor in the report:\n{}", lost.join("\n"));
}

#[test]
fn no_element_of_an_rss_item_is_lost() {
    items_lose_nothing(
        "rss-item",
        |items| rss(&items.concat()),
        |field, index| format!("<item><title>Item {index}</title>{field}</item>"),
    );
}

#[test]
fn no_element_of_an_atom_entry_is_lost() {
    items_lose_nothing(
        "atom-entry",
        |entries| atom(&entries.concat()),
        |field, index| format!("<entry><title>Entry {index}</title>{field}</entry>"),
    );
}

#[test]
fn no_member_of_a_json_feed_item_is_lost() {
    items_lose_nothing(
        "json-item",
        |items| json(&items.join(",")),
        |field, index| format!("{{\"title\": \"Item {index}\", {field}}}"),
    );
}

#[test]
fn nothing_that_a_feed_says_about_itself_is_lost() {
    let item = "<item><title>A</title></item>";
    feeds_lose_nothing("rss-channel", |field| rss(&[field, item].concat()));
    let entry = "<entry><title>A</title></entry>";
    feeds_lose_nothing("atom-feed", |field| atom(&[field, entry].concat()));
    feeds_lose_nothing("json-feed", |field| {
        format!(
            "{{\"version\": \"https://jsonfeed.org/version/1.1\", {field}, \"items\": [{{\"title\": \"A\"}}]}}"
        )
    });
}
