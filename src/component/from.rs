//! A card that is loaded.

use super::NewsCard;
use super::fetch::fetch;
use crate::load::LoadError;
use crate::locale::Locale;
use crate::model::{Card, Parsed};
use crate::options::{Credentials, Options};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use web_sys::AbortController;

/// A card from a URL. Until it is there, a skeleton is shown; where there is none, the fallback.
/// A card that is shown stays where loading another fails.
///
/// An answer may take 10 seconds. Where the network fails, or the server answers with 429 or 5xx, it
/// is asked up to three times, and once more when a browser without a network has one again.
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
    let lacks_network = RwSignal::new(false);
    let again = Trigger::new();
    Effect::new(move |_| {
        if lacks_network.get() {
            let online = window_event_listener(leptos::ev::online, move |_| again.notify());
            on_cleanup(move || online.remove());
        }
    });
    Effect::new(move |_| {
        again.track();
        let src = src.get();
        let Ok(request) = AbortController::new() else { return };
        let wanted = StoredValue::new_local(request.clone());
        on_cleanup(move || {
            // Nobody waits for this one any more.
            let _ = wanted.try_with_value(AbortController::abort);
        });
        is_loading.set(true);
        lacks_network.set(false);
        spawn_local(async move {
            let parsed = fetch(&src, credentials, &request).await;
            if wanted.try_with_value(|_| ()).is_none() {
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
                    let is_offline = !window().navigator().on_line();
                    lacks_network.try_set(error == LoadError::Network && is_offline);
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
