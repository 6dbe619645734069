//! How names are followed, on small crates.

use std::path::PathBuf;

use crate::graph::Graph;
use crate::modules::Module;

/// A crate of modules, each with its path and its code; each is a file of its own, but for inline
/// modules.
fn graph(modules: &[(&str, &str)]) -> Graph {
    let modules = modules.iter().map(|(path, code)| Module {
        path: path.split("::").filter(|name| !name.is_empty()).map(str::to_owned).collect(),
        file: PathBuf::from(if path.is_empty() { "root" } else { path }),
        items: syn::parse_file(code).unwrap().items,
    });
    Graph::new(&modules.collect::<Vec<_>>())
}

/// In a crate of a root, `a`, `a::child` and `b`, the code of `a` uses these files.
fn check(code: &str, expected: &[&str]) {
    let child = "pub struct Thing; pub fn make() {}";
    let graph = graph(&[
        ("", "mod a; mod b; pub struct Top;"),
        ("a", code),
        ("a::child", child),
        ("b", "pub use crate::a::child::Thing; pub struct Own;"),
    ]);
    let used: Vec<_> =
        graph.arrows[&PathBuf::from("a")].iter().map(|file| file.to_str().unwrap()).collect();
    assert_eq!(used, expected, "{code}");
}

#[test]
fn an_arrow_leads_to_the_file_that_defines_what_is_named() {
    check("use crate::b::Own;", &["b"]);
    check("fn f(_: crate::b::Own) {}", &["b"]);
    check("use super::b::{self, Own as Other};", &["b"]);
    check("use crate::b; fn f() { b::anything(); }", &["b"]);
    check("use crate::{a::child::make, b::{Own}};", &["a::child", "b"]);
    check("use super::Top; fn f(_: self::child::Thing) {}", &["a::child", "root"]);
    check("fn f() -> Result<super::Top, ()> { child::make() }", &["a::child", "root"]);
    check("fn f() { use crate::b::Own; }", &["b"]);
    check("use super::b::*;", &["b"]);
}

#[test]
fn what_a_module_only_shows_is_followed_to_its_home() {
    check("use crate::b::Thing;", &["a::child"]);
    check("pub use child::Thing;", &[]);
    check("pub use child::Thing; fn f(_: Thing) {}", &["a::child"]);
    check("mod child; use super::b; fn f() {}", &[]);
}

#[test]
fn paths_in_macros_and_attributes_count() {
    check("fn f() { vec![crate::b::Own, 1]; }", &["b"]);
    check("use super::b; fn f() { assert!({ b::Own == x.y }); }", &["b"]);
    check("#[arg(value_parser = super::b::parse)] struct A;", &["b"]);
}

#[test]
fn comments_texts_visibilities_and_local_names_do_not_count() {
    check("// crate::b::Own\nfn f() { g(\"crate::b::Own\"); }", &[]);
    check("pub(in crate::b) struct A;", &[]);
    check("fn f(child: u8) -> u8 { child }", &[]);
    check("struct Own; fn f(_: Own) { b::call(); }", &[]);
}

#[test]
fn crates_are_distinguished_from_modules() {
    let graph = graph(&[
        ("", "mod a;"),
        (
            "a",
            "use leptos::prelude::*; use web_sys; use js_sys as js;
        fn f() { gloo::x(); js::Date::now(); ::serde::y(); let it = a.b; }",
        ),
    ]);
    let crates = &graph.crates[&PathBuf::from("a")];
    for expected in ["leptos", "web_sys", "js_sys", "gloo", "serde"] {
        assert!(crates.contains(expected), "{expected} in {crates:?}");
    }
    assert!(!crates.contains("prelude") && !crates.contains("Date"), "{crates:?}");
}

#[test]
fn a_circle_is_shown_from_file_to_file() {
    let way = |b: &str| -> Option<usize> {
        let root = "mod a; mod b; mod c;";
        let a = "use crate::b::B; pub struct A;";
        graph(&[("", root), ("a", a), ("b", b), ("c", "use crate::a::A; pub struct C;")])
            .circles()
            .first()
            .map(Vec::len)
    };
    assert_eq!(way("pub struct B;"), None);
    assert_eq!(way("use super::a::A; pub struct B;"), Some(3));
    assert_eq!(way("pub struct B(crate::c::C);"), Some(4));
}
