//! What is constant in a template: the text that `html!` writes, and the reading of it.

use std::sync::atomic::AtomicUsize;

/// A constant text of HTML, with signs (control characters) where slots are filled in;
/// `macros/src/html.rs` lists them. Two templates with the same shape differ in their slots alone.
pub(crate) struct Shape {
    pub(crate) html: &'static str,
    /// The same, cut at compile time for writing it: what comes before each slot, with the start of
    /// an attribute (` name="`) that the slot fills in, and both in one; and what comes after the last.
    #[cfg(feature = "ssr")]
    pub(crate) parts: (&'static [(&'static str, &'static str, &'static str)], &'static str),
    /// The number of the node that is copied in `build`, from 1; 0 until there is one.
    pub(crate) prototype: AtomicUsize,
}

impl Shape {
    pub(super) fn tokens(&self) -> Tokens {
        Tokens { rest: self.html, in_tag: false }
    }
}

/// A part of a shape. An element is its `Open`, its attributes, its children and its `Close`.
pub(super) enum Token {
    Open(&'static str),
    Attribute(&'static str, &'static str),
    /// An attribute to be filled in; one without a name is a listener.
    AttributeSlot(&'static str),
    Text(&'static str),
    /// A child to be filled in.
    ChildSlot,
    Close,
}

/// The parts of a shape, one after the other. It need not parse HTML of any other kind than
/// `html!` writes, where no text or value holds a character of markup.
pub(super) struct Tokens {
    rest: &'static str,
    in_tag: bool,
}

impl Tokens {
    /// Takes what comes before the first of `ends`, or all that is left.
    fn until(&mut self, ends: &[u8]) -> &'static str {
        let at = self.rest.bytes().position(|byte| ends.contains(&byte));
        let (found, rest) =
            self.rest.split_at_checked(at.unwrap_or(self.rest.len())).unwrap_or_default();
        self.rest = rest;
        found
    }

    /// Takes `start`, if that is what comes next.
    fn take(&mut self, start: &str) -> bool {
        let rest = self.rest.strip_prefix(start);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }
}

impl Iterator for Tokens {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        loop {
            return Some(if self.rest.is_empty() {
                return None;
            } else if self.take("\x01") {
                let name = self.until(b"\x02");
                self.take("\x02");
                Token::AttributeSlot(name)
            } else if self.take("\x03") {
                Token::ChildSlot
            } else if self.take("\x04") {
                Token::Close
            } else if self.take("/>") || self.take("</") {
                // Of `<path …/>` nothing is left; of an end tag, its name.
                if !std::mem::take(&mut self.in_tag) {
                    self.until(b">");
                    self.take(">");
                }
                Token::Close
            } else if self.take("<") {
                self.in_tag = true;
                Token::Open(self.until(b" >/\x01"))
            } else if self.in_tag && self.take(" ") {
                let name = self.until(b"= >/\x01");
                let value = if self.take("=\"") { self.until(b"\"") } else { "" };
                self.take("\"");
                Token::Attribute(name, value)
            } else if self.in_tag && self.take(">") {
                self.in_tag = false;
                continue;
            } else {
                Token::Text(self.until(b"<\x03\x04"))
            });
        }
    }
}
