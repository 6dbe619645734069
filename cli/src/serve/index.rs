//! `/cards.json`: the list of all cards, the newest first.

use std::cmp::Reverse;

use axum::http::HeaderValue;

use super::cards::Listing;
use super::representation::Representation;
use crate::caching;
use crate::catalogue;
use crate::media_types;

/// Writes the list: the newest first, cards without a time last, and by id where the
/// times are the same.
pub(crate) fn write(listing: &Listing) -> serde_json::Result<Representation> {
    let mut cards: Vec<_> =
        listing.cards.iter().map(|(id, summary)| (id.as_str(), &**summary)).collect();
    cards.sort_by_key(|(id, summary)| (Reverse(summary.time), *id));
    Ok(Representation {
        bytes: catalogue::write(&cards, "")?,
        content_type: HeaderValue::from_static(media_types::JSON),
        caching: caching::INDEX,
        modified: listing.modified,
        source: None,
    })
}
