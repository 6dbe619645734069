//! What a module names: its imports, and every path in its code.

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, Item, ItemMod, ItemUse, Macro, Meta, UseTree, Visibility};

/// A name that a `use` brings in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Import {
    /// The path as it is written; it begins with `::` where it can only be a crate.
    pub(crate) path: Vec<String>,
    /// The name here; `*` for all names of a module.
    pub(crate) name: String,
    /// Whether others can see it, so that it may be there for them alone.
    pub(crate) is_public: bool,
}

/// Imports and paths of one module, without those of the modules inside it.
#[derive(Debug, Default)]
pub(crate) struct Mentions {
    pub(crate) imports: Vec<Import>,
    pub(crate) paths: Vec<Vec<String>>,
}

impl Mentions {
    pub(crate) fn new(items: &[Item]) -> Self {
        let mut mentions = Self::default();
        items.iter().for_each(|item| mentions.visit_item(item));
        mentions
    }

    fn add_imports(&mut self, tree: &UseTree, mut path: Vec<String>, is_public: bool) {
        let mut add = |path, name| self.imports.push(Import { path, name, is_public });
        match tree {
            UseTree::Path(step) => {
                path.push(step.ident.to_string());
                self.add_imports(&step.tree, path, is_public);
            }
            UseTree::Group(group) => {
                group.items.iter().for_each(|it| self.add_imports(it, path.clone(), is_public));
            }
            UseTree::Name(name) if name.ident == "self" => {
                let name = path.last().cloned().unwrap_or_default();
                add(path, name);
            }
            UseTree::Name(name) => {
                path.push(name.ident.to_string());
                add(path, name.ident.to_string());
            }
            UseTree::Rename(rename) => {
                if rename.ident != "self" {
                    path.push(rename.ident.to_string());
                }
                add(path, rename.rename.to_string());
            }
            UseTree::Glob(_) => add(path, "*".into()),
        }
    }

    /// The paths in tokens that only a macro understands: runs of names joined by `::`.
    fn add_tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(name) if colons == 2 && !path.is_empty() => {
                    path.push(name.to_string());
                    colons = 0;
                }
                TokenTree::Ident(name) => {
                    self.end(&mut path);
                    path.push(name.to_string());
                    colons = 0;
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
                other => {
                    self.end(&mut path);
                    colons = 0;
                    if let TokenTree::Group(group) = other {
                        self.add_tokens(group.stream());
                    }
                }
            }
        }
        self.end(&mut path);
    }

    fn end(&mut self, path: &mut Vec<String>) {
        if !path.is_empty() {
            self.paths.push(std::mem::take(path));
        }
    }
}

impl<'ast> Visit<'ast> for Mentions {
    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        let start = if item.leading_colon.is_some() { vec!["::".to_owned()] } else { vec![] };
        let is_public = !matches!(item.vis, Visibility::Inherited);
        self.add_imports(&item.tree, start, is_public);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let mut names: Vec<String> =
            path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if path.leading_colon.is_some() {
            names.insert(0, "::".into());
        }
        self.paths.push(names);
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        self.visit_path(&call.path);
        // What is quoted is the code of whoever uses the macro.
        if !call.path.is_ident("quote") {
            self.add_tokens(call.tokens.clone());
        }
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        self.visit_path(attribute.path());
        if let Meta::List(list) = &attribute.meta {
            self.add_tokens(list.tokens.clone());
        }
    }

    /// `pub(in crate::a)` says who may look, and uses nothing.
    fn visit_visibility(&mut self, _: &'ast Visibility) {}

    /// A module inside is one of its own.
    fn visit_item_mod(&mut self, _: &'ast ItemMod) {}
}
