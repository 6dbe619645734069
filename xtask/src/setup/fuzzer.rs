//! What fuzzing takes: cargo-fuzz, compiled once.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::run::{find, quietly, say};

const STEP: &str = "setup: cargo-fuzz";
/// The version that the targets were written with.
const VERSION: &str = "0.13.2";
/// Compiling it takes about two minutes on two cores; nothing takes longer than this.
const LIMIT: Duration = Duration::from_secs(20 * 60);

/// The folder that holds cargo-fuzz, unless the PATH does.
pub(crate) struct Fuzzer(Option<PathBuf>);

impl Fuzzer {
    /// A PATH on which cargo finds it.
    pub(crate) fn path(&self) -> Result<OsString> {
        let path = env::var_os("PATH").unwrap_or_default();
        let folders = self.0.iter().cloned().chain(env::split_paths(&path));
        Ok(env::join_paths(folders)?)
    }
}

/// The one on the PATH, or one compiled into the target folder.
pub(super) fn ready(project: &Project) -> Result<Fuzzer> {
    let root = project.target().join("tools");
    if find("cargo-fuzz").is_some() {
        return Ok(Fuzzer(None));
    }
    if !root.join("bin/cargo-fuzz").is_file() {
        say(STEP, "compiling it, once");
        let mut cargo = Command::new("cargo");
        cargo.args(["install", "cargo-fuzz", "--version", VERSION, "--locked", "--quiet"]);
        cargo.args(["--debug", "--root"]).arg(&root).env("CARGO_PROFILE_DEV_DEBUG", "0");
        quietly(STEP, &mut cargo, LIMIT)
            .context("fuzzing needs it; type: cargo install cargo-fuzz --locked")?;
    }
    Ok(Fuzzer(Some(root.join("bin"))))
}
