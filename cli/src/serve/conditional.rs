//! ETags and 304, correct for compressed answers too.
//!
//! This layer stands outside compression. By the time an answer passes here its
//! encoding is chosen, but not a byte is compressed yet, for that happens while the
//! body is read. So each encoding gets a strong tag of its own (`"…-br"`), a 304
//! always carries the tag of exactly the answer it stands for, and costs no
//! compression.

use std::time::SystemTime;

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use super::problem::Problem;

/// Answers with 304 what the client already has.
pub(crate) async fn answer(mut request: Request, next: Next) -> Response {
    let conditions = Conditions::new(request.headers());
    // HEAD is answered like GET, header for header; axum drops the body at the end.
    if request.method() == Method::HEAD {
        *request.method_mut() = Method::GET;
    }
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    match response.status() {
        StatusCode::OK => {
            tag_encoding(response.headers_mut());
            if conditions.are_met_by(response.headers()) { unchanged(response) } else { response }
        }
        StatusCode::NOT_ACCEPTABLE => {
            let detail =
                "Accept-Encoding leaves nothing to answer with; allow br, gzip or identity.";
            Problem::new(StatusCode::NOT_ACCEPTABLE, detail).at(&path).into_response()
        }
        _ => response,
    }
}

/// Makes `"abc"` to `"abc-br"` when the answer is compressed with Brotli.
fn tag_encoding(headers: &mut HeaderMap) {
    let (Some(etag), Some(encoding)) =
        (text(headers, header::ETAG), text(headers, header::CONTENT_ENCODING))
    else {
        return;
    };
    let Some(opaque) = etag.strip_suffix('"') else { return };
    if let Ok(tag) = HeaderValue::try_from(format!("{opaque}-{encoding}\"")) {
        headers.insert(header::ETAG, tag);
    }
}

fn unchanged(mut response: Response) -> Response {
    *response.status_mut() = StatusCode::NOT_MODIFIED;
    *response.body_mut() = Body::empty();
    let headers = response.headers_mut();
    for name in [header::CONTENT_TYPE, header::CONTENT_ENCODING, header::CONTENT_LENGTH] {
        headers.remove(name);
    }
    response
}

/// What the client says that it has. If-Modified-Since counts only where there is no
/// If-None-Match (RFC 9110, section 13.2.2).
enum Conditions {
    None,
    AnyTag,
    Tags(String),
    Since(SystemTime),
}

impl Conditions {
    fn new(headers: &HeaderMap) -> Self {
        let tags: Vec<&str> = headers
            .get_all(header::IF_NONE_MATCH)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .collect();
        if !tags.is_empty() {
            let tags = tags.join(",");
            return if tags.trim() == "*" { Self::AnyTag } else { Self::Tags(tags) };
        }
        text(headers, header::IF_MODIFIED_SINCE)
            .and_then(|date| httpdate::parse_http_date(date).ok())
            .map_or(Self::None, Self::Since)
    }

    fn are_met_by(&self, headers: &HeaderMap) -> bool {
        match self {
            Self::None => false,
            Self::AnyTag => true,
            Self::Tags(tags) => text(headers, header::ETAG).is_some_and(|etag| lists(tags, etag)),
            Self::Since(time) => text(headers, header::LAST_MODIFIED)
                .and_then(|date| httpdate::parse_http_date(date).ok())
                .is_some_and(|modified| modified <= *time),
        }
    }
}

/// Weak comparison (RFC 9110, section 8.8.3.2): proxies may have weakened our tags.
/// No tag of ours holds a comma, so the list can be split at every one.
fn lists(tags: &str, etag: &str) -> bool {
    tags.split(',').map(str::trim).any(|tag| tag.strip_prefix("W/").unwrap_or(tag) == etag)
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> Option<&str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}
