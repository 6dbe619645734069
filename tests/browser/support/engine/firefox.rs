//! Firefox without a window, driven by geckodriver.

use std::path::Path;
use std::process::Command;

use serde_json::json;
use thirtyfour::WebDriver;

use super::super::process::Process;
use super::super::programs::program;
use super::{Reader, connect};

pub(super) async fn start(folder: &Path, reader: Reader, relay: u16) -> (WebDriver, Process) {
    let mut command = Command::new(program("GECKODRIVER"));
    // What WebDriver cannot do, scripts of the browser's own can.
    command.args(["--port", "0", "--websocket-port", "0", "--allow-system-access"]);
    // Firefox makes a profile of its own for each session, in the folder for temporary files.
    command.env("TMPDIR", folder).env("HOME", folder).env("TZ", "UTC");
    command.env("MOZ_CRASHREPORTER_DISABLE", "1");
    let mut process = Process::start_in(folder, &command, "driver");
    let address = process.says("Listening on ");
    let capabilities = json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": program("FIREFOX"),
            "args": ["-headless"],
            "prefs": {
                "javascript.enabled": reader.runs_scripts(),
                "network.proxy.type": 1,
                "network.proxy.http": "127.0.0.1",
                "network.proxy.http_port": relay,
                "network.proxy.allow_hijacking_localhost": true,
                "network.proxy.ssl": "127.0.0.1",
                "network.proxy.ssl_port": relay,
                // Being offline is about this machine, too.
                "network.disable-localhost-when-offline": true,
                // One process for all pages is enough, and there at once.
                "fission.autostart": false,
                "dom.ipc.processCount": 1,
                "dom.ipc.processPrelaunch.enabled": false,
            },
        },
    });
    (connect(&format!("http://{address}"), capabilities, &process).await, process)
}
