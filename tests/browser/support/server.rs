//! The real server: the demo cards, the built widget, and the test's own files at the root.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::process::Process;
use super::programs::{program, project};

/// A running server on a free port.
pub(crate) struct Server {
    process: Process,
    address: String,
    files: PathBuf,
}

impl Server {
    /// Serves; what it keeps is in `folder`.
    pub(crate) fn start(folder: &Path) -> Self {
        let files = folder.join("site");
        fs::create_dir_all(&files).expect("a folder for the pages");
        let root = format!("/={}", files.display());
        let mut command = Command::new(program("NEWS_CARD_CLI"));
        command.current_dir(project()).args(["serve", "www/cards", "--port", "0"]);
        command.args(["--mount", "/pkg=pkg", "--mount", &root]);
        let mut process = Process::start(&command, &folder.join("server"));
        let address = process.says("listening on ");
        Self { process, address, files }
    }

    /// `http://` and its address, without a slash at the end.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Puts a file into the site and gives its path in URLs.
    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.files.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("the file's folder");
        fs::write(path, content).expect("a file of the site");
        format!("/{name}")
    }

    /// Puts the built widget at `/FOLDER/` without one of its files, and gives the tag that loads it.
    pub(crate) fn widget_without(&self, folder: &str, missing: &str) -> String {
        for file in [
            "news-card.js",
            "news-card-live.js",
            "news-card-more.js",
            "news-card-app.js",
            "news-card-app.wasm",
            "news-card.css",
        ] {
            if file != missing {
                let content = fs::read(project().join("pkg").join(file)).expect("a built file");
                self.file(&format!("{folder}/{file}"), content);
            }
        }
        format!("<script type=module src=/{folder}/news-card.js></script>")
    }

    /// Where a file of the site is.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.files.join(name)
    }

    /// How often a path was asked for, by the server's own log.
    pub(crate) fn requests(&self, path: &str) -> usize {
        self.log(path).len()
    }

    /// The lines of the server's log that are about a path.
    pub(crate) fn log(&self, path: &str) -> Vec<String> {
        let field = format!(" path={path} ");
        let output = self.process.output();
        output.lines().filter(|line| line.contains(&field)).map(str::to_owned).collect()
    }
}
