//! From the response that the loader asked for to a JavaScript document.

use crate::model::ReadError;
use js_sys::{JSON, Reflect, Uint8Array};
use std::fmt;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, ReadableStreamDefaultReader, Response};

/// The largest body that is read, in bytes: 1 MiB. A response has no limit of its own, and
/// 51 KB of gzip can hold 50 MB of JSON.
const MAX_BYTES: usize = 1 << 20;

/// Why there is no card.
#[derive(Debug)]
pub(super) enum LoadError {
    Status(u16),
    TooLarge,
    Interrupted,
    NotUtf8,
    NotJson(String),
    Document(ReadError),
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Status(status) => {
                f.write_str("the server answered with status ")?;
                f.write_str(&status.to_string())
            }
            Self::TooLarge => f.write_str("the document is larger than 1 MiB"),
            Self::Interrupted => f.write_str("the connection broke while the document was read"),
            Self::NotUtf8 => f.write_str("the document is not JSON: it is not UTF-8"),
            Self::NotJson(reason) => {
                f.write_str("the document is not JSON: ")?;
                f.write_str(reason)
            }
            Self::Document(error) => error.fmt(f),
        }
    }
}

impl LoadError {
    /// The `kind` that a `news-card-error` event tells.
    fn kind(&self) -> &'static str {
        match self {
            Self::Status(_) => "http",
            Self::TooLarge => "too-large",
            Self::Interrupted => "network",
            Self::NotUtf8 | Self::NotJson(_) => "json",
            Self::Document(_) => "document",
        }
    }
}

impl From<LoadError> for JsValue {
    fn from(error: LoadError) -> Self {
        let js = js_sys::Error::new(&error.to_string());
        let _ = Reflect::set(&js, &"kind".into(), &error.kind().into());
        js.into()
    }
}

/// Reads a document: from a response as JSON, up to 1 MiB of UTF-8, from an element that holds
/// JSON, or from an object as it is.
///
/// # Errors
/// An `Error` with a `kind`: `http`, `too-large`, `network` or `json`.
#[wasm_bindgen]
#[expect(unreachable_pub, reason = "wasm-bindgen exports public functions only")]
pub async fn load(given: JsValue) -> Result<JsValue, JsValue> {
    let text = if let Some(element) = given.dyn_ref::<Element>() {
        element.text_content().unwrap_or_default()
    } else if given.is_instance_of::<Response>() {
        text(given.unchecked_into()).await?
    } else {
        return Ok(given);
    };
    let parsed = JSON::parse(&text);
    Ok(parsed.map_err(|error| LoadError::NotJson(js_sys::Error::from(error).message().into()))?)
}

/// Reads a response as text, up to 1 MiB of UTF-8.
///
/// # Errors
/// An `Error` with a `kind`: `http`, `too-large`, `network` or `json`.
#[wasm_bindgen]
#[expect(unreachable_pub, reason = "wasm-bindgen exports public functions only")]
pub async fn text(response: Response) -> Result<String, JsValue> {
    if !response.ok() {
        // A body that nobody reads would keep the connection, and the page, busy.
        let _ = response.body().map(|body| body.cancel());
        return Err(LoadError::Status(response.status()).into());
    }
    let bytes = read_body(&response).await?;
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| LoadError::NotUtf8)?;
    Ok(text.into())
}

async fn read_body(response: &Response) -> Result<Vec<u8>, LoadError> {
    let mut bytes = Vec::new();
    let Some(body) = response.body() else { return Ok(bytes) };
    let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    loop {
        let chunk = JsFuture::from(reader.read()).await.map_err(|_| LoadError::Interrupted)?;
        let value = Reflect::get(&chunk, &"value".into()).unwrap_or_default();
        let Some(value) = value.dyn_ref::<Uint8Array>() else { return Ok(bytes) };
        if bytes.len() + value.length() as usize > MAX_BYTES {
            let _ = reader.cancel();
            return Err(LoadError::TooLarge);
        }
        bytes.extend(value.to_vec());
    }
}
