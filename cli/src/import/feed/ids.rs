//! Ids of a feed's items: the same in every run, wherever in the feed an item stands, and never the
//! same for two publishers.

use std::collections::BTreeMap;

use news_card::Link;
use url::Url;

use super::super::links;
use super::super::report::Report;
use super::super::slug;
use super::about::About;
use super::choice::Choice;
use super::entry::Entry;
use super::text::Text;

/// What an id is made of.
struct Key {
    /// What people recognise in it.
    readable: String,
    /// What tells the item from all others.
    whole: String,
}

/// The ids of these items, in their order.
pub(super) fn ids(entries: &[Entry], about: &About<'_>) -> Vec<String> {
    let mut keys: Vec<Key> = entries.iter().map(|entry| key(entry, about)).collect();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for key in &keys {
        *counts.entry(key.whole.clone()).or_default() += 1;
    }
    for (key, entry) in keys.iter_mut().zip(entries) {
        // All that share a guid get a longer key, so that none depends on which comes first.
        if counts.get(&key.whole).is_some_and(|count| *count > 1) {
            let page = entry.pages.best().map(String::as_str);
            let title = entry.titles.best().map(Text::as_str);
            let time = entry.published.best().map(String::as_str);
            let parts = [Some(key.whole.as_str()), page, title, time];
            key.whole = parts.map(Option::unwrap_or_default).join("\n");
        }
    }
    keys.iter().map(|key| slug::from_parts(&key.readable, &key.whole)).collect()
}

/// Guid, else URL, else title. What is unique at its publisher only is taken with the publisher.
fn key(entry: &Entry, about: &About<'_>) -> Key {
    let here = |text: &str| [&about.publisher, "\n", text].concat();
    if let Some(guid) = entry.ids.best() {
        let whole = if is_unique_everywhere(guid) { guid.clone() } else { here(guid) };
        return Key { readable: guid.clone(), whole };
    }
    if let Some(page) = entry.pages.best() {
        let link = links::read(page, about.base.as_ref(), "url", &mut Report::default());
        let readable = link.as_ref().map_or(page.as_str(), Link::as_str).to_owned();
        let whole = if link.is_some() { readable.clone() } else { here(page) };
        return Key { readable, whole };
    }
    let texts = [&entry.titles, &entry.summaries, &entry.bodies];
    let text = texts.into_iter().flat_map(Choice::values).find(|text| text.says());
    let readable = text.map_or_else(String::new, |text| text.as_str().to_owned());
    Key { whole: here(&readable), readable }
}

/// Whether an id says by whom it is: a URL with a host, a tag or a URN.
fn is_unique_everywhere(id: &str) -> bool {
    let Ok(url) = Url::parse(id) else { return false };
    url.has_host() || matches!(url.scheme(), "tag" | "urn")
}
