//! The seam between the app and its glue: which functions cross it, and under
//! which names.
//!
//! wasm-bindgen writes each imported function as one entry of an object, from a
//! line `        NAME: function(` to a line that closes it, and calls each
//! exported one as `wasm.NAME`.

use std::collections::HashSet;

use anyhow::Result;
use walrus::Module;

use super::module::parse;
use super::words::is_word;

/// What all imports come from.
const MODULE: &str = "a";

const INDENT: &str = "        ";

/// The names of all functions that the app imports.
pub(crate) fn names(module: &Module) -> HashSet<String> {
    module.imports.iter().map(|import| import.name.clone()).collect()
}

/// The glue with only those imported functions that are named here.
pub(crate) fn keep(glue: &str, names: &HashSet<String>) -> String {
    let mut kept = String::with_capacity(glue.len());
    let mut keeping = true;
    for line in glue.lines() {
        let name = imported_name(line);
        keeping = name.map_or(keeping, |name| names.contains(name));
        if keeping {
            kept.push_str(line);
            kept.push('\n');
        }
        keeping |= closes(line);
    }
    kept
}

/// Gives all that crosses the seam a name of one or two letters. The long ones
/// hold hashes, which no compression makes smaller, and stand in both files.
pub(crate) fn shorten(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let mut module = parse(wasm)?;
    let mut glue = keep(glue, &names(&module));
    if let Some(import) = module.imports.iter().next() {
        glue =
            glue.replace(&format!("\"{}\": import", import.module), &format!("{MODULE}: import"));
    }
    for (number, import) in module.imports.iter_mut().enumerate() {
        let short = letters(number);
        import.module = MODULE.to_owned();
        let entry = |name: &str| format!("\n{INDENT}{name}: function(");
        glue = glue.replace(&entry(&import.name), &entry(&short));
        import.name = short;
    }
    for (number, export) in module.exports.iter_mut().enumerate() {
        let short = letters(number);
        glue = rename_export(&glue, &export.name, &short);
        export.name = short;
    }
    Ok((module.emit_wasm(), glue))
}

fn imported_name(line: &str) -> Option<&str> {
    let (name, _) = line.strip_prefix(INDENT)?.split_once(": function(")?;
    name.chars().all(is_word).then_some(name)
}

fn closes(line: &str) -> bool {
    line.strip_prefix(INDENT).is_some_and(|rest| rest == "}," || rest == "}, arguments); },")
}

fn rename_export(glue: &str, name: &str, short: &str) -> String {
    let long = format!("wasm.{name}");
    let mut parts = glue.split(&long);
    let mut renamed = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let whole = !part.starts_with(is_word) && !renamed.ends_with(is_word);
        renamed.push_str("wasm.");
        renamed.push_str(if whole { short } else { name });
        renamed.push_str(part);
    }
    renamed
}

/// `a` to `z`, then `ba`, `bb` and so on.
fn letters(number: usize) -> String {
    let last = char::from(b'a' + u8::try_from(number % 26).unwrap_or_default());
    match number / 26 {
        0 => last.to_string(),
        rest => letters(rest) + last.encode_utf8(&mut [0; 4]),
    }
}

#[cfg(test)]
mod tests {
    use super::{keep, letters, rename_export};

    const GLUE: &str = "    const import0 = {
        __proto__: null,
        __wbg_close_1: function() { return handleError(function (arg0) {
            arg0.close();
        }, arguments); },
        __wbg_set_2: function(arg0) {
            try {
                arg0.set({
                });
            } finally {
            }
        },
        __wbg_then_3: function() {
        },
    };
";

    #[test]
    fn only_the_functions_that_the_app_imports_are_kept() {
        let kept = |names: &[&str]| keep(GLUE, &names.iter().map(ToString::to_string).collect());
        assert_eq!(kept(&["__wbg_close_1", "__wbg_set_2", "__wbg_then_3"]), GLUE);
        let one = kept(&["__wbg_then_3"]);
        assert!(
            one.contains(
                "__proto__: null,\n        __wbg_then_3: function() {\n        },\n    };"
            )
        );
        assert!(!kept(&["__wbg_close_1"]).contains("set"));
    }

    #[test]
    fn an_export_is_renamed_only_where_its_whole_name_stands() {
        let glue = "wasm.card(1); wasm.card_new(wasm.card); mywasm.card";
        assert_eq!(
            rename_export(glue, "card", "a"),
            "wasm.a(1); wasm.card_new(wasm.a); mywasm.card"
        );
    }

    #[test]
    fn short_names_never_repeat() {
        let names: std::collections::HashSet<_> = (0..2000).map(letters).collect();
        assert_eq!(names.len(), 2000);
        assert_eq!([letters(0), letters(25), letters(26)], ["a", "z", "ba"]);
    }
}
