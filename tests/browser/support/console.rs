//! What the page's console says.

use thirtyfour::BrowserLogEntry;

/// The sentences of warnings and errors, without their places; what the browser says about
/// pictures of the demo cards, whose hosts do not exist, is left out.
pub(crate) fn sentences(entries: &[BrowserLogEntry]) -> Vec<String> {
    let loud = entries.iter().filter(|entry| matches!(&*entry.level, "WARNING" | "SEVERE"));
    // Chromium's own pages, such as that of a new tab, speak here as well.
    let elsewhere = ["https://", "chrome://"];
    let about_here =
        loud.filter(|entry| !elsewhere.iter().any(|start| entry.message.starts_with(start)));
    about_here.map(|entry| sentence(&entry.message)).collect()
}

/// From `http://host/file.js 12:34 "text"`, the text.
fn sentence(message: &str) -> String {
    let parts: Vec<_> = message.splitn(3, ' ').collect();
    match parts[..] {
        [_, place, text] if place.contains(':') && text.starts_with('"') => {
            serde_json::from_str(text).unwrap_or_else(|_| text.into())
        }
        _ => message.into(),
    }
}
