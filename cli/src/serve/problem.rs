//! Errors as the client sees them: `application/problem+json` (RFC 9457).

use std::fmt;

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::{caching, media_types};

/// The type of a problem that says no more than its status (RFC 9457, section 4.2.1).
const PLAIN: &str = "about:blank";

/// One error, answered as a small JSON document.
#[derive(Debug)]
pub(crate) struct Problem {
    document: Document,
    status: StatusCode,
    headers: Vec<(HeaderName, &'static str)>,
}

#[derive(Debug, Serialize)]
struct Document {
    r#type: &'static str,
    title: String,
    status: u16,
    detail: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    instance: Option<String>,
}

impl Problem {
    /// A problem of the plain type; its title is the status in words.
    pub(crate) fn new(status: StatusCode, detail: impl Into<String>) -> Self {
        let document = Document {
            r#type: PLAIN,
            title: status.canonical_reason().unwrap_or("Error").to_owned(),
            status: status.as_u16(),
            detail: detail.into(),
            instance: None,
        };
        Self { document, status, headers: Vec::new() }
    }

    /// No card of this id.
    pub(crate) fn unknown_card(id: &str) -> Self {
        Self::new(
            StatusCode::NOT_FOUND,
            format!("There is no card \"{id}\"; /cards.json lists those there are."),
        )
        .of_type("urn:problem-type:news-card:unknown-card", "Unknown card")
    }

    /// The card is there, and cannot be shown. The fault is the publisher's and not
    /// the request's, so the status is 500.
    pub(crate) fn broken_card(id: &str, sentence: &str) -> Self {
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            format!("The card \"{id}\" cannot be served: {sentence}."),
        )
        .of_type("urn:problem-type:news-card:broken-card", "Broken card")
    }

    /// Nothing at this path.
    pub(crate) fn unknown_path() -> Self {
        Self::new(
            StatusCode::NOT_FOUND,
            "There is nothing at this path; /cards.json lists the cards.",
        )
    }

    /// What belongs at this path is there and cannot be read: the log says why, the client need
    /// not know.
    pub(crate) fn unreadable(path: &str, error: &dyn fmt::Display) -> Response {
        tracing::error!(path, problem = %error);
        let detail = "What belongs at this path cannot be read; the log of the server says why.";
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, detail).at(path).into_response()
    }

    fn of_type(mut self, kind: &'static str, title: &str) -> Self {
        self.document.r#type = kind;
        title.clone_into(&mut self.document.title);
        self
    }

    /// Names the path that was asked for.
    pub(crate) fn at(mut self, path: &str) -> Self {
        self.document.instance = Some(path.to_owned());
        self
    }

    /// Adds a header field to the answer.
    pub(crate) fn with_header(mut self, name: HeaderName, value: &'static str) -> Self {
        self.headers.push((name, value));
        self
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let body = serde_json::to_vec(&self.document).unwrap_or_default();
        let mut response = Response::new(Body::from(body));
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_types::PROBLEM));
        // A problem is over as soon as someone mends it, so no cache may keep it.
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching::NO_STORE));
        for (name, value) in self.headers {
            headers.insert(name, HeaderValue::from_static(value));
        }
        response
    }
}
