//! RSS, Atom and JSON Feed: one card an item.

mod about;
mod item;
mod pictures;
mod texts;

use feed_rs::parser;

use super::given::Given;
use super::report::{ImportedItem, Report};
use about::About;

/// Items of a feed that are read, from its start.
const MOST_ITEMS: usize = 10_000;

/// The stories of a feed, in its order.
pub(super) fn stories(bytes: &[u8], given: &Given) -> Vec<ImportedItem> {
    let alone = |imported| vec![ImportedItem { item: None, imported }];
    // An item without an id gets none made up: made-up ones differ from run to run.
    let parser = parser::Builder::new()
        .base_uri(given.base_url.as_ref())
        .id_generator(|_, _, _| String::new())
        .build();
    let feed = match parser.parse(bytes) {
        Ok(feed) => feed,
        Err(error) => {
            let is_json = bytes.trim_ascii_start().starts_with(b"{");
            let hint = if is_json { "; a card in JSON needs no import" } else { "" };
            let sentence = format!("is no feed that can be read: {error}{hint}");
            return alone(Report::default().no_card("$", sentence));
        }
    };
    if feed.entries.is_empty() {
        return alone(
            Report::default()
                .no_card("$", "is a feed without items, so there is nothing to import"),
        );
    }
    let about = About::new(&feed, bytes, given);
    let mut seen = item::Seen::default();
    let items = feed.entries.iter().take(MOST_ITEMS).enumerate();
    let mut stories: Vec<ImportedItem> = items
        .map(|(index, entry)| ImportedItem {
            item: Some(format!("items[{index}]")),
            imported: item::card(index, entry, &about, &mut seen),
        })
        .collect();
    if feed.entries.len() > MOST_ITEMS {
        let sentence = format!(
            "{} items are more than {MOST_ITEMS}, so the last ones are left out",
            feed.entries.len()
        );
        stories
            .push(ImportedItem { item: None, imported: Report::default().no_card("$", sentence) });
    }
    stories
}
