//! A page of the card's own.

mod head;
mod linked_data;
mod page_meta;

use super::element;
use super::markup::push_attribute;
use super::render_options::RenderOptions;
use crate::locale::direction;
use crate::view::Context;
use page_meta::PageMeta;

/// A whole page that holds the card: readable without script, and for search engines, social
/// networks and readers of feeds, all that they look for in its head.
#[must_use]
pub fn page(story: &Context, setting: &RenderOptions<'_>) -> String {
    page_around(&element(story, setting), story, setting)
}

/// The same around an element that was already written with the same story and setting, for
/// those who need both.
#[must_use]
pub fn page_around(element: &str, story: &Context, setting: &RenderOptions<'_>) -> String {
    let lang = story.lang();
    let mut html = String::with_capacity(element.len() + 8_192);
    html.push_str("<!doctype html>\n<html");
    push_attribute(&mut html, "lang", lang);
    push_attribute(&mut html, "dir", direction(lang).name());
    html.push_str(">\n<head>\n");
    head::push(&mut html, &PageMeta::of(story, setting));
    html.extend(["</head>\n<body class=\"news-card-page\">\n<main>", element]);
    html.push_str("</main>\n</body>\n</html>\n");
    html
}
