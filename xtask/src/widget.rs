//! Building the widget: the loader, the app with its glue, and the stylesheet.

mod afresh;
mod bindgen;
mod bundle;
mod compile;
mod imports;
mod link;
mod loose;
mod module;
mod names;
mod rules;
mod shrink;
mod stamp;
mod words;

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::Result;
use clap::ValueEnum as _;

use crate::files;
use crate::native::NewsCard;
use crate::project::Project;
use crate::run::{say, seconds};
use crate::setup::Toolchain;

pub(crate) use compile::TARGET;
pub(crate) use link::if_asked as link_if_asked;
pub(crate) use loose::{build as build_loose, list as list_loose};
pub(crate) use module::parse;
pub(crate) use names::{APP, GLUE, LANGUAGES, LIVE, LOADER, MORE, NAMED_APP, STYLE, THEMES};
pub(crate) use rules::check as check_rules;

use stamp::Stamp;

/// Builds the widget into pkg/, as far as anything has changed.
pub(crate) fn build(project: &Project, toolchain: Toolchain) -> Result<()> {
    let command = NewsCard::build(project)?;
    build_with(project, toolchain, &command)
}

/// The same with the command `news-card` already built.
pub(crate) fn build_with(
    project: &Project,
    toolchain: Toolchain,
    command: &NewsCard,
) -> Result<()> {
    const STEP: &str = "build: widget";
    let started = Instant::now();
    let style = command.describe("stylesheet")?;
    let loader = bundle::readable_script(project, LOADER)?;
    let compiled = compile::compile(project, toolchain)?;
    files::write(&toolchain_file(project), format!("{toolchain:?}\n"))?;

    let live = bundle::readable_script(project, LIVE)?;
    let more = bundle::readable_script(project, MORE)?;
    let compiled_app = files::read(&compiled)?;
    let parts =
        [&compiled_app, loader.as_bytes(), live.as_bytes(), more.as_bytes(), style.as_bytes()];
    let stamp = Stamp::new(project, parts);
    if stamp.holds() {
        say(STEP, "unchanged");
        return Ok(());
    }
    for name in [LOADER, LIVE, MORE] {
        files::write(&project.pkg().join(name), bundle::script(project, name)?)?;
    }
    files::write(&project.pkg().join(STYLE), bundle::style(project, &style)?)?;
    app(project, &compiled, &loader)?;
    stamp.set()?;
    say(STEP, &format!("done in {}", seconds(started)));
    Ok(())
}

/// The toolchain that the app was built with last, if it was built at all.
pub(crate) fn last_toolchain(project: &Project) -> Option<Toolchain> {
    let text = files::read_text(&toolchain_file(project)).ok()?;
    Toolchain::from_str(text.trim(), true).ok()
}

fn toolchain_file(project: &Project) -> PathBuf {
    project.stage().join("toolchain")
}

/// Makes the app and its glue out of what the compiler wrote.
fn app(project: &Project, compiled: &Path, loader: &str) -> Result<()> {
    let bound = bindgen::bind(project, compiled, loader)?;
    let mut bound = shrink::drop_unreachable(project, bound)?;

    let named = project.stage().join(NAMED_APP);
    files::write(&named, &bound.wasm)?;
    let optimised = shrink::optimise(project, &named)?;

    // Once more, as what writes the short names sorts the functions: two thirds of a percent less.
    (bound.wasm, bound.glue) = imports::shorten(&optimised, &bound.glue)?;
    let short = project.stage().join("short.wasm");
    files::write(&short, &bound.wasm)?;
    files::write(&project.pkg().join(APP), shrink::optimise(project, &short)?)?;
    files::write(&project.pkg().join(GLUE), bundle::minified_glue(project, &bound)?)
}
