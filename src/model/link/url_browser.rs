//! URLs in the browser: its own parser, which also decides where a link leads.

/// A URL as the URL Standard writes it, percent-encoded; `None` if it is not one.
pub(super) fn normalized(raw: &str) -> Option<String> {
    web_sys::Url::new(raw).ok().map(|url| url.href())
}
