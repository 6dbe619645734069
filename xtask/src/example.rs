//! The examples: Leptos applications that use the crate as any other would, so they are compiled
//! without anything that makes the widget small.

mod name;
mod page;

use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::native::{NewsCard, cargo};
use crate::project::Project;
use crate::run;
use crate::setup::{self, Toolchain};
use crate::widget::TARGET;

pub(crate) use name::Name;

/// Builds what browsers need of an example; gives its folder.
pub(crate) fn page(project: &Project, name: Name) -> Result<PathBuf> {
    page::build(project, name)
}

/// The program that writes the pages of `leptos-ssr`, as the last cargo run left it.
pub(crate) fn server_of_ssr(project: &Project) -> PathBuf {
    project.target().join("debug/leptos-ssr")
}

/// Builds an example, then becomes its server.
pub(crate) fn serve(
    project: &Project,
    wanted: Option<Toolchain>,
    name: Name,
    port: u16,
) -> Result<()> {
    setup::for_wasm(wanted)?;
    if !setup::has_target() {
        bail!("the examples need rustup's wasm target; type: rustup target add {TARGET}");
    }
    let mut server = match name {
        Name::LeptosCsr => {
            let files = page(project, name)?;
            let mut server = Command::new(NewsCard::build(project)?.path());
            server.args(["serve", "www/cards", "--index"]).arg(files.join("index.html"));
            server.arg("--mount").arg(format!("/example={}", files.display()));
            server.args(["--port", &port.to_string()]);
            server
        }
        Name::LeptosSsr => {
            let files = page(project, name)?;
            let mut build = cargo(project);
            build.args(["build", "--package", name.package()]);
            run::aloud("build: leptos-ssr", &mut build)?;
            let mut server = Command::new(server_of_ssr(project));
            server.arg(files).arg(port.to_string());
            server
        }
    };
    // Its signals and its exit code are those of this command.
    let error = server.current_dir(project.root()).env_remove("LD_LIBRARY_PATH").exec();
    Err(error).with_context(|| format!("{server:?} cannot be started"))
}
