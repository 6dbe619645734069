//! A card as HTML.

use std::collections::HashMap;
use std::sync::Arc;

use news_card::{Card, Context, Locale, prerender};

use super::site::{Addresses, Looks, Site};

/// Renders card after card, one renderer a thread; languages are set up once.
#[derive(Default)]
pub(super) struct Renderer {
    locales: HashMap<String, Locale>,
    looks: Option<Looks>,
}

/// A card's HTML.
pub(super) struct Rendered {
    pub(super) element: String,
    pub(super) page: String,
}

impl Renderer {
    pub(super) fn render(&mut self, site: &Site, id: &str, card: &Arc<Card>) -> Rendered {
        let lang = card.lang.as_deref().unwrap_or("en");
        if !self.locales.contains_key(lang) {
            self.locales.insert(lang.to_owned(), Locale::nearest(lang));
        }
        let locale = self.locales.get(lang).cloned().unwrap_or_else(|| Locale::nearest("en"));
        // Without a time of showing, the bytes depend on the card alone.
        let story = Context::new(Arc::clone(card), site.options.clone(), locale, None);
        let looks = self.looks.get_or_insert_with(|| Looks::of(site));
        let addresses = Addresses::of(site, id);
        let setting = addresses.setting(site, looks);
        let element = prerender::element(&story, &setting);
        let page = prerender::page_around(&element, &story, &setting);
        Rendered { element, page }
    }
}
