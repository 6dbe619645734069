//! The newest cards as a JSON Feed 1.1 and as an Atom feed.

mod content;

use std::borrow::{Borrow, Cow};

use news_card::{Card, Link, Timestamp, summary};
use serde::Serialize;
use serde_json::Value;

use content::{Room, plain};

use super::{ATOM_FEED, CardFile, JSON_FEED, SiteUrls};
use crate::xml::Document;

/// How many cards a feed holds: a week of a busy newsroom, small enough to be asked for often.
pub(crate) const ITEMS: usize = 50;

/// What the feeds say before there is a card with a time.
const NEVER: &str = "1970-01-01T00:00:00Z";

#[derive(Serialize)]
struct Feed<'a> {
    version: &'static str,
    title: &'a str,
    home_page_url: String,
    feed_url: String,
    items: Vec<Value>,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    external_url: Option<&'a str>,
    title: Cow<'a, str>,
    content_html: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<String>,
    date_published: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    authors: Vec<Author<'a>>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    tags: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    _news_card: Extension,
}

#[derive(Serialize)]
struct Author<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

/// Where the whole card is, for readers that can show it.
#[derive(Serialize)]
struct Extension {
    about: &'static str,
    document: String,
}

/// A card with its page's URL; cards without a time are in no feed.
struct Entry<'a> {
    id: &'a str,
    card: &'a Card,
    page: String,
    published: &'a Timestamp,
    content: String,
}

/// Why a card is in no feed.
enum LeftOut {
    /// It has no time.
    Timeless,
    /// The feed is full.
    NoRoom,
}

fn entry<'a>(
    urls: &SiteUrls,
    id: &'a str,
    card: &'a Card,
    room: &mut Room,
) -> Result<Entry<'a>, LeftOut> {
    let published = card.published.as_ref().or(card.collected.as_ref());
    let published = published.or(card.updated.as_ref()).ok_or(LeftOut::Timeless)?;
    let content = room.content(card).ok_or(LeftOut::NoRoom)?;
    Ok(Entry { id, card, page: urls.url(&CardFile::Page.path(id)), published, content })
}

fn entries<'a>(urls: &SiteUrls, cards: &'a [(Box<str>, Card)]) -> Vec<Entry<'a>> {
    let mut room = Room::new();
    let found = cards.iter().map(|(id, card)| entry(urls, id, card, &mut room));
    found.take_while(|it| !matches!(it, Err(LeftOut::NoRoom))).filter_map(Result::ok).collect()
}

/// The JSON Feed, where the site knows its own URL. The cards may come one by one: none is kept, and
/// none asked for once there is no room.
pub(crate) fn json(
    urls: &SiteUrls,
    cards: impl Iterator<Item = (impl AsRef<str>, impl Borrow<Card>)>,
) -> Option<Vec<u8>> {
    let (mut room, mut items) = (Room::new(), Vec::new());
    for (id, card) in cards {
        match entry(urls, id.as_ref(), card.borrow(), &mut room) {
            // Texts can always be written as JSON.
            Ok(entry) => items.push(serde_json::to_value(item(urls, &entry)).unwrap_or_default()),
            Err(LeftOut::Timeless) => {}
            Err(LeftOut::NoRoom) => break,
        }
    }
    let home = urls.home()?;
    let feed = Feed {
        version: "https://jsonfeed.org/version/1.1",
        title: name(urls, &home),
        home_page_url: home.clone(),
        feed_url: urls.absolute_url(JSON_FEED)?,
        items,
    };
    serde_json::to_vec(&feed).ok()
}

fn item<'a>(urls: &SiteUrls, entry: &'a Entry<'a>) -> Item<'a> {
    let card = entry.card;
    let source = card.source.as_ref();
    Item {
        id: &entry.page,
        url: &entry.page,
        external_url: source.and_then(|it| it.url.as_ref()).map(Link::as_str),
        title: plain(card, &card.title),
        content_html: &entry.content,
        summary: summary(card),
        image: urls.has_pictures.then(|| urls.url(&CardFile::Picture.path(entry.id))),
        date_published: entry.published.as_str(),
        date_modified: card.updated.as_ref().map(Timestamp::as_str),
        authors: authors(card),
        tags: &card.subjects,
        language: card.lang.as_deref(),
        _news_card: Extension {
            about: "The whole card as JSON, for the element <news-card>",
            document: urls.url(&CardFile::Json.path(entry.id)),
        },
    }
}

/// The Atom feed, where the site knows its own URL.
pub(crate) fn atom(urls: &SiteUrls, cards: &[(Box<str>, Card)]) -> Option<Vec<u8>> {
    let entries = entries(urls, cards);
    let (home, own) = (urls.home()?, urls.absolute_url(ATOM_FEED)?);
    let times = entries.iter().map(|entry| latest(entry));
    let updated = times.max_by_key(|time| time.epoch_seconds()).map_or(NEVER, Timestamp::as_str);
    let name = name(urls, &home);
    let mut xml = Document::new("feed", &[("xmlns", "http://www.w3.org/2005/Atom")]);
    xml.text("title", name);
    xml.text("id", &home);
    xml.empty("link", &[("href", &home)]);
    xml.empty("link", &[("rel", "self"), ("href", &own)]);
    xml.text("updated", updated);
    author(&mut xml, &Author { name, url: None });
    xml.end_line();
    for entry in &entries {
        write_entry(&mut xml, urls, entry);
    }
    Some(xml.finish("feed"))
}

fn write_entry(xml: &mut Document, urls: &SiteUrls, entry: &Entry<'_>) {
    let card = entry.card;
    let document = urls.url(&CardFile::Json.path(entry.id));
    let lang = card.lang.as_deref().map(|lang| ("xml:lang", lang));
    xml.open("entry", lang.as_slice());
    xml.text("title", &plain(card, &card.title));
    xml.text("id", &entry.page);
    xml.empty("link", &[("href", &entry.page)]);
    let related = [("rel", "related"), ("type", "application/json"), ("href", &document)];
    xml.empty("link", &related);
    xml.text("published", entry.published.as_str());
    xml.text("updated", latest(entry).as_str());
    for each in &authors(card) {
        author(xml, each);
    }
    for subject in &card.subjects {
        xml.empty("category", &[("term", subject)]);
    }
    if let Some(summary) = summary(card) {
        xml.text("summary", &summary);
    }
    xml.text_with("content", &[("type", "html")], &entry.content);
    xml.close("entry");
    xml.end_line();
}

fn author(xml: &mut Document, author: &Author<'_>) {
    xml.open("author", &[]);
    xml.text("name", author.name);
    if let Some(url) = author.url {
        xml.text("uri", url);
    }
    xml.close("author");
}

/// Who wrote the card; the publisher of its story, where nobody is named.
fn authors(card: &Card) -> Vec<Author<'_>> {
    let source = card.source.iter().filter(|_| card.authors.is_empty());
    let source = source.map(|it| Author { name: &it.name, url: None });
    let people = card
        .authors
        .iter()
        .map(|it| Author { name: &it.name, url: it.url.as_ref().map(Link::as_str) });
    people.chain(source).collect()
}

/// What the site is called: its host, where it has no name.
fn name<'a>(urls: &'a SiteUrls, home: &'a str) -> &'a str {
    let host = || home.split_once("://").map_or(home, |(_, rest)| rest).trim_end_matches('/');
    urls.name.as_deref().unwrap_or_else(host)
}

fn latest<'a>(entry: &Entry<'a>) -> &'a Timestamp {
    let updated = entry.card.updated.as_ref();
    let later = updated.filter(|time| time.epoch_seconds() > entry.published.epoch_seconds());
    later.unwrap_or(entry.published)
}
