//! The pages in docs/ that `describe` writes.

use super::{at, read, text};

fn is_current(page: &str, what: &str) {
    let now = text(what);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(at(page), now).expect("the page can be written");
    } else {
        assert!(
            read(page) == now,
            "{page} is old; run UPDATE=1 cargo test -p news-card-cli --test describe"
        );
    }
}

#[test]
fn the_reference_of_the_element_is_current() {
    is_current("docs/element.md", "element");
}

#[test]
fn the_reference_of_the_format_is_current() {
    is_current("docs/format.md", "format");
}

#[test]
fn the_reference_of_the_format_has_every_field_of_the_schema() {
    let schema: serde_json::Value = serde_json::from_str(&text("schema")).expect("JSON");
    let page = text("format");
    let types = schema["$defs"].as_object().expect("types").values().chain([&schema]);
    for field in types.filter_map(|one| one["properties"].as_object()).flat_map(|all| all.keys()) {
        assert!(page.contains(&format!("| `{field}` |")), "{field}");
    }
}
