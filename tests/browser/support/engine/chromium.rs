//! Chromium without a window, driven by its own chromedriver.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use thirtyfour::WebDriver;

use super::super::process::Process;
use super::super::programs::program;
use super::{Reader, connect};

pub(super) async fn start(folder: &Path, reader: Reader) -> (WebDriver, Process) {
    let (process, port) = driver(folder);
    let capabilities = capabilities(&folder.join("profile"), reader);
    (connect(&format!("http://127.0.0.1:{port}"), capabilities, &process).await, process)
}

/// How often a driver may find its port taken, before something else is wrong.
const TRIES: usize = 10;

/// A driver and its port. It takes a port that is free by IPv6 and gives up if another program
/// has the same one by IPv4, which happens where many start at once; then it is started again.
fn driver(folder: &Path) -> (Process, String) {
    let mut last = String::new();
    for _ in 0..TRIES {
        let mut command = Command::new(program("CHROMEDRIVER"));
        command.arg("--port=0").env("TZ", "UTC");
        let mut process = Process::start_in(folder, &command, "driver");
        if let Some(port) = process.says_unless_it_ends("started successfully on port ") {
            return (process, port.trim_end_matches('.').to_owned());
        }
        last = process.output();
    }
    panic!("no driver in {TRIES} tries; the last one said {last:?}")
}

fn capabilities(profile: &Path, reader: Reader) -> Value {
    // What an organisation or a reader forbids all pages; 2 stands for blocked.
    let scripts = if reader.runs_scripts() { 1 } else { 2 };
    json!({
        "browserName": "chrome",
        "goog:loggingPrefs": { "browser": "ALL" },
        "goog:chromeOptions": {
            "binary": program("CHROMIUM"),
            "prefs": { "profile": { "managed_default_content_settings": { "javascript": scripts } } },
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
    })
}
