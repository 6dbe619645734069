//! esbuild: the loader, the glue and the stylesheet, as small as they get.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result};

use super::afresh::startable;
use super::bindgen::Bound;
use super::names::{GLUE, LIVE, MORE, STYLE};
use crate::files;
use crate::project::Project;
use crate::run;

const TARGET: &str = "--target=es2022";

/// A script of `www/` with what it is made of in one file, minified; what it asks for at run time
/// stays a file of its own.
pub(crate) fn script(project: &Project, name: &str) -> Result<Vec<u8>> {
    let script = String::from_utf8(one_file(project, name, &["--minify"])?)?;
    Ok(if name == LIVE { not_followed(&script)? } else { script }.into_bytes())
}

/// Puts back what the source tells bundlers of the addresses that are made at run time, as esbuild
/// leaves it out with all comments; some would fail over them.
fn not_followed(script: &str) -> Result<String> {
    let mut told = script.to_owned();
    for name in [GLUE, MORE] {
        let address = format!("\"./{name}?\"");
        let (before, after) = told
            .split_once(&format!("import({address}"))
            .with_context(|| format!("no script asks for {name} at another address"))?;
        told = format!("{before}import(/*webpackIgnore:true*/{address}{after}");
    }
    Ok(told)
}

/// The same, still to be read.
pub(crate) fn readable_script(project: &Project, name: &str) -> Result<String> {
    Ok(String::from_utf8(one_file(project, name, &[])?)?)
}

fn one_file(project: &Project, name: &str, more: &[&str]) -> Result<Vec<u8>> {
    let apart = [GLUE, LIVE, MORE].map(|name| format!("--external:./{name}"));
    let apart: Vec<&str> = apart.iter().map(String::as_str).collect();
    let options = ["--bundle", "--format=esm", TARGET];
    esbuild(project, &project.script_source(name), &[&apart, &options[..], more].concat())
}

/// The stylesheet, minified.
pub(crate) fn style(project: &Project, style: &str) -> Result<Vec<u8>> {
    let source = project.stage().join(STYLE);
    files::write(&source, style)?;
    minified_style(project, &source)
}

/// A stylesheet that is a file already, minified.
pub(crate) fn minified_style(project: &Project, source: &Path) -> Result<Vec<u8>> {
    esbuild(project, source, &["--minify", TARGET])
}

/// The glue without what the loader does not use, still to be read.
pub(crate) fn readable_glue(project: &Project, bound: &Bound) -> Result<String> {
    Ok(String::from_utf8(glue(project, bound, &[])?)?)
}

/// The same, minified, as the loader starts it.
pub(crate) fn minified_glue(project: &Project, bound: &Bound) -> Result<Vec<u8>> {
    let glue = String::from_utf8(glue(project, bound, &["--minify"])?)?;
    Ok(startable(&glue)?.into_bytes())
}

fn glue(project: &Project, bound: &Bound, more: &[&str]) -> Result<Vec<u8>> {
    let entry = project.stage().join("entry.js");
    files::write(&entry, &bound.entry)?;
    files::write(&project.stage().join(GLUE), &bound.glue)?;
    esbuild(project, &entry, &[&["--bundle", "--format=esm", TARGET], more].concat())
}

fn esbuild(project: &Project, source: &Path, options: &[&str]) -> Result<Vec<u8>> {
    let built = project.stage().join("esbuild.out");
    let mut command = Command::new(project.tool(".bin/esbuild"));
    command.arg(source).args(options).args(["--charset=utf8", "--log-level=warning"]);
    command.arg(format!("--outfile={}", built.display())).arg("--allow-overwrite");
    run::quietly("build: esbuild", &mut command, Duration::from_secs(120))?;
    files::read(&built)
}

#[cfg(test)]
mod tests {
    use super::not_followed;

    #[test]
    fn bundlers_are_told_which_imports_are_none_of_theirs() {
        let told = not_followed(
            "import(\"./news-card-app.js\");import(\"./news-card-app.js?\".concat(1));\
             import(\"./news-card-more.js?\".concat(1))",
        );
        assert_eq!(
            told.unwrap(),
            "import(\"./news-card-app.js\");\
             import(/*webpackIgnore:true*/\"./news-card-app.js?\".concat(1));\
             import(/*webpackIgnore:true*/\"./news-card-more.js?\".concat(1))"
        );
        assert!(not_followed("import(\"./news-card-app.js\")").is_err());
    }
}
