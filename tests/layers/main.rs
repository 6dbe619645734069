//! The house keeps its order: which part may use which, where platforms differ, how long a file
//! may be. ARCHITECTURE.md describes the order; these tests read the code, as the compiler would, and
//! hold it. What counts as one file using another is defined in `graph`.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a helper of a test fails the test, as the test itself may"
)]

mod graph;
mod mentions;
mod modules;
mod resolving;

use std::fs;
use std::path::{Path, PathBuf};

use graph::Graph;
use quote::ToTokens as _;

/// The roots of all crates.
const CRATES: [&str; 7] = [
    "src/lib.rs",
    "cli/src/lib.rs",
    "fuzz/src/lib.rs",
    "xtask/src/main.rs",
    "macros/src/lib.rs",
    "bench/ssr/news_card.rs",
    "bench/web/main.rs",
];

/// The parts of the command that are one subcommand each.
const SUBCOMMANDS: [&str; 10] = [
    "check", "describe", "export", "image", "import", "new", "publish", "render", "schema", "serve",
];

fn at_root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A path as it is written in messages.
fn shown(path: &Path) -> String {
    path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap_or(path).display().to_string()
}

/// The Rust files below a folder.
fn files(folder: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![at_root(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.retain(|file| file.extension().is_some_and(|end| end == "rs"));
    files.sort();
    files
}

/// The part of the crate that a file belongs to: the first name of its module.
fn part<'a>(graph: &'a Graph, file: &Path) -> &'a str {
    graph.names[file].first().map_or("", String::as_str)
}

/// No file of the library's part `name` uses one of the other parts or crates.
fn keeps_away_from(name: &str, parts: &[&str], crates: &[&str]) {
    let graph = Graph::read(&at_root("src/lib.rs"));
    let mine: Vec<_> = graph.names.keys().filter(|file| part(&graph, file) == name).collect();
    assert!(!mine.is_empty(), "there is no part {name}");
    for file in mine {
        for used in &graph.arrows[file] {
            let used_part = part(&graph, used);
            assert!(!parts.contains(&used_part), "{} uses {}", shown(file), shown(used));
        }
        // A browser judges URLs itself; that file is the one place where a document asks it to.
        let asks_browser = file.ends_with("link/url_browser.rs");
        for used in graph.crates[file].iter().filter(|_| !asks_browser) {
            assert!(!crates.contains(&used.as_str()), "{} uses the crate {used}", shown(file));
        }
    }
}

#[test]
fn the_document_the_options_and_the_locale_know_no_view_and_no_page() {
    let above = ["clock", "load", "share", "template", "view", "component", "element", "prerender"];
    for name in ["model", "options", "locale"] {
        keeps_away_from(name, &above, &["leptos", "web_sys"]);
    }
}

#[test]
fn the_document_knows_neither_options_nor_locale() {
    keeps_away_from("model", &["options", "locale"], &[]);
}

#[test]
fn the_view_knows_leptos_and_nothing_of_the_browser() {
    let browser = ["web_sys", "js_sys", "wasm_bindgen", "gloo_utils"];
    let above = ["clock", "load", "share", "component", "element", "prerender"];
    keeps_away_from("view", &above, &browser);
    keeps_away_from(
        "template",
        &[&["model", "options", "locale", "view"], &above[..]].concat(),
        &[],
    );
}

#[test]
fn what_stands_on_the_view_never_meets() {
    keeps_away_from("prerender", &["component", "element"], &["web_sys", "js_sys", "wasm_bindgen"]);
    keeps_away_from("component", &["element", "prerender"], &[]);
    keeps_away_from("element", &["component", "prerender"], &[]);
}

/// Beside the crate's root, `locale` and `link` choose between two implementations, and `template`
/// leaves out what its mode of Leptos never calls.
#[test]
fn only_these_files_ask_how_leptos_runs_and_none_for_the_platform() {
    let asking = |word: &str| -> Vec<_> {
        let asks = |file: &PathBuf| {
            let code = syn::parse_file(&fs::read_to_string(file).unwrap()).unwrap();
            code.to_token_stream().to_string().contains(word)
        };
        files("src").into_iter().filter(asks).map(|file| shown(&file)).collect()
    };
    assert_eq!(asking("target_arch"), [""; 0]);
    assert_eq!(
        asking("feature = \""),
        [
            "src/lib.rs",
            "src/locale.rs",
            "src/model/link.rs",
            "src/template/shape.rs",
            "src/template/slot.rs",
            "src/template/view.rs",
            "src/template.rs",
        ]
    );
}

fn no_circle_in(roots: &[&str]) {
    let mut circles = String::new();
    for root in roots {
        for way in Graph::read(&at_root(root)).circles() {
            let way: Vec<_> = way.into_iter().map(shown).collect();
            circles.extend(["\n", &way.join("\n  uses ")]);
        }
    }
    assert!(circles.is_empty(), "in a circle:{circles}");
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    no_circle_in(&CRATES);
}

#[test]
fn subcommands_use_what_stands_below_them_and_never_each_other() {
    let graph = Graph::read(&at_root("cli/src/lib.rs"));
    for name in SUBCOMMANDS {
        assert!(graph.names.values().any(|path| path == &[name]), "there is no {name}");
    }
    let mut wrong = String::new();
    for (file, arrows) in &graph.arrows {
        let own = part(&graph, file);
        for used in arrows.iter().filter(|_| !own.is_empty()) {
            let other = part(&graph, used);
            let is_above = other.is_empty() || SUBCOMMANDS.contains(&other);
            if is_above && other != own {
                wrong.extend(["\n", &shown(file), " uses ", &shown(used)]);
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_file_belongs_to_its_crate() {
    for root in CRATES {
        let graph = Graph::read(&at_root(root));
        let folder = root.rsplit_once('/').unwrap().0;
        // The program that stands beside its library.
        let is_program = |file: &PathBuf| file.ends_with("cli/src/main.rs");
        for file in files(folder).into_iter().filter(|file| !is_program(file)) {
            assert!(graph.names.contains_key(&file), "nothing declares {}", shown(&file));
        }
    }
}

#[test]
fn no_file_is_longer_than_300_lines() {
    let scripts = ["www", "www/loader", "www/live", "www/more"].map(at_root).map(|folder| {
        let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
        files.filter(|file| file.extension().is_some_and(|end| end == "js")).collect::<Vec<_>>()
    });
    let folders = [
        "src",
        "bench",
        "cli/src",
        "cli/tests",
        "examples",
        "fuzz",
        "macros",
        "xtask/src",
        "tests",
    ];
    for file in folders.into_iter().flat_map(files).chain(scripts.into_iter().flatten()) {
        let lines = fs::read_to_string(&file).unwrap().lines().count();
        assert!(lines <= 300, "{} has {lines} lines", shown(&file));
    }
}
