//! An engine's window as a test holds it.

use std::panic::resume_unwind;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::{Capabilities, Key, WebDriver};
use tokio::sync::Semaphore;
use tokio::time::{sleep, timeout};

use super::caught::caught;
use super::process::Process;
use super::server::Server;
use super::{Engine, PATIENCE, Page, Reader, chromium, firefox, webkit};

/// So many browsers at once; more would only wait for each other.
static PLACES: Semaphore = Semaphore::const_new(3);

/// A whole test takes at most this long; all are over in a fraction of it.
const BOUND: Duration = Duration::from_secs(120);

/// Runs a test in a window of its own.
pub(crate) fn in_window(engine: Engine, reader: Reader, test: impl AsyncFnOnce(&Window)) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime").block_on(async {
        let _place = PLACES.acquire().await.expect("a place");
        let window = Window::open(engine, reader).await;
        let whole_test = async {
            timeout(BOUND, test(&window)).await.expect("the test ends in time");
        };
        let outcome = caught(whole_test).await;
        window.close().await;
        outcome.unwrap_or_else(|panic| resume_unwind(panic));
    });
}

/// Opens a session with a driver, which may be slow where many start at once.
pub(super) async fn connect(address: &str, capabilities: Value, driver: &Process) -> WebDriver {
    // No proxy has a part in this.
    let client = reqwest::Client::builder().no_proxy().timeout(PATIENCE * 3).build();
    let capabilities = Capabilities::from(capabilities.as_object().expect("an object").clone());
    let session = WebDriver::builder(address, capabilities).client(client.expect("a client"));
    match session.connect().await {
        Ok(session) => session,
        Err(error) => panic!("the browser does not start: {error}\n{}", driver.output()),
    }
}

/// A window, and what its pages come from.
pub(crate) struct Window {
    pub(crate) session: WebDriver,
    pub(crate) engine: Engine,
    /// The server of the pages, the cards and the widget.
    pub(crate) server: Server,
    _processes: Vec<Process>,
    folder: TempDir,
}

impl Window {
    async fn open(engine: Engine, reader: Reader) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let server = Server::start(folder.path());
        let (session, processes) = match engine {
            Engine::Chromium => {
                // What an organisation or a reader forbids all pages; 2 stands for blocked.
                let setting = if reader.runs_scripts() { 1 } else { 2 };
                let preferences = json!({ "profile": { "managed_default_content_settings": { "javascript": setting } } });
                let (session, driver) = chromium::start(folder.path(), preferences).await;
                (session, vec![driver])
            }
            Engine::Firefox => {
                let (session, driver) = firefox::start(folder.path(), reader).await;
                (session, vec![driver])
            }
            Engine::WebKit => webkit::start(folder.path(), reader).await,
        };
        Self { session, engine, server, _processes: processes, folder }
    }

    /// Closes the browser; if it does not go by itself, by force.
    async fn close(&self) {
        let capabilities = self.session.capabilities();
        let id = |name| capabilities.get(name).and_then(Value::as_u64);
        let process = id("goog:processID").or_else(|| id("moz:processID"));
        let closed = timeout(PATIENCE, self.session.clone().quit()).await;
        if !matches!(closed, Ok(Ok(())))
            && let Some(process) = process
        {
            eprintln!("{:?} did not close by itself: {closed:?}", self.engine);
            let _ = Command::new("kill").args(["-9", &process.to_string()]).status();
        }
    }

    /// What goes with the window.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Shows a page, from the server, and waits until it is loaded; cards come later.
    pub(crate) async fn show(&self, page: impl Into<Page<'_>>) {
        let path = self.server.file("page.html", page.into().text());
        let url = format!("{}{path}", self.server.address());
        self.session.goto(url).await.expect("the page");
    }

    /// What a script of the driver returns. It knows `cards`, `card`, the first of them, and in
    /// its shadow root `$` and `$$`, `style` and `texts`, by selector.
    pub(crate) async fn js(&self, script: &str) -> Value {
        self.run(script).await.unwrap_or_else(|error| panic!("{error}\nin {script}"))
    }

    async fn run(&self, script: &str) -> Result<Value, String> {
        let script = format!("{}{script}", include_str!("../../browser/support/prelude.js"));
        let ran = self.session.execute(script, vec![]).await;
        ran.map(|returned| returned.json().clone()).map_err(|error| error.to_string())
    }

    /// Checks what an expression is worth.
    pub(crate) async fn is(&self, expression: &str, expected: impl Into<Value>) {
        let value = self.js(&format!("return {expression}")).await;
        assert_eq!(value, expected.into(), "{expression}");
    }

    /// Waits until an expression is true; one that throws is not.
    pub(crate) async fn until(&self, expression: &str) {
        let started = Instant::now();
        let script = format!("return {expression}");
        loop {
            let last = self.run(&script).await;
            if last.as_ref().is_ok_and(|value| *value == Value::Bool(true)) {
                return;
            }
            assert!(started.elapsed() < PATIENCE, "never true, but {last:?}: {expression}");
            sleep(Duration::from_millis(20)).await;
        }
    }

    /// Clicks with the mouse on what an expression names.
    pub(crate) async fn click(&self, expression: &str) {
        let script =
            format!("{}return {expression}", include_str!("../../browser/support/prelude.js"));
        let found = self.session.execute(script, vec![]).await.expect("a script that runs");
        let Ok(element) = found.element() else { panic!("there is no {expression}") };
        element.click().await.unwrap_or_else(|error| panic!("{expression}: {error}"));
    }

    /// Presses a key and lets it go.
    pub(crate) async fn press(&self, key: Key) {
        self.session.action_chain().send_keys(key).perform().await.expect("a key press");
    }
}
