//! A card as HTML.

use std::collections::HashMap;
use std::sync::Arc;

use news_card::{Card, Context, Locale, prerender};

use super::site::{CardUrls, SharedAssets, Site};

/// Renders card after card, one renderer a thread; languages are set up once.
#[derive(Default)]
pub(super) struct Renderer {
    locales: HashMap<String, Locale>,
    assets: Option<SharedAssets>,
}

/// A card's HTML.
pub(super) struct Rendered {
    pub(super) element: String,
    pub(super) page: String,
    pub(super) frame: String,
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
        let assets = self.assets.get_or_insert_with(|| SharedAssets::new(site));
        let urls = CardUrls::new(site, id);
        let setting = urls.render_options(site, assets);
        let element = prerender::element(&story, &setting);
        let page = prerender::page_around(&element, &story, &setting);
        let frame = urls.frame(site, id, assets);
        let frame = frame.page(&element, &story);
        Rendered { element, page, frame }
    }
}
