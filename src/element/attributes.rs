//! What the page says: the element's own attribute, else the page's default for all cards.

use gloo_utils::{document, window};
use web_sys::{Element, HtmlElement};

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

/// The language that the interface should have: the nearest ancestor's, the page's default for
/// cards, the document's, the browser's.
pub(super) fn language(host: &HtmlElement) -> String {
    let nearest = host.closest("[lang]").ok().flatten();
    let nearest = nearest.filter(|element| element.tag_name() != "HTML");
    let of = |element: &Element| element.get_attribute("lang").filter(|lang| !lang.is_empty());
    let document_lang = || document().document_element().as_ref().and_then(of);
    nearest
        .as_ref()
        .and_then(of)
        .or_else(|| value(host, "lang", true))
        .or_else(document_lang)
        .or_else(|| window().navigator().language())
        .unwrap_or_default()
}
