//! The card in the browser beside the same card of other frameworks; the crate `bench` measures.

use std::process::Command;

use anyhow::Result;

use super::report;
use crate::assets;
use crate::native::{NewsCard, cargo};
use crate::project::Project;
use crate::run;
use crate::setup::{self, Toolchain};

/// Builds every contender, then has them measured.
pub(super) fn run(
    project: &Project,
    wanted: Option<Toolchain>,
    arguments: &[String],
) -> Result<()> {
    let toolchain = setup::for_building(project, wanted)?;
    run_with(project, toolchain, &NewsCard::build(project)?, arguments)
}

/// The same with a command that is built.
pub(super) fn run_with(
    project: &Project,
    toolchain: Toolchain,
    command: &NewsCard,
    arguments: &[String],
) -> Result<()> {
    let browser = setup::for_bench_in_browser(project)?;
    assets::dist_with(project, toolchain, command)?;
    let out = report::folder(project)?;
    let bundles = out.join("bundles");
    let mut bundle = Command::new("node");
    bundle.arg(project.bench("web/build.mjs")).arg(&bundles).env("NODE_ENV", "production");
    run::aloud("build: contenders", &mut bundle)?;
    let mut build = cargo(project);
    // With a test, and so with what tests depend on, features resolve as in `cargo xtask test`, and nothing is
    // compiled a second time.
    build.args(["build", "--bin", "bench-web", "--test", "first_page"]);
    run::aloud("build: bench-web", &mut build)?;
    let mut bench = Command::new(project.target().join("debug/bench-web"));
    bench.current_dir(project.root());
    bench.arg("--root").arg(project.root()).arg("--bundles").arg(&bundles);
    bench.arg("--news-card").arg(command.path()).arg("--chromium").arg(&browser.chromium);
    bench.arg("--out").arg(&out).args(arguments);
    run::aloud("bench: web", &mut bench)
}
