//! The command line, as clap reads it.

mod check;
mod export;
mod image;
mod import;
mod language;
mod new;
mod publish;
mod render;
mod values;

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

use crate::limits;
pub(crate) use check::CheckArgs;
pub(crate) use export::ExportArgs;
pub(crate) use image::{ImageArgs, Scheme};
pub(crate) use import::{From, ImportArgs};
pub(crate) use new::NewArgs;
pub(crate) use publish::PublishArgs;
pub(crate) use render::{Display, Form, PageArgs, RenderArgs, StylesBy};

/// A publisher's toolbox: imports, checks, renders, paints, publishes and serves news cards.
#[derive(Debug, Parser)]
#[command(name = "news-card", version, arg_required_else_help = true)]
pub(crate) struct Args {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// The subcommands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Serve(ServeArgs),
    Describe(DescribeArgs),
    Import(ImportArgs),
    Image(ImageArgs),
    New(NewArgs),
    Check(CheckArgs),
    Export(ExportArgs),
    /// Print the JSON Schema of a card, which editors and validators can use.
    Schema,
    Render(Box<RenderArgs>),
    Publish(PublishArgs),
}

/// Serve a folder of cards over HTTP.
///
/// A card is a file `ID.json` in DIR, answered at `/cards/ID.json`; an ID has 1 to
/// 128 of the characters A-Z a-z 0-9 . _ - and does not start with a dot.
/// `/cards/ID.html` is its page, `/embed/ID` its page for an iframe, and `/oembed?url=…`
/// tells sites how to embed it. `/cards.json` lists all cards, the newest first;
/// `/feed.json` the newest 50 as a JSON Feed. What was sent of a file is kept in memory
/// until the file changes, and a change shows at once. A broken file is named in the log and
/// answered with status 500 and a JSON problem (RFC 9457); the others go on.
///
/// Limits that are no options: 1 MiB a card, 10,000 cards in the index, 64 MiB of answers
/// in memory, of files up to 2 MiB, 2,048 bytes of path and query, 16 KiB and 64 fields of request head, no request body, 30
/// seconds for a client to take no byte of its answer, and 10 seconds for requests under
/// way to finish after Ctrl-C or SIGTERM.
#[derive(Debug, Parser)]
pub(crate) struct ServeArgs {
    /// The folder that holds the cards.
    pub(crate) dir: PathBuf,

    /// The port to listen on; 0 takes any free one. Defaults to 8080.
    #[arg(long, value_name = "N", default_value_t = 8080, hide_default_value = true)]
    pub(crate) port: u16,

    /// The IP address or host name to listen on; 0.0.0.0 lets other machines in.
    /// Defaults to 127.0.0.1.
    #[arg(long, default_value = "127.0.0.1", hide_default_value = true)]
    pub(crate) host: String,

    /// The page to answer at `/`. Defaults to none.
    #[arg(long, value_name = "FILE")]
    pub(crate) index: Option<PathBuf>,

    /// Serve the files of DIR under /URLPATH, as often as wanted; files whose name
    /// starts with a dot, and links that lead out of DIR, are left out. Defaults to
    /// none.
    #[arg(long = "mount", value_name = "/URLPATH=DIR", value_parser = Mount::parse)]
    pub(crate) mounts: Vec<Mount>,

    /// The URL under which others reach this server, such as https://cards.example. Defaults
    /// to http:// and the host that a request names.
    #[arg(long, value_name = "URL", value_parser = values::base_url)]
    pub(crate) base_url: Option<String>,

    /// Answer all cards with later times, for demonstrations: the newest is a quarter of an hour
    /// before the server started, and the others keep their distance. Files stay as they are.
    /// Defaults to the times as they are written.
    #[arg(long)]
    pub(crate) fresh: bool,

    /// The name of the site, in pages and the feed. Defaults to none.
    #[arg(long, value_name = "NAME")]
    pub(crate) site_name: Option<String>,

    /// The folder of the built widget, which brings the cards of pages to life. Defaults to
    /// none: pages have the stylesheet and no script of the card's.
    #[arg(long, value_name = "PKGDIR")]
    pub(crate) widget: Option<PathBuf>,

    /// An origin whose pages may hold a card in a frame and receive its height, such as
    /// https://site.example, as often as wanted. Defaults to all.
    #[arg(long = "embed-origin", value_name = "ORIGIN", value_parser = values::origin)]
    pub(crate) embed_origins: Vec<String>,

    /// How requests and broken files are logged on stderr, one line each. Defaults
    /// to text.
    #[arg(long, value_enum, default_value_t = LogFormat::Text, hide_default_value = true)]
    pub(crate) log: LogFormat,

    /// How many connections may be open at once; further ones wait. Defaults to 1024.
    #[arg(long, value_name = "N", default_value_t = limits::CONNECTIONS, hide_default_value = true,
          value_parser = clap::value_parser!(u32).range(1..=65_536))]
    pub(crate) max_connections: u32,

    /// How many requests may be worked on at once; further ones wait. Defaults to 64.
    #[arg(long, value_name = "N", default_value_t = limits::REQUESTS, hide_default_value = true,
          value_parser = clap::value_parser!(u32).range(1..=65_536))]
    pub(crate) max_requests: u32,

    /// How many seconds a client may take to send a request, or leave its connection
    /// idle, before it is closed. Defaults to 15.
    #[arg(long, value_name = "SECONDS", default_value_t = limits::IDLE_SECONDS, hide_default_value = true,
          value_parser = clap::value_parser!(u32).range(1..=3_600))]
    pub(crate) idle_timeout: u32,

    /// After how many seconds a request that waits is answered with status 503.
    /// Defaults to 10.
    #[arg(long, value_name = "SECONDS", default_value_t = limits::REQUEST_SECONDS, hide_default_value = true,
          value_parser = clap::value_parser!(u32).range(1..=3_600))]
    pub(crate) request_timeout: u32,
}

/// How `serve` logs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum LogFormat {
    /// Nothing.
    Off,
    /// `key=value` pairs (logfmt).
    Text,
    /// One JSON object a line.
    Json,
}

/// A folder of files and the URL path that it answers under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mount {
    /// Starts with a slash and ends without one; empty for the root.
    pub(crate) at: String,
    /// The folder.
    pub(crate) dir: PathBuf,
}

/// What the cards themselves answer at.
const RESERVED: [&str; 6] = ["cards", "cards.json", "embed", "feed.json", "oembed", "_news-card"];

impl Mount {
    fn parse(text: &str) -> Result<Self, String> {
        let (at, dir) = text
            .split_once('=')
            .filter(|(_, dir)| !dir.is_empty())
            .ok_or("expected /URLPATH=DIR, such as /www=www")?;
        let at = at.strip_suffix('/').unwrap_or(at);
        if !at.is_empty() && !at.starts_with('/') {
            return Err("the URL path must start with a slash, such as /www=www".into());
        }
        let plain = |segment: &str| {
            !segment.is_empty()
                && !segment.starts_with('.')
                && segment.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-@~".contains(&b))
        };
        if !at.split('/').skip(1).all(plain) {
            return Err(
                "the URL path may hold only letters, digits and . _ - @ ~, and no part of it \
                        may be empty or start with a dot"
                    .into(),
            );
        }
        let first = at.split('/').nth(1).unwrap_or_default();
        if RESERVED.contains(&first) {
            return Err(format!("/{first} belongs to the cards; choose another URL path"));
        }
        Ok(Self { at: at.to_owned(), dir: dir.into() })
    }
}

/// Print one of the widget's descriptions, for machines or for people.
#[derive(Debug, Parser)]
pub(crate) struct DescribeArgs {
    /// Which one.
    #[arg(value_enum)]
    pub(crate) what: Description,
}

/// What `describe` can print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Description {
    /// The card's stylesheet, all sections joined.
    Stylesheet,
    /// The JSON Schema of a card.
    Schema,
    /// The custom-elements manifest: attributes, properties, events, slots, parts and tokens.
    CustomElements,
    /// The same as the manifest, in Markdown for people.
    Element,
    /// The format of a card's document, in Markdown.
    Format,
}

#[cfg(test)]
mod tests {
    use super::{Args, Mount};
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_holds_together() {
        Args::command().debug_assert();
    }

    fn refused(text: &str) {
        assert!(Mount::parse(text).is_err(), "{text} should be refused");
    }

    fn accepted(text: &str, at: &str, dir: &str) {
        assert_eq!(Mount::parse(text), Ok(Mount { at: at.into(), dir: dir.into() }), "{text}");
    }

    #[test]
    fn a_mount_is_a_plain_url_path_and_a_folder() {
        accepted("/www=www", "/www", "www");
        accepted("/www/=www", "/www", "www");
        accepted("/a/b-1=x=y", "/a/b-1", "x=y");
        accepted("/=www", "", "www");
        refused("/www");
        refused("/www=");
        refused("www=www");
        refused("//www=www");
        refused("/a/../b=www");
        refused("/{x}=www");
        refused("/cards=www");
        refused("/cards/more=www");
    }
}
