//! What the page says: the element's own attribute, else the page's default for all cards.

use gloo_utils::document;
use web_sys::HtmlElement;

/// Whether the page has any default for cards: most have none, and one question tells.
pub(super) fn has_page_defaults() -> bool {
    document().query_selector("meta[name^=\"news-card:\"]").is_ok_and(|meta| meta.is_some())
}

/// The text of an attribute, else of `<meta name="news-card:NAME">`, where the page has defaults.
pub(super) fn value(host: &HtmlElement, name: &str, has_page_defaults: bool) -> Option<String> {
    let page_default = || {
        if !has_page_defaults {
            return None;
        }
        let selector = ["meta[name=\"news-card:", name, "\"]"].concat();
        document().query_selector(&selector).ok()??.get_attribute("content")
    };
    host.get_attribute(name).or_else(page_default)
}
