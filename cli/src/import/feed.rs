//! RSS, Atom and JSON Feed: one card an item.

mod item;
mod pictures;

use feed_rs::model::{Feed, Link, Text};
use feed_rs::parser;
use url::Url;

use super::Given;
use super::document::ImportedItem;
use super::html;
use super::report::Report;

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
    let about = About::of(&feed, bytes, given);
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

/// What holds for all items of a feed.
struct About<'a> {
    name: Option<String>,
    icon: Option<&'a str>,
    rights: Option<String>,
    lang: Option<String>,
    base: Option<Url>,
    /// Pictures of JSON Feed, item by item.
    pictures: Vec<Option<String>>,
    given: &'a Given,
}

impl<'a> About<'a> {
    fn of(feed: &'a Feed, bytes: &[u8], given: &'a Given) -> Self {
        let page = feed
            .links
            .iter()
            .filter(|link| is_page(link))
            .find_map(|link| Url::parse(&link.href).ok());
        Self {
            name: feed.title.as_ref().and_then(text),
            icon: feed.icon.as_ref().map(|icon| icon.uri.as_str()),
            rights: feed.rights.as_ref().and_then(text),
            lang: feed.language.clone(),
            base: given.base_url.clone().or(page),
            pictures: pictures::of_json_feed(bytes),
            given,
        }
    }
}

/// Whether a link leads to a page of the story, and not to comments or to media.
fn is_page(link: &Link) -> bool {
    let is_media = link.media_type.as_deref().is_some_and(|kind| {
        ["image/", "audio/", "video/"].iter().any(|media| kind.starts_with(media))
    });
    let is_alternate = link.rel.as_deref().is_none_or(|rel| rel == "alternate");
    link.target.is_none() && is_alternate && !is_media
}

/// A text of a feed without markup. Feeds often say that their texts are plain and are not.
fn text(text: &Text) -> Option<String> {
    let is_plain = text.content_type.as_str() == "text/plain" && !looks_like_markup(&text.content);
    let plain = if is_plain {
        text.content.split_whitespace().collect::<Vec<_>>().join(" ")
    } else {
        html::text(&text.content)
    };
    (!plain.is_empty()).then_some(plain)
}

fn looks_like_markup(text: &str) -> bool {
    let tags = ["</", "/>", "<br", "<p>", "<img "];
    let references = ["&amp;", "&lt;", "&gt;", "&quot;", "&nbsp;", "&#"];
    tags.iter().chain(&references).any(|sign| text.contains(sign))
}
