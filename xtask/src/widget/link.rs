//! xtask as the linker of the app: the real linker, minus a few exports.
//!
//! leptos brings wasm-streams along, which exports three classes to JavaScript
//! that nothing here uses. What is exported is kept, and with it a quarter of
//! the app: futures, vtables and the imports they call. No later tool can take
//! that out, as vtables are only data once they are linked.

use std::env;
use std::ffi::{OsStr, OsString};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

/// Names the real linker, and tells xtask that it is run as one.
const REAL_LINKER: &str = "NEWS_CARD_REAL_LINKER";
/// What the names of all exports of those classes have in common.
const UNUSED: &str = "intounderlying";

/// Has cargo link the app through this program.
pub(crate) fn link_with(cargo: &mut Command, linker: impl AsRef<Path>) -> Result<()> {
    let xtask = env::current_exe().context("xtask does not find its own file")?;
    // The system says so of a running program that cargo has built anew since.
    let xtask = xtask.to_string_lossy().trim_end_matches(" (deleted)").to_owned();
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", xtask);
    cargo.env(REAL_LINKER, linker.as_ref());
    Ok(())
}

/// Becomes the real linker, if that is what this program was started for.
pub(crate) fn if_asked() -> Option<anyhow::Error> {
    let linker = env::var_os(REAL_LINKER)?;
    let arguments = without_unused(env::args_os().skip(1));
    let error = Command::new(&linker).args(arguments).exec();
    Some(anyhow::Error::new(error).context(format!("the linker {linker:?} cannot be started")))
}

/// The arguments without the exports that nothing uses, in either spelling.
fn without_unused(arguments: impl IntoIterator<Item = OsString>) -> Vec<OsString> {
    let mut kept = Vec::new();
    let mut arguments = arguments.into_iter();
    while let Some(argument) = arguments.next() {
        if argument == "--export" {
            let name = arguments.next().filter(|name| !unused(name));
            kept.extend(name.map(|name| [argument, name]).into_iter().flatten());
        } else if !(starts_with(&argument, "--export=") && unused(&argument)) {
            kept.push(argument);
        }
    }
    kept
}

fn unused(name: &OsStr) -> bool {
    name.to_string_lossy().contains(UNUSED)
}

fn starts_with(argument: &OsStr, start: &str) -> bool {
    argument.to_string_lossy().starts_with(start)
}

#[cfg(test)]
mod tests {
    use super::without_unused;

    #[test]
    fn only_the_exports_of_unused_classes_are_left_out() {
        let check = |given: &str, expected: &str| {
            let kept = without_unused(given.split(' ').map(Into::into));
            assert_eq!(kept.join(" ".as_ref()), expected);
        };
        check("-flavor wasm --export card_new a.o", "-flavor wasm --export card_new a.o");
        check("--export intounderlyingsink_close --export card_new", "--export card_new");
        check("--export=__wbg_intounderlyingsink_free_1 --export=x", "--export=x");
        check("/tmp/intounderlying.o -o x.wasm", "/tmp/intounderlying.o -o x.wasm");
    }
}
