//! What an item or a feed says and a card does not: one line of the report.

use super::super::report::{Report, quote};
use super::xml::{Element, Node};

/// As many parts as a line names one by one.
const MOST: usize = 100;

/// What found no place in a card, in the order in which it stands.
#[derive(Debug, Default)]
pub(super) struct Left {
    parts: Vec<String>,
    more: usize,
}

impl Left {
    /// A value, and what it is.
    pub(super) fn add(&mut self, name: &str, value: &str) {
        if value.trim().is_empty() {
            return;
        }
        if self.parts.len() < MOST {
            let name: String = name.chars().filter(|c| !c.is_control()).take(80).collect();
            self.parts.push(format!("{name} {}", quote(value)));
        } else {
            self.more += 1;
        }
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

    /// The line, if there is anything to say.
    pub(super) fn report(self, what: &str, report: &mut Report) {
        if self.parts.is_empty() {
            return;
        }
        let more = if self.more > 0 { format!(" and {} more", self.more) } else { String::new() };
        report.left_out("$", format!("{what}: {}{more}", self.parts.join(", ")));
    }
}

fn text(node: &Node) -> Option<&str> {
    match node {
        Node::Text(text) => Some(text),
        Node::Element(_) => None,
    }
}
