//! Firefox without a window, driven by geckodriver.

use std::path::Path;
use std::process::Command;

use serde_json::json;
use thirtyfour::WebDriver;

use super::Reader;
use super::process::Process;
use super::programs::program;
use super::window::connect;

/// Starts a driver and a browser; the browser ends with the session, so let that go first.
pub(super) async fn start(folder: &Path, reader: Reader) -> (WebDriver, Process) {
    let mut command = Command::new(program("GECKODRIVER"));
    // Firefox makes a profile of its own for each session, in the folder for temporary files.
    command.args(["--port", "0", "--websocket-port", "0"]).env("TMPDIR", folder);
    command.env("HOME", folder).env("MOZ_CRASHREPORTER_DISABLE", "1");
    let mut process = Process::start(&mut command, &folder.join("driver"));
    let address = process.says("Listening on ");
    let capabilities = json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": program("FIREFOX"),
            "args": ["-headless"],
            "prefs": {
                "javascript.enabled": reader.runs_scripts(),
                // What is not on this machine goes to a port where nobody listens.
                "network.proxy.type": 1,
                "network.proxy.http": "127.0.0.1",
                "network.proxy.http_port": 9,
                "network.proxy.ssl": "127.0.0.1",
                "network.proxy.ssl_port": 9,
            },
        },
    });
    (connect(&format!("http://{address}"), capabilities, &process).await, process)
}
