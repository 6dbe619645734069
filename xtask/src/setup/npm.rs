//! node and the npm development tools of xtask/tools.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use super::apt;
use crate::files;
use crate::project::Project;
use crate::run::{self, answer, find, say};

const STEP: &str = "setup: npm tools";
/// The oldest node that esbuild's package takes.
const OLDEST_NODE: u32 = 18;

/// Sees to the tools being installed as the lock file names them.
pub(crate) fn ready(project: &Project) -> Result<()> {
    install(STEP, &project.tools(), "binaryen, esbuild, axe-core, html-validate")
}

/// Sees to a folder's packages being installed as its lock file names them; `what` says in words
/// which those are.
pub(crate) fn install(step: &str, folder: &Path, what: &str) -> Result<()> {
    node()?;
    let lock = files::read_text(&folder.join("package-lock.json"))?;
    // npm empties node_modules first, so this copy of the lock file is there
    // only when an installation from that very file came to its end.
    let stamp = folder.join("node_modules/.installed-from");
    if files::read_text(&stamp).is_ok_and(|installed| installed == lock) {
        say(step, what);
        return Ok(());
    }
    let mut npm = Command::new("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
    npm.current_dir(folder);
    run::quietly(step, &mut npm, Duration::from_secs(600)).with_context(|| {
        format!(
            "{what} cannot be fetched; with a network, type: npm ci --ignore-scripts --prefix {}",
            folder.display()
        )
    })?;
    files::write(&stamp, &lock)?;
    say(step, &format!("{what} installed"));
    Ok(())
}

fn node() -> Result<()> {
    let missing = missing(node_version().as_deref(), find("npm").is_some());
    if missing.is_empty() {
        return Ok(());
    }
    if !apt::Access::look().can_install() {
        bail!(
            "{STEP}: node {OLDEST_NODE} or later with npm is needed; type: {}",
            apt::by_hand(&missing)
        );
    }
    apt::install(STEP, &missing)?;
    match node_version() {
        Some(version) if recent_enough(&version) => Ok(()),
        version => bail!(
            "{STEP}: node {OLDEST_NODE} or later is needed, and Debian's is {}; \
             install one from https://nodejs.org",
            version.as_deref().unwrap_or("not there")
        ),
    }
}

fn node_version() -> Option<String> {
    answer(Command::new("node").arg("--version"))
}

/// The packages to install, given node's version and whether npm is there.
fn missing(node: Option<&str>, npm: bool) -> Vec<&'static str> {
    let node = node.is_some_and(recent_enough);
    [("nodejs", node), ("npm", npm)]
        .into_iter()
        .filter_map(|(package, present)| (!present).then_some(package))
        .collect()
}

fn recent_enough(version: &str) -> bool {
    let major = version.trim_start_matches('v').split('.').next();
    major.and_then(|number| number.parse::<u32>().ok()).is_some_and(|major| major >= OLDEST_NODE)
}

#[cfg(test)]
mod tests {
    use super::missing;

    #[test]
    fn only_what_is_missing_or_too_old_is_installed() {
        assert!(missing(Some("v20.20.2"), true).is_empty());
        assert_eq!(missing(Some("v20.20.2"), false), ["npm"]);
        assert_eq!(missing(Some("v16.1.0"), true), ["nodejs"]);
        assert_eq!(missing(None, false), ["nodejs", "npm"]);
    }
}
