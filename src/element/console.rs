//! The one voice of the app in the console.

/// Says a sentence as a warning.
pub(super) fn warn(sentence: &str) {
    web_sys::console::warn_1(&["[news-card] ", sentence].concat().into());
}
