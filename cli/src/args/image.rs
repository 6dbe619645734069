//! The arguments of `news-card image`.

use std::path::PathBuf;

use clap::{Parser, ValueEnum};

/// Paint the social picture of a card: 1200×630 pixels, as PNG.
///
/// The picture shows source, date, headline and hook, who wrote the analysis, the timeline, and
/// how much there is to read, in the colours of the theme. Texts are fitted. Only the fonts that
/// are built in and those given are used, never those of the machine, and nothing is fetched, so
/// that the same card gives the same bytes. Built in are Latin, Greek, Cyrillic, Arabic, Hebrew
/// and Devanagari; what no font has is left out and named on stderr. A headline of which most
/// would be left out gives no picture.
#[derive(Debug, Parser)]
pub(crate) struct ImageArgs {
    /// The card’s JSON file.
    pub(crate) card: PathBuf,

    /// Where the picture goes: a file, a folder, or `-` for stdout. Defaults to the card’s own
    /// place and name, with the ending `.png`.
    #[arg(long, short, value_name = "FILE.png|DIR")]
    pub(crate) out: Option<PathBuf>,

    /// The card’s theme: auto, light, dark, or one with a file, such as paper. Defaults to auto, which
    /// has light and dark colours.
    #[arg(long, default_value = "auto", hide_default_value = true)]
    pub(crate) theme: String,

    /// Which colours of the theme, where it has light and dark ones. Defaults to light.
    #[arg(long, value_enum, default_value_t = Scheme::Light, hide_default_value = true)]
    pub(crate) scheme: Scheme,

    /// A font file, or a collection, for characters that the fonts built in do not have; as often
    /// as wanted. Defaults to none.
    #[arg(long = "font", value_name = "FILE")]
    pub(crate) fonts: Vec<PathBuf>,

    /// The name of the site that publishes the card. Defaults to the host of the card’s `url`.
    #[arg(long, value_name = "NAME")]
    pub(crate) site_name: Option<String>,

    /// Write SVG instead of PNG, its texts as outlines. Defaults to PNG.
    #[arg(long)]
    pub(crate) svg: bool,
}

/// Light or dark colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}
