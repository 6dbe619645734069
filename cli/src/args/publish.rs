//! The arguments of `news-card publish`.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::Parser;

use super::values::base_url;

/// Make a folder of cards a static site on any object store.
///
/// A card is a file `ID.json` in DIR. For each, the site has `cards/ID.json`, `ID.html` (a
/// page), `embed/ID.html` (a page for frames), `ID.element.html` (the prerendered element),
/// `ID.oembed.json` and `ID.png`; besides
/// `cards.json`, `feed.json`, `feed.atom`, `sitemap.xml`, a recap of each week with at least
/// three cards, and the widget's files under a path that names their content. Only what changed
/// is written, contents before what names them, so that readers never meet half a site; a run
/// that was interrupted is finished by the next. A file that is no card is reported and left
/// out; where it was published before, its last good version stays.
///
/// Ends with 0, with 1 where a card was left out, with 2 where the site could not be published.
#[derive(Debug, Parser)]
pub(crate) struct PublishArgs {
    /// The folder that holds the cards.
    pub(crate) dir: PathBuf,

    /// Where to: a folder, or file:///FOLDER, s3://BUCKET/PREFIX, gs://BUCKET/PREFIX,
    /// az://CONTAINER/PREFIX, or memory: to try. Credentials and endpoints come from the
    /// variables AWS_…, GOOGLE_… and AZURE_….
    #[arg(long, value_name = "URL")]
    pub(crate) to: String,

    /// The URL under which readers will reach the site, such as https://news.example.
    /// Feeds, the sitemap, oEmbed and the links between cards need it. Defaults to none: they
    /// are left out, and the site belongs at the root of its host.
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub(crate) base_url: Option<String>,

    /// The name of the site, in pages, feeds and pictures. Defaults to the host of --base-url.
    #[arg(long, value_name = "NAME")]
    pub(crate) site_name: Option<String>,

    /// The title of weekly recaps, before their dates. Defaults to "Weekly recap".
    #[arg(long, value_name = "TEXT", default_value = "Weekly recap", hide_default_value = true)]
    pub(crate) recap_title: String,

    /// The folder of the built widget: news-card.js, news-card-app.js, news-card-app.wasm and
    /// news-card.css. Defaults to none: pages have the stylesheet and no script.
    #[arg(long, value_name = "PKGDIR")]
    pub(crate) widget: Option<PathBuf>,

    /// The theme of the cards. Defaults to auto: as the reader's system is.
    #[arg(long, default_value = "auto", hide_default_value = true)]
    pub(crate) theme: String,

    /// Leave out the pictures for social networks. Defaults to false.
    #[arg(long)]
    pub(crate) no_pictures: bool,

    /// A font file for the pictures, for characters that the fonts built in do not have; as often
    /// as wanted. Defaults to none.
    #[arg(long = "font", value_name = "FILE")]
    pub(crate) fonts: Vec<PathBuf>,

    /// A setting of the object store, such as aws_region=eu-central-1; as often as wanted.
    /// Defaults to none.
    #[arg(long = "store-option", value_name = "KEY=VALUE", value_parser = pair)]
    pub(crate) store_options: Vec<(String, String)>,

    /// Read what was published, and write anew what others have changed or removed since. Defaults
    /// to false: what the records of the last run say is taken for true.
    #[arg(long)]
    pub(crate) verify: bool,

    /// Replace files in the place of the site's that no run has written, such as a sitemap.xml of
    /// your own. Defaults to false: the run ends before it writes anything, and names them.
    #[arg(long)]
    pub(crate) overwrite: bool,

    /// Remove all that is published where DIR holds no cards. Defaults to false: the run ends
    /// before it removes anything, since DIR may be another folder than was meant.
    #[arg(long)]
    pub(crate) allow_empty: bool,

    /// Say what would be written and removed, and do neither. Defaults to false.
    #[arg(long)]
    pub(crate) dry_run: bool,

    /// How many cards are worked on at once. Defaults to one a processor.
    #[arg(long, value_name = "N")]
    pub(crate) jobs: Option<NonZeroUsize>,

    /// Show no progress and no summary; cards left out are still named. Defaults to false.
    #[arg(long)]
    pub(crate) quiet: bool,

    /// Print the summary as JSON. Defaults to false.
    #[arg(long, conflicts_with = "quiet")]
    pub(crate) json: bool,
}

fn pair(text: &str) -> Result<(String, String), String> {
    let (key, value) = text.split_once('=').ok_or("expected KEY=VALUE")?;
    Ok((key.to_owned(), value.to_owned()))
}
