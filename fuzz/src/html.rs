//! What HTML is made of.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use scraper::Html;

use super::{context, written};

/// The names that the HTML of cards may hold: elements, and attributes with a `=`.
#[derive(Default)]
pub(super) struct Names(BTreeSet<String>);

/// The folder of the fixtures, seen from this crate and from the command's, which tests the same.
const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/fixtures/valid");

/// The names in all fixtures, shown in all manners. They hold every part of a card.
pub(super) fn names_of_fixtures() -> Names {
    let mut names = Names::default();
    for file in fs::read_dir(Path::new(FIXTURES)).expect("the fixtures") {
        let json = fs::read(file.expect("a fixture").path()).expect("its text");
        let card = news_card::read(&json).expect("a card").card;
        for which in 0..16 {
            for html in written(&context(card.clone(), which)) {
                names.0.extend(names_in(&Html::parse_document(&html)));
            }
        }
    }
    names
}

impl Names {
    /// Checks that HTML holds no other names, no script that is not data, and no link but those
    /// that a card may have.
    pub(super) fn hold(&self, html: &str) {
        let page = Html::parse_document(html);
        for name in names_in(&page) {
            assert!(self.0.contains(&name), "{name} is in no card");
        }
        let elements = || page.tree.nodes().filter_map(|node| node.value().as_element());
        assert!(elements().any(|element| element.name() == "article"), "no card");
        for element in elements() {
            if element.name() == "script" {
                assert_eq!(element.attr("type"), Some("application/ld+json"));
            }
            for url in ["href", "src"].into_iter().filter_map(|name| element.attr(name)) {
                assert!(LINKS.iter().any(|start| url.starts_with(start)), "a link to {url}");
            }
        }
    }
}

/// How links begin: to the web, to share by mail, and to the style that each card is given here.
const LINKS: [&str; 4] = ["https://", "http://", "mailto:?subject=", "/news-card.css"];

fn names_in(page: &Html) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for element in page.tree.nodes().filter_map(|node| node.value().as_element()) {
        names.insert(element.name().to_owned());
        names.extend(element.attrs().map(|(attribute, _)| format!("{attribute}=")));
    }
    names
}
