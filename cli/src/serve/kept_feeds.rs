//! The feeds that were made, until a card changes.

use std::time::Instant;

use axum::body::{Body, Bytes};
use axum::http::HeaderMap;
use axum::response::Response;
use tokio::sync::Mutex;

use super::cards::Listing;
use super::front::Forms;

/// How many feeds are kept: one for each name that the server is asked by.
const KEPT: usize = 4;

/// The feeds that are kept.
#[derive(Debug, Default)]
pub(crate) struct Feeds(pub(super) Mutex<Vec<Made>>);

/// A feed, and the cards that it was made of.
#[derive(Debug)]
pub(super) struct Made {
    pub(super) base: Option<String>,
    pub(super) listing: Listing,
    /// When the cards were last looked at: before that, they were as they are here.
    pub(super) looked: Instant,
    pub(super) head: HeaderMap,
    pub(super) body: Bytes,
    pub(super) forms: Forms,
}

/// Keeps a feed in place of an earlier one by the same name, and of the oldest where there are
/// many.
pub(super) fn keep(feeds: &mut Vec<Made>, made: Made) {
    feeds.retain(|other| other.base != made.base);
    if feeds.len() >= KEPT {
        feeds.remove(0);
    }
    feeds.push(made);
}

impl Made {
    pub(super) fn answer(&self) -> Response {
        let mut response = Response::new(Body::from(self.body.clone()));
        *response.headers_mut() = self.head.clone();
        response.extensions_mut().insert(self.forms.clone());
        response
    }
}
