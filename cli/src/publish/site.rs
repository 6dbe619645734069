//! What holds for the whole site: its URLs, its looks, its widget.

use news_card::prerender::{RenderOptions, Script, Styles};
use news_card::{Card, Link, Options};

use super::pictures::Painter;
use super::widget::Widget;
use crate::args::PublishArgs;
use crate::digest::Digest;
use crate::frame::FramePage;
use crate::site_urls::oembed::{self, Frame};
use crate::site_urls::{ATOM_FEED, CardFile, JSON_FEED, SiteUrls};
use crate::themes::BUILT_IN;

/// The site as its publisher wants it.
pub(super) struct Site {
    /// Where its cards are reached.
    pub(super) urls: SiteUrls,
    /// The path of the base, without a slash at its end.
    pub(super) base_path: String,
    pub(super) recap_title: String,
    pub(super) options: Options,
    pub(super) widget: Widget,
    pub(super) painter: Option<Box<dyn Painter>>,
    /// Names everything that shapes a card's files besides the card: two sites with the same
    /// digest make the same files of the same card.
    pub(super) digest: Digest,
}

impl Site {
    pub(super) fn new(
        args: &PublishArgs,
        painter: Option<Box<dyn Painter>>,
    ) -> Result<Self, String> {
        let base = args.base_url.clone();
        let widget = Widget::open(args.widget.as_deref())?;
        let host = base.as_deref().and_then(Link::parse).map(|base| base.host().to_owned());
        let base_path = base.as_deref().and_then(|base| url::Url::parse(base).ok());
        let base_path = base_path.map(|url| url.path().trim_end_matches('/').to_owned());
        Ok(Self {
            base_path: base_path.unwrap_or_default(),
            urls: SiteUrls {
                base,
                name: args.site_name.clone().or(host),
                has_pictures: painter.is_some(),
            },
            recap_title: args.recap_title.clone(),
            options: options(&args.theme, &widget)?,
            widget,
            painter,
            digest: Digest::new(&[]),
        })
    }

    /// The absolute URL of a card's page as a link.
    pub(super) fn page(&self, id: &str) -> Option<Link> {
        Link::parse(&self.urls.absolute_url(&CardFile::Page.path(id))?)
    }

    /// Whether a link leads to a card of this site.
    pub(super) fn holds(&self, link: Option<&Link>) -> bool {
        let cards = self.urls.absolute_url("cards/");
        link.zip(cards).is_some_and(|(link, cards)| link.as_str().starts_with(&cards))
    }

    /// Names a card's document on this site.
    pub(super) fn digest_of(&self, card: &Card) -> Digest {
        let document = serde_json::to_vec(card).unwrap_or_default();
        Digest::from_parts([self.digest.bytes(), &document])
    }

    /// The oEmbed answer, for sites that embed the card by URL.
    pub(super) fn oembed(&self, id: &str, card: &Card) -> Option<Vec<u8>> {
        let page = self.urls.absolute_url(&CardFile::Frame.path(id))?;
        oembed::write(&self.urls, id, card, &Frame { page, max_size: (None, None) })
    }
}

fn options(theme: &str, widget: &Widget) -> Result<Options, String> {
    let mut refused = None;
    let options = Options::read(
        |name| (name == "theme").then(|| theme.to_owned()),
        |sentence| refused = Some(sentence),
    );
    if let Some(sentence) = refused {
        return Err(format!("--{sentence}"));
    }
    // A page may bring a theme of its own; one that is published has those of the widget.
    if !BUILT_IN.contains(&&*options.theme) && !widget.has_theme(&options.theme) {
        let all: Vec<_> = BUILT_IN.into_iter().chain(widget.themes()).collect();
        return Err(format!(
            "--theme {theme}: there is no such theme; the themes are {}, and what is in the folder \
             themes of --widget",
            all.join(", ")
        ));
    }
    Ok(options)
}

/// The URLs of one card, to lend them to a [`RenderOptions`].
pub(super) struct CardUrls {
    document: String,
    page: Option<String>,
    picture: Option<String>,
    oembed: Option<String>,
    json_feed: Option<String>,
    atom_feed: Option<String>,
}

impl CardUrls {
    pub(super) fn new(site: &Site, id: &str) -> Self {
        let of = |kind: CardFile| site.urls.absolute_url(&kind.path(id));
        Self {
            document: site.urls.url(&CardFile::Json.path(id)),
            page: of(CardFile::Page),
            picture: site.painter.as_ref().and_then(|_| of(CardFile::Picture)),
            oembed: of(CardFile::Oembed),
            json_feed: site.urls.absolute_url(JSON_FEED),
            atom_feed: site.urls.absolute_url(ATOM_FEED),
        }
    }

    /// The page for frames, which any page may have.
    pub(super) fn frame<'a>(
        &'a self,
        site: &'a Site,
        id: &'a str,
        assets: &'a SharedAssets,
    ) -> FramePage<'a> {
        FramePage {
            id,
            setting: self.render_options(site, assets),
            stylesheet: &assets.stylesheet,
            reporter: &assets.reporter,
            origins: "*",
        }
    }

    pub(super) fn render_options<'a>(
        &'a self,
        site: &'a Site,
        assets: &'a SharedAssets,
    ) -> RenderOptions<'a> {
        RenderOptions {
            styles: Styles::Link(&assets.stylesheet),
            document: Some(&self.document),
            lang: None,
            script: assets.loader.as_deref().map(|src| Script {
                src,
                integrity: site.widget.loader_integrity(),
                nonce: None,
            }),
            page: self.page.as_deref(),
            picture: self.picture.as_deref(),
            oembed: self.oembed.as_deref(),
            json_feed: self.json_feed.as_deref(),
            atom_feed: self.atom_feed.as_deref(),
            site_name: site.urls.name.as_deref(),
        }
    }
}

/// The URLs that all cards share.
pub(super) struct SharedAssets {
    stylesheet: String,
    reporter: String,
    loader: Option<String>,
}

impl SharedAssets {
    pub(super) fn new(site: &Site) -> Self {
        Self {
            stylesheet: site.urls.url(&site.widget.path(super::widget::STYLE)),
            reporter: site.urls.url(&site.widget.path(super::widget::REPORTER)),
            loader: site
                .widget
                .loader_integrity()
                .map(|_| site.urls.url(&site.widget.path(super::widget::LOADER))),
        }
    }
}

/// A card as it is published: with its id, and with a URL of its own if it had none.
pub(super) fn settle(site: &Site, id: &str, card: &mut Card) {
    card.id = Some(id.to_owned());
    if card.url.is_none() {
        card.url = site.page(id);
    }
}
