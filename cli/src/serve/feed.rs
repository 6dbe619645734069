//! `/feed.json`: the newest cards as a JSON Feed, made once for all who ask until a card changes.

use std::cmp::Reverse;
use std::sync::Arc;
use std::time::Instant;

use axum::body::to_bytes;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};

use super::blocking::{Asked, apart};
use super::cards::Listing;
use super::embeds::by_host;
use super::front::Forms;
use super::kept_feeds::{Made, keep};
use super::problem::Problem;
use super::representation::Representation;
use super::site::{Shared, Site};
use crate::site_urls::{SiteUrls, feeds};
use crate::{caching, media_types};

/// `/feed.json`. Who asks while it is made waits for it, without a thread; who leaves meanwhile has
/// no part in it any more.
pub(crate) async fn feed(State(site): Shared, uri: Uri, headers: HeaderMap) -> Response {
    let (came, urls) = (Instant::now(), site.urls(&headers));
    let mut feeds = site.feeds.0.lock().await;
    let known = feeds.iter().position(|made| made.base == urls.base);
    if let Some(made) = known.and_then(|at| feeds.get(at)).filter(|made| made.looked >= came) {
        return made.answer();
    }
    let looked = Instant::now();
    let look = Arc::clone(&site);
    let Some(Ok(listing)) = apart(move |_| look.cards.list()).await else {
        let detail = "The cards cannot be listed; the log of the server says why.";
        return failed(detail, &uri);
    };
    if let Some(made) = known.and_then(|at| feeds.get_mut(at)).filter(|it| it.listing == listing) {
        made.looked = looked;
        return made.answer();
    }
    let (base, to, reader) = (urls.base.clone(), uri.clone(), Arc::clone(&site));
    let write = move |asked: &Asked| (written(&reader, &urls, &listing, &to, asked), listing);
    let Some((answer, listing)) = apart(write).await else {
        return failed("The feed could not be put together.", &uri);
    };
    let (head, body) = answer.into_parts();
    let Ok(body) = to_bytes(body, usize::MAX).await else {
        return failed("The feed could not be put together.", &uri);
    };
    let made = Made { base, listing, looked, head: head.headers, body, forms: Forms::default() };
    let answer = made.answer();
    keep(&mut feeds, made);
    answer
}

fn failed(detail: &str, uri: &Uri) -> Response {
    Problem::new(StatusCode::INTERNAL_SERVER_ERROR, detail).at(uri.path()).into_response()
}

fn written(site: &Site, urls: &SiteUrls, listing: &Listing, uri: &Uri, asked: &Asked) -> Response {
    let mut newest: Vec<_> = listing.cards.iter().collect();
    newest.sort_by_key(|(id, summary)| (Reverse(summary.time), id));
    let cards = newest.iter().take_while(|_| !asked.is_over());
    let cards = cards.filter_map(|(id, _)| {
        let (card, _) = site.read_card(id, uri).ok()?;
        Some((Box::from(&**id), card))
    });
    let bytes = feeds::json(urls, cards.take(feeds::ITEMS)).unwrap_or_default();
    by_host(Representation {
        bytes,
        content_type: HeaderValue::from_static(media_types::JSON_FEED),
        caching: caching::INDEX,
        modified: listing.modified,
        source: None,
    })
}
