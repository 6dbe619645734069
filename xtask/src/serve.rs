//! The demo endpoint, the front page and the documentation, served by the command `news-card`.

use std::os::unix::process::CommandExt;
use std::process::Command;

use anyhow::{Context, Result};

use crate::assets;
use crate::docs;
use crate::native::NewsCard;
use crate::project::Project;
use crate::setup::{self, Toolchain};

/// Builds everything, then becomes `news-card serve`, so that its signals and
/// its exit code are those of this command.
pub(crate) fn serve(project: &Project, wanted: Option<Toolchain>, port: u16) -> Result<()> {
    let toolchain = setup::for_building(project, wanted)?;
    let command = NewsCard::build(project)?;
    assets::dist_with(project, toolchain, &command)?;
    let docs = docs::build(project)?;
    let error = Command::new(command.path())
        .current_dir(project.root())
        .args(["serve", "www/cards", "--fresh", "--index", "index.html"])
        .args(["--mount", "/pkg=pkg", "--mount", "/www=www", "--widget", "pkg"])
        .arg("--mount")
        .arg(format!("/docs={}", docs.display()))
        .args(["--port", &port.to_string()])
        .env_remove("LD_LIBRARY_PATH")
        .exec();
    Err(error).with_context(|| format!("{} cannot be started", command.path().display()))
}
