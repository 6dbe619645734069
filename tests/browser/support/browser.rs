//! The browser as a test holds it.

use std::panic::resume_unwind;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{LazyLock, Mutex};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::WebDriver;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::Semaphore;
use tokio::time::{sleep, timeout};

use super::caught::caught;
use super::endpoint::{Answer, Endpoint};
use super::engine::{Engine, Reader, Running};
use super::kept;
use super::ports::used_once;
use super::server::Server;
use super::{PATIENCE, Page, lacks};

/// So many browsers at once; more would only wait for each other.
static PLACES: Semaphore = Semaphore::const_new(4);

/// A whole test takes at most this long; all are over in a fraction of it.
const BOUND: Duration = Duration::from_secs(180);

/// What speaks with all browsers, as some are there for longer than a test.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime")
});

/// Runs a test in a browser of its own, or in one where others have left nothing. In the end, the
/// console must hold no warning and no error that the test did not take.
///
/// A test for which the run's engine lacks something must fail; see [`lacks`].
pub(crate) fn in_browser(test: impl AsyncFnOnce(&Browser)) {
    run(Reader::Usual, test);
}

/// The same where no page may run scripts. Those of the driver run all the same, which is how
/// a test looks at the page.
pub(crate) fn in_browser_without_scripts(test: impl AsyncFnOnce(&Browser)) {
    run(Reader::WithoutScripts, test);
}

fn run(reader: Reader, test: impl AsyncFnOnce(&Browser)) {
    let engine = Engine::of_this_run();
    let outcome = RUNTIME.block_on(async {
        let _place = PLACES.acquire().await.expect("a place");
        let browser = Browser::start(engine, reader).await;
        let whole_test = async {
            timeout(BOUND, test(&browser)).await.expect("the test ends in time");
            assert_eq!(browser.console().await, [""; 0], "unexpected in the console");
        };
        let outcome = caught(whole_test).await;
        if outcome.is_ok() && !browser.is_set_up.load(Ordering::Relaxed) {
            kept::keep(browser.running).await;
        } else {
            browser.running.close().await;
        }
        outcome
    });
    lacks::judge(engine, outcome).unwrap_or_else(|panic| resume_unwind(panic));
}

/// A browser, and what its pages come from.
pub(crate) struct Browser {
    pub(super) running: Running,
    pub(crate) engine: Engine,
    /// What pages said that are gone.
    pub(super) heard: Mutex<Vec<String>>,
    /// Whether the browser is no longer as it comes.
    is_set_up: AtomicBool,
    /// The server of the pages, the cards and the widget.
    pub(crate) server: Server,
    /// The endpoint for odd answers.
    pub(crate) endpoint: Endpoint,
    folder: TempDir,
}

impl Browser {
    async fn start(engine: Engine, reader: Reader) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let server = used_once(|| Server::start(folder.path()), Server::address);
        let endpoint = used_once(Endpoint::start, Endpoint::address);
        let running = match kept::take(reader) {
            Some(running) => running,
            None => Running::start(engine, reader).await,
        };
        let (heard, is_set_up) = (Mutex::default(), AtomicBool::new(false));
        let browser = Self { running, engine, heard, is_set_up, server, endpoint, folder };
        browser.before_scripts(include_str!("observer.js")).await;
        if engine != Engine::Chromium {
            browser.before_scripts(include_str!("console.js")).await;
            browser.size(1280, 760).await;
        } else {
            // What the last page said on its way out is nobody's.
            drop(browser.console().await);
        }
        browser
    }

    /// The driver's session.
    pub(crate) fn session(&self) -> &WebDriver {
        &self.running.session
    }

    /// What goes with the test.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Notes that the test sets up something that stays when its page goes, so that the browser
    /// has to go with it.
    pub(super) fn sets_up(&self) {
        self.is_set_up.store(true, Ordering::Relaxed);
    }

    /// From now on, runs a script in each page before all of its own.
    pub(crate) async fn before_scripts(&self, script: &str) {
        match &self.running.relay {
            Some(relay) => relay.insert(script),
            None => {
                let source = json!({ "source": script });
                self.command("Page.addScriptToEvaluateOnNewDocument", source).await;
            }
        }
    }

    /// Shows a page, from the server, and waits until it is loaded; cards come later.
    pub(crate) async fn show(&self, page: impl Into<Page<'_>>) {
        let path = self.server.file("page.html", page.into().text());
        self.go(&path).await;
    }

    /// Goes to a path of the server.
    pub(crate) async fn go(&self, path: &str) {
        self.open(&format!("{}{path}", self.server.address())).await;
    }

    /// Goes to an address anywhere on this machine.
    pub(crate) async fn open(&self, url: &str) {
        self.hear().await;
        self.session().goto(url).await.expect("the page");
        // On a busy machine Chromium's driver has come back from a page that was still arriving.
        self.until("document.readyState === 'complete'").await;
    }

    /// The URL at which the endpoint gives this answer.
    pub(crate) fn url(&self, answer: Answer) -> String {
        self.endpoint.url(answer)
    }

    /// The URL of a page, `/story.html`, for a link of a card to lead to.
    pub(crate) fn story(&self) -> String {
        let page = "<!doctype html><title>The story</title><link rel=icon href=data:,>";
        let path = self.server.file("story.html", page);
        format!("{}{path}", self.server.address())
    }

    /// What a script returns. It knows `cards`, `card`, the first of them, and in its shadow
    /// root `$` and `$$`, `style` and `texts`, by selector.
    pub(crate) async fn js(&self, script: &str) -> Value {
        self.js_with(script, Value::Null).await
    }

    /// The same for a script that takes a value, `given`.
    pub(crate) async fn js_with(&self, script: &str, given: impl Into<Value>) -> Value {
        self.run(script, given.into()).await.unwrap_or_else(|error| panic!("{error}\nin {script}"))
    }

    pub(super) async fn run(&self, script: &str, given: Value) -> Result<Value, String> {
        let script = format!("const given = arguments[0];\n{}{script}", include_str!("prelude.js"));
        let ran = self.session().execute(script, vec![given]).await;
        ran.map(|returned| returned.json().clone()).map_err(|error| error.to_string())
    }

    /// Checks what an expression is worth.
    pub(crate) async fn is(&self, expression: &str, expected: impl Into<Value>) {
        let value = self.js(&format!("return {expression}")).await;
        assert_eq!(value, expected.into(), "{expression}");
    }

    /// Waits until an expression is worth this. What a browser notes in a task of its own, such as
    /// that a request has ended, may come after all that was asked for is shown.
    pub(crate) async fn becomes(&self, expression: &str, expected: impl Into<Value>) {
        let (started, expected) = (Instant::now(), expected.into());
        while started.elapsed() < PATIENCE {
            if self.js(&format!("return {expression}")).await == expected {
                return;
            }
            sleep(Duration::from_millis(20)).await;
        }
        self.is(expression, expected).await;
    }

    /// Waits until an expression is true; one that throws is not.
    pub(crate) async fn until(&self, expression: &str) {
        let started = Instant::now();
        let mut last;
        loop {
            last = self.run(&format!("return {expression}"), Value::Null).await;
            if last.as_ref().is_ok_and(|value| *value == Value::Bool(true)) {
                return;
            }
            if started.elapsed() > PATIENCE {
                break;
            }
            sleep(Duration::from_millis(20)).await;
        }
        let state = "return [cards.map((card) => card.state), seen.events]";
        let state = self.run(state, Value::Null).await;
        let console = self.console().await;
        // An event has the whole card, which may be long.
        let state: String = format!("{state:?}").chars().take(2000).collect();
        panic!("never true, but {last:?}: {expression}\nstates and events {state}\n{console:#?}");
    }

    /// Shows a page and waits until all of its cards are there.
    pub(crate) async fn show_ready(&self, page: impl Into<Page<'_>>) {
        self.show(page).await;
        self.ready().await;
    }

    /// Waits until all cards of the page are there.
    pub(crate) async fn ready(&self) {
        self.until("cards.length > 0 && cards.every((card) => card.state === 'ready')").await;
    }

    /// Waits until the first card's state is this.
    pub(crate) async fn state(&self, state: &str) {
        self.until(&format!("card.state === {state:?}")).await;
    }

    /// Waits until two frames have been drawn, so that all that was under way has shown.
    pub(crate) async fn settle(&self) {
        let script = "const done = arguments[arguments.length - 1];
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)));";
        self.session().execute_async(script, vec![]).await.expect("two frames");
    }

    /// Waits for as long as a whole card takes here and now: one in a frame of its own, from the
    /// loader to its event. What has not begun to show by then was never under way.
    pub(crate) async fn outlast_a_load(&self) {
        self.server.file("control.json", r#"{"title": "A card to wait for"}"#);
        let page = "<!doctype html><script type=module src=/pkg/news-card.js></script>
            <news-card src=/control.json loading=eager></news-card>";
        self.server.file("control.html", page);
        let script = "const frame = document.createElement('iframe');
            const look = () => {
                const there = frame.contentDocument?.querySelector('news-card')?.state === 'ready';
                if (!there) return setTimeout(look, 20);
                frame.remove();
                done(true);
            };
            frame.style.cssText = 'position: fixed; inset: auto 0 0 auto; opacity: 0; pointer-events: none';
            frame.src = '/control.html';
            document.body.append(frame);
            look();";
        assert_eq!(self.eventually(script).await, true, "the card to wait for came");
        self.settle().await;
    }

    /// Runs a script that calls `done`, and gives what it says.
    pub(crate) async fn eventually(&self, script: &str) -> Value {
        let script = format!("const done = arguments[0];\n{}{script}", include_str!("prelude.js"));
        let said = self.session().execute_async(script, vec![]).await;
        said.unwrap_or_else(|error| panic!("{error}")).json().clone()
    }

    /// The events of this name so far; each has `type`, `bubbles`, `composed`, `cancelable`,
    /// `detail`, the `state` of the card at that time, and the tag it came `on`.
    pub(crate) async fn events(&self, name: &str) -> Vec<Value> {
        let script = "return seen.events.filter((event) => event.type === 'news-card-' + given)";
        self.js_with(script, name).await.as_array().expect("a list").clone()
    }

    /// The details of the events of this name so far.
    pub(crate) async fn details(&self, name: &str) -> Vec<Value> {
        self.events(name).await.into_iter().map(|event| event["detail"].clone()).collect()
    }
}

/// Checks that two lists are the same.
pub(crate) fn same(found: &[Value], expected: &[Value]) {
    assert!(found == expected, "found {found:#?}\nexpected {expected:#?}");
}
