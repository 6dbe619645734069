//! Entities that a document defines for itself: `<!DOCTYPE rss [<!ENTITY co "Harbour & Co">]>`.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use super::super::super::report::quote;
use super::characters::{character, next};
use crate::import::mends::Mends;

/// Entities that a document may define.
const MOST: usize = 1_000;

/// Entities within entities.
const DEEPEST: usize = 8;

/// What all references of a document may stand for together, in bytes; each counts as one at least.
/// So they take little memory and time, however they refer to each other.
const LONGEST: usize = 1 << 20;

/// Why a reference stays as it is.
const TOO_MUCH: &str = "stands for itself, or for more than 1 MiB, and stays as it is";
const ELSEWHERE: &str = "is defined in another document, which is not read, and stays as it is";

/// The entities of a document.
pub(super) struct Entities {
    /// None where it is defined elsewhere.
    defined: BTreeMap<String, Option<String>>,
    /// Those that are known to hold markup or none.
    with_markup: RefCell<BTreeMap<String, bool>>,
    room: Cell<usize>,
}

/// What an entity stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    /// Where references stand for characters.
    Text,
    /// Where these are to be read once it is cut into tags and texts.
    Markup,
}

impl Default for Entities {
    fn default() -> Self {
        Self { defined: BTreeMap::new(), with_markup: RefCell::default(), room: Cell::new(LONGEST) }
    }
}

impl Entities {
    /// Adds what a declaration such as `<!DOCTYPE …>` defines; of one name, the first counts.
    pub(super) fn declare(&mut self, declaration: &str, line: usize, mends: &mut Mends) {
        let mut rest = declaration;
        // Within a comment nothing is defined.
        while let Some((_, after)) = rest.split_once("<!") {
            rest = after;
            if let Some(comment) = rest.strip_prefix("--") {
                rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
            } else if let Some(definition) = rest.strip_prefix("ENTITY") {
                rest = self.define(definition, line, mends).unwrap_or(definition);
            }
        }
    }

    /// Reads ` name "value">`; gives what stands behind the value.
    fn define<'a>(&mut self, text: &'a str, line: usize, mends: &mut Mends) -> Option<&'a str> {
        let text = text.trim_start();
        // A parameter is for other declarations, not for texts.
        let (is_parameter, text) =
            text.strip_prefix('%').map_or((false, text), |text| (true, text.trim_start()));
        let (name, text) = text.split_once(char::is_whitespace)?;
        let text = text.trim_start();
        let (quoted, is_elsewhere) = match text.strip_prefix("SYSTEM") {
            Some(text) => (text.trim_start(), true),
            None => match text.strip_prefix("PUBLIC") {
                Some(text) => (literal(text.trim_start())?.1.trim_start(), true),
                None => (text, false),
            },
        };
        let (value, rest) = literal(quoted)?;
        if is_elsewhere {
            let sentence = format!("{} is not read for the entity {}", quote(value), quote(name));
            mends.aside(line, sentence);
        }
        if !is_parameter && self.defined.len() < MOST {
            let value = (!is_elsewhere).then(|| with_characters(value));
            self.defined.entry(name.to_owned()).or_insert(value);
            self.with_markup.borrow_mut().clear();
        }
        Some(rest)
    }

    /// The first reference of a text to an entity that holds markup: what stands before it, the
    /// markup, in which references are still to be read, and what follows.
    pub(super) fn markup_in<'a>(&self, text: &'a str) -> Option<(&'a str, String, &'a str)> {
        if self.defined.is_empty() {
            return None;
        }
        let mut rest = text;
        while let Some((_, name, after)) = next(rest) {
            if self.holds_markup(name) {
                let mut markup = String::new();
                let value = self.defined.get(name)?.as_ref()?;
                self.expand(value, 0, Within::Markup, &mut markup)?;
                let before = text.len() - after.len() - name.len() - "&;".len();
                return Some((text.get(..before)?, markup, after));
            }
            rest = after;
        }
        None
    }

    /// Whether an entity, or one in it, has a tag.
    fn holds_markup(&self, name: &str) -> bool {
        if let Some(holds) = self.with_markup.borrow().get(name) {
            return *holds;
        }
        let (mut seen, mut names) = (BTreeSet::new(), vec![name.to_owned()]);
        let mut holds = false;
        while let Some(name) = names.pop().filter(|_| !holds) {
            let Some(Some(value)) = self.defined.get(&name) else { continue };
            holds = value.contains("</") || value.contains("/>");
            let mut rest = value.as_str();
            while let Some((_, name, after)) = next(rest) {
                if seen.insert(name.to_owned()) {
                    names.push(name.to_owned());
                }
                rest = after;
            }
        }
        if self.defined.contains_key(name) {
            self.with_markup.borrow_mut().insert(name.to_owned(), holds);
        }
        holds
    }

    /// What a name stands for, or why it stays; none if it is not defined here.
    pub(super) fn get(&self, name: &str) -> Option<Result<String, &'static str>> {
        // These five are XML's own.
        if self.defined.is_empty() || matches!(name, "amp" | "lt" | "gt" | "quot" | "apos") {
            return None;
        }
        match self.defined.get(name)? {
            None => Some(Err(ELSEWHERE)),
            Some(value) => {
                let mut text = String::new();
                Some(self.expand(value, 0, Within::Text, &mut text).map(|()| text).ok_or(TOO_MUCH))
            }
        }
    }

    fn expand(&self, value: &str, depth: usize, within: Within, text: &mut String) -> Option<()> {
        let room = self.room.get().checked_sub(value.len() + 1);
        self.room.set(room.unwrap_or(0));
        room.filter(|_| depth < DEEPEST)?;
        let mut rest = value;
        while let Some((before, name, after)) = next(rest) {
            text.push_str(before);
            match (self.defined.get(name), character(name)) {
                (_, Some(meant)) if within == Within::Text => text.push_str(&meant),
                (Some(Some(value)), None) => self.expand(value, depth + 1, within, text)?,
                _ => text.extend(["&", name, ";"]),
            }
            rest = after;
        }
        text.push_str(rest);
        Some(())
    }
}

/// A text in quotation marks, and what follows it.
fn literal(text: &str) -> Option<(&str, &str)> {
    let mark = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    text.get(1..)?.split_once(mark)
}

/// The value of an entity, in which numbers are replaced where it is defined.
fn with_characters(value: &str) -> String {
    let (mut text, mut rest) = (String::new(), value);
    while let Some((before, name, after)) = next(rest) {
        text.push_str(before);
        match character(name).filter(|_| name.starts_with('#')) {
            Some(meant) => text.push_str(&meant),
            None => text.extend(["&", name, ";"]),
        }
        rest = after;
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::{Entities, Mends};

    fn check(declarations: &str, name: &str, expected: Option<Result<&str, &str>>) {
        let mut entities = Entities::default();
        entities.declare(&format!("<!DOCTYPE rss [{declarations}]>"), 1, &mut Mends::default());
        let found = entities.get(name);
        let found = found.as_ref().map(|it| it.as_ref().map(String::as_str).map_err(|why| *why));
        assert_eq!(found, expected, "{declarations}");
    }

    #[test]
    fn an_entity_is_what_its_document_says() {
        check("<!ENTITY co \"Harbour & Co\">", "co", Some(Ok("Harbour & Co")));
        check("<!ENTITY co 'A \"B\" > C'>", "co", Some(Ok("A \"B\" > C")));
        check("<!ENTITY co 'Q&#38;A &amp; caf&eacute;'>", "co", Some(Ok("Q&A & café")));
        check("<!ENTITY a '1&b;3'><!ENTITY b '2'>", "a", Some(Ok("123")));
        check("<!ENTITY a '1'><!ENTITY a '2'>", "a", Some(Ok("1")));
        check("<!-- <!ENTITY a '1'> --><!ENTITY b '2'>", "a", None);
        check("<!ENTITY lt 'x'>", "lt", None);
        check("<!ENTITY a '1'", "a", Some(Ok("1")));
        check("<!ENTITY a", "a", None);
    }

    #[test]
    fn one_that_is_elsewhere_is_not_read() {
        for whence in ["SYSTEM 'file:///etc/passwd'", "PUBLIC '-//X' 'https://x.example/x.ent'"] {
            let mut entities = Entities::default();
            let mut mends = Mends::default();
            entities.declare(&format!("<!ENTITY a {whence}>"), 7, &mut mends);
            assert!(matches!(entities.get("a"), Some(Err(why)) if why.contains("not read")));
            let mut report = crate::import::report::Report::default();
            mends.report(&mut report);
            let notes = report.notes();
            let note = notes.first().map(|note| (note.path.as_str(), note.sentence.as_str()));
            assert!(note.is_some_and(|(path, said)| path == "line 7" && said.contains("“a”")));
        }
    }

    #[test]
    fn laughs_stay_few() {
        let mut laughs = "<!ENTITY l0 ''>".to_owned();
        for level in 1..=7 {
            let below = format!("&l{};", level - 1).repeat(40);
            laughs.push_str(&format!("<!ENTITY l{level} '{below}'>"));
        }
        let too_much = |name| {
            let mut entities = Entities::default();
            entities.declare(&laughs, 1, &mut Mends::default());
            matches!(entities.get(name), Some(Err(_)))
        };
        assert!(too_much("l7"));
        assert!(!too_much("l2"));
        check("<!ENTITY a '&b;'><!ENTITY b '&a;'>", "a", Some(Err(super::TOO_MUCH)));
    }
}
