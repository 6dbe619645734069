//! Pages that were written here come back as the cards that they show.

use std::fs;
use std::path::Path;

use news_card::prerender::{self, RenderOptions};
use news_card::{Context, Locale, Options};

use super::import_with;

#[test]
fn every_fixture_and_demo_card_comes_back_from_its_page() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the project");
    let mut tried = 0;
    for folder in ["tests/fixtures/valid", "www/cards"] {
        for file in fs::read_dir(root.join(folder)).expect("the folder") {
            let file = file.expect("a file").path();
            if file.extension().is_none_or(|ending| ending != "json") {
                continue;
            }
            let card = news_card::read(&fs::read(&file).expect("it")).expect("a card").card;
            let expected = serde_json::to_value(&card).expect("JSON");
            let cx = Context::new(card, Options::default(), Locale::nearest("en"), None);
            let page = prerender::page(&cx, &RenderOptions::default());
            let run = import_with(&["--strict", "-"], page.as_bytes());
            assert_eq!(run.stderr, "", "{}", file.display());
            assert_eq!(run.card(), expected, "{}", file.display());
            tried += 1;
        }
    }
    assert!(tried > 20, "{tried}");
}

#[test]
fn what_only_has_its_name_is_no_document() {
    for carried in ["", "{", "7", r#"{"name": "no title"}"#] {
        let page = format!(
            "<!doctype html><title>A story</title><script type=application/json id=news-card-document>{carried}</script><h1>A story</h1>"
        );
        assert_eq!(import_with(&["-"], page.as_bytes()).card()["title"], "A story", "{carried}");
    }
}
