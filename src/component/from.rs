//! A card that is loaded.

use super::NewsCard;
use crate::load::{self, LoadError};
use crate::locale::Locale;
use crate::model::{Card, Parsed};
use crate::options::{Credentials, Options};
use gloo_net::http::Request;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use web_sys::{AbortController, AbortSignal, RequestCredentials};

/// A card from a URL. Until it is there, a skeleton is shown; where there is none, the fallback.
/// A card that is shown stays where loading another fails.
///
/// A server shows the fallback, too: what it writes is also for readers without scripts.
///
/// ```
/// use leptos::prelude::*;
/// use news_card::NewsCardFrom;
///
/// #[component]
/// fn Story() -> impl IntoView {
///     let fallback = || view! { <a href="https://news.example/rain">"Rain"</a> };
///     view! { <NewsCardFrom src="/cards/rain.json" fallback/> }
/// }
/// ```
#[component]
pub fn NewsCardFrom(
    /// The URL of the card's JSON document; another one loads another card.
    #[prop(into)]
    src: Signal<String>,
    /// How to show it. Defaults to `Options::default()`.
    #[prop(into, optional)]
    options: Signal<Options>,
    /// The language of the interface. Defaults to English.
    #[prop(into, optional)]
    locale: Signal<Locale>,
    /// Whether the request carries cookies. Defaults to `Credentials::Omit`.
    #[prop(optional)]
    credentials: Option<Credentials>,
    /// What is shown where there is no card. Defaults to nothing.
    #[prop(into, optional)]
    fallback: ViewFn,
    /// Called with each card and the problems of its document.
    #[prop(into, optional)]
    on_load: Option<Callback<Parsed>>,
    /// Called where there is no card.
    #[prop(into, optional)]
    on_error: Option<Callback<LoadError>>,
) -> impl IntoView {
    let card = RwSignal::new(None::<Arc<Card>>);
    let is_loading = RwSignal::new(false);
    Effect::new(move |_| {
        let src = src.get();
        let request = AbortController::new().ok();
        let signal = request.as_ref().map(AbortController::signal);
        let request = StoredValue::new_local(request);
        on_cleanup(move || {
            // Nobody waits for this one any more.
            let _ = request.try_with_value(|request| request.as_ref().map(AbortController::abort));
        });
        is_loading.set(true);
        spawn_local(async move {
            let parsed = fetch(&src, credentials, signal.as_ref()).await;
            if signal.is_some_and(|signal| signal.aborted()) {
                return;
            }
            is_loading.try_set(false);
            match parsed {
                Ok(parsed) => {
                    card.try_set(Some(Arc::new(parsed.card.clone())));
                    if let Some(on_load) = on_load {
                        on_load.run(parsed);
                    }
                }
                Err(error) => {
                    if let Some(on_error) = on_error {
                        on_error.run(error);
                    }
                }
            }
        });
    });
    let is_there = Memo::new(move |_| card.with(Option::is_some));
    move || {
        if is_there.get() {
            let card = Signal::derive(move || card.get().unwrap_or_default());
            return view! { <NewsCard card options locale/> }.into_any();
        }
        if is_loading.get() {
            let skeleton = view! { <div data-state="loading" aria-busy="true"></div> };
            return view! { <div class="news-card-box"><super::Styles/>{skeleton}</div> }
                .into_any();
        }
        fallback.run()
    }
}

async fn fetch(
    src: &str,
    credentials: Option<Credentials>,
    signal: Option<&AbortSignal>,
) -> Result<Parsed, LoadError> {
    let credentials = match credentials.unwrap_or(Credentials::Omit) {
        Credentials::Omit => RequestCredentials::Omit,
        Credentials::SameOrigin => RequestCredentials::SameOrigin,
        Credentials::Include => RequestCredentials::Include,
    };
    let request = Request::get(src).credentials(credentials).abort_signal(signal);
    let response = request.send().await.map_err(|_| LoadError::Network)?;
    load::card(&load::json(&load::text(&response.into()).await?)?)
}
