//! What is sent of a file or of the index: its bytes, with the header fields that
//! caches and browsers need.

use std::time::SystemTime;

use axum::body::Body;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest as _, Sha256};

/// How long a card may be used unasked: a minute, and ten more while a new one is
/// fetched, so that a busy site asks rarely and an update is still seen in minutes.
pub(crate) const CARD_CACHING: &str = "public, max-age=60, stale-while-revalidate=600";
/// The index changes with every card, so it is kept for a quarter of a minute.
pub(crate) const INDEX_CACHING: &str = "public, max-age=15, stale-while-revalidate=60";
/// Pages and the widget's files are asked about every time, which costs a 304.
pub(crate) const FILE_CACHING: &str = "no-cache";

pub(crate) const JSON: &str = "application/json; charset=utf-8";

/// Bytes ready to be sent.
#[derive(Debug)]
pub(crate) struct Representation {
    pub(crate) bytes: Vec<u8>,
    pub(crate) content_type: HeaderValue,
    pub(crate) caching: &'static str,
    pub(crate) modified: SystemTime,
}

/// A name for these bytes and no others: 128 bits of their SHA-256, in hexadecimal.
pub(crate) fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

impl IntoResponse for Representation {
    fn into_response(self) -> Response {
        let etag = HeaderValue::try_from(format!("\"{}\"", digest(&self.bytes)));
        let modified = HeaderValue::try_from(httpdate::fmt_http_date(self.modified));
        let mut response = Response::new(Body::from(self.bytes));
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, self.content_type);
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(self.caching));
        for (name, value) in [(header::ETAG, etag), (header::LAST_MODIFIED, modified)] {
            if let Ok(value) = value {
                headers.insert(name, value);
            }
        }
        response
    }
}
