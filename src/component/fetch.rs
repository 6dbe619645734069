//! The document of a card that is loaded: within a time, and asked for again where that may help.

use crate::load::{self, Circumstances, LoadError};
use crate::model::Parsed;
use crate::options::Credentials;
use futures_util::future::{Either, select};
use gloo_net::http::Request;
use gloo_timers::future::TimeoutFuture;
use js_sys::{Date, Math, Promise};
use std::cell::Cell;
use std::pin::pin;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, ReferrerPolicy, RequestCredentials, Response};

/// How long an answer may take, and then its body, in milliseconds; the same as in
/// `www/loader/limits.js`.
const TIMEOUT: u32 = 10_000;

/// Why a try failed, and when the server says that it can be asked again.
struct Failure {
    error: LoadError,
    retry_after: Option<String>,
}

impl From<LoadError> for Failure {
    fn from(error: LoadError) -> Self {
        Self { error, retry_after: None }
    }
}

/// Loads the card at a URL, for as long as nobody aborts the request.
pub(super) async fn fetch(
    src: &str,
    credentials: Option<Credentials>,
    request: &AbortController,
) -> Result<Parsed, LoadError> {
    let mut number = 1;
    loop {
        let Failure { error, retry_after } = match once(src, credentials, request).await {
            Ok(parsed) => return Ok(parsed),
            Err(failure) => failure,
        };
        let circumstances = Circumstances {
            number,
            retry_after: retry_after.as_deref(),
            until: |date| Date::parse(date) - Date::now(),
            chance: Math::random(),
        };
        let Some(pause) = load::pause(&error, &circumstances) else { return Err(error) };
        TimeoutFuture::new(pause).await;
        if request.signal().aborted() {
            return Err(error);
        }
        number += 1;
    }
}

async fn once(
    src: &str,
    credentials: Option<Credentials>,
    request: &AbortController,
) -> Result<Parsed, Failure> {
    let credentials = match credentials.unwrap_or(Credentials::Omit) {
        Credentials::Omit => RequestCredentials::Omit,
        Credentials::SameOrigin => RequestCredentials::SameOrigin,
        Credentials::Include => RequestCredentials::Include,
    };
    let asked = Request::get(src)
        .credentials(credentials)
        .referrer_policy(ReferrerPolicy::NoReferrer)
        .abort_signal(Some(&request.signal()))
        .send();
    let answer = within(asked, request).await?.map_err(|_| LoadError::Network)?;
    let retry_after = answer.headers().get("retry-after");
    let text = within(text(answer.into()), request).await?;
    let text = text.map_err(|error| Failure { error, retry_after })?;
    Ok(load::card(&load::json(&text)?)?)
}

/// The text of an answer, awaited.
async fn text(answer: Response) -> Result<String, LoadError> {
    let text = Rc::new(Cell::new(None));
    let promise = Promise::new(&mut |resolve, _| {
        let told = Rc::clone(&text);
        load::text(&answer, move |text| {
            told.set(Some(text));
            let _ = resolve.call0(&JsValue::NULL);
        });
    });
    let _ = JsFuture::from(promise).await;
    text.take().unwrap_or(Err(LoadError::Network))
}

/// What is awaited, if it is there in time; the request is aborted otherwise.
async fn within<T>(
    awaited: impl Future<Output = T>,
    request: &AbortController,
) -> Result<T, LoadError> {
    match select(pin!(awaited), TimeoutFuture::new(TIMEOUT)).await {
        Either::Left((value, _)) => Ok(value),
        Either::Right(_) => {
            request.abort();
            Err(LoadError::Timeout)
        }
    }
}
