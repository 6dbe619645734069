//! Finding or installing what the other commands need.
//!
//! What is there is gathered first ([`Found`]); what to do about it is decided
//! by pure functions; the rest only carries that out.

pub(crate) mod apt;
mod browser;
mod engines;
mod found;
mod fuzzer;
mod npm;
mod plan;
mod toolchain;

use anyhow::{Result, bail};

use crate::project::Project;
use crate::run::say;

pub(crate) use browser::Browser;
pub(crate) use engines::Engines;
pub(crate) use found::{DEBIAN_CARGO, DEBIAN_LINKER, DEBIAN_RUSTC, has_target};
pub(crate) use toolchain::Toolchain;

use found::Found;
use fuzzer::Fuzzer;
use plan::Plan;

/// Sees to everything that building takes: a compiler for wasm and the npm tools.
pub(crate) fn for_building(project: &Project, wanted: Option<Toolchain>) -> Result<Toolchain> {
    let toolchain = for_wasm(wanted)?;
    npm::ready(project)?;
    Ok(toolchain)
}

/// Sees to what the browser tests take besides.
pub(crate) fn for_browser_tests(project: &Project) -> Result<Browser> {
    let bundlers = "vite, webpack, rollup, rolldown, esbuild, parcel, next, nuxt";
    npm::install("setup: bundlers", &project.bundlers(), bundlers)?;
    browser::ready(project)
}

/// Sees to the packages that a benchmark compares the card with.
pub(crate) fn for_bench(project: &Project) -> Result<()> {
    let peers = "lit, preact, react, solid, svelte and their compilers";
    npm::install("setup: peers", &project.bench(""), peers)
}

/// Sees to the browser that a benchmark measures in.
pub(crate) fn for_bench_in_browser(project: &Project) -> Result<Browser> {
    for_bench(project)?;
    browser::ready(project)
}

/// Sees to what the tests in other engines take besides, as far as it can be had here.
pub(crate) fn for_engine_tests(project: &Project) -> Result<Engines> {
    engines::ready(project)
}

/// Sees to what fuzzing takes.
pub(crate) fn for_fuzzing(project: &Project) -> Result<Fuzzer> {
    fuzzer::ready(project)
}

/// Sees to a compiler for wasm alone.
pub(crate) fn for_wasm(wanted: Option<Toolchain>) -> Result<Toolchain> {
    const STEP: &str = "setup: wasm target";
    let mut found = Found::look();
    loop {
        match plan::plan(&found, wanted) {
            Plan::Use(toolchain) => {
                say(STEP, &found.describe(toolchain));
                return Ok(toolchain);
            }
            Plan::AddTarget => {
                plan::add_target(STEP);
                found = Found { target_asked: true, ..found.look_again() };
            }
            Plan::AddSources => {
                plan::add_sources(STEP);
                found = Found { sources_asked: true, ..found.look_again() };
            }
            Plan::Install(packages) => {
                apt::install(STEP, &packages)?;
                found = found.look_again();
                if found.missing_packages() == packages {
                    bail!("{STEP}: apt installed {packages:?}, but what they bring is not found");
                }
            }
            Plan::Ask(what) => bail!("{STEP}: {what}"),
        }
    }
}
