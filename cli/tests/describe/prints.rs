//! What `describe` prints, and what it refuses.

use super::{class, describe, text};

#[test]
fn the_stylesheet_is_that_of_the_library() {
    let text = text("stylesheet");
    assert_eq!(text.trim_end(), news_card::STYLESHEET.trim_end());
}

#[test]
fn the_schema_is_that_of_the_library() {
    let text = text("schema");
    assert_eq!(text.trim_end(), news_card::schema_json().trim_end());
    assert!(text.ends_with('\n'));
}

#[test]
fn the_manifest_names_the_tag_and_every_attribute() {
    let class = class();
    assert_eq!(class["tagName"], "news-card");
    let attributes = class["attributes"].as_array().expect("a list");
    let names = attributes.iter().map(|attribute| attribute["name"].as_str().expect("a name"));
    assert!(names.eq(news_card::ATTRIBUTES.iter().map(|attribute| attribute.name)));
    let default = |name: &str| {
        attributes.iter().find(|attribute| attribute["name"] == name).map(|one| &one["default"])
    };
    assert_eq!(default("theme"), Some(&"auto".into()));
    assert_eq!(default("open"), Some(&"none".into()));
    assert_eq!(default("src"), Some(&serde_json::Value::Null));
}

#[test]
fn the_manifest_lists_all_that_a_page_may_use() {
    let class = class();
    for (list, name) in [
        ("members", "data"),
        ("members", "refresh"),
        ("events", "news-card-load"),
        ("slots", ""),
        ("cssParts", "title"),
        ("cssStates", "ready"),
    ] {
        let entries = class[list].as_array().expect("a list");
        assert!(entries.iter().any(|entry| entry["name"] == name), "{name} in {list}");
    }
}

#[test]
fn what_is_unknown_is_refused_with_what_there_is() {
    let output = describe("weather");
    assert_eq!(output.status.code(), Some(2));
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    for known in ["stylesheet", "schema", "custom-elements", "element", "format"] {
        assert!(error.contains(known), "{known} in {error}");
    }
}
