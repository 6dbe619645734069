//! A Leptos application that a server writes and a browser takes over: the same card in both.
//!
//! `cargo xtask example leptos-ssr` builds and serves it.

use leptos::prelude::*;
use news_card::{Card, NewsCard, Options, THEMES, read};
use std::sync::Arc;

/// What the server writes around the application.
#[component]
pub fn Page(
    /// Where the scripts are.
    options: LeptosOptions,
) -> impl IntoView {
    // The themes that the page offers.
    let themes: String = THEMES.iter().map(|theme| theme.css).collect();
    view! {
        <!DOCTYPE html>
        <html lang="en">
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <title>"A card from a server"</title>
                <link rel="icon" href="data:,"/>
                <link rel="stylesheet" href="/example/style.css"/>
                <style inner_html=themes></style>
                <HydrationScripts options/>
            </head>
            <body>
                <App/>
            </body>
        </html>
    }
}

/// The application, the same on the server and in the browser.
#[component]
pub fn App() -> impl IntoView {
    let json = include_bytes!("../../../www/cards/deepseek-big-fund.json");
    let card = read(json).map(|parsed| parsed.card).unwrap_or_default();
    let card: RwSignal<Arc<Card>> = RwSignal::new(Arc::new(card));
    let theme = RwSignal::new("auto".to_owned());
    let shown = RwSignal::new(true);
    let options = Signal::derive(move || Options { theme: theme.get(), ..Options::default() });
    let rename = move |_| {
        card.update(|card| Arc::make_mut(card).title = "A headline that a signal changed".into());
    };
    view! {
        <h1>"A card from a server"</h1>
        <p class="lead">"Readable before any script; then signals change it in place."</p>
        <div class="controls">
            <button id="paper" on:click=move |_| theme.set("paper".into())>"Paper"</button>
            <button id="midnight" on:click=move |_| theme.set("midnight".into())>"Midnight"</button>
            <button id="rename" on:click=rename>"Change the headline"</button>
            <button id="remove" on:click=move |_| shown.update(|shown| *shown = !*shown)>
                {move || if shown.get() { "Remove" } else { "Show" }}
            </button>
        </div>
        <Show when=move || shown.get()>
            <NewsCard card options actions=|| view! { <Save/> }/>
        </Show>
        <footer>"Written by a server with axum, taken over by Leptos in your browser."</footer>
    }
}

/// Something of the application's own, beside the share links.
#[component]
fn Save() -> impl IntoView {
    let saved = RwSignal::new(false);
    view! {
        <button
            class="save"
            aria-pressed=move || saved.get().to_string()
            on:click=move |_| saved.update(|saved| *saved = !*saved)
        >
            {move || if saved.get() { "Saved" } else { "Save for later" }}
        </button>
    }
}

/// Takes over what the server wrote.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_body(App);
}
