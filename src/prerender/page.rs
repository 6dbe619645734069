//! A page of the card's own.

mod head;
mod linked_data;
mod page_meta;

use super::element;
use super::markup::{in_script, push_attribute};
use super::render_options::RenderOptions;
use crate::view::Context;
use page_meta::PageMeta;

/// A whole page that holds the card: readable without script, and for search engines, social
/// networks and feed readers, all that they look for in its head.
///
/// ```
/// use news_card::prerender::RenderOptions;
/// use news_card::{Context, Locale, Options, prerender, read};
///
/// let card = read(br#"{"title": "Rain"}"#)?.card;
/// let cx = Context::new(card, Options::default(), Locale::default(), None);
/// let options = RenderOptions { site_name: Some("Harbour Post"), ..RenderOptions::default() };
/// let html = prerender::page(&cx, &options);
/// assert!(html.contains(r#"<meta property="og:site_name" content="Harbour Post">"#));
/// # Ok::<(), news_card::ReadError>(())
/// ```
#[must_use]
pub fn page(cx: &Context, options: &RenderOptions<'_>) -> String {
    page_around(&element(cx, options), cx, options)
}

/// The same around an element that was already written from the same context and options, for
/// those who need both.
///
/// ```
/// use news_card::prerender::RenderOptions;
/// use news_card::{Context, Locale, Options, prerender, read};
///
/// let card = read(br#"{"title": "Rain"}"#)?.card;
/// let cx = Context::new(card, Options::default(), Locale::default(), None);
/// let options = RenderOptions::default();
/// let element = prerender::element(&cx, &options);
/// let page = prerender::page_around(&element, &cx, &options);
/// assert_eq!(page, prerender::page(&cx, &options));
/// # Ok::<(), news_card::ReadError>(())
/// ```
#[must_use]
pub fn page_around(element: &str, cx: &Context, options: &RenderOptions<'_>) -> String {
    // Where nobody says what language the story is in, the page is in that of its interface, and the
    // story in none.
    let lang = cx.lang().unwrap_or_else(|| cx.locale.tag());
    let main = if cx.lang().is_some() { "<main>" } else { "<main lang=\"\">" };
    let mut html = String::with_capacity(element.len() + 8_192);
    html.push_str("<!doctype html>\n<html");
    push_attribute(&mut html, "lang", lang);
    push_attribute(&mut html, "dir", cx.direction().name());
    html.push_str(">\n<head>\n");
    head::push(&mut html, &PageMeta::new(cx, options));
    html.extend(["</head>\n<body class=\"news-card-page\">\n", main, element]);
    html.push_str("</main>\n");
    push_document(&mut html, cx);
    html.push_str("</body>\n</html>\n");
    html
}

/// The document that the page shows, so that whoever has the page has all of it: `news-card import`
/// reads the same card from there. It is data and runs nothing.
fn push_document(html: &mut String, cx: &Context) {
    let json = serde_json::to_string(&*cx.card).unwrap_or_default();
    html.push_str("<script type=\"application/json\" id=\"news-card-document\">");
    html.push_str(&in_script(&json));
    html.push_str("</script>\n");
}
