//! The files of the widget, in `pkg/` unless said otherwise.

/// The loader.
pub(crate) const LOADER: &str = "news-card.js";
/// What keeps shown cards alive, asked for by the loader.
pub(crate) const LIVE: &str = "news-card-live.js";
/// What wasm-bindgen writes to call the app.
pub(crate) const GLUE: &str = "news-card-app.js";
/// The app.
pub(crate) const APP: &str = "news-card-app.wasm";
/// The stylesheet.
pub(crate) const STYLE: &str = "news-card.css";

/// The app after wasm-bindgen, still with the names of its functions; not in `pkg/`.
pub(crate) const NAMED_APP: &str = "named.wasm";
