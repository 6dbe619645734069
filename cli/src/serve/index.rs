//! `/cards.json`: the list of all cards, the newest first.

use std::cmp::Reverse;

use axum::http::HeaderValue;
use serde::Serialize;

use super::cards::Listing;
use super::reading::Summary;
use super::representation::{INDEX_CACHING, JSON, Representation};

/// The version of the index's own format.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Index<'a> {
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

/// Writes the list: the newest first, cards without a time last, and by id where the
/// times are the same.
pub(crate) fn write(listing: &Listing) -> serde_json::Result<Representation> {
    let mut cards: Vec<_> = listing.cards.iter().map(|(id, summary)| (id, &**summary)).collect();
    cards.sort_by_key(|(id, summary)| (Reverse(summary.time), *id));
    let cards = cards
        .into_iter()
        .map(|(id, summary)| Entry { id, href: format!("/cards/{id}.json"), summary })
        .collect();
    Ok(Representation {
        bytes: serde_json::to_vec(&Index { version: VERSION, cards })?,
        content_type: HeaderValue::from_static(JSON),
        caching: INDEX_CACHING,
        modified: listing.modified,
    })
}
