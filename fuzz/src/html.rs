//! What HTML is made of.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use scraper::Html;

use super::forms::{context, written};

/// The names that the HTML of cards may hold.
#[derive(Default)]
pub(super) struct Names {
    elements: HashSet<String>,
    attributes: HashSet<String>,
}

/// The folder of the fixtures, seen from this crate and from the command's, which tests the same.
const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/fixtures/valid");

/// The names in all fixtures, shown in all manners. They hold every part of a card.
pub(super) fn names_of_fixtures() -> Names {
    let mut names = Names::default();
    for file in fs::read_dir(Path::new(FIXTURES)).expect("the fixtures") {
        let json = fs::read(file.expect("a fixture").path()).expect("its text");
        let card = news_card::read(&json).expect("a card").card;
        for which in 0..32 {
            names.add(&Html::parse_document(&written(&context(card.clone(), which), which)));
        }
    }
    names
}

impl Names {
    fn add(&mut self, page: &Html) {
        for element in page.tree.nodes().filter_map(|node| node.value().as_element()) {
            self.elements.insert(element.name().to_owned());
            self.attributes.extend(element.attrs().map(|(name, _)| name.to_owned()));
        }
    }

    /// Checks that HTML holds no other names, no script that is not data, and no link but those
    /// that a card may have.
    pub(super) fn hold(&self, html: &str) {
        let page = Html::parse_document(html);
        let elements = || page.tree.nodes().filter_map(|node| node.value().as_element());
        assert!(elements().any(|element| element.name() == "article"), "no card");
        for element in elements() {
            let name = element.name();
            assert!(self.elements.contains(name), "{name} is in no card");
            for (name, _) in element.attrs() {
                assert!(self.attributes.contains(name), "{name} is in no card");
            }
            if element.name() == "script" {
                let kind = element.attr("type").unwrap_or_default();
                assert!(["application/ld+json", "application/json"].contains(&kind), "{kind}");
            }
            for url in ["href", "src"].into_iter().filter_map(|name| element.attr(name)) {
                assert!(LINKS.iter().any(|start| url.starts_with(start)), "a link to {url}");
            }
        }
    }
}

/// How links begin: to the web, to share by mail, and to the style that each card is given here.
const LINKS: [&str; 4] = ["https://", "http://", "mailto:?subject=", "/news-card.css"];
