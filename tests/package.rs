//! The npm package and the pages: what one file promises, another one keeps.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a helper of a test fails the test, as the test itself may"
)]

#[path = "package/typescript.rs"]
mod typescript;

use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

fn at(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn read(path: &str) -> String {
    fs::read_to_string(at(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn package() -> Value {
    serde_json::from_str(&read("pkg/package.json")).unwrap()
}

/// Every text in a value, however deep.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(list) => list.iter().flat_map(texts).collect(),
        Value::Object(members) => members.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

/// The files that a package always holds.
const ALWAYS: [&str; 1] = ["package.json"];

#[test]
fn every_file_of_the_package_is_kept_or_built() {
    let ignored = read("pkg/.gitignore");
    let built: BTreeSet<_> = ignored.lines().filter_map(|line| line.strip_prefix('/')).collect();
    for file in texts(&package()["files"]) {
        let is_kept = at("pkg").join(file).is_file();
        assert!(built.contains(file) || is_kept, "{file} is neither kept nor built");
    }
    for file in built {
        assert!(texts(&package()["files"]).contains(&file), "{file} is built and not packed");
    }
}

#[test]
fn whatever_the_package_points_at_is_packed() {
    let package = package();
    let packed: Vec<_> = texts(&package["files"]).into_iter().chain(ALWAYS).collect();
    for entry in ["main", "types", "customElements", "sideEffects", "exports"] {
        for target in texts(&package[entry]) {
            // A pattern stands for all files of a folder.
            let file = target.strip_prefix("./").unwrap_or(target).trim_end_matches("/*");
            assert!(packed.contains(&file), "{entry} points at {target}, which is not packed");
        }
    }
}

#[test]
fn the_package_has_the_version_and_the_licence_of_the_crate() {
    let package = package();
    assert_eq!(package["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(package["license"], "MIT OR Apache-2.0");
}

#[test]
fn the_front_page_and_the_readme_name_every_attribute() {
    for page in ["index.html", "README.md"] {
        let text = read(page);
        for attribute in news_card::ATTRIBUTES {
            let names = ["<code>", "`"].map(|mark| [mark, attribute.name].concat());
            assert!(names.iter().any(|name| text.contains(name)), "{} in {page}", attribute.name);
        }
    }
}

#[test]
fn every_variant_is_listed_and_says_what_should_be_seen() {
    let index = read("www/variants/index.html");
    let files = fs::read_dir(at("www/variants")).unwrap().map(|entry| entry.unwrap().file_name());
    let names = files.map(|name| name.into_string().unwrap());
    for name in names.filter(|name| name.ends_with(".html") && name != "index.html") {
        assert!(index.contains(&format!("href=\"{name}\"")), "{name} is not listed");
        let page = read(&format!("www/variants/{name}"));
        assert!(page.contains("</h1>\n<p>"), "{name} does not say what should be seen");
    }
    for target in index.split("<li><a href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(at("www/variants").join(target).is_file(), "{target} is listed and missing");
    }
}

/// What stands between two texts in a file; with `UPDATE=1`, `expected` is put there first.
fn stands_between(file: &str, start: &str, end: &str, expected: &str) {
    // Several tests write into one file.
    static WRITING: Mutex<()> = Mutex::new(());
    let _one_at_a_time = WRITING.lock();
    let text = read(file);
    let (before, rest) = text.split_once(start).unwrap_or_else(|| panic!("no {start} in {file}"));
    let (found, after) = rest.split_once(end).unwrap_or_else(|| panic!("no {end} in {file}"));
    if std::env::var_os("UPDATE").is_some() {
        return fs::write(at(file), [before, start, expected, end, after].concat()).unwrap();
    }
    assert_eq!(found, expected, "in {file}; type: UPDATE=1 cargo test --test package");
}

#[test]
fn the_types_have_each_attribute_as_it_is_declared() {
    let property = |attribute: &news_card::Attribute| {
        let news_card::Attribute { name, kind, default, doc, .. } = attribute;
        let name = if name.contains('-') { format!("'{name}'") } else { (*name).to_owned() };
        format!("  /** {doc} Defaults to {default}. */\n  {name}?: {kind};\n")
    };
    let properties: String = news_card::ATTRIBUTES.iter().map(property).collect();
    let start = "export interface NewsCardAttributes {\n";
    stands_between("pkg/news-card.d.ts", start, "}\n", &properties);
}

#[test]
fn the_types_have_a_property_for_each_attribute() {
    let property = |attribute: &news_card::Attribute| {
        let parts: Vec<_> = attribute.name.split('-').collect();
        let capitals = parts[1..].iter().map(|part| part[..1].to_uppercase() + &part[1..]);
        let kind = if parts[0] == "no" { "boolean" } else { "string" };
        format!("  {}{}: {kind};\n", parts[0], capitals.collect::<String>())
    };
    // `refresh` is read as the method of that name.
    let attributes = news_card::ATTRIBUTES.iter().filter(|attribute| attribute.name != "refresh");
    let properties: String = attributes.map(property).collect();
    let start = "  // A property for each attribute.\n";
    stands_between("pkg/news-card.d.ts", start, "  /** Loads the document again", &properties);
}

#[test]
fn the_types_have_each_section_as_it_is_declared() {
    let names: Vec<_> = news_card::Section::ALL
        .iter()
        .map(|section| format!("\n  | '{}'", section.name()))
        .collect();
    stands_between("pkg/news-card.d.ts", "export type Section =", ";\n", &names.concat());
}

#[test]
fn the_types_have_the_document_as_the_schema_has_it() {
    let schema: Value = serde_json::from_str(&news_card::schema_json()).unwrap();
    let types = typescript::of(&schema);
    stands_between(
        "pkg/news-card.d.ts",
        "// The document, from its schema.\n",
        "declare global {",
        &types,
    );
}

#[test]
fn the_loader_watches_each_attribute_that_changes_a_card() {
    // Credentials count from the next request on.
    let watched = news_card::ATTRIBUTES.iter().filter(|attribute| attribute.name != "credentials");
    let names: Vec<_> = watched.map(|attribute| attribute.name).collect();
    let start = "export const ATTRIBUTES = '";
    stands_between("www/loader/options.js", start, "'.split(' ');", &names.join(" "));
}
