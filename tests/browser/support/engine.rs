//! The engines that draw pages, and how each is started.

mod chromium;
mod firefox;
mod webkit;

use std::env;
use std::path::Path;

use serde_json::Value;
use thirtyfour::{Capabilities, WebDriver};

use super::PATIENCE;
use super::process::Process;
use super::relay::Relay;
use webkit::Screen;

/// What draws the page.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    /// The engine of this run: what `NEWS_CARD_ENGINE` names, or Chromium.
    pub(crate) fn of_this_run() -> Self {
        match env::var("NEWS_CARD_ENGINE").as_deref() {
            Err(_) | Ok("chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok(name) => panic!("NEWS_CARD_ENGINE is chromium, firefox or webkit, not {name:?}"),
        }
    }
}

/// How the reader has set the engine up.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Reader {
    /// As it comes.
    Usual,
    /// No page may run scripts.
    WithoutScripts,
}

impl Reader {
    fn runs_scripts(self) -> bool {
        self == Self::Usual
    }
}

/// A browser that runs. It ends with its session, so let that go first.
pub(crate) struct Running {
    pub(crate) session: WebDriver,
    /// What its requests go through, where its driver cannot run a script before those of a page.
    pub(crate) relay: Option<Relay>,
    /// What it stands on, where that is where its preferences are set.
    pub(crate) screen: Option<Screen>,
    _driver: Process,
}

/// Starts a driver and a browser that keep what they keep in `folder`. All are in UTC.
pub(crate) async fn start(engine: Engine, folder: &Path, reader: Reader) -> Running {
    match engine {
        Engine::Chromium => {
            let (session, driver) = chromium::start(folder, reader).await;
            Running { session, relay: None, screen: None, _driver: driver }
        }
        Engine::Firefox => {
            let relay = Relay::start();
            let (session, driver) = firefox::start(folder, reader, relay.port()).await;
            Running { session, relay: Some(relay), screen: None, _driver: driver }
        }
        Engine::WebKit => {
            let relay = Relay::start();
            let (session, driver, screen) = webkit::start(folder, reader, relay.port()).await;
            Running { session, relay: Some(relay), screen: Some(screen), _driver: driver }
        }
    }
}

/// How often a browser may fail to start before that is a fault; on a busy machine some exit at once.
const STARTS: usize = 3;

/// Opens a session with a driver, which may be slow where many start at once.
async fn connect(address: &str, capabilities: Value, driver: &Process) -> WebDriver {
    let mut start = 1;
    loop {
        // No proxy has a part in this.
        let client = reqwest::Client::builder().no_proxy().timeout(PATIENCE * 6).build();
        let wanted = Capabilities::from(capabilities.as_object().expect("an object").clone());
        let session = WebDriver::builder(address, wanted).client(client.expect("a client"));
        match session.connect().await {
            Ok(session) => return session,
            Err(error) if start < STARTS => eprintln!("the browser does not start: {error}"),
            Err(error) => panic!("the browser does not start: {error}\n{}", driver.output()),
        }
        start += 1;
    }
}
