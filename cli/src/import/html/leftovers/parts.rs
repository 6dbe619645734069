//! The parts of the sentence that tells what is left.

use super::super::super::no_value::is_no_value;
use super::super::super::report::{either, listed, quote, whole};

/// Values of one kind that are quoted.
const MOST: usize = 5;

/// Parts that are told one by one; of what a page says beyond that, the lines say how much there is.
const MOST_PARTS: usize = 200;

/// The parts of a sentence, each a kind with its texts.
#[derive(Default)]
pub(super) struct Parts {
    all: Vec<String>,
    /// Texts beyond those, as they are told in JSON alone.
    beyond: Vec<String>,
    /// Texts that nobody has looked at.
    more: usize,
}

impl Parts {
    /// Adds these texts, but for those that have been told.
    pub(super) fn add(&mut self, kind: &str, texts: Vec<String>) {
        self.add_most(kind, texts, MOST);
    }

    /// The same, with as many of them as this in the sentence.
    pub(super) fn add_most(&mut self, kind: &str, texts: Vec<String>, most: usize) {
        if self.all.len() >= MOST_PARTS {
            self.beyond.extend(texts.iter().map(|text| format!("{kind} {}", whole(&quote(text)))));
            return;
        }
        let mut new: Vec<String> = Vec::new();
        for text in texts {
            let quoted = quote(&text);
            // That there is no value may be said of many things.
            let is_told = !is_no_value(&text) && self.all.iter().any(|it| it.contains(&quoted));
            if !is_told && !new.contains(&quoted) {
                new.push(quoted);
            }
        }
        if new.is_empty() {
            return;
        }
        self.all.push(format!("{kind} {}", listed(&new, most)));
    }

    /// Adds a part as it is.
    pub(super) fn say(&mut self, part: String) {
        if !self.all.contains(&part) {
            self.all.push(part);
        }
    }

    /// Counts texts that are not looked at.
    pub(super) fn skip(&mut self, texts: usize) {
        self.more += texts;
    }

    /// All parts, and how much there is besides.
    pub(super) fn all(mut self) -> Vec<String> {
        if !self.beyond.is_empty() {
            let count = self.beyond.len();
            self.all.push(either(&self.beyond.join(", "), &format!("and {count} more")));
        }
        if self.more > 0 {
            self.all.push(format!("and {} more", self.more));
        }
        self.all
    }
}
