//! The command `news-card`, built for this machine.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::project::Project;
use crate::run;

/// The built command `news-card`.
pub(crate) struct NewsCard(PathBuf);

impl NewsCard {
    /// Builds the command, or finds that it is up to date.
    pub(crate) fn build(project: &Project) -> Result<Self> {
        let mut build = cargo(project);
        run::aloud("build: news-card", build.args(["build", "--package", "news-card-cli"]))?;
        Self::built(project)
    }

    /// The command as the last cargo run left it.
    pub(crate) fn built(project: &Project) -> Result<Self> {
        let path = project.target().join("debug/news-card");
        if !path.exists() {
            bail!("{} is not built; type: cargo build --package news-card-cli", path.display());
        }
        Ok(Self(path))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// What `news-card describe TOPIC` prints.
    pub(crate) fn describe(&self, topic: &str) -> Result<String> {
        let output = Command::new(&self.0).args(["describe", topic]).output()?;
        if !output.status.success() {
            let reason = String::from_utf8_lossy(&output.stderr);
            bail!("news-card describe {topic} failed: {}", reason.trim());
        }
        Ok(String::from_utf8(output.stdout)?)
    }
}

/// The cargo that runs this, in the project's folder.
pub(crate) fn cargo(project: &Project) -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(project.root());
    cargo
}
