//! The engines that draw pages, and how each is started.

mod chromium;
mod firefox;
mod webkit;

use std::env;
use std::process::Command;

use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{Capabilities, WebDriver};
use tokio::time::timeout;

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
    pub(crate) reader: Reader,
    /// What its requests go through, where its driver cannot run a script before those of a page.
    pub(crate) relay: Option<Relay>,
    /// What it stands on, where that is where its preferences are set.
    pub(crate) screen: Option<Screen>,
    _driver: Process,
    _folder: TempDir,
}

impl Running {
    /// Starts a driver and a browser that keep what they keep in a folder of their own. All are in
    /// UTC.
    pub(crate) async fn start(engine: Engine, reader: Reader) -> Self {
        let keeps = tempfile::tempdir().expect("a folder");
        let folder = keeps.path();
        let relay = (engine != Engine::Chromium).then(Relay::start);
        let port = relay.as_ref().map_or(0, Relay::port);
        let (session, driver, screen) = match engine {
            Engine::Chromium => {
                let (session, driver) = chromium::start(folder, reader).await;
                (session, driver, None)
            }
            Engine::Firefox => {
                let (session, driver) = firefox::start(folder, reader, port).await;
                (session, driver, None)
            }
            Engine::WebKit => {
                let (session, driver, screen) = webkit::start(folder, reader, port).await;
                (session, driver, Some(screen))
            }
        };
        Self { session, reader, relay, screen, _driver: driver, _folder: keeps }
    }

    /// Closes the browser; if it does not go by itself, by force.
    pub(crate) async fn close(self) {
        let capabilities = self.session.capabilities();
        let id = |name| capabilities.get(name).and_then(Value::as_u64);
        let process = id("goog:processID").or_else(|| id("moz:processID"));
        let closed = timeout(PATIENCE, self.session.clone().quit()).await;
        if !matches!(closed, Ok(Ok(())))
            && let Some(process) = process
        {
            eprintln!("the browser did not close by itself: {closed:?}");
            let _ = Command::new("kill").args(["-9", &process.to_string()]).status();
        }
    }

    /// Leaves what was shown so far for a page of another test, in which nothing has been yet.
    pub(crate) async fn turn_over(&self) -> WebDriverResult<()> {
        let session = &self.session;
        let old = session.windows().await?;
        let new = session.new_tab().await?;
        for window in old {
            session.switch_to_window(window).await?;
            session.close_window().await?;
        }
        session.switch_to_window(new).await?;
        match &self.relay {
            Some(relay) => relay.forget(),
            // A tab that nobody has called is not drawn, whatever it stands before.
            None => drop(session.cdp().send_raw("Page.bringToFront", json!({})).await?),
        }
        Ok(())
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
