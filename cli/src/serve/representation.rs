//! What is sent of a file or of the index: its bytes, with the header fields that
//! caches and browsers need.

use std::time::SystemTime;

use axum::body::Body;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

use crate::digest::Digest;

/// Bytes ready to be sent.
#[derive(Debug)]
pub(crate) struct Representation {
    pub(crate) bytes: Vec<u8>,
    pub(crate) content_type: HeaderValue,
    pub(crate) caching: &'static str,
    pub(crate) modified: SystemTime,
}

impl IntoResponse for Representation {
    fn into_response(self) -> Response {
        let etag = HeaderValue::try_from(format!("\"{}\"", Digest::new(&self.bytes).text()));
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
