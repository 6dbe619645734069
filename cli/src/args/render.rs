//! The arguments of `render`.

use std::path::PathBuf;

use clap::{Parser, ValueEnum};
use news_card::Timestamp;

use super::values::time;

/// Render cards as HTML or text, without a browser and readable without script.
///
/// Each CARD is a file of card JSON, or - for stdin. One card goes to stdout, more
/// than one need --out. What could not be used of a card is named on stderr, and
/// the rest of it rendered; what is no card at all is named there and left out, and
/// the exit status is 1 then.
///
/// In a URL, {id} stands for the card's id.
#[derive(Debug, Parser)]
pub(crate) struct RenderArgs {
    /// The cards.
    #[arg(value_name = "CARD", required = true)]
    pub(crate) cards: Vec<String>,

    /// What to make of each card. Defaults to element.
    #[arg(long = "as", value_enum, default_value_t = Form::Element, hide_default_value = true)]
    pub(crate) form: Form,

    /// Write each card into this folder, as ID.html or ID.txt. Defaults to stdout.
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,

    /// The time of showing, such as 2026-05-06T09:30:00Z, from which ages count.
    /// Defaults to none: dates stand for the ages, and the output is the same at
    /// any time.
    #[arg(long, value_name = "TIME", value_parser = time)]
    pub(crate) now: Option<Timestamp>,

    /// The language of the interface. Defaults to that of the card.
    #[arg(long, value_name = "TAG", value_parser = super::language::language)]
    pub(crate) lang: Option<String>,

    /// How many columns a text has, 40 to 200. Defaults to 72.
    #[arg(long, value_name = "N", default_value_t = 72, hide_default_value = true,
          value_parser = clap::value_parser!(u16).range(40..=200))]
    pub(crate) width: u16,

    #[command(flatten)]
    pub(crate) display: Display,

    #[command(flatten)]
    pub(crate) page: PageArgs,
}

/// What `render` makes of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Form {
    /// The element with the card inside, for any page.
    Element,
    /// A page of its own.
    Page,
    /// Plain text, for mail and terminals.
    Text,
}

/// The element's attributes that say how a card is shown.
#[derive(Debug, Parser)]
#[command(next_help_heading = "How the card is shown")]
pub(crate) struct Display {
    /// auto, or a theme's name. Defaults to auto.
    #[arg(long, value_name = "NAME")]
    pub(crate) theme: Option<String>,

    /// Which sections, in which order. Defaults to all.
    #[arg(long, value_name = "LIST")]
    pub(crate) sections: Option<String>,

    /// none, all, or a list of the sections that start open. Defaults to none.
    #[arg(long, value_name = "LIST")]
    pub(crate) open: Option<String>,

    /// The level of the card's title, 2 to 6. Defaults to 2.
    #[arg(long, value_name = "N")]
    pub(crate) heading_level: Option<String>,

    /// comfortable, compact or headline. Defaults to comfortable.
    #[arg(long, value_name = "NAME")]
    pub(crate) density: Option<String>,

    /// Leave out the share links.
    #[arg(long)]
    pub(crate) no_share: bool,

    /// Leave out the footer.
    #[arg(long)]
    pub(crate) no_footer: bool,

    /// Leave out the picture.
    #[arg(long)]
    pub(crate) no_image: bool,

    /// Leave out the icons before sections and labels.
    #[arg(long)]
    pub(crate) no_icons: bool,
}

/// What stands around a card: its styles, its files, and the page's own facts.
#[derive(Debug, Parser)]
#[command(next_help_heading = "What stands around it")]
pub(crate) struct PageArgs {
    /// How the stylesheet comes to the card. Defaults to link with --stylesheet, to nonce
    /// with --nonce, and to inline otherwise.
    #[arg(long, value_enum)]
    pub(crate) styles: Option<StylesBy>,

    /// The stylesheet's URL, with --styles link. Defaults to news-card.css.
    #[arg(long, value_name = "HREF")]
    pub(crate) stylesheet: Option<String>,

    /// The nonce of the page's policy, for the styles and the script. Defaults to
    /// none.
    #[arg(long, value_name = "N", required_if_eq("styles", "nonce"))]
    pub(crate) nonce: Option<String>,

    /// The URL of the card's JSON: the element's src. Defaults to none.
    #[arg(long, value_name = "URL")]
    pub(crate) src: Option<String>,

    /// The loader, for a page. Defaults to none: a page without script.
    #[arg(long, value_name = "SRC")]
    pub(crate) script: Option<String>,

    /// The loader's integrity, such as sha384-…. Defaults to none.
    #[arg(long, value_name = "HASH", requires = "script")]
    pub(crate) integrity: Option<String>,

    /// The page's own URL. Defaults to the card's url.
    #[arg(long, value_name = "URL")]
    pub(crate) page_url: Option<String>,

    /// The page's picture for social networks, 1200 by 630 pixels. Defaults to the
    /// card's image.
    #[arg(long, value_name = "URL")]
    pub(crate) picture: Option<String>,

    /// The page's oEmbed answer. Defaults to none.
    #[arg(long, value_name = "URL")]
    pub(crate) oembed: Option<String>,

    /// The JSON Feed that the page names. Defaults to none.
    #[arg(long, value_name = "URL")]
    pub(crate) feed: Option<String>,

    /// The Atom feed that the page names. Defaults to none.
    #[arg(long, value_name = "URL")]
    pub(crate) atom: Option<String>,

    /// The name of the site that the page names as publisher. Defaults to none.
    #[arg(long, value_name = "NAME")]
    pub(crate) site_name: Option<String>,
}

/// How styles come to a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum StylesBy {
    /// Within the card: there with its first line, and for pages without a policy.
    Inline,
    /// By a link, fetched once for all cards.
    Link,
    /// Within the card, with a nonce.
    Nonce,
}
