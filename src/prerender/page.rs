//! A page of the card's own.

use super::element;
use super::markup::{push_attribute, push_escaped};
use super::setting::Setting;
use crate::view::Story;

/// A whole page that holds the card.
#[must_use]
pub fn page(story: &Story, setting: &Setting<'_>) -> String {
    let mut html = String::from("<!doctype html>\n<html");
    push_attribute(&mut html, "lang", &story.lang());
    html.push_str("><head><meta charset=\"utf-8\"><title>");
    push_escaped(&mut html, &story.card.title);
    html.push_str("</title></head><body>");
    html.push_str(&element(story, setting));
    html.push_str("</body></html>\n");
    html
}
