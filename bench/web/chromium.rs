//! Chromium without a window, spoken with over two pipes in the DevTools protocol: no driver stands
//! between, and each message is JSON that a zero ends.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use tempfile::TempDir;

/// No answer takes longer: ten thousand rows and a card on a slow network are there in a fraction of it.
const PATIENCE: Duration = Duration::from_secs(120);

/// Takes the third and fourth of a program's files, where Chromium listens and answers, from its
/// standard input and output.
const REDIRECT: &str = r#"exec "$0" "$@" 3<&0 4>&1 </dev/null >/dev/null 2>&1"#;

/// A browser that runs as long as this value lives.
pub(crate) struct Chromium {
    child: Child,
    commands: ChildStdin,
    answers: Receiver<Value>,
    last: u64,
    _profile: TempDir,
}

impl Chromium {
    /// Starts the program at `path` with a profile of its own.
    pub(crate) fn start(path: &Path) -> Result<Self> {
        let profile = tempfile::tempdir()?;
        let mut child = Command::new("sh")
            .args(["-c", REDIRECT])
            .arg(path)
            .args([
                "--remote-debugging-pipe",
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--no-proxy-server",
                "--hide-scrollbars",
                // Without these it stalls on a closed network.
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                // Heap sizes are told to the byte.
                "--enable-precise-memory-info",
                "--window-size=1280,900",
            ])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .env("TZ", "UTC")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("{} does not start", path.display()))?;
        let (Some(commands), Some(answers)) = (child.stdin.take(), child.stdout.take()) else {
            bail!("{} cannot be spoken with", path.display());
        };
        let (sender, receiver) = channel();
        std::thread::spawn(move || {
            for message in BufReader::new(answers).split(0).map_while(Result::ok) {
                let Ok(message) = serde_json::from_slice(&message) else { return };
                if sender.send(message).is_err() {
                    return;
                }
            }
        });
        Ok(Self { child, commands, answers: receiver, last: 0, _profile: profile })
    }

    /// Its name and version.
    pub(crate) fn version(&mut self) -> Result<String> {
        let version = self.call(None, "Browser.getVersion", json!({}))?;
        Ok(text(&version, "/product")?.to_owned())
    }

    /// The answer to a command, to the browser or to the page of a session.
    pub(crate) fn call(
        &mut self,
        session: Option<&str>,
        method: &str,
        parameters: Value,
    ) -> Result<Value> {
        self.last += 1;
        let mut message = json!({ "id": self.last, "method": method, "params": parameters });
        if let (Some(session), Some(message)) = (session, message.as_object_mut()) {
            message.insert("sessionId".to_owned(), json!(session));
        }
        self.commands.write_all(format!("{message}\0").as_bytes())?;
        loop {
            let answer = self.answers.recv_timeout(PATIENCE);
            let mut answer = answer.with_context(|| format!("{method}: no answer"))?;
            // What is no answer tells of an event, and nobody here waits for those.
            if answer.get("id").and_then(Value::as_u64) != Some(self.last) {
                continue;
            }
            if let Some(error) = answer.get("error") {
                bail!("{method}: {error}");
            }
            return answer.get_mut("result").map(Value::take).context("an answer without result");
        }
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        // Its other processes end with it.
        let _ = self.call(None, "Browser.close", json!({}));
        let _ = self.child.wait();
    }
}

/// The text at a place in an answer.
pub(crate) fn text<'a>(answer: &'a Value, at: &str) -> Result<&'a str> {
    answer.pointer(at).and_then(Value::as_str).with_context(|| format!("no {at} in {answer}"))
}

/// The number at a place in an answer.
pub(crate) fn number(answer: &Value, at: &str) -> Result<f64> {
    answer.pointer(at).and_then(Value::as_f64).with_context(|| format!("no {at} in {answer}"))
}
