//! A card in one of its forms, shown in one of a few manners.

use news_card::prerender::{self, RenderOptions, Styles};
use news_card::{Card, Context, Density, Locale, Options, Section};

/// The card as an element or as a page, which holds that.
pub(super) fn written(cx: &Context, which: u8) -> String {
    let options = RenderOptions { styles: Styles::Link("/news-card.css"), ..Default::default() };
    let write = if which & 16 == 0 { prerender::element } else { prerender::page };
    write(cx, &options)
}

/// A card as it is shown with one of a few sets of options.
pub(super) fn context(card: Card, which: u8) -> Context {
    let density = match which % 3 {
        0 => Density::Comfortable,
        1 => Density::Compact,
        _ => Density::Headline,
    };
    let open = if which & 8 == 0 { Vec::new() } else { Section::COLLAPSIBLE.to_vec() };
    let options = Options { density, open, ..Options::default() };
    let locale = Locale::nearest(card.lang.as_deref().unwrap_or("en"));
    Context::new(card, options, locale, Some(1_800_000_000))
}
