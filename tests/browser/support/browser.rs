//! The browser as a test holds it.

use std::panic::resume_unwind;
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::{Key, WebDriver};
use tokio::sync::Semaphore;
use tokio::time::{sleep, timeout};

use super::caught::caught;
use super::endpoint::{Answer, Endpoint};
use super::process::Process;
use super::server::Server;
use super::{PATIENCE, Page, chromium, console};

/// So many browsers at once; more would only wait for each other.
static PLACES: Semaphore = Semaphore::const_new(4);

/// A whole test takes at most this long; all are over in a fraction of it.
const BOUND: Duration = Duration::from_secs(90);

/// Runs a test in a browser of its own. In the end, the console must hold no warning and no
/// error that the test did not take.
pub(crate) fn in_browser(test: impl AsyncFnOnce(&Browser)) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime").block_on(async {
        let _place = PLACES.acquire().await.expect("a place");
        let browser = Browser::start().await;
        let whole_test = async {
            timeout(BOUND, test(&browser)).await.expect("the test ends in time");
            assert_eq!(browser.console().await, [""; 0], "unexpected in the console");
        };
        let outcome = caught(whole_test).await;
        browser.close().await;
        outcome.unwrap_or_else(|panic| resume_unwind(panic));
    });
}

/// A browser, and what its pages come from.
pub(crate) struct Browser {
    session: WebDriver,
    _driver: Process,
    /// The server of the pages, the cards and the widget.
    pub(crate) server: Server,
    /// The endpoint for odd answers.
    pub(crate) endpoint: Endpoint,
    _folder: TempDir,
}

impl Browser {
    async fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let server = Server::start(folder.path());
        let endpoint = Endpoint::start();
        let (session, driver) = chromium::start(folder.path(), json!({})).await;
        let browser = Self { session, _driver: driver, server, endpoint, _folder: folder };
        let observer = json!({ "source": include_str!("observer.js") });
        browser.cdp("Page.addScriptToEvaluateOnNewDocument", observer).await;
        browser
    }

    /// Closes the browser; if it does not go by itself, by force.
    async fn close(&self) {
        let process = self.session.capabilities().get("goog:processID").and_then(Value::as_u64);
        let closed = timeout(PATIENCE, self.session.clone().quit()).await;
        if !matches!(closed, Ok(Ok(())))
            && let Some(process) = process
        {
            eprintln!("Chromium did not close by itself: {closed:?}");
            let _ = Command::new("kill").args(["-9", &process.to_string()]).status();
        }
    }

    /// Shows a page, from the server, and waits until it is loaded; cards come later.
    pub(crate) async fn show(&self, page: impl Into<Page<'_>>) {
        let path = self.server.file("page.html", page.into().text());
        self.go(&path).await;
    }

    /// Goes to a path of the server.
    pub(crate) async fn go(&self, path: &str) {
        let url = format!("{}{path}", self.server.address());
        self.session.goto(url).await.expect("the page");
    }

    /// Goes to an address anywhere on this machine.
    pub(crate) async fn open(&self, url: &str) {
        self.session.goto(url).await.expect("the page");
    }

    /// The URL at which the endpoint gives this answer.
    pub(crate) fn url(&self, answer: Answer) -> String {
        self.endpoint.url(answer)
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

    async fn run(&self, script: &str, given: Value) -> Result<Value, String> {
        let script = format!("const given = arguments[0];\n{}{script}", include_str!("prelude.js"));
        let ran = self.session.execute(script, vec![given]).await;
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
        panic!("never true, but {last:?}: {expression}\nstates and events {state:?}\n{console:#?}");
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
        self.session.execute_async(script, vec![]).await.expect("two frames");
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
        let said = self.session.execute_async(script, vec![]).await;
        said.unwrap_or_else(|error| panic!("{error}")).json().clone()
    }

    /// Clicks with the mouse on what an expression names.
    pub(crate) async fn click(&self, expression: &str) {
        let script = format!("{}return {expression}", include_str!("prelude.js"));
        let found = self.session.execute(script, vec![]).await.expect("a script that runs");
        let Ok(element) = found.element() else { panic!("there is no {expression}") };
        element.click().await.unwrap_or_else(|error| panic!("{expression}: {error}"));
    }

    /// Presses a key and lets it go.
    pub(crate) async fn press(&self, key: Key) {
        self.session.action_chain().send_keys(key).perform().await.expect("a key press");
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

    /// Takes the warnings and errors in the console.
    pub(crate) async fn console(&self) -> Vec<String> {
        console::sentences(&self.session.browser_log().await.expect("the console"))
    }

    /// Takes them, and checks that they are `count` and each holds this.
    pub(crate) async fn console_says(&self, count: usize, part: &str) {
        let said = self.console().await;
        let fits = said.len() == count && said.iter().all(|sentence| sentence.contains(part));
        assert!(fits, "expected {count} with {part:?}: {said:#?}");
    }

    /// Gives the page this many pixels.
    pub(crate) async fn size(&self, width: u32, height: u32) {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// Says what the system prefers, such as `prefers-color-scheme`, `dark`.
    pub(crate) async fn prefer(&self, feature: &str, value: &str) {
        let features = json!({ "features": [{ "name": feature, "value": value }] });
        self.cdp("Emulation.setEmulatedMedia", features).await;
    }

    /// Sends a command of the DevTools protocol.
    pub(crate) async fn cdp(&self, method: &str, parameters: Value) -> Value {
        let answer = self.session.cdp().send_raw(method, parameters).await;
        answer.unwrap_or_else(|error| panic!("{method}: {error}"))
    }
}

/// Checks that two lists are the same.
pub(crate) fn same(found: &[Value], expected: &[Value]) {
    assert!(found == expected, "found {found:#?}\nexpected {expected:#?}");
}
