//! What is sent of a card or of the index: its bytes, with the header fields that
//! caches and browsers need.

use std::time::SystemTime;

use axum::body::Body;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use headers::{ETag, HeaderMapExt as _, LastModified};

use super::source::Source;
use crate::digest::Digest;

/// Bytes ready to be sent.
#[derive(Debug)]
pub(crate) struct Representation {
    pub(crate) bytes: Vec<u8>,
    pub(crate) content_type: HeaderValue,
    pub(crate) caching: &'static str,
    pub(crate) modified: SystemTime,
    /// What it was made of, if of nothing else.
    pub(crate) source: Option<Source>,
}

impl IntoResponse for Representation {
    fn into_response(self) -> Response {
        let etag = format!("\"{}\"", Digest::new(&self.bytes).text()).parse::<ETag>();
        let mut response = Response::new(Body::from(self.bytes));
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, self.content_type);
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(self.caching));
        headers.typed_insert(LastModified::from(self.modified));
        if let Ok(etag) = etag {
            headers.typed_insert(etag);
        }
        if let Some(source) = self.source {
            response.extensions_mut().insert(source);
        }
        response
    }
}
