//! What the page's console says.

use std::mem;
use std::time::{Duration, Instant};

use serde_json::Value;
use thirtyfour::BrowserLogEntry;
use tokio::time::sleep;

use super::engine::Reader;
use super::{Browser, Engine, PATIENCE};

impl Browser {
    /// Takes the warnings and errors in the console, of all pages so far.
    pub(crate) async fn console(&self) -> Vec<String> {
        if self.engine == Engine::Chromium {
            return sentences(&self.session().browser_log().await.expect("the console"));
        }
        self.hear().await;
        mem::take(&mut self.heard.lock().expect("what was heard"))
    }

    /// Keeps what the page has said, where that goes with the page.
    pub(super) async fn hear(&self) {
        if self.engine == Engine::Chromium || self.running.reader == Reader::WithoutScripts {
            return;
        }
        let said = self.run("return globalThis.seen?.said?.splice(0) ?? []", Value::Null).await;
        let said: Vec<String> =
            said.map(serde_json::from_value).expect("what was said").expect("sentences");
        self.heard.lock().expect("what was heard").extend(said);
    }

    /// Takes them, and checks that they are `count` and each holds this.
    pub(crate) async fn console_says(&self, count: usize, part: &str) {
        let said = self.console().await;
        let fits = said.len() == count && said.iter().all(|sentence| sentence.contains(part));
        assert!(fits, "expected {count} with {part:?}: {said:#?}");
    }

    /// Waits for one sentence in the console, and checks that it holds this.
    pub(crate) async fn until_console_says(&self, part: &str) {
        let started = Instant::now();
        let mut said = self.console().await;
        while said.is_empty() && started.elapsed() < PATIENCE {
            sleep(Duration::from_millis(20)).await;
            said = self.console().await;
        }
        assert!(said.len() == 1 && said[0].contains(part), "expected {part:?}: {said:#?}");
    }

    /// The same as [`Self::console_says`] for what the browser itself says, which only Chromium's driver tells.
    pub(crate) async fn browser_says(&self, count: usize, part: &str) {
        let count = if self.engine == Engine::Chromium { count } else { 0 };
        self.console_says(count, part).await;
    }
}

/// The sentences of warnings and errors, without their places; what the browser says about
/// pictures of the demo cards, whose hosts do not exist, is left out.
fn sentences(entries: &[BrowserLogEntry]) -> Vec<String> {
    let loud = entries.iter().filter(|entry| matches!(&*entry.level, "WARNING" | "SEVERE"));
    // Chromium's own pages, such as that of a new tab, speak here as well.
    let elsewhere = ["https://", "chrome://"];
    let about_here =
        loud.filter(|entry| !elsewhere.iter().any(|start| entry.message.starts_with(start)));
    about_here.map(|entry| sentence(&entry.message)).collect()
}

/// From `http://host/file.js 12:34 "text"`, the text.
fn sentence(message: &str) -> String {
    let parts: Vec<_> = message.splitn(3, ' ').collect();
    match parts[..] {
        [_, place, text] if place.contains(':') && text.starts_with('"') => {
            serde_json::from_str(text).unwrap_or_else(|_| text.into())
        }
        _ => message.into(),
    }
}
