//! ETags and 304, correct for compressed answers too.
//!
//! This layer stands outside compression. By the time an answer passes here its
//! encoding is chosen, but not a byte is compressed yet, for that happens while the
//! body is read. So each encoding gets a strong tag of its own (`"…-br"`), a 304
//! always carries the tag of exactly the answer it stands for, and costs no
//! compression.

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use headers::{
    ETag, HeaderMapExt as _, IfMatch, IfModifiedSince, IfNoneMatch, IfUnmodifiedSince, LastModified,
};

use super::problem::Problem;
use super::ranges;

/// Answers with 304 what the client already has, with 412 what is not as it has to be, and with a
/// part what is asked for in parts.
pub(crate) async fn answer(mut request: Request, next: Next) -> Response {
    let conditions = Conditions::new(request.headers());
    // HEAD is answered like GET, header for header; axum drops the body at the end.
    if request.method() == Method::HEAD {
        *request.method_mut() = Method::GET;
    }
    // The routes know only the tag of what is not compressed.
    for name in [header::IF_MATCH, header::IF_UNMODIFIED_SINCE] {
        request.headers_mut().remove(name);
    }
    let path = request.uri().path().to_owned();
    let mut response = ranges::answer(request, next).await;
    let problem = |status, detail| Problem::new(status, detail).at(&path).into_response();
    match response.status() {
        StatusCode::OK | StatusCode::PARTIAL_CONTENT => {
            tag_encoding(response.headers_mut());
            if conditions.are_failed_by(response.headers()) {
                let detail = "It is not what If-Match or If-Unmodified-Since names any more.";
                problem(StatusCode::PRECONDITION_FAILED, detail)
            } else if conditions.are_met_by(response.headers()) {
                unchanged(response)
            } else {
                response
            }
        }
        StatusCode::NOT_ACCEPTABLE => {
            let detail =
                "Accept-Encoding leaves nothing to answer with; allow br, gzip or identity.";
            problem(StatusCode::NOT_ACCEPTABLE, detail)
        }
        StatusCode::RANGE_NOT_SATISFIABLE => {
            let detail = "The range lies beyond the end; Content-Range tells the length.";
            let mut answer = problem(StatusCode::RANGE_NOT_SATISFIABLE, detail);
            if let Some(length) = response.headers_mut().remove(header::CONTENT_RANGE) {
                answer.headers_mut().insert(header::CONTENT_RANGE, length);
            }
            answer
        }
        _ => response,
    }
}

/// Makes `"abc"` to `"abc-br"` when the answer is compressed with Brotli.
fn tag_encoding(headers: &mut HeaderMap) {
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    let encoded = text(header::ETAG)
        .and_then(|tag| tag.strip_suffix('"'))
        .zip(text(header::CONTENT_ENCODING))
        .and_then(|(opaque, encoding)| format!("{opaque}-{encoding}\"").parse::<ETag>().ok());
    if let Some(tag) = encoded {
        headers.typed_insert(tag);
    }
}

/// The same answer without what the client has.
pub(crate) fn unchanged(mut response: Response) -> Response {
    *response.status_mut() = StatusCode::NOT_MODIFIED;
    *response.body_mut() = Body::empty();
    let headers = response.headers_mut();
    for name in [header::CONTENT_TYPE, header::CONTENT_ENCODING, header::CONTENT_LENGTH] {
        headers.remove(name);
    }
    response
}

/// What the client says that it has. Times count only where there are no tags (RFC 9110, section
/// 13.2.2).
pub(crate) struct Conditions {
    matches: Option<IfMatch>,
    unmodified_since: Option<IfUnmodifiedSince>,
    none_match: Option<IfNoneMatch>,
    modified_since: Option<IfModifiedSince>,
}

impl Conditions {
    pub(crate) fn new(headers: &HeaderMap) -> Self {
        Self {
            matches: headers.typed_get(),
            unmodified_since: headers.typed_get(),
            none_match: headers.typed_get(),
            modified_since: headers.typed_get(),
        }
    }

    /// Whether an answer with these fields is another than it has to be.
    fn are_failed_by(&self, headers: &HeaderMap) -> bool {
        match (&self.matches, self.unmodified_since) {
            (Some(tags), _) => {
                headers.typed_get().is_none_or(|tag: ETag| !tags.precondition_passes(&tag))
            }
            (None, Some(since)) => headers
                .typed_get::<LastModified>()
                .is_some_and(|modified| !since.precondition_passes(modified.into())),
            (None, None) => false,
        }
    }

    /// Whether an answer with these fields is what it has.
    pub(crate) fn are_met_by(&self, headers: &HeaderMap) -> bool {
        match (&self.none_match, &self.modified_since) {
            (Some(tags), _) => {
                headers.typed_get().is_some_and(|tag| !tags.precondition_passes(&tag))
            }
            (None, Some(since)) => headers
                .typed_get::<LastModified>()
                .is_some_and(|modified| !since.is_modified(modified.into())),
            (None, None) => false,
        }
    }
}
