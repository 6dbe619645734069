//! From the command line to what the library asks for.

use news_card::Options;
use news_card::prerender::{RenderOptions, Script, Styles};

use crate::args::{Around, Display, Form, RenderArgs, StylesBy};

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
        _ => None,
    };
    Options::read(get, warn)
}

/// Names what was asked for and has no place in the form that was asked for.
pub(super) fn warn_about_unused(args: &RenderArgs, mut warn: impl FnMut(String)) {
    let around = &args.around;
    let of_pages = [
        ("--script", around.script.is_some()),
        ("--page-url", around.page_url.is_some()),
        ("--picture", around.picture.is_some()),
        ("--oembed", around.oembed.is_some()),
        ("--feed", around.feed.is_some()),
        ("--atom", around.atom.is_some()),
        ("--site-name", around.site_name.is_some()),
    ];
    let idle: Vec<_> = of_pages.into_iter().filter_map(|(name, set)| set.then_some(name)).collect();
    if args.form != Form::Page && !idle.is_empty() {
        warn(format!("{} only applies to --as page", idle.join(", ")));
    }
}

/// The addresses for one card.
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
    /// The addresses of the command line with the card's id in them.
    pub(super) fn new(around: &Around, id: Option<&str>) -> Self {
        let with_id = |address: &String| address.replace("{id}", id.unwrap_or_default());
        let optional = |address: &Option<String>| address.as_ref().map(with_id);
        Self {
            stylesheet: with_id(&around.stylesheet),
            document: optional(&around.src),
            page: optional(&around.page_url),
            picture: optional(&around.picture),
            oembed: optional(&around.oembed),
            json_feed: optional(&around.feed),
            atom_feed: optional(&around.atom),
        }
    }

    /// What stands around the card.
    pub(super) fn render_options<'a>(&'a self, args: &'a RenderArgs) -> RenderOptions<'a> {
        let around = &args.around;
        let nonce = around.nonce.as_deref();
        let script = |src| Script { src, integrity: around.integrity.as_deref(), nonce };
        RenderOptions {
            styles: match around.styles {
                StylesBy::Link => Styles::Link(&self.stylesheet),
                StylesBy::Nonce => Styles::Nonce(nonce.unwrap_or_default()),
                StylesBy::Inline => Styles::Inline,
            },
            document: self.document.as_deref(),
            lang: args.lang.as_deref(),
            script: around.script.as_deref().map(script),
            page: self.page.as_deref(),
            picture: self.picture.as_deref(),
            oembed: self.oembed.as_deref(),
            json_feed: self.json_feed.as_deref(),
            atom_feed: self.atom_feed.as_deref(),
            site_name: around.site_name.as_deref(),
        }
    }
}
