//! A Leptos application in the browser: a card that follows signals, and one that is loaded.
//!
//! `cargo xtask example leptos-csr` builds and serves it.

use leptos::prelude::*;
use news_card::{
    Card, Density, LoadError, NewsCard, NewsCardFrom, Options, SortEvent, ToggleEvent, read,
};
use std::sync::Arc;

fn main() {
    leptos::mount::mount_to_body(App);
}

/// Two stories at hand; the cards of the demo endpoint.
const STORIES: [&str; 2] = [
    include_str!("../../../www/cards/deepseek-big-fund.json"),
    include_str!("../../../www/cards/deepseek-tencent-alibaba.json"),
];

fn story(number: usize) -> Arc<Card> {
    let json = STORIES.get(number % STORIES.len()).copied().unwrap_or_default();
    Arc::new(read(json.as_bytes()).map(|parsed| parsed.card).unwrap_or_default())
}

#[component]
fn App() -> impl IntoView {
    let number = RwSignal::new(0);
    let card = Memo::new(move |_| story(number.get()));
    let theme = RwSignal::new("auto".to_owned());
    let compact = RwSignal::new(false);
    let shown = RwSignal::new(true);
    let last = RwSignal::new(String::new());
    let options = Signal::derive(move || Options {
        theme: theme.get(),
        density: if compact.get() { Density::Compact } else { Density::Comfortable },
        ..Options::default()
    });
    let themes = ["auto", "light", "dark", "paper", "midnight", "contrast"];
    let themes = themes.map(|name| view! { <option value=name>{name}</option> });
    view! {
        <h1>"Cards in a Leptos application"</h1>
        <p class="lead">"Signals change the card below in place: open a section, then try them."</p>
        <div class="controls">
            <label>
                "Theme"
                <select on:change:target=move |event| theme.set(event.target().value())>{themes}</select>
            </label>
            <label>
                <input
                    type="checkbox"
                    on:change:target=move |event| compact.set(event.target().checked())
                />
                "Compact"
            </label>
            <button id="next" on:click=move |_| number.update(|number| *number += 1)>
                "Next story"
            </button>
            <button id="remove" on:click=move |_| shown.update(|shown| *shown = !*shown)>
                {move || if shown.get() { "Remove" } else { "Show" }}
            </button>
        </div>
        <Show when=move || shown.get()>
            <NewsCard
                card
                options
                on_sort=move |sort: SortEvent| last.set(format!("Sorted by {}", sort.column))
                on_toggle=move |toggle: ToggleEvent| last.set(format!("{} {}", toggle.section.name(), toggle.open))
            />
        </Show>
        <p class="log" id="log">{last}</p>
        <h2>"Loaded from the demo endpoint"</h2>
        <NewsCardFrom
            src="/cards/deepseek-tencent-alibaba.json"
            fallback=|| view! { <a href="https://news.example/">"The story, as a plain link"</a> }
        />
        <h2>"A card that cannot be loaded"</h2>
        <NewsCardFrom
            src="/cards/nowhere.json"
            fallback=|| view! { <a id="fallback" href="https://news.example/">"The story, as a plain link"</a> }
            on_error=move |error: LoadError| last.set(error.to_string())
        />
    }
}
