//! The arguments of `news-card import`.

use std::path::PathBuf;

use clap::{Parser, ValueEnum};
use news_card::Timestamp;
use url::Url;

use super::values::{time, web_url};

/// Turn documents into cards, and say what was guessed.
///
/// Reads article pages as text or Markdown, RSS, Atom and JSON Feed, HTML pages with
/// schema.org or Open Graph data, and the stories of Kite. Nothing is fetched. Every guess, and every text that
/// found no place in a card, is one line on stderr: `file: path: sentence`.
///
/// Ends with 0 when all went well, 1 when a document gave no card or a card could not be
/// written (with --strict: also when anything was guessed or lost), and 2 when a
/// document could not be read.
///
/// Limits that are no options: 10 MiB a document, 1 MiB an article page, 10,000 items a feed.
#[derive(Debug, Parser)]
pub(crate) struct ImportArgs {
    /// The documents: files, or `-` for standard input.
    #[arg(required = true, value_name = "SOURCE")]
    pub(crate) sources: Vec<String>,

    /// What the documents are. Defaults to auto, which looks at their beginning.
    #[arg(long, value_enum, default_value_t = From::Auto, hide_default_value = true)]
    pub(crate) from: From,

    /// Write each card to DIR/ID.json. Defaults to standard output, for a single card.
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,

    /// Replace files in DIR that hold something else. Defaults to leaving them alone.
    #[arg(long)]
    pub(crate) force: bool,

    /// What relative links of HTML pages and feeds are relative to. Defaults to the URL
    /// that the document states as its own.
    #[arg(long, value_name = "URL", value_parser = web_url)]
    pub(crate) base_url: Option<Url>,

    /// When the original was published, where the document does not say. Defaults to none.
    #[arg(long, value_name = "TIME", value_parser = time)]
    pub(crate) published: Option<Timestamp>,

    /// When the originals were found. Defaults to none, or to the time of publication and
    /// the delay that an article page states.
    #[arg(long, value_name = "TIME", value_parser = time)]
    pub(crate) collected_at: Option<Timestamp>,

    /// The language of the text as a BCP 47 tag, where the document does not say. Defaults to
    /// that of the headings or words of article pages, as a guess.
    #[arg(long, value_name = "TAG", value_parser = super::language::language)]
    pub(crate) lang: Option<String>,

    /// End with 1 when anything was guessed, or something of a story is lost. Defaults to ending
    /// with 0.
    #[arg(long)]
    pub(crate) strict: bool,

    /// Write the report as JSON to FILE, too. Defaults to none.
    #[arg(long, value_name = "FILE")]
    pub(crate) json_report: Option<PathBuf>,
}

/// What a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum From {
    /// Found out from its beginning.
    Auto,
    /// An article page as text or Markdown.
    Article,
    /// A card written in Markdown with front matter.
    Markdown,
    /// RSS, Atom or JSON Feed.
    #[value(alias = "atom", alias = "json-feed", alias = "feed")]
    Rss,
    /// An HTML page with schema.org or Open Graph data.
    Html,
    /// Stories of Kite: a category file, a list, or one story, in JSON.
    Kite,
}
