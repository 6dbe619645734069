//! `news-card serve`, built for speed.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::Result;

use super::nginx::free_port;
use super::process::Server;
use crate::native::cargo;
use crate::project::Project;
use crate::run;

/// Serves a folder of cards without a log, as nginx does here.
pub(super) fn start(project: &Project, cards: &Path) -> Result<Server> {
    let mut build = cargo(project);
    build.args(["build", "--release", "--package", "news-card-cli"]);
    run::aloud("build: news-card for speed", &mut build)?;
    let port = free_port()?;
    let mut serve = Command::new(project.target().join("release/news-card"));
    serve.arg("serve").arg(cards).args(["--log", "off", "--port", &port.to_string()]);
    Server::start(serve.stdout(Stdio::null()), port)
}
