//! What a browser needs of an example: its app, its style, and a page where no server writes one.

use std::path::{Path, PathBuf};
use std::time::{Instant, SystemTime};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use super::name::Name;
use crate::files;
use crate::native::cargo;
use crate::project::Project;
use crate::run::{self, say, seconds};
use crate::widget::TARGET;

/// Compiles an example for browsers and gathers its files; gives their folder.
pub(super) fn build(project: &Project, name: Name) -> Result<PathBuf> {
    let package = name.package();
    let mut build = cargo(project);
    build.args(["build", "--target", TARGET]).args(name.for_browsers());
    run::aloud(&format!("build: {package} for browsers"), &mut build)?;

    let folder = project.target().join("example").join(package);
    let compiled = project.target().join(TARGET).join("debug").join(name.stem());
    bind(name, &compiled.with_extension("wasm"), &folder.join("app"))?;

    let source = project.root().join("examples");
    files::write(&folder.join("style.css"), files::read(&source.join("style.css"))?)?;
    if name == Name::LeptosCsr {
        let page = source.join(package).join("index.html");
        files::write(&folder.join("index.html"), files::read(&page)?)?;
    }
    Ok(folder)
}

/// Has wasm-bindgen write the app and its glue, unless what it wrote is newer than the program.
fn bind(name: Name, compiled: &Path, app: &Path) -> Result<()> {
    let step = format!("bind: {}", name.package());
    let started = Instant::now();
    let bound = app.join(format!("{}_bg.wasm", name.stem()));
    if changed(&bound).is_some_and(|bound| changed(compiled).is_some_and(|time| time < bound)) {
        say(&step, "unchanged");
        return Ok(());
    }
    let mut bindgen = Bindgen::new();
    bindgen.input_path(compiled).typescript(false).omit_default_module_path(false).web(true)?;
    bindgen.generate(app).with_context(|| format!("{} cannot be filled", app.display()))?;
    say(&step, &format!("done in {}", seconds(started)));
    Ok(())
}

fn changed(file: &Path) -> Option<SystemTime> {
    file.metadata().ok()?.modified().ok()
}
