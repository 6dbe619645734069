//! wasm-bindgen, as a library, so that its version never differs from the one
//! of the crate that the app is compiled with.

use std::path::Path;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use super::names::GLUE;
use super::words::{is_word, words};
use crate::files;
use crate::project::Project;

const STEM: &str = "bound";

/// Starts an app from its compiled module, and gives what it exports. wasm-bindgen's own function
/// does more than the loader asks for: it fetches what it is given as a path, and compiles it.
const INSTANTIATE: &str = "
export async function instantiate(module) {
    return __wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module);
}
";

/// What wasm-bindgen makes of the compiled app.
pub(crate) struct Bound {
    pub(crate) wasm: Vec<u8>,
    pub(crate) glue: String,
    /// A module that passes on what the loader uses of the glue.
    pub(crate) entry: String,
}

/// Binds the compiled app for the given loader.
pub(crate) fn bind(project: &Project, compiled: &Path, loader: &str) -> Result<Bound> {
    let stage = project.stage();
    let mut bindgen = Bindgen::new();
    bindgen.input_path(compiled).out_name(STEM).typescript(false).omit_default_module_path(false);
    // The names of functions are for `cargo xtask size`, which reads them itself.
    bindgen.demangle(false);
    let mut output = bindgen.web(true)?.generate_output()?;
    // Beside the glue this also writes the scripts that crates bring along.
    output.emit(&stage).with_context(|| format!("{} cannot be filled", stage.display()))?;

    let glue = files::read_text(&stage.join(format!("{STEM}.js")))?;
    Ok(Bound {
        wasm: output.wasm_mut().emit_wasm(),
        entry: entry(&glue, loader),
        glue: droppable(&glue) + INSTANTIATE,
    })
}

/// Only what the loader names is passed on, so that esbuild can leave out the
/// rest, such as the stream classes that crates export and nothing here calls.
fn entry(glue: &str, loader: &str) -> String {
    let used = words(loader);
    let names = glue.lines().filter_map(exported_name).filter(|name| used.contains(name));
    let list: Vec<&str> = std::iter::once("instantiate as default").chain(names).collect();
    format!("export {{ {} }} from './{}';\n", list.join(", "), GLUE)
}

fn exported_name(line: &str) -> Option<&str> {
    let declaration = line.strip_prefix("export ")?.trim_start_matches("async ");
    let rest =
        declaration.strip_prefix("class ").or_else(|| declaration.strip_prefix("function "))?;
    rest.split(|c: char| !is_word(c)).next()
}

/// Two habits of the glue keep esbuild from leaving out a class that nothing
/// uses; this takes them away.
fn droppable(glue: &str) -> String {
    glue.lines()
        .filter(|line| !line.starts_with("if (Symbol.dispose) "))
        .map(|line| {
            line.replace("new FinalizationRegistry(", "/* @__PURE__ */ new FinalizationRegistry(")
        })
        .fold(String::new(), |text, line| text + &line + "\n")
}

#[cfg(test)]
mod tests {
    use super::{droppable, entry};

    const GLUE: &str = "export class Card {\n}\n\
        if (Symbol.dispose) Card.prototype[Symbol.dispose] = Card.prototype.free;\n\
        export class Stream {\n}\n\
        export function start(a) {}\n\
        const F = new FinalizationRegistry(p => p);\n";

    #[test]
    fn only_what_the_loader_names_is_passed_on() {
        let check = |loader, list| {
            assert_eq!(
                entry(GLUE, loader),
                format!("export {{ {list} }} from './news-card-app.js';\n")
            );
        };
        check(
            "const { default: init, Card } = await app; class Cards {}",
            "instantiate as default, Card",
        );
        check("app.start(); new app.Card()", "instantiate as default, Card, start");
        check("", "instantiate as default");
    }

    #[test]
    fn nothing_in_the_glue_holds_a_class_that_is_not_used() {
        let glue = droppable(GLUE);
        assert!(!glue.contains("Symbol.dispose"));
        assert!(glue.contains("= /* @__PURE__ */ new FinalizationRegistry("));
    }

    #[test]
    fn the_library_has_the_version_of_the_crate_it_binds() {
        let lock = include_str!("../../../Cargo.lock");
        let version = |package: &str| {
            let (_, rest) = lock.split_once(&format!("name = \"{package}\"\n")).unwrap();
            assert!(!rest.contains(&format!("name = \"{package}\"\n")), "two of {package}");
            rest.lines().next().unwrap().to_owned()
        };
        assert_eq!(version("wasm-bindgen"), version("wasm-bindgen-cli-support"));
    }
}
