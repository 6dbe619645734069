//! The examples, served as `cargo xtask example` serves them.

use std::process::Command;

use tempfile::TempDir;

use super::process::Process;
use super::programs::{program, project};

/// A running example; it ends with the value.
pub(crate) struct Example {
    _process: Process,
    address: String,
    _folder: TempDir,
}

impl Example {
    /// The one that is rendered in the browser.
    pub(crate) fn csr() -> Self {
        let files = program("NEWS_CARD_EXAMPLE_CSR");
        let mut command = Command::new(program("NEWS_CARD_CLI"));
        command.args(["serve", "www/cards", "--port", "0"]);
        command.arg("--index").arg(files.join("index.html"));
        command.arg("--mount").arg(format!("/example={}", files.display()));
        Self::start(command)
    }

    /// The one that a server writes.
    pub(crate) fn ssr() -> Self {
        let mut command = Command::new(program("NEWS_CARD_EXAMPLE_SSR_SERVER"));
        command.arg(program("NEWS_CARD_EXAMPLE_SSR"));
        Self::start(command)
    }

    fn start(mut command: Command) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        command.current_dir(project());
        let mut process = Process::start(&command, &folder.path().join("server"));
        let address = process.says("listening on ");
        Self { _process: process, address, _folder: folder }
    }

    /// `http://` and its address, without a slash at the end.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }
}
