//! WebKitGTK's small browser on a screen that nobody sees, driven by WebKit's driver.

use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;
use thirtyfour::WebDriver;

use super::process::Process;
use super::programs::program;
use super::window::connect;
use super::{PATIENCE, Reader};

/// Starts a screen, a driver and a browser. The browser ends with the session and needs the
/// screen until then, so let them go in this order.
pub(super) async fn start(folder: &Path, reader: Reader) -> (WebDriver, Vec<Process>) {
    let mut screen = Command::new(program("XVFB"));
    // It takes a number that is free, and says which.
    screen.args(["-displayfd", "1", "-screen", "0", "1400x1200x24", "-nolisten", "tcp"]);
    let mut screen = Process::start(&mut screen, &folder.join("screen"));
    let number = screen.tells("its number", |line| line.parse::<u32>().ok());
    let Some(number) = number else { panic!("no screen: {}", screen.output()) };
    let display = format!(":{number}");

    let (driver, port) = driver(folder, &display);
    let capabilities = json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": {
            "binary": program("MINIBROWSER"),
            "args": ["--automation", format!("--enable-javascript={}", reader.runs_scripts())],
        },
    });
    let session = connect(&format!("http://127.0.0.1:{port}"), capabilities, &driver).await;
    (session, vec![driver, screen])
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
        command.arg(format!("--port={port}")).env("DISPLAY", display);
        command.env("HOME", folder).env("XDG_RUNTIME_DIR", folder).env("NO_AT_BRIDGE", "1");
        let mut process = Process::start(&mut command, &folder.join("driver"));
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
