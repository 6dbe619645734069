//! Cards as pages: one of its own each, and one for a frame on somebody else's page.

use axum::http::HeaderValue;
use jiff::Timestamp;
use news_card::prerender::{self, RenderOptions, Script, Styles};
use news_card::{Card, Context, Locale, Options};

use crate::frame::FramePage;
use crate::site_urls::{CardFile, JSON_FEED, SiteUrls};

/// Where pages find what they are made with, relative to themselves: both kinds of page stand one
/// folder below the root.
const STYLE: &str = "../_news-card/news-card.css";
const LOADER: &str = "../_news-card/news-card.js";
const REPORTER: &str = "../_news-card/embed.js";

/// How pages are made.
#[derive(Debug)]
pub(crate) struct Pages {
    /// Whether the loader can be had, so that cards come to life.
    pub(crate) is_live: bool,
    /// The origins whose pages may hold a card in a frame; none for all.
    pub(crate) embed_origins: Vec<String>,
}

impl Pages {
    /// The card's own page.
    pub(crate) fn page(&self, urls: &SiteUrls, id: &str, card: Card) -> String {
        let document = ["../", &CardFile::Json.path(id)].concat();
        let page = urls.absolute_url(&CardFile::Page.path(id));
        let oembed = page.as_ref().and_then(|page| urls.absolute_url(&oembed_path(page)));
        let feed = urls.absolute_url(JSON_FEED);
        let setting = RenderOptions {
            page: page.as_deref(),
            oembed: oembed.as_deref(),
            json_feed: feed.as_deref(),
            site_name: urls.name.as_deref(),
            ..self.setting(&document)
        };
        prerender::page(&story(card, Options::default()), &setting)
    }

    /// The page for a frame: the card alone, in this theme, if there is such a one; what it links to
    /// leaves the frame.
    pub(crate) fn embed(
        &self,
        urls: &SiteUrls,
        id: &str,
        card: Card,
        theme: Option<&str>,
    ) -> String {
        let document = ["../", &CardFile::Json.path(id)].concat();
        let page = urls.absolute_url(&CardFile::Page.path(id));
        let wanted = |name: &str| theme.filter(|_| name == "theme").map(str::to_owned);
        // What is no theme is left out.
        let story = story(card, Options::read(wanted, |_| {}));
        let setting = self.setting(&document);
        let element = prerender::element(&story, &setting);
        let frame = FramePage {
            id,
            setting: RenderOptions { page: page.as_deref(), ..setting },
            stylesheet: STYLE,
            reporter: REPORTER,
            origins: &self.origins(),
        };
        frame.page(&element, &story)
    }

    /// The policy of the page for a frame: nothing of others but pictures, and only allowed pages
    /// around it.
    pub(crate) fn policy(&self) -> Option<HeaderValue> {
        let policy = format!(
            "default-src 'none'; style-src 'self'; script-src 'self' 'wasm-unsafe-eval'; \
             connect-src 'self'; img-src https: http: data:; base-uri 'none'; form-action 'none'; \
             frame-ancestors {}",
            self.origins()
        );
        HeaderValue::try_from(policy).ok()
    }

    fn origins(&self) -> String {
        if self.embed_origins.is_empty() { "*".into() } else { self.embed_origins.join(" ") }
    }

    fn setting<'a>(&self, document: &'a str) -> RenderOptions<'a> {
        let script = Script { src: LOADER, integrity: None, nonce: None };
        RenderOptions {
            styles: Styles::Link(STYLE),
            document: Some(document),
            script: self.is_live.then_some(script),
            ..RenderOptions::default()
        }
    }
}

/// The path of the oEmbed answer for a page.
pub(crate) fn oembed_path(page: &str) -> String {
    let query = url::form_urlencoded::byte_serialize(page.as_bytes());
    ["oembed?url=", &query.collect::<String>()].concat()
}

/// The card as it is now, so ages are right without script too.
fn story(card: Card, options: Options) -> Context {
    let locale = Locale::nearest(card.lang.as_deref().unwrap_or("en"));
    Context::new(card, options, locale, Some(Timestamp::now().as_second()))
}
