//! Taking out of the app what the glue cannot reach, and wasm-opt.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::Result;
use walrus::Module;

use super::bindgen::Bound;
use super::module::parse;
use super::words::words;
use super::{bundle, imports};
use crate::files;
use crate::project::Project;
use crate::run;

/// What browsers have had since 2023. With `--all-features` wasm-opt writes
/// sections that they reject.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-multivalue",
    "--enable-reference-types",
];

const STRIPPED: [&str; 4] =
    ["--strip-debug", "--strip-dwarf", "--strip-producers", "--strip-target-features"];

/// Drops exports that the bundled glue never names and imports that the app
/// never calls, each of which may make more of the other superfluous.
pub(crate) fn drop_unreachable(project: &Project, mut bound: Bound) -> Result<Bound> {
    loop {
        let glue = bundle::readable_glue(project, &bound)?;
        let mut module = parse(&bound.wasm)?;
        if !drop_exports(&mut module, &glue) {
            return Ok(bound);
        }
        bound.wasm = module.emit_wasm();
        bound.glue = imports::keep(&bound.glue, &imports::names(&module));
    }
}

/// The app after wasm-opt.
pub(crate) fn optimise(project: &Project, wasm: &Path) -> Result<Vec<u8>> {
    let built = project.stage().join("optimised.wasm");
    let mut command = Command::new(project.tool(".bin/wasm-opt"));
    // `-Oz` makes fewer bytes, yet more of them after Brotli, which counts here.
    // The lowest addresses are the far end of the stack, so no pointer is there.
    command
        .arg(wasm)
        .args(["-Os", "--converge", "--low-memory-unused"])
        .args(FEATURES)
        .args(STRIPPED);
    command.arg("-o").arg(&built);
    run::quietly("build: wasm-opt", &mut command, Duration::from_secs(600))?;
    files::read(&built)
}

/// Whether there was any export to drop.
fn drop_exports(module: &mut Module, glue: &str) -> bool {
    let named = words(glue);
    let unnamed: Vec<_> = module
        .exports
        .iter()
        .filter(|export| !named.contains(export.name.as_str()))
        .map(walrus::Export::id)
        .collect();
    for export in &unnamed {
        module.exports.delete(*export);
    }
    walrus::passes::gc::run(module);
    !unnamed.is_empty()
}
