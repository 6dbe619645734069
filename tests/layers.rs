//! The house keeps its order: who may know whom, where platforms differ, how large rooms are.
//! The order itself is told in ARCHITECTURE.md; these tests read the sources and hold it.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a helper of a test fails the test, as the test itself may"
)]

use std::fs;
use std::path::{Path, PathBuf};

/// Rust files below a folder or of a module, `src/view` standing for `src/view.rs` too.
fn files(module: &str) -> Vec<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(module);
    let mut files: Vec<_> = Some(path.with_extension("rs")).into_iter().collect();
    let mut folders = vec![path];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.retain(|file| file.extension().is_some_and(|end| end == "rs") && file.exists());
    files.sort();
    assert!(!files.is_empty(), "there is no {module}");
    files
}

/// The code of a file, without comments.
fn code(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap();
    let line = |line: &str| format!("{}\n", line.split("//").next().unwrap_or_default());
    text.lines().map(line).collect()
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The first names of all paths in the code: crates, and for `crate::a` or `crate::{a, b}` the
/// modules, as `crate::a` and `crate::b`.
fn roots(code: &str) -> Vec<String> {
    let mut roots: Vec<String> = vec![];
    for (at, _) in code.match_indices("::") {
        let name = code[..at].rsplit(|c| !is_word(c)).next().unwrap_or_default();
        let before = &code[..at - name.len()];
        if before.ends_with("::") {
            continue;
        }
        if name != "crate" {
            roots.push(name.into());
            continue;
        }
        let rest = &code[at + 2..];
        match rest.strip_prefix('{') {
            Some(group) => roots.extend(members(group).map(|member| format!("crate::{member}"))),
            None => roots.push(format!("crate::{}", first_word(rest))),
        }
    }
    for line in code.lines() {
        if let Some(name) = line.trim().strip_prefix("use ") {
            roots.push(first_word(name).into());
        }
    }
    roots
}

fn first_word(text: &str) -> &str {
    text.split(|c| !is_word(c)).next().unwrap_or_default()
}

/// The first names in a group, up to its closing brace; what is nested in it is passed over.
fn members(group: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0;
    let mut starts = vec![0];
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => starts.push(at + 1),
            _ => {}
        }
    }
    starts.into_iter().map(|at| first_word(group[at..].trim_start()))
}

fn keeps_away_from(module: &str, banned: &[&str]) {
    for file in files(module) {
        let found = roots(&code(&file));
        let found: Vec<_> = found.iter().filter(|root| banned.contains(&root.as_str())).collect();
        assert!(found.is_empty(), "{} knows {found:?}", file.display());
    }
}

#[test]
fn names_are_found_however_they_are_written() {
    let roots = roots(
        "use leptos::prelude::*;\nuse web_sys;\nlet a = js_sys::Date::now();\nuse crate::{model::{Card, Link}, view};\ncrate::element::x()\n",
    );
    for expected in ["leptos", "web_sys", "js_sys", "crate::model", "crate::view", "crate::element"]
    {
        assert!(roots.iter().any(|root| root == expected), "{expected} in {roots:?}");
    }
    assert!(!roots.iter().any(|root| root == "crate::Link" || root == "prelude"), "{roots:?}");
}

#[test]
fn the_document_the_options_and_the_locale_know_no_view_and_no_page() {
    for module in ["src/model", "src/options", "src/locale"] {
        let banned = ["leptos", "web_sys", "crate::view", "crate::element", "crate::prerender"];
        keeps_away_from(module, &banned);
    }
}

#[test]
fn the_document_knows_neither_options_nor_locale() {
    keeps_away_from("src/model", &["crate::options", "crate::locale"]);
}

#[test]
fn the_view_knows_leptos_and_nothing_of_the_browser() {
    let banned =
        ["web_sys", "js_sys", "wasm_bindgen", "gloo_utils", "crate::element", "crate::prerender"];
    keeps_away_from("src/view", &banned);
}

#[test]
fn prerendering_and_the_element_never_meet() {
    keeps_away_from("src/prerender", &["crate::element", "web_sys", "js_sys", "wasm_bindgen"]);
    keeps_away_from("src/element", &["crate::prerender"]);
}

#[test]
fn only_three_files_ask_which_platform_this_is() {
    let asking = files("src").into_iter().filter(|file| code(file).contains("target_arch"));
    let names: Vec<_> = asking.map(|file| file.file_name().unwrap().to_owned()).collect();
    assert_eq!(names, ["lib.rs", "locale.rs", "view.rs"]);
}

#[test]
fn no_file_is_longer_than_300_lines() {
    let loader = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/news-card.js");
    let sources = ["src", "bench", "cli/src", "xtask/src", "tests"].into_iter().flat_map(files);
    for file in sources.chain([loader]) {
        let lines = fs::read_to_string(&file).unwrap().lines().count();
        assert!(lines <= 300, "{} has {lines} lines", file.display());
    }
}
