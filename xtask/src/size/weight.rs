//! What weighs most in the app, by crate and by function.

use std::collections::HashMap;

use anyhow::Result;

use crate::files;
use crate::project::Project;
use crate::run;
use crate::widget::{NAMED_APP, parse};

const SHOWN: usize = 10;

/// Prints the heaviest crates and functions of the app before wasm-opt, as
/// after it nothing has a name.
pub(crate) fn print(project: &Project) -> Result<()> {
    let Ok(wasm) = files::read(&project.stage().join(NAMED_APP)) else {
        run::print("\nWhat weighs most is known after: cargo xtask build");
        return Ok(());
    };
    let module = parse(&wasm)?;
    let functions: Vec<(String, usize)> = module
        .funcs
        .iter_local()
        .map(|(id, function)| {
            let name = module.funcs.get(id).name.as_deref().unwrap_or("?");
            let size = function.original_range.as_ref().map_or(0, ExactSizeIterator::len);
            (readable(name), size)
        })
        .collect();

    let mut crates: HashMap<String, usize> = HashMap::new();
    for (name, size) in &functions {
        *crates.entry(owner(name).to_owned()).or_default() += size;
    }
    let data: usize = module.data.iter().map(|data| data.value.len()).sum();
    *crates.entry("(static data)".to_owned()).or_default() += data;
    run::print("\nWhat weighs most in the app, bytes before wasm-opt:");
    top(crates.into_iter().collect());
    run::print("");
    top(functions);
    Ok(())
}

fn top(mut weights: Vec<(String, usize)>) {
    weights.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    for (name, size) in weights.into_iter().take(SHOWN) {
        let name: String = name.chars().take(100).collect();
        run::print(&format!("{size:>9}  {name}"));
    }
}

fn readable(name: &str) -> String {
    format!("{:#}", rustc_demangle::demangle(name))
}

/// The crate of the first path in a function's name: that of the function
/// itself, or of the type that it is implemented for.
fn owner(name: &str) -> &str {
    let (before, _) = name.split_once("::").unwrap_or_default();
    let start = before.rfind(|c: char| !c.is_alphanumeric() && c != '_').map_or(0, |at| at + 1);
    before.get(start..).filter(|owner| !owner.is_empty()).unwrap_or("(other)")
}

#[cfg(test)]
mod tests {
    use super::owner;

    #[test]
    fn a_function_belongs_to_the_crate_its_path_begins_with() {
        for (name, expected) in [
            ("core::fmt::write", "core"),
            ("<tachys::view::Any as leptos::X>::build", "tachys"),
            ("<(tachys::A, i32) as core::Z>::z", "tachys"),
            ("<&mut dyn alloc::x::Y>::z", "alloc"),
            ("<&mut alloc::x::Y as core::Z>::z", "alloc"),
            ("card_new", "(other)"),
        ] {
            assert_eq!(owner(name), expected, "{name}");
        }
    }
}
