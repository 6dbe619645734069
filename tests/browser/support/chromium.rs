//! Chromium without a window, driven by its own chromedriver.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};

use super::PATIENCE;
use super::process::Process;
use super::programs::program;

/// Starts a driver and a browser that keep what they keep in `folder`, with these preferences
/// of its user. The browser ends with the session, so let that go first.
pub(crate) async fn start(folder: &Path, preferences: Value) -> (WebDriver, Process) {
    let (process, port) = driver(folder);
    // Slow to start where many start at once; no proxy has a part in this.
    let client = reqwest::Client::builder().no_proxy().timeout(PATIENCE * 3).build();
    let session = WebDriver::builder(
        format!("http://127.0.0.1:{port}"),
        capabilities(&folder.join("profile"), preferences),
    )
    .client(client.expect("a client"))
    .connect()
    .await;
    match session {
        Ok(session) => (session, process),
        Err(error) => panic!("Chromium does not start: {error}\n{}", process.output()),
    }
}

/// How often a driver may find its port taken, before something else is wrong.
const TRIES: usize = 10;

/// A driver and its port. It takes a port that is free by IPv6 and gives up if another program
/// has the same one by IPv4, which happens where many start at once; then it is started again.
fn driver(folder: &Path) -> (Process, String) {
    let mut last = String::new();
    for _ in 0..TRIES {
        let mut command = Command::new(program("CHROMEDRIVER"));
        let mut process = Process::start(command.arg("--port=0"), &folder.join("driver"));
        if let Some(port) = process.says_unless_it_ends("started successfully on port ") {
            return (process, port.trim_end_matches('.').to_owned());
        }
        last = process.output();
    }
    panic!("no driver in {TRIES} tries; the last one said {last:?}")
}

fn capabilities(profile: &Path, preferences: Value) -> Capabilities {
    let capabilities = json!({
        "browserName": "chrome",
        "goog:loggingPrefs": { "browser": "ALL" },
        "goog:chromeOptions": {
            "binary": program("CHROMIUM"),
            "prefs": preferences,
            "args": [
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--no-proxy-server",
                // Without these it stalls on a closed network.
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                // Names of the demo cards' pictures and links lead nowhere, at once.
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--window-size=1280,900",
                format!("--user-data-dir={}", profile.display()),
            ],
        },
    });
    Capabilities::from(capabilities.as_object().expect("an object").clone())
}
