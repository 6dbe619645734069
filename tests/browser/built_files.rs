//! The built files as such.

use std::fs;

use crate::support::project;

fn does_not_name(file: &str, banned: &[&str]) {
    let text = fs::read_to_string(project().join("pkg").join(file)).expect("a built file");
    // Neither a definition of ours nor a question whether an object is one of ours is meant.
    let text = text.replace("customElements.define(", "").replace("#t in ", "");
    for banned in banned {
        assert!(!text.contains(banned), "{file} names {banned}");
    }
}

#[test]
fn no_built_script_makes_markup_or_code_from_text() {
    let banned = [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "setHTMLUnsafe",
        "document.write",
        "eval(",
        "new Function",
    ];
    for file in ["news-card.js", "news-card-live.js", "news-card-more.js", "news-card-app.js"] {
        does_not_name(file, &banned);
    }
}

#[test]
fn the_loader_trusts_nothing_that_pages_replace() {
    for file in ["news-card.js", "news-card-live.js", "news-card-more.js"] {
        does_not_name(file, &["Array.from", "define(", " in "]);
    }
    does_not_name("news-card-app.js", &["define("]);
}
