//! Building the widget: the loader, the app with its glue, and the stylesheet.

mod bindgen;
mod bundle;
mod compile;
mod imports;
mod link;
mod rules;
mod shrink;
mod stamp;

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::Result;
use clap::ValueEnum as _;

use crate::files;
use crate::native::NewsCard;
use crate::project::Project;
use crate::run::{say, seconds};
use crate::setup::Way;

pub(crate) use compile::TARGET;
pub(crate) use link::if_asked as link_if_asked;
pub(crate) use rules::check as check_rules;
pub(crate) use shrink::parse;

use stamp::Stamp;

pub(crate) const LOADER: &str = "news-card.js";
pub(crate) const GLUE: &str = "news-card-app.js";
pub(crate) const APP: &str = "news-card-app.wasm";
pub(crate) const STYLE: &str = "news-card.css";

/// The app after wasm-bindgen, still with the names of its functions.
pub(crate) const NAMED_APP: &str = "named.wasm";

/// Builds the widget into pkg/, as far as anything has changed.
pub(crate) fn build(project: &Project, way: Way) -> Result<()> {
    let command = NewsCard::build(project)?;
    build_with(project, way, &command)
}

/// The same with the command `news-card` already built.
pub(crate) fn build_with(project: &Project, way: Way, command: &NewsCard) -> Result<()> {
    const STEP: &str = "build: widget";
    let started = Instant::now();
    let style = command.describe("stylesheet")?;
    let loader = files::read_text(&project.loader_source())?;
    let compiled = compile::compile(project, way)?;
    files::write(&way_file(project), format!("{way:?}\n"))?;

    let stamp = Stamp::of(project, [&files::read(&compiled)?, loader.as_bytes(), style.as_bytes()]);
    if stamp.holds() {
        say(STEP, "unchanged");
        return Ok(());
    }
    files::write(&project.pkg().join(LOADER), bundle::loader(project)?)?;
    files::write(&project.pkg().join(STYLE), bundle::style(project, &style)?)?;
    app(project, &compiled, &loader)?;
    stamp.set()?;
    say(STEP, &format!("done in {}", seconds(started)));
    Ok(())
}

/// The way in which the app was built last, if it was built at all.
pub(crate) fn last_way(project: &Project) -> Option<Way> {
    let text = files::read_text(&way_file(project)).ok()?;
    Way::from_str(text.trim(), true).ok()
}

fn way_file(project: &Project) -> PathBuf {
    project.stage().join("way")
}

/// Makes the app and its glue out of what the compiler wrote.
fn app(project: &Project, compiled: &Path, loader: &str) -> Result<()> {
    let bound = bindgen::bind(project, compiled, loader)?;
    let mut bound = shrink::drop_unreachable(project, bound)?;

    let named = project.stage().join(NAMED_APP);
    files::write(&named, &bound.wasm)?;
    let optimised = shrink::optimise(project, &named)?;

    (bound.wasm, bound.glue) = imports::shorten(&optimised, &bound.glue)?;
    files::write(&project.pkg().join(APP), &bound.wasm)?;
    files::write(&project.pkg().join(GLUE), bundle::minified_glue(project, &bound)?)
}

/// All words of a text, in the sense of JavaScript's identifiers.
fn words(text: &str) -> HashSet<&str> {
    text.split(|c: char| !is_word(c)).collect()
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '$'
}
