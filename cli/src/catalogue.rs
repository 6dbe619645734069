//! What many cards need together: their ids, and the list `cards.json`, the same whether it
//! is served or published.

use news_card::{Card, Timestamp};
use serde::Serialize;

/// The version of the list's own format.
const VERSION: u32 = 1;

/// What the list says of a card. The members are those of the card itself, so an entry reads
/// like an abridged card; what a card lacks is left out.
#[derive(Debug, Serialize)]
pub(crate) struct Summary {
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    updated: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hook: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<Source>,
    /// Seconds since 1970, see [`time`].
    #[serde(skip)]
    pub(crate) time: Option<i64>,
}

#[derive(Debug, Serialize)]
struct Source {
    name: String,
}

#[derive(Serialize)]
struct List<'a> {
    version: u32,
    cards: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    id: &'a str,
    href: String,
    #[serde(flatten)]
    summary: &'a Summary,
}

impl Summary {
    /// The summary of a card.
    pub(crate) fn new(card: Card) -> Self {
        Self {
            time: time(&card),
            title: card.title,
            url: card.url.map(|url| url.as_str().to_owned()),
            lang: card.lang,
            published: card.published.map(|time| time.as_str().to_owned()),
            updated: card.updated.map(|time| time.as_str().to_owned()),
            hook: card.hook,
            source: card.source.map(|source| Source { name: source.name }),
        }
    }
}

/// When a card counts as new, in seconds since 1970: the first known of published, collected
/// and updated.
pub(crate) fn time(card: &Card) -> Option<i64> {
    let times = [&card.published, &card.collected, &card.updated];
    times.into_iter().flatten().map(Timestamp::epoch_seconds).next()
}

/// Writes the list of these cards, in this order; `under` is the path that the site stands
/// under, without a slash at its end.
pub(crate) fn write(cards: &[(&str, &Summary)], under: &str) -> serde_json::Result<Vec<u8>> {
    let href = |id| format!("{under}/cards/{id}.json");
    let cards = cards.iter().map(|(id, summary)| Entry { id, href: href(id), summary }).collect();
    serde_json::to_vec(&List { version: VERSION, cards })
}

/// Whether a text can be a card's id: 1 to 128 of the characters A-Z a-z 0-9 . _ - and no dot
/// at the start.
pub(crate) fn is_id(id: &str) -> bool {
    (1..=128).contains(&id.len())
        && !id.starts_with('.')
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
}

/// Why a file `ID.json` cannot be published, as a sentence without its subject, and the way out.
pub(crate) fn objection_to_name(id: &str) -> Option<(&'static str, &'static str)> {
    if !is_id(id) {
        Some((
            "has a name that no card can have",
            "use letters, digits and . _ - before .json, 128 at most",
        ))
    } else if is_ambiguous(id) {
        Some((
            "would take the place of another card's files",
            "use a name without .element and .oembed before .json",
        ))
    } else {
        None
    }
}

/// Whether files of a card with this id would take the place of another card's.
fn is_ambiguous(id: &str) -> bool {
    id.ends_with(".element") || id.ends_with(".oembed")
}
