//! Firefox's driver, which Debian does not carry.

use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::project::Project;
use crate::run::{find, quietly, say};

const STEP: &str = "setup: geckodriver";
/// The version that the tests were written with.
const VERSION: &str = "0.37.1";
/// Compiling it takes about two minutes on two cores; nothing takes longer than this.
const LIMIT: Duration = Duration::from_secs(20 * 60);

/// The driver on the PATH, or one compiled once into the target folder.
pub(super) fn ready(project: &Project) -> Result<PathBuf> {
    let root = project.target().join("tools");
    let own = root.join("bin/geckodriver");
    if let Some(driver) = find("geckodriver").or_else(|| own.is_file().then(|| own.clone())) {
        return Ok(driver);
    }
    say(STEP, "compiling it, once");
    let mut cargo = Command::new("cargo");
    // Its speed is of no account, so it is compiled the quick way.
    cargo.args(["install", "geckodriver", "--version", VERSION, "--locked", "--debug", "--quiet"]);
    cargo.arg("--root").arg(&root).env("CARGO_PROFILE_DEV_DEBUG", "0");
    quietly(STEP, &mut cargo, LIMIT)
        .context("Firefox needs its driver; type: cargo install geckodriver --locked")?;
    if !own.is_file() {
        bail!("{STEP}: cargo installed it, but there is no {}", own.display());
    }
    Ok(own)
}
