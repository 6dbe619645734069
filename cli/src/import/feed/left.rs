//! What an item or a feed says and a card does not: one line of the report, and one of what is no
//! loss.

use super::super::report::{Report, listed, quote};
use super::technical::is_technical;
use super::xml::{Element, Node};

/// As many parts as a line of the report names one by one; in JSON it names all.
const MOST: usize = 100;

/// What found no place in a card, in the order in which it stands.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Left {
    losses: Parts,
    /// What says nothing to readers.
    asides: Parts,
}

/// Parts of one line.
#[derive(Debug, Default, PartialEq)]
struct Parts {
    named: Vec<String>,
}

impl Left {
    /// A value, and what it is.
    pub(super) fn add(&mut self, name: &str, value: &str) {
        let parts = if is_technical(name) { &mut self.asides } else { &mut self.losses };
        parts.add(name, value);
    }

    /// A value that no reader misses, whatever it is called.
    pub(super) fn aside(&mut self, name: &str, value: &str) {
        self.asides.add(name, value);
    }

    /// A text of which a card has at most the beginning.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        self.add(&format!("{name} ({} characters)", text.chars().count()), text);
    }

    /// A media type that is none of those that were expected.
    pub(super) fn odd_type(&mut self, name: &str, kind: Option<&str>, expected: &str) {
        let kind = kind.unwrap_or_default();
        if !kind.to_ascii_lowercase().contains(expected) {
            self.add(name, kind);
        }
    }

    /// All that is left of an element.
    pub(super) fn element(&mut self, mut element: Element) {
        self.attributes(&mut element);
        let text: String = element.children.iter().filter_map(text).collect();
        self.add(&element.name, &text);
        for child in element.take_elements() {
            self.element(child);
        }
    }

    /// What is left of an element whose content was read.
    pub(super) fn attributes(&mut self, element: &mut Element) {
        for (name, value) in std::mem::take(&mut element.attributes) {
            self.add(&format!("{} {name}", element.name), &value);
        }
    }

    /// What is left of an item: what a story lacks, and what none does.
    pub(super) fn report_of_item(self, report: &mut Report) {
        if let Some(line) = self.losses.line() {
            report.left_out("$", format!("left out: {line}"));
        }
        if let Some(line) = self.asides.line() {
            report.aside("$", format!("is for programs and in no card: {line}"));
        }
    }

    /// What is left of what a feed says about itself, of which no story lacks anything.
    pub(super) fn report_of_feed(self, report: &mut Report) {
        let Self { mut losses, mut asides } = self;
        losses.named.append(&mut asides.named);
        if let Some(line) = losses.line() {
            report.aside("$", format!("is about the feed and in no card: {line}"));
        }
    }
}

impl Parts {
    fn add(&mut self, name: &str, value: &str) {
        if value.trim().is_empty() {
            return;
        }
        let name: String = name.chars().filter(|c| !c.is_control()).take(80).collect();
        self.named.push(format!("{name} {}", quote(value)));
    }

    /// All of them, if there is anything to say.
    fn line(&self) -> Option<String> {
        (!self.named.is_empty()).then(|| listed(&self.named, MOST))
    }
}

fn text(node: &Node) -> Option<&str> {
    match node {
        Node::Text(text) => Some(text),
        Node::Element(_) => None,
    }
}
