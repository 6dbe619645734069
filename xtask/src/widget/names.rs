//! The files of the widget, in `pkg/` unless said otherwise.

/// The loader.
pub(crate) const LOADER: &str = "news-card.js";
/// What keeps shown cards alive, asked for by the loader.
pub(crate) const LIVE: &str = "news-card-live.js";
/// What few cards need, asked for by what keeps them alive.
pub(crate) const MORE: &str = "news-card-more.js";
/// What wasm-bindgen writes to call the app.
pub(crate) const GLUE: &str = "news-card-app.js";
/// The app.
pub(crate) const APP: &str = "news-card-app.wasm";
/// The words of the languages, beside English; a folder.
pub(crate) const LANGUAGES: &str = "languages";
/// The themes that are loaded where they are named; a folder.
pub(crate) const THEMES: &str = "themes";
/// The stylesheet.
pub(crate) const STYLE: &str = "news-card.css";

/// The app after wasm-bindgen, still with the names of its functions; not in `pkg/`.
pub(crate) const NAMED_APP: &str = "named.wasm";
