//! What is answered at which path, and the layers that every answer passes.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, Request, State};
use axum::http::{
    Extensions, HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, Version, header,
};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, Predicate};
use tower_http::cors::{Any, CorsLayer};
use tower_http::set_header::SetResponseHeaderLayer;

use super::admission::{self, Limits};
use super::blocking::blocking;
use super::cards::NoCard;
use super::files;
use super::front::Gathering;
use super::problem::Problem;
use super::site::{Shared, Site};
use super::{conditional, embeds, feed, front, index};
use crate::limits;

/// All that can be asked for. The last layer is the outermost.
pub(crate) fn router(site: Arc<Site>, limits: Limits) -> Router {
    Router::new()
        .route("/cards.json", get(list))
        .route("/cards/{file}", get(card))
        .route("/embed/{id}", get(embeds::embed))
        .route("/oembed", get(embeds::oembed))
        .route("/feed.json", get(feed::feed))
        .route("/_news-card/news-card.css", get(embeds::style))
        .route("/_news-card/themes/{file}", get(embeds::theme))
        .route("/_news-card/embed.js", get(embeds::reporter))
        .route("/", get(front_page))
        .fallback(file)
        .with_state(site)
        .layer(CompressionLayer::new().br(true).gzip(true).compress_when(is_worth_it()))
        .layer(from_fn(conditional::answer))
        .layer(from_fn_with_state(Gathering::new(), front::gather))
        .layer(from_fn_with_state(limits, admission::admit))
        .layer(cors())
        .layer(from_fn(admission::allow))
        .layer(always("x-content-type-options", "nosniff"))
        // The stylesheet is linked without CORS, also from pages under COEP.
        .layer(always("cross-origin-resource-policy", "cross-origin"))
}

/// What is compressed: texts, as they usually are, up to the size at which files are sent piece by
/// piece, so that none has to be gathered whole.
fn is_worth_it() -> impl Predicate {
    let is_gathered = |_: StatusCode, _: Version, headers: &HeaderMap, _: &Extensions| {
        let length =
            headers.get(header::CONTENT_LENGTH).and_then(|it| it.to_str().ok()?.parse().ok());
        length.is_none_or(|length: u64| length <= limits::KEPT_BYTES)
    };
    DefaultPredicate::new().and(is_gathered)
}

/// The cards are public, and the answer is the same for every origin, so no cache
/// has to keep one for each.
fn cors() -> CorsLayer {
    CorsLayer::new()
        .allow_origin(Any)
        .allow_methods([Method::GET, Method::HEAD, Method::OPTIONS])
        .allow_headers(Any)
        .expose_headers([header::ETAG, header::LAST_MODIFIED, header::CONTENT_LENGTH])
        .max_age(Duration::from_secs(86_400))
        .vary([])
}

fn always(name: &'static str, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(
        HeaderName::from_static(name),
        HeaderValue::from_static(value),
    )
}

async fn list(State(site): Shared) -> Response {
    blocking(move || match site.cards.list().map_err(|error| error.to_string()) {
        Ok(listing) => match index::write(&listing) {
            Ok(index) => index.into_response(),
            Err(error) => Problem::unreadable("/cards.json", &error),
        },
        Err(error) => Problem::unreadable("/cards.json", &error),
    })
    .await
}

async fn card(
    State(site): Shared,
    name: Result<Path<String>, PathRejection>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let name = name.map(|Path(name)| name).unwrap_or_default();
    if let Some(id) = name.strip_suffix(".html").map(str::to_owned) {
        return blocking(move || embeds::page(&site, &id, &uri, &headers)).await;
    }
    let Some(id) = name.strip_suffix(".json").map(str::to_owned) else {
        return Problem::unknown_path().at(uri.path()).into_response();
    };
    blocking(move || match site.cards.card(&id) {
        Ok(card) => card.into_response(),
        Err(NoCard::Unknown) => Problem::unknown_card(&id).at(uri.path()).into_response(),
        Err(NoCard::Broken(sentence)) => {
            Problem::broken_card(&id, &sentence).at(uri.path()).into_response()
        }
    })
    .await
}

async fn front_page(State(site): Shared, request: Request) -> Response {
    match &site.index {
        Some(path) => files::page(path, request).await,
        None => site.files.answer(request).await,
    }
}

async fn file(State(site): Shared, request: Request) -> Response {
    site.files.answer(request).await
}
