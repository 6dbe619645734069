//! From an answer of the network to a document, in the browser: what the element and the
//! component do alike.

mod body;
mod document;
mod retry;

pub(crate) use retry::{Circumstances, pause};

use crate::decimal::decimal;
use crate::model::{Parsed, ReadError, not_json, read_value};
use body::Unread;
use js_sys::{JSON, Reflect};
use std::fmt;
use wasm_bindgen::JsValue;
use web_sys::Response;

/// Why there is no card.
///
/// ```
/// use news_card::LoadError;
///
/// let error = LoadError::Status(404);
/// assert_eq!(error.kind(), "status");
/// assert_eq!(error.to_string(), "status 404");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LoadError {
    /// The server answered with this status, not with success.
    Status(u16),
    /// The body is larger than 1 MiB.
    TooLarge,
    /// There was no answer within 10 seconds, or it was not read within 10 more.
    Timeout,
    /// There was no answer, or the connection broke while it was read.
    Network,
    /// The body is not UTF-8.
    NotUtf8,
    /// The body is not JSON; the text is the parser's.
    NotJson(String),
    /// It is JSON, but no card.
    NotACard(ReadError),
}

impl LoadError {
    /// The name that `news-card-error` gives it in `kind`: `network`, `timeout`, `status`,
    /// `too-large`, `not-json` or `not-a-card`.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Status(_) => "status",
            Self::TooLarge => "too-large",
            Self::Timeout => "timeout",
            Self::Network => "network",
            Self::NotUtf8 | Self::NotJson(_) => "not-json",
            Self::NotACard(_) => "not-a-card",
        }
    }

    /// The sentence, made without a formatter, which the app need not have.
    fn sentence(&self) -> String {
        match self {
            Self::Status(status) => ["status ", &decimal((*status).into())].concat(),
            Self::TooLarge => "the document is larger than 1 MiB".into(),
            Self::Timeout => "no answer for 10 s".into(),
            Self::Network => "the connection broke while the document was read".into(),
            Self::NotUtf8 => not_json("it is not UTF-8"),
            Self::NotJson(reason) => not_json(reason),
            Self::NotACard(error) => error.sentence(),
        }
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence())
    }
}

impl std::error::Error for LoadError {}

impl From<LoadError> for JsValue {
    fn from(error: LoadError) -> Self {
        let js = js_sys::Error::new(&error.sentence());
        let _ = Reflect::set(&js, &"kind".into(), &error.kind().into());
        js.into()
    }
}

/// A text as the JavaScript value that it is as JSON.
pub(crate) fn json(text: &str) -> Result<JsValue, LoadError> {
    JSON::parse(text)
        .map_err(|error| LoadError::NotJson(js_sys::Error::from(error).message().into()))
}

/// A JavaScript object as a card.
pub(crate) fn card(document: &JsValue) -> Result<Parsed, LoadError> {
    read_value(&document::read(document)).map_err(LoadError::NotACard)
}

/// Reads a response as text, up to 1 MiB of UTF-8; `done` is told once.
pub(crate) fn text(response: &Response, done: impl FnOnce(Result<String, LoadError>) + 'static) {
    if !response.ok() {
        // A body that nobody reads would keep the connection, and the page, busy.
        let _ = response.body().map(|body| body.cancel());
        return done(Err(LoadError::Status(response.status())));
    }
    body::read(response, |bytes| {
        done(match bytes {
            Ok(bytes) => decode(&bytes),
            Err(Unread::TooLarge) => Err(LoadError::TooLarge),
            Err(Unread::Broken) => Err(LoadError::Network),
        });
    });
}

fn decode(bytes: &[u8]) -> Result<String, LoadError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    std::str::from_utf8(bytes).map(Into::into).map_err(|_| LoadError::NotUtf8)
}
