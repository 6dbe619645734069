//! What the page says: the element's own attribute, else the page's default for all cards.

use gloo_utils::{document, window};
use web_sys::{Element, HtmlElement};

/// The text of an attribute, else of `<meta name="news-card:NAME">`.
pub(super) fn value(host: &HtmlElement, name: &str) -> Option<String> {
    let page_default = || {
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
        .or_else(|| value(host, "lang"))
        .or_else(document_lang)
        .or_else(|| window().navigator().language())
        .unwrap_or_default()
}
