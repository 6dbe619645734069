//! `news-card serve`: a small public endpoint for a folder of cards.
//!
//! `front` answers out of the `memory` what holds as it was sent before; `routes` says what is
//! answered at which path and which layers stand in front;
//! `cards`, `index` and `files` find it, `representation` and `problem` are the two
//! forms of an answer, `conditional` spares clients what they have, `connections`
//! and `shutdown` look after the sockets. Every limit is in `limits`.

mod admission;
mod blocking;
mod cards;
mod coding;
mod conditional;
mod connections;
mod embedding;
mod embeds;
mod feed;
mod files;
mod folder;
mod fresh;
mod front;
mod identity;
mod index;
mod kept_feeds;
mod log;
mod log_line;
mod memory;
mod pages;
mod problem;
mod ranges;
mod reading;
mod representation;
mod requests;
mod routes;
mod shutdown;
mod site;
mod source;
mod start_error;

use std::collections::HashSet;
use std::io::{self, Write as _};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tower::Layer as _;

use crate::args::{LogFormat, Mount, ServeArgs};
use crate::limits;
use crate::site_urls::SiteUrls;
use admission::Limits;
use cards::Cards;
use connections::Bounds;
use files::Files;
use folder::Folder;
use fresh::Fresh;
use front::Front;
use kept_feeds::Feeds;
use pages::Pages;
use shutdown::Signals;
use site::Site;
use start_error::StartError;

/// Where the widget's files are.
const WIDGET: &str = "/_news-card";

/// Serves until a signal stops it.
pub(crate) fn run(args: ServeArgs) -> Result<(), StartError> {
    log::start(args.log);
    let site = Arc::new(open(&args)?);
    let timeout = Duration::from_secs(args.request_timeout.into());
    let limits = Limits::new(args.max_requests, timeout);
    let bounds = Bounds {
        connections: args.max_connections,
        idle: Duration::from_secs(args.idle_timeout.into()),
    };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .max_blocking_threads(limits::WAITING_THREADS)
        .build()
        .map_err(StartError::NoRuntime)?;
    let outcome = runtime.block_on(async {
        let signals = Signals::listen().map_err(StartError::NoRuntime)?;
        let listener = listen(&args.host, args.port).await?;
        announce(&listener)?;
        tokio::task::spawn_blocking({
            let site = Arc::clone(&site);
            move || site.validate_all()
        });
        let front = Front::new(routes::router(site, limits), timeout);
        match args.log {
            LogFormat::Off => connections::serve(listener, front, bounds, signals).await,
            LogFormat::Text | LogFormat::Json => {
                let logged = requests::trace().layer(front);
                connections::serve(listener, logged, bounds, signals).await;
            }
        }
        Ok(())
    });
    // A file on a hung disk must not keep a stopped server alive.
    runtime.shutdown_background();
    outcome
}

fn open(args: &ServeArgs) -> Result<Site, StartError> {
    let no_folder = |path: &Path, error| StartError::NoFolder { path: path.to_owned(), error };
    let folder =
        Folder::open(&args.dir, limits::CARD_BYTES).map_err(|error| no_folder(&args.dir, error))?;
    if let Some(twice) = mounted_twice(&args.mounts) {
        return Err(StartError::MountedTwice(twice));
    }
    let widget = args.widget.iter().map(|dir| Mount { at: WIDGET.into(), dir: dir.clone() });
    let mounts: Vec<_> = args.mounts.iter().cloned().chain(widget).collect();
    let files = Files::open(&mounts).map_err(|(path, error)| no_folder(&path, error))?;
    if let Some(path) = &args.index {
        let is_file = path.metadata().and_then(|data| {
            if data.is_file() { Ok(()) } else { Err(io::Error::other("it is not a file")) }
        });
        is_file.map_err(|error| StartError::NoIndex { path: path.clone(), error })?;
    }
    let fresh = args.fresh.then(|| Fresh::of(&folder, now())).flatten();
    Ok(Site {
        cards: Cards::new(folder, fresh),
        files,
        index: args.index.clone(),
        urls: SiteUrls {
            base: args.base_url.clone(),
            name: args.site_name.clone(),
            has_pictures: false,
        },
        pages: Pages { is_live: args.widget.is_some(), embed_origins: args.embed_origins.clone() },
        feeds: Feeds::default(),
    })
}

/// The time to the second, as cards tell it.
fn now() -> jiff::Timestamp {
    let now = jiff::Timestamp::now();
    jiff::Timestamp::from_second(now.as_second()).unwrap_or(now)
}

fn mounted_twice(mounts: &[Mount]) -> Option<String> {
    let mut seen = HashSet::new();
    mounts.iter().find(|mount| !seen.insert(&mount.at)).map(|mount| mount.at.clone())
}

async fn listen(host: &str, port: u16) -> Result<TcpListener, StartError> {
    TcpListener::bind((host, port)).await.map_err(|error| StartError::CannotListen {
        host: host.to_owned(),
        port,
        error,
    })
}

/// Says where the server is, for people and for scripts that wait for it.
fn announce(listener: &TcpListener) -> Result<(), StartError> {
    let address = listener.local_addr().map_err(StartError::NoOutput)?;
    let mut out = io::stdout().lock();
    writeln!(out, "listening on http://{address}")
        .and_then(|()| out.flush())
        .map_err(StartError::NoOutput)
}
