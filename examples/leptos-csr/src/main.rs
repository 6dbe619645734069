//! A Leptos application in the browser: a card that follows signals, and cards that are loaded.
//!
//! `cargo xtask example leptos-csr` builds and serves it.

use leptos::prelude::*;
use news_card::{
    Card, Density, LoadError, NewsCard, NewsCardFrom, Options, SortEvent, THEMES, ToggleEvent, read,
};
use std::sync::Arc;

fn main() {
    leptos::mount::mount_to_body(App);
}

/// Stories at hand; they are of the demo endpoint.
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
    // The themes that this page offers; a page with one brings that one along.
    let themes: String = THEMES.iter().map(|theme| theme.css).collect();
    view! {
        <style>{themes}</style>
        <h1>"Cards in a Leptos application"</h1>
        <AtHand/>
        <Loaded/>
        <NotLoaded/>
    }
}

/// A card at hand: signals of the application decide what it shows and how.
#[component]
fn AtHand() -> impl IntoView {
    let number = RwSignal::new(0);
    let card = Memo::new(move |_| story(number.get()));
    let theme = RwSignal::new("auto".to_owned());
    let compact = RwSignal::new(false);
    let shown = RwSignal::new(true);
    let last = RwSignal::new("Open a section or sort the table.".to_owned());
    let options = Signal::derive(move || Options {
        theme: theme.get(),
        density: if compact.get() { Density::Compact } else { Density::Comfortable },
        ..Options::default()
    });
    let sorted =
        move |sort: SortEvent| last.set(format!("The table is sorted by {}.", sort.feature));
    let toggled = move |ToggleEvent { section, open }: ToggleEvent| {
        let is = if open { "open" } else { "closed" };
        last.set(format!("The section {} is {is}.", section.name()));
    };
    let themes = ["auto", "light", "dark", "paper", "midnight", "contrast"]
        .map(|name| view! { <option>{name}</option> });
    view! {
        <p class="lead">"Open a section below, then change something: it stays open."</p>
        <div class="controls">
            <label>
                "Theme"
                <select on:change:target=move |event| theme.set(event.target().value())>
                    {themes}
                </select>
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
            <output>{last}</output>
        </div>
        <Show when=move || shown.get()>
            <NewsCard card options on_sort=sorted on_toggle=toggled actions=|| view! { <Save/> }/>
        </Show>
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

/// A card that is loaded: a skeleton stands where it will be.
#[component]
fn Loaded() -> impl IntoView {
    let fallback = || view! { <a href="https://news.example/">"The story, as a plain link"</a> };
    view! {
        <section id="loaded">
            <h2>"A card that is loaded"</h2>
            <NewsCardFrom src="/cards/deepseek-tencent-alibaba.json" fallback/>
        </section>
    }
}

/// A card that cannot be loaded: the application's own words stand in its place.
#[component]
fn NotLoaded() -> impl IntoView {
    let tried = RwSignal::new(false);
    let reason = RwSignal::new(String::new());
    let fallback = || view! { <a href="https://news.example/">"The story, as a plain link"</a> };
    let failed = move |error: LoadError| reason.set(error.to_string());
    view! {
        <section id="not-loaded">
            <h2>"A card that cannot be loaded"</h2>
            <div class="controls">
                <button on:click=move |_| tried.set(true)>"Try to load it"</button>
                <output>{reason}</output>
            </div>
            <Show when=move || tried.get()>
                <NewsCardFrom src="/cards/nowhere.json" fallback on_error=failed/>
            </Show>
        </section>
    }
}
