//! The answers for those who show cards elsewhere: pages, frames, oEmbed.

use axum::Extension;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Uri, header};
use axum::response::{IntoResponse as _, Response};
use news_card::{STYLESHEET, THEMES};

use super::blocking::blocking;
use super::embedding::{self, OembedRequest};
use super::problem::Problem;
use super::representation::Representation;
use super::site::{Shared, Site};
use super::source::Source;
use crate::caching;
use crate::digest::Digest;
use crate::frame::REPORTER_SOURCE;
use crate::media_types::{self, HTML, JSON};
use crate::site_urls::oembed::{self, Frame};

/// `/cards/ID.html`: the card's own page.
pub(crate) fn page(site: &Site, id: &str, uri: &Uri, headers: &HeaderMap) -> Response {
    match site.read_card(id, uri) {
        Ok((card, file)) => {
            let html = site.pages.page(&site.urls(headers), id, card);
            by_host(Representation {
                bytes: html.into_bytes(),
                ..with_type(HTML, caching::CARD, file)
            })
        }
        Err(problem) => problem.into_response(),
    }
}

/// `/embed/ID`: the card for a frame on another page.
pub(crate) async fn embed(
    State(site): Shared,
    id: Result<Path<String>, PathRejection>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let Ok(Path(id)) = id else {
        return Problem::unknown_path().at(uri.path()).into_response();
    };
    blocking(move || match site.read_card(&id, &uri) {
        Ok((card, file)) => {
            let theme = embedding::theme_of(uri.query().unwrap_or_default());
            let html = site.pages.embed(&site.urls(&headers), &id, card, theme);
            let page =
                Representation { bytes: html.into_bytes(), ..with_type(HTML, caching::CARD, file) };
            let mut response = by_host(page);
            if let Some(policy) = site.pages.policy() {
                response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
            }
            response
        }
        Err(problem) => problem.into_response(),
    })
    .await
}

/// `/oembed?url=…`: how to embed the card at that URL.
pub(crate) async fn oembed(State(site): Shared, uri: Uri, headers: HeaderMap) -> Response {
    blocking(move || {
        let urls = site.urls(&headers);
        let base = urls.base.clone().unwrap_or_default();
        let answer =
            embedding::parse_request(uri.query().unwrap_or_default(), &base).and_then(|asked| {
                let OembedRequest { id, max_size, theme } = asked;
                let (card, file) = site.read_card(&id, &uri)?;
                let theme = theme.map_or(String::new(), |theme| ["?theme=", theme].concat());
                let frame = Frame { page: [&base, "/embed/", &id, &theme].concat(), max_size };
                let bytes = oembed::write(&urls, &id, &card, &frame).unwrap_or_default();
                Ok(Representation { bytes, ..with_type(JSON, caching::CARD, file) })
            });
        answer.map_or_else(|problem| problem.at(uri.path()).into_response(), by_host)
    })
    .await
}

/// `/_news-card/news-card.css`: the stylesheet that this command carries.
pub(crate) async fn style() -> Response {
    asset(media_types::CSS, STYLESHEET)
}

/// `/_news-card/themes/NAME.css`: what a frame in one of the themes links to.
pub(crate) async fn theme(
    State(site): Shared,
    file: Result<Path<String>, PathRejection>,
    request: Request,
) -> Response {
    let name = file.map(|Path(file)| file).unwrap_or_default();
    let theme = THEMES.iter().find(|theme| name.strip_suffix(".css") == Some(theme.name));
    match theme {
        Some(theme) => asset(media_types::CSS, theme.css),
        // One of the widget's folder, if there is one.
        None => site.files.answer(request).await,
    }
}

/// `/_news-card/embed.js`: what reports the height of a frame's card.
pub(crate) async fn reporter() -> Response {
    asset(media_types::JAVASCRIPT, REPORTER_SOURCE)
}

fn asset(kind: &'static str, text: &'static str) -> Response {
    let tag = ["\"", &Digest::new(text.as_bytes()).text(), "\""].concat();
    let fields = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, caching::REVALIDATE),
        (header::ETAG, &tag),
    ];
    (Extension(Source::Command), fields, text).into_response()
}

/// What is made of a card's file and of the time, as ages are told.
fn with_type(kind: &'static str, caching: &'static str, file: Representation) -> Representation {
    let content_type = HeaderValue::from_static(kind);
    Representation { content_type, caching, source: None, ..file }
}

/// An answer that names the host it was asked of.
pub(super) fn by_host(answer: Representation) -> Response {
    let mut response = answer.into_response();
    let host = HeaderValue::from(HeaderName::from_static("host"));
    response.headers_mut().append(header::VARY, host);
    response
}
