//! Every item that the library exports has an example in its docs, which `cargo test --doc`
//! compiles and runs.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a helper of a test fails the test, as the test itself may"
)]

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::{Item, UseTree, Visibility};

/// An exported item: the module of the crate's root that has it, and its name where it is declared.
struct Export {
    module: String,
    name: String,
}

fn source(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(path)
}

fn parsed(path: &str) -> syn::File {
    let path = source(path);
    syn::parse_file(&fs::read_to_string(&path).unwrap())
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The paths that a `use` names, each with the name that it gives to the last of them.
fn used(tree: &UseTree, path: &[String], found: &mut Vec<(Vec<String>, String)>) {
    match tree {
        UseTree::Path(step) => used(&step.tree, &[path, &[step.ident.to_string()]].concat(), found),
        UseTree::Group(group) => group.items.iter().for_each(|tree| used(tree, path, found)),
        UseTree::Name(name) => {
            let name = name.ident.to_string();
            found.push(([path, std::slice::from_ref(&name)].concat(), name));
        }
        UseTree::Rename(rename) => {
            found.push(([path, &[rename.ident.to_string()]].concat(), rename.rename.to_string()));
        }
        UseTree::Glob(_) => panic!("what a glob exports is not to be seen"),
    }
}

/// What the `pub use` of a file export.
fn reexports(file: &syn::File) -> Vec<(Vec<String>, String)> {
    let mut found = Vec::new();
    for item in &file.items {
        if let Item::Use(item) = item
            && matches!(item.vis, Visibility::Public(_))
        {
            used(&item.tree, &[], &mut found);
        }
    }
    found
}

/// What src/lib.rs exports, and what `prerender` does.
fn exports() -> Vec<Export> {
    let mut exports = Vec::new();
    for (path, name) in reexports(&parsed("lib.rs")) {
        let module = path.first().unwrap().clone();
        // The module itself may have renamed what it exports.
        let renamed = reexports(&parsed(&format!("{module}.rs")));
        let declared = renamed.into_iter().find(|(_, given)| *given == name);
        let name = declared.and_then(|(path, _)| path.last().cloned()).unwrap_or(name);
        exports.push(Export { module, name });
    }
    let module = || "prerender".to_owned();
    let prerender = parsed("prerender.rs");
    let names = reexports(&prerender).into_iter().map(|(_, name)| name);
    let functions = prerender.items.iter().filter_map(|item| match item {
        Item::Fn(function) if matches!(function.vis, Visibility::Public(_)) => {
            Some(function.sig.ident.to_string())
        }
        _ => None,
    });
    exports.extend(names.chain(functions).map(|name| Export { module: module(), name }));
    exports
}

/// The Rust files of a module of the crate's root.
fn files(module: &str) -> Vec<PathBuf> {
    let mut files = vec![source(&format!("{module}.rs"))];
    let mut folders = vec![source(module)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.retain(|file| file.extension().is_some_and(|end| end == "rs"));
    files
}

/// Calls `found` with the name and the docs of everything that is declared `pub`. It goes through tokens
/// rather than items, since what a macro declares is no item before the macro is expanded.
fn each_public(tokens: TokenStream, found: &mut dyn FnMut(&str, &str)) {
    let tokens: Vec<_> = tokens.into_iter().collect();
    let mut docs = String::new();
    for (index, token) in tokens.iter().enumerate() {
        let rest = tokens.get(index + 1..).unwrap_or_default();
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {
                docs.extend(doc(group.stream()).into_iter().flat_map(|line| [line, "\n".into()]));
            }
            TokenTree::Group(group) => {
                each_public(group.stream(), found);
                docs.clear();
            }
            TokenTree::Ident(word) if word == "pub" => {
                if let [TokenTree::Ident(kind), TokenTree::Ident(name), ..] = rest
                    && kind != "use"
                    && kind != "mod"
                {
                    found(&name.to_string(), &docs);
                }
                docs.clear();
            }
            TokenTree::Punct(mark) if mark.as_char() == '#' => {}
            _ => docs.clear(),
        }
    }
}

/// The line that `doc = "…"` holds.
fn doc(attribute: TokenStream) -> Option<String> {
    let attribute: syn::MetaNameValue = syn::parse2(attribute).ok()?;
    let syn::Expr::Lit(value) = &attribute.value else { return None };
    let syn::Lit::Str(line) = &value.lit else { return None };
    attribute.path.is_ident("doc").then(|| line.value())
}

/// Whether docs have a block that is compiled: one whose opening fence says nothing else, such as
/// `ignore`.
fn has_example(docs: &str) -> bool {
    let fences = docs.lines().map(str::trim).filter(|line| line.starts_with("```"));
    fences.step_by(2).any(|opening| ["```", "```no_run"].contains(&opening))
}

#[test]
fn every_exported_item_has_an_example_that_is_compiled() {
    let mut without = Vec::new();
    for Export { module, name } in exports() {
        let mut declared = Vec::new();
        for file in files(&module) {
            let tokens = fs::read_to_string(file).unwrap().parse().unwrap();
            each_public(tokens, &mut |found, docs| {
                if found == name {
                    declared.push(has_example(docs));
                }
            });
        }
        assert!(!declared.is_empty(), "{module}::{name} is exported and declared nowhere");
        if declared.contains(&false) {
            without.push([&module, "::", &name].concat());
        }
    }
    assert!(without.is_empty(), "without an example: {}", without.join(", "));
}

#[test]
fn docs_are_found_on_items_and_in_macros() {
    let check = |code: &str, expected: bool| {
        let mut found = Vec::new();
        each_public(code.parse().unwrap(), &mut |name, docs| {
            found.push((name.to_owned(), has_example(docs)));
        });
        assert_eq!(found, [("A".to_owned(), expected)], "{code}");
    };
    check("/// ```\n/// f();\n/// ```\n#[derive(Clone)]\npub struct A;", true);
    check("/// ```text\n/// f();\n/// ```\npub struct A;", false);
    check("m! { /// ```\n/// ```\npub enum A { /// One.\nOne = \"one\" } }", true);
    check("/// ```\n/// ```\nstruct B; pub struct A;", false);
}
