//! WebKitGTK's small browser on a screen that nobody sees, driven by WebKit's driver.

mod screen;

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;
use thirtyfour::WebDriver;

use super::super::PATIENCE;
use super::super::process::Process;
use super::super::programs::program;
use super::{Reader, connect};
pub(crate) use screen::Screen;

/// The bar above the page takes no room, so that a window can be as narrow as a telephone.
const NO_BAR: &str = "* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; \
    font-size: 1px; -gtk-icon-transform: scale(0.1) }";

/// A bar for scrolling that fades would make each picture another one.
const NO_FADING: &str = "[Settings]\ngtk-overlay-scrolling=0\n";

/// The browser needs the screen until it ends.
pub(super) async fn start(
    folder: &Path,
    reader: Reader,
    relay: u16,
) -> (WebDriver, Process, Screen) {
    let settings = folder.join(".config/gtk-3.0");
    fs::create_dir_all(&settings).expect("a folder for the looks of windows");
    fs::write(settings.join("gtk.css"), NO_BAR).expect("the looks of windows");
    fs::write(settings.join("settings.ini"), NO_FADING).expect("their settings");
    let screen = Screen::start(folder);
    let (driver, port) = driver(folder, screen.display());
    let proxy = format!("127.0.0.1:{relay}");
    let capabilities = json!({
        "browserName": "MiniBrowser",
        "proxy": { "proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy },
        "webkitgtk:browserOptions": {
            "binary": program("MINIBROWSER"),
            "args": ["--automation", format!("--enable-javascript={}", reader.runs_scripts())],
        },
    });
    let session = connect(&format!("http://127.0.0.1:{port}"), capabilities, &driver).await;
    // The driver waits by the page's own timers, which a test may hold; this is none of its times.
    session.set_script_timeout(Duration::from_secs(20_000)).await.expect("a long wait");
    (session, driver, screen)
}

/// How often a driver may find its port taken, before something else is wrong.
const TRIES: usize = 10;

/// A driver and its port. It takes no port of its own choice and says nothing, so it is tried
/// with free ones until it answers.
fn driver(folder: &Path, display: &str) -> (Process, u16) {
    let mut last = String::new();
    for _ in 0..TRIES {
        let port = free_port();
        let mut command = Command::new(program("WEBKITDRIVER"));
        command.arg(format!("--port={port}")).env("DISPLAY", display).env("TZ", "UTC");
        command.env("HOME", folder).env("XDG_RUNTIME_DIR", folder).env("NO_AT_BRIDGE", "1");
        // Drawn by two hands in turn, a page would look different each time.
        command.env("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1");
        command.env_remove("XDG_CONFIG_HOME").env_remove("GTK_THEME");
        let mut process = Process::start_in(folder, &command, "driver");
        let started = Instant::now();
        while process.runs() {
            assert!(started.elapsed() < PATIENCE, "WebKit's driver does not listen");
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return (process, port);
            }
            thread::sleep(Duration::from_millis(10));
        }
        last = process.output();
    }
    panic!("no driver in {TRIES} tries; the last one said {last:?}")
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("its address").port()
}
