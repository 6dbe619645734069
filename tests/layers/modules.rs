//! The modules of a crate, found as the compiler finds them: from the root, along `mod`.

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use syn::{Attribute, Item, ItemMod, Meta};

/// One module: a file, or a part of one where the module stands inline.
pub(crate) struct Module {
    /// Its names from the root of the crate; none for the root itself.
    pub(crate) path: Vec<String>,
    pub(crate) file: PathBuf,
    pub(crate) items: Vec<Item>,
}

/// All modules of the crate whose root is this file. Where the platform chooses between two files
/// for one module, both are modules with the same path.
pub(crate) fn modules(root: &Path) -> Vec<Module> {
    let mut found = Vec::new();
    let folder = root.parent().unwrap_or(Path::new("")).to_owned();
    add_file(&mut found, vec![], root, folder);
    found
}

fn add_file(found: &mut Vec<Module>, path: Vec<String>, file: &Path, folder: PathBuf) {
    let text =
        fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let parsed =
        syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    add_items(found, path, file, folder, parsed.items);
}

/// Adds a module and those below it; `folder` is where the files of the latter are.
fn add_items(
    found: &mut Vec<Module>,
    path: Vec<String>,
    file: &Path,
    folder: PathBuf,
    items: Vec<Item>,
) {
    for item in &items {
        if let Item::Mod(module) = item {
            let name = module.ident.to_string();
            let below = [path.as_slice(), std::slice::from_ref(&name)].concat();
            add_child(found, below, file, &folder.join(&name), module);
        }
    }
    found.push(Module { path, file: file.to_owned(), items });
}

fn add_child(
    found: &mut Vec<Module>,
    path: Vec<String>,
    parent: &Path,
    place: &Path,
    module: &ItemMod,
) {
    if let Some((_, items)) = &module.content {
        return add_items(found, path, parent, place.to_owned(), items.clone());
    }
    let named = paths(&module.attrs);
    for name in &named {
        // A file named by `#[path]` looks for its own modules beside itself.
        let file = parent.with_file_name(name);
        let folder = file.parent().unwrap_or(Path::new("")).to_owned();
        add_file(found, path.clone(), &file, folder);
    }
    if named.is_empty() {
        let flat = place.with_extension("rs");
        let file = if flat.exists() { flat } else { place.join("mod.rs") };
        add_file(found, path, &file, place.to_owned());
    }
}

/// The files that `#[path = "…"]` and `#[cfg_attr(…, path = "…")]` name.
fn paths(attributes: &[Attribute]) -> Vec<String> {
    let mut found = Vec::new();
    for attribute in attributes {
        match &attribute.meta {
            Meta::NameValue(pair) if pair.path.is_ident("path") => {
                let value = &pair.value;
                found.push(unquoted(&quote::quote!(#value).to_string()));
            }
            Meta::List(list) if list.path.is_ident("cfg_attr") => {
                found.extend(path_value(list.tokens.clone()));
            }
            _ => {}
        }
    }
    found
}

fn path_value(tokens: TokenStream) -> Option<String> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let at = tokens.iter().position(|token| token.to_string() == "path")?;
    Some(unquoted(&tokens.get(at + 2)?.to_string()))
}

fn unquoted(literal: &str) -> String {
    literal.trim_matches('"').to_owned()
}
