//! URLs natively: the `url` crate.

/// A URL as the URL Standard writes it, percent-encoded; `None` if it is not one.
pub(super) fn normalized(raw: &str) -> Option<String> {
    url::Url::parse(raw).ok().map(String::from)
}
