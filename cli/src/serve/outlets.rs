//! The answers for those who show cards elsewhere: pages, frames, oEmbed, the feed.

use std::cmp::Reverse;
use std::sync::Arc;

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse as _, Response};
use news_card::{Card, STYLESHEET};

use super::cards::NoCard;
use super::embedding::{self, Asked};
use super::pages::REPORTER_SOURCE;
use super::problem::Problem;
use super::representation::{CARD_CACHING, FILE_CACHING, INDEX_CACHING, JSON, Representation};
use super::routes::{Shared, Site, reading};
use crate::place::oembed::Frame;
use crate::place::{Place, feeds, oembed};

const HTML: &str = "text/html; charset=utf-8";
const FEED: &str = "application/feed+json; charset=utf-8";

impl Site {
    /// The server as this request names it, unless it was told how it is reached.
    fn place(&self, headers: &HeaderMap) -> Place {
        let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
        let is_plain = |host: &&str| {
            host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte))
        };
        let named = host.filter(is_plain).map(|host| ["http://", host].concat());
        Place { base: self.place.base.clone().or(named), ..self.place.clone() }
    }

    /// A card as it is now.
    fn read_card(&self, id: &str, uri: &Uri) -> Result<(Card, Representation), Box<Problem>> {
        let unreadable =
            |sentence: &str| Box::new(Problem::broken_card(id, sentence).at(uri.path()));
        let file = self.cards.card(id).map_err(|error| match error {
            NoCard::Unknown => Box::new(Problem::unknown_card(id).at(uri.path())),
            NoCard::Broken(sentence) => unreadable(&sentence),
        })?;
        let parsed = news_card::read(&file.bytes);
        let mut card = parsed.map_err(|error| unreadable(&error.to_string()))?.card;
        card.id = Some(id.to_owned());
        Ok((card, file))
    }
}

/// `/cards/ID.html`: the card's own page.
pub(crate) fn page(site: &Site, id: &str, uri: &Uri, headers: &HeaderMap) -> Response {
    match site.read_card(id, uri) {
        Ok((card, file)) => {
            let html = site.pages.page(&site.place(headers), id, card);
            Representation { bytes: html.into_bytes(), ..of(HTML, CARD_CACHING, file) }
                .into_response()
        }
        Err(problem) => problem.into_response(),
    }
}

/// `/embed/ID`: the card for a frame on another page.
pub(crate) async fn embed(
    State(site): Shared,
    id: Result<Path<String>, PathRejection>,
    uri: Uri,
) -> Response {
    let Ok(Path(id)) = id else {
        return Problem::unknown_path().at(uri.path()).into_response();
    };
    reading(move || match site.read_card(&id, &uri) {
        Ok((card, file)) => {
            let html = site.pages.embed(&id, card);
            let page = Representation { bytes: html.into_bytes(), ..of(HTML, CARD_CACHING, file) };
            let mut response = page.into_response();
            if let Some(policy) = site.pages.policy() {
                response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
            }
            response
        }
        Err(problem) => problem.into_response(),
    })
    .await
}

/// `/oembed?url=…`: how to embed the card at that address.
pub(crate) async fn oembed(State(site): Shared, uri: Uri, headers: HeaderMap) -> Response {
    reading(move || {
        let place = site.place(&headers);
        let base = place.base.clone().unwrap_or_default();
        let answer = embedding::asked(uri.query().unwrap_or_default(), &base).and_then(|asked| {
            let Asked { id, most } = asked;
            let (card, file) = site.read_card(&id, &uri)?;
            let frame = Frame { page: [&base, "/embed/", &id].concat(), most };
            let bytes = oembed::write(&place, &id, &card, &frame).unwrap_or_default();
            Ok(Representation { bytes, ..of(JSON, CARD_CACHING, file) })
        });
        answer.map_or_else(|problem| problem.at(uri.path()).into_response(), by_host)
    })
    .await
}

/// `/feed.json`: the newest cards as a JSON Feed.
pub(crate) async fn feed(State(site): Shared, uri: Uri, headers: HeaderMap) -> Response {
    reading(move || {
        let Ok(listing) = site.cards.list() else {
            let detail = "The cards cannot be listed; the log of the server says why.";
            let problem = Problem::new(StatusCode::INTERNAL_SERVER_ERROR, detail);
            return problem.at(uri.path()).into_response();
        };
        let mut newest: Vec<_> = listing.cards.iter().collect();
        newest.sort_by_key(|(id, summary)| (Reverse(summary.time), id));
        let read = |(id, _): &&(String, Arc<_>)| Some((Box::from(&**id), card(&site, id, &uri)?));
        let cards: Vec<_> = newest.iter().filter_map(read).take(feeds::ITEMS).collect();
        let bytes = feeds::json(&site.place(&headers), &cards).unwrap_or_default();
        by_host(Representation {
            bytes,
            content_type: HeaderValue::from_static(FEED),
            caching: INDEX_CACHING,
            modified: listing.modified,
        })
    })
    .await
}

fn card(site: &Site, id: &str, uri: &Uri) -> Option<Card> {
    site.read_card(id, uri).ok().map(|(card, _)| card)
}

/// `/_news-card/news-card.css`: the stylesheet that this command carries.
pub(crate) async fn style() -> Response {
    asset("text/css; charset=utf-8", STYLESHEET)
}

/// `/_news-card/embed.js`: what reports the height of a frame's card.
pub(crate) async fn reporter() -> Response {
    asset("text/javascript; charset=utf-8", REPORTER_SOURCE)
}

fn asset(kind: &'static str, text: &'static str) -> Response {
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, FILE_CACHING)], text).into_response()
}

fn of(kind: &'static str, caching: &'static str, file: Representation) -> Representation {
    Representation { content_type: HeaderValue::from_static(kind), caching, ..file }
}

/// An answer that names the host it was asked of.
fn by_host(answer: Representation) -> Response {
    let mut response = answer.into_response();
    let host = HeaderValue::from(HeaderName::from_static("host"));
    response.headers_mut().append(header::VARY, host);
    response
}
