//! RSS, Atom and JSON Feed: one card an item.
//!
//! `xml_feed` and `json_feed` read what each item says into an `Entry`; what they do not understand
//! goes to what is left of the item, so nothing is lost between them and the report. `item` makes a
//! card of an entry and reports the rest.

mod about;
mod atom;
mod bases;
mod beside;
mod bylines;
mod captions;
mod choice;
mod embedded;
mod entry;
mod footers;
mod icons;
mod ids;
mod in_words;
mod item;
mod json_feed;
mod json_values;
mod left;
mod media;
mod modules;
mod pairs;
mod pictures;
mod publisher;
mod rss;
mod shown;
mod signs;
mod sound;
mod source;
mod subjects;
mod technical;
mod text;
mod untitled;
mod values;
mod xml;
mod xml_feed;

use super::given::Given;
use super::json;
use super::report::{ImportedItem, Kind, Report, quote};
use super::xml_root;
use about::About;
use entry::Entry;
use source::Feed;

/// Items of a feed that are read, from its start.
const MOST_ITEMS: usize = 10_000;

/// The stories of a feed, in its order.
pub(super) fn stories(text: &str, given: &Given) -> Vec<ImportedItem> {
    let alone = |imported| vec![ImportedItem { item: None, imported }];
    let text = text.trim_start_matches(['\u{feff}', '\u{200b}']).trim_start();
    let text = &pairs::joined(text);
    let is_json = json::is_feed(text);
    let feeds = match is_json {
        true => json_feed::read(text),
        false => xml_feed::read(text, given),
    };
    let feeds = match feeds {
        Ok(feeds) => feeds,
        Err(reason) => {
            let hint = if is_json { "; a card in JSON needs no import" } else { "" };
            let sentence = xml_root::of_no_story(text)
                .unwrap_or_else(|| format!("is no feed that can be read: {reason}{hint}"));
            return alone(Report::default().no_card("$", sentence));
        }
    };
    let has_items = feeds.iter().any(|feed| !feed.entries.is_empty());
    let (mut stories, mut first) = (Vec::new(), 0);
    for feed in feeds {
        let count = feed.entries.len();
        stories.extend(of_feed(feed, given, first, has_items));
        first += count;
    }
    stories
}

/// The stories of one feed, whose first item has this number; a document may have several.
fn of_feed(mut feed: Feed, given: &Given, first: usize, has_items: bool) -> Vec<ImportedItem> {
    let alone = |imported| vec![ImportedItem { item: None, imported }];
    let count = feed.entries.len();
    let beyond = feed.entries.get(MOST_ITEMS).and_then(Entry::name).map(|name| quote(&name));
    feed.entries.truncate(MOST_ITEMS);
    let (about, mut report, entries) = About::new(feed, given);
    if entries.is_empty() {
        about.leave(&mut report);
        if has_items {
            return report.about_all().map(alone).unwrap_or_default();
        }
        let sentence = "is a feed without items, so there is nothing to import";
        return alone(report.no_card("$", sentence));
    }
    if count > MOST_ITEMS {
        let lost = count - MOST_ITEMS;
        let from = beyond.map(|name| format!(", from {name} on")).unwrap_or_default();
        let sentence = format!(
            "{count} items are more than {MOST_ITEMS}, so the last {lost} give no cards{from}; cut \
             the feed into several"
        );
        report.add(Kind::NoCard, "$", sentence);
    }
    let (mut entries, repeated) = ids::without_repeated(entries, &about);
    for (index, earlier) in repeated {
        let (index, earlier) = (first + index, first + earlier);
        let sentence = format!("is the same in all as items[{earlier}], and one card with it");
        report.guess(&format!("items[{index}]"), sentence);
    }
    let ids = ids::ids(&mut entries, &about);
    let items = entries.into_iter().zip(ids).map(|((index, entry), id)| ImportedItem {
        item: Some(format!("items[{}]", first + index)),
        imported: item::card(entry, id, &about),
    });
    let about_all = report.about_all().map(|imported| ImportedItem { item: None, imported });
    about_all.into_iter().chain(items).collect()
}
