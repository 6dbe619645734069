//! A publisher's workspace: a folder of cards, a place to publish to, and the command.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::SystemTime;

use serde_json::{Value, json};
use tempfile::TempDir;

/// The URL under which the sites of these tests would be reached.
pub(crate) const BASE: &str = "https://news.example";

/// Folders for one test; they go with the value.
pub(crate) struct Workspace {
    folder: TempDir,
}

impl Workspace {
    /// A workspace with these cards, by id.
    pub(crate) fn with(cards: &[(&str, Value)]) -> Self {
        let workspace = Self { folder: tempfile::tempdir().expect("a folder") };
        fs::create_dir(workspace.path("cards")).expect("a folder for the cards");
        for (id, card) in cards {
            workspace.write(id, card);
        }
        workspace
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn write(&self, id: &str, card: &Value) {
        self.write_text(id, &card.to_string());
    }

    pub(crate) fn write_text(&self, id: &str, text: &str) {
        fs::write(self.path("cards").join(format!("{id}.json")), text).expect("the card");
    }

    pub(crate) fn remove(&self, id: &str) {
        fs::remove_file(self.path("cards").join(format!("{id}.json"))).expect("the card goes");
    }

    /// The command, publishing to a folder of the workspace.
    pub(crate) fn command(&self, to: &str) -> Command {
        let mut command = command();
        command.arg("publish").arg(self.path("cards")).arg("--to").arg(self.path(to));
        command.args(["--base-url", BASE, "--no-pictures"]);
        command
    }

    /// Publishes to the folder `site` and gives the summary.
    pub(crate) fn publish(&self, options: &[&str]) -> Value {
        summary(self.command("site").args(options), 0)
    }

    /// What a file of the site says.
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path("site").join(path)).unwrap_or_else(|_| panic!("no {path}"))
    }

    pub(crate) fn json(&self, path: &str) -> Value {
        serde_json::from_str(&self.read(path)).expect("JSON")
    }

    pub(crate) fn has(&self, path: &str) -> bool {
        self.path("site").join(path).exists()
    }

    /// When each file of the site was last written.
    pub(crate) fn times(&self) -> BTreeMap<String, SystemTime> {
        let time =
            |path: &String| fs::metadata(self.path("site").join(path)).and_then(|it| it.modified());
        let files = files(&self.path("site")).into_keys();
        files.map(|path| (path.clone(), time(&path).expect("a time"))).collect()
    }

    /// The files that a step writes or removes.
    pub(crate) fn touched_by(&self, step: impl FnOnce()) -> Vec<String> {
        // Clocks of file systems tick in steps of milliseconds, within which a change would not
        // show; so all files are made old first.
        for path in files(&self.path("site")).keys() {
            let file = fs::File::options().write(true).open(self.path("site").join(path));
            file.and_then(|file| file.set_modified(SystemTime::UNIX_EPOCH)).expect("an old file");
        }
        let before = self.times();
        step();
        let after = self.times();
        let mut touched: Vec<_> = before.keys().chain(after.keys()).cloned().collect();
        touched.sort();
        touched.dedup();
        touched.retain(|path| before.get(path) != after.get(path));
        touched
    }
}

/// A card with this title, published at noon of this day.
pub(crate) fn card(title: &str, day: &str) -> Value {
    json!({ "title": title, "lang": "en", "published": format!("{day}T12:00:00Z") })
}

/// The command itself, away from any proxy and from the settings of this machine's stores.
pub(crate) fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_news-card"));
    command.stdin(Stdio::null());
    for (name, _) in std::env::vars() {
        let upper = name.to_uppercase();
        if upper.ends_with("_PROXY") || upper.starts_with("AWS_") {
            command.env_remove(name);
        }
    }
    command
}

/// Runs to the end with this exit code; gives the summary.
pub(crate) fn summary(command: &mut Command, code: i32) -> Value {
    let output = command.arg("--json").output().expect("the command starts");
    let errors = errors(&output);
    assert_eq!(output.status.code(), Some(code), "{errors}");
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("no summary: {errors}"))
}

/// What a command said on stderr.
pub(crate) fn errors(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// All files below a folder, by their path in it.
pub(crate) fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(root).expect("below").to_string_lossy().into_owned();
                found.insert(name, fs::read(&path).expect("a file"));
            }
        }
    }
    found
}
