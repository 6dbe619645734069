//! Ids of a feed's items: the same in every run, wherever in the feed an item stands, and never the
//! same for two publishers.

use std::collections::{BTreeMap, BTreeSet};

use news_card::Link;
use url::Url;

use super::super::links;
use super::super::report::Report;
use super::super::slug;
use super::super::times;
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

/// Where in the feed items stand that are the same as earlier ones, and where these do.
type Repeated = Vec<(usize, usize)>;

/// Where in the feed the items stand that are not the same in all as an earlier one, and of each
/// that is, where it stands and where the earlier one.
pub(super) fn without_repeated(
    entries: Vec<Entry>,
    about: &About<'_>,
) -> (Vec<(usize, Entry)>, Repeated) {
    // So many items with one guid are compared with each other.
    const MOST: usize = 50;
    let mut known: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut repeated = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        let same = known.entry(key(entry, about).whole).or_default();
        let earlier = same.iter().find(|earlier| entries.get(**earlier) == Some(entry));
        match earlier {
            Some(earlier) => repeated.push((index, *earlier)),
            None if same.len() < MOST => same.push(index),
            None => {}
        }
    }
    let is_repeated: BTreeSet<usize> = repeated.iter().map(|(index, _)| *index).collect();
    let entries = entries.into_iter().enumerate();
    (entries.filter(|(index, _)| !is_repeated.contains(index)).collect(), repeated)
}

/// The ids of these items, in their order. Of those with one guid, the oldest has the id that it
/// had before the others came; theirs are made of what else they say, too, wherever they stand.
pub(super) fn ids(entries: &mut [(usize, Entry)], about: &About<'_>) -> Vec<String> {
    let mut keys: Vec<Key> = entries.iter().map(|(_, entry)| key(entry, about)).collect();
    for telling in [Telling::Page, Telling::Texts, Telling::Place] {
        let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, key) in keys.iter().enumerate() {
            groups.entry(key.whole.clone()).or_default().push(at);
        }
        for (whole, group) in groups.iter().filter(|(_, group)| group.len() > 1) {
            let all = |at: usize| {
                let (_, entry) = entries.get(at)?;
                Some((age(entry), more(whole, entry, Telling::Texts, 0)))
            };
            let oldest = group.iter().copied().min_by_key(|at| all(*at));
            for at in group.iter().copied().filter(|at| Some(*at) != oldest) {
                if let (Some(key), Some((_, entry))) = (keys.get_mut(at), entries.get_mut(at)) {
                    key.whole = more(whole, entry, telling, at);
                    if telling == Telling::Page {
                        let sentence = "another item has the same guid, address or title, so it \
                                        is made of the item’s page, title and time, too";
                        entry.report.guess("id", sentence);
                    }
                }
            }
        }
    }
    keys.iter().map(|key| slug::from_parts(&key.readable, &key.whole)).collect()
}

/// By what items with one guid are told apart: each only where the one before does not.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Telling {
    Page,
    Texts,
    Place,
}

/// When an item was published; without a time it counts as new.
fn age(entry: &Entry) -> i64 {
    let time = entry.published.best();
    let time = time.and_then(|time| times::read(time, "", &mut Report::default()));
    time.map_or(i64::MAX, |time| time.epoch_seconds())
}

/// A key of what tells items with one guid apart.
fn more(whole: &str, entry: &Entry, telling: Telling, at: usize) -> String {
    let page = entry.pages.best().map(String::as_str);
    let title = entry.titles.best().map(Text::as_str);
    let time = entry.published.best().map(String::as_str);
    let texts = [&entry.summaries, &entry.bodies].map(|it| it.best().map(Text::as_str));
    let place = at.to_string();
    let parts = match telling {
        Telling::Page => vec![Some(whole), page, title, time],
        Telling::Texts => [vec![Some(whole), page, title, time], texts.to_vec()].concat(),
        Telling::Place => vec![Some(whole), Some(&place)],
    };
    parts.into_iter().map(Option::unwrap_or_default).collect::<Vec<_>>().join("\n")
}

/// Guid, else URL, else title. What is unique at its publisher only is taken with the publisher.
fn key(entry: &Entry, about: &About<'_>) -> Key {
    let publisher = about.publisher.clone().unwrap_or_else(|| without_page(entry, about));
    let here = |text: &str| [&publisher, "\n", text].concat();
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

/// What tells items of a feed that says nowhere where it stands from those of others: what it is
/// called, with the host of the item.
fn without_page(entry: &Entry, about: &About<'_>) -> String {
    let page = entry.pages.best();
    let read = |page: &String| links::read(page, about.base.as_ref(), "", &mut Report::default());
    let host = page.and_then(read).map(|link| link.host().to_owned() + "\n");
    host.unwrap_or_default() + &about.called
}

/// Whether an id says by whom it is: a URL with a host, a tag or a URN.
fn is_unique_everywhere(id: &str) -> bool {
    let Ok(url) = Url::parse(id) else { return false };
    url.has_host() || matches!(url.scheme(), "tag" | "urn")
}
