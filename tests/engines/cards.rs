//! The demo card, as the element that a publisher prerenders.

use std::fs;

use news_card::prerender::{RenderOptions, Styles, element};
use news_card::{Context, Locale, Options, read};

use crate::support::project;

/// The reference card's file, without its ending.
pub(crate) const CARD: &str = "deepseek-big-fund";
/// Where the server has the stylesheet.
pub(crate) const STYLESHEET: &str = "/pkg/news-card.css";

/// The element for the reference card, with its stylesheet linked from this URL.
pub(crate) fn prerendered(stylesheet: &str) -> String {
    let document = fs::read(project().join(format!("www/cards/{CARD}.json"))).expect("the card");
    let card = read(&document).expect("a card").card;
    let src = format!("/cards/{CARD}.json");
    let setting = RenderOptions {
        styles: Styles::Link(stylesheet),
        document: Some(&src),
        ..RenderOptions::default()
    };
    element(&Context::new(card, Options::default(), Locale::nearest("en"), None), &setting)
}
