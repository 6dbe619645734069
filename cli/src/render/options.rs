//! From the command line to what the library asks for.

use news_card::Options;
use news_card::prerender::{RenderOptions, Script, Styles};

use crate::args::{Display, Form, PageArgs, RenderArgs, StylesBy};

/// The display options, read as the element reads its attributes.
pub(super) fn display_options(display: &Display, warn: impl FnMut(String)) -> Options {
    let flag = |set: bool| set.then(String::new);
    let get = |name: &str| match name {
        "theme" => display.theme.clone(),
        "sections" => display.sections.clone(),
        "open" => display.open.clone(),
        "heading-level" => display.heading_level.clone(),
        "density" => display.density.clone(),
        "no-share" => flag(display.no_share),
        "no-footer" => flag(display.no_footer),
        "no-image" => flag(display.no_image),
        "no-icons" => flag(display.no_icons),
        _ => None,
    };
    Options::read(get, warn)
}

/// Names what was asked for and has no place in the form that was asked for.
pub(super) fn warn_about_unused(args: &RenderArgs, mut warn: impl FnMut(String)) {
    let page_args = &args.page;
    let of_pages = [
        ("--script", page_args.script.is_some()),
        ("--page-url", page_args.page_url.is_some()),
        ("--picture", page_args.picture.is_some()),
        ("--oembed", page_args.oembed.is_some()),
        ("--feed", page_args.feed.is_some()),
        ("--atom", page_args.atom.is_some()),
        ("--site-name", page_args.site_name.is_some()),
    ];
    let idle: Vec<_> = of_pages.into_iter().filter_map(|(name, set)| set.then_some(name)).collect();
    if args.form != Form::Page && !idle.is_empty() {
        warn(format!("{} only applies to --as page", idle.join(", ")));
    }
}

/// Where the stylesheet is, unless the command line says otherwise: beside the page.
const STYLESHEET: &str = "news-card.css";

/// How the styles come to a card: as asked for, else as what else was given suggests.
fn styles_by(args: &PageArgs) -> StylesBy {
    args.styles.unwrap_or(match (&args.stylesheet, &args.nonce) {
        (Some(_), _) => StylesBy::Link,
        (None, Some(_)) => StylesBy::Nonce,
        (None, None) => StylesBy::Inline,
    })
}

/// The URLs for one card.
pub(super) struct CardUrls {
    stylesheet: String,
    document: Option<String>,
    page: Option<String>,
    picture: Option<String>,
    oembed: Option<String>,
    json_feed: Option<String>,
    atom_feed: Option<String>,
}

impl CardUrls {
    /// The URLs of the command line with the card's id in them.
    pub(super) fn new(page_args: &PageArgs, id: Option<&str>) -> Self {
        let with_id = |url: &String| url.replace("{id}", id.unwrap_or_default());
        let optional = |url: &Option<String>| url.as_ref().map(with_id);
        Self {
            stylesheet: page_args
                .stylesheet
                .as_ref()
                .map_or_else(|| STYLESHEET.to_owned(), with_id),
            document: optional(&page_args.src),
            page: optional(&page_args.page_url),
            picture: optional(&page_args.picture),
            oembed: optional(&page_args.oembed),
            json_feed: optional(&page_args.feed),
            atom_feed: optional(&page_args.atom),
        }
    }

    /// What stands around the card.
    pub(super) fn render_options<'a>(&'a self, args: &'a RenderArgs) -> RenderOptions<'a> {
        let page_args = &args.page;
        let nonce = page_args.nonce.as_deref();
        let script = |src| Script { src, integrity: page_args.integrity.as_deref(), nonce };
        RenderOptions {
            styles: match styles_by(page_args) {
                StylesBy::Link => Styles::Link(&self.stylesheet),
                StylesBy::Nonce => Styles::Nonce(nonce.unwrap_or_default()),
                StylesBy::Inline => Styles::Inline,
            },
            document: self.document.as_deref(),
            lang: args.lang.as_deref(),
            script: page_args.script.as_deref().map(script),
            page: self.page.as_deref(),
            picture: self.picture.as_deref(),
            oembed: self.oembed.as_deref(),
            json_feed: self.json_feed.as_deref(),
            atom_feed: self.atom_feed.as_deref(),
            site_name: page_args.site_name.as_deref(),
        }
    }
}
