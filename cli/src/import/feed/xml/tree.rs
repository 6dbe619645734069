//! The tree of a feed, put together from tokens that need not fit.

use super::element::{Element, Node, VOID};
use super::entities::Entities;
use super::names::Scope;
use super::references::resolved;
use super::tokens::{Token, Tokens};
use crate::import::mends::Mends;
use crate::import::report::quote;

/// Items of a feed that are read, from its start.
const MOST_ITEMS: usize = 10_000;

/// Elements of a feed that are read, so that its tree takes no more memory than some 100 MB.
const MOST: usize = 200_000;

/// Elements within elements that are told apart.
const DEEPEST: usize = 100;

/// What a feed begins with, by local name.
const ROOTS: [&str; 5] = ["rss", "rdf", "feed", "entry", "channel"];

/// Elements that hold a text and no other of these: where one begins, the one before has ended.
const TEXTS: [&str; 12] = [
    "title",
    "link",
    "guid",
    "id",
    "pubdate",
    "description",
    "category",
    "author",
    "comments",
    "published",
    "updated",
    "summary",
];

/// The elements that are feeds, whatever stands around them: mostly one.
pub(in super::super) fn feeds(text: &str, mends: &mut Mends) -> Vec<Element> {
    let mut tokens = Tokens::new(text);
    let mut tree = Tree::default();
    loop {
        let line = tokens.line();
        let Some(token) = tokens.next(mends) else { break };
        match token {
            Token::Start { name, .. } if tree.is_full(name) => {
                let sentence = format!(
                    "a feed has at most {MOST_ITEMS} items and {MOST} elements; what follows gives \
                     no cards: {}",
                    quote(tokens.rest())
                );
                mends.no_card(line, sentence);
                return tree.cut();
            }
            Token::Start { name, attributes, is_empty } => {
                tree.start(name, &attributes, is_empty, line, mends);
            }
            Token::End(name) => tree.end(name, line, mends),
            Token::Text(text) => {
                let mended = |below, sentence| mends.guess(line + below, sentence);
                tree.text(&resolved(text, &tree.entities, mended), line);
            }
            Token::Declaration(text) => tree.entities.declare(text, line, mends),
            Token::Data(text) => tree.text(text, line),
        }
    }
    tree.finish(tokens.line(), mends)
}

/// A tree while it grows.
#[derive(Default)]
struct Tree {
    open: Vec<Open>,
    /// What has ended.
    roots: Vec<Element>,
    scope: Scope,
    entities: Entities,
    count: usize,
    items: usize,
    /// Elements that are open below the deepest.
    too_deep: usize,
    /// What stands around the feed, and where it begins.
    outside: String,
    outside_line: usize,
}

/// An element that has not ended.
struct Open {
    written: String,
    element: Element,
    /// How many namespaces were declared before it.
    declared: usize,
}

impl Open {
    fn holds_text(&self) -> bool {
        let name = self.written.to_ascii_lowercase();
        // An author is a text in RSS, and a person with elements of his own in Atom.
        let is_person = || name == "author" && !self.element.children.iter().any(says);
        TEXTS.contains(&name.as_str()) && !is_person()
    }
}

impl Tree {
    /// Whether there is no room for an element of this name.
    fn is_full(&self, name: &str) -> bool {
        self.count == MOST || (self.items == MOST_ITEMS && is_item(&local(name)))
    }

    /// Whether what stands outside of all elements begins a feed, or goes on with the last.
    fn reopens(&mut self, local: &str, line: usize, mends: &mut Mends) -> bool {
        let is_list = |root: &mut Element| !is_item(&self::local(&root.name));
        if is_item(local)
            && let Some(root) = self.roots.pop_if(is_list)
        {
            mends.guess(line, "an item stands behind the end of its feed; it is read in it");
            self.open.push(Open { written: root.name.clone(), element: root, declared: 0 });
            return true;
        }
        ROOTS.contains(&local)
    }

    fn start(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        is_empty: bool,
        line: usize,
        mends: &mut Mends,
    ) {
        let local = local(name);
        if self.open.is_empty() && !self.reopens(&local, line, mends) {
            return;
        }
        self.count += 1;
        self.items += usize::from(is_item(&local));
        self.end_before(name, &local, line, mends);
        let declared = self.scope.len();
        let mut element = Element::default();
        // What an element declares holds for all its attributes.
        let (declarations, others): (Vec<_>, Vec<_>) =
            attributes.iter().partition(|(name, _)| Scope::is_declaration(name));
        declarations.into_iter().for_each(|(name, uri)| self.scope.declare(&local, name, uri));
        for (name, value) in others {
            let value = resolved(value, &self.entities, |_, sentence| mends.guess(line, sentence));
            element.attributes.push((self.scope.attribute(name), value.into_owned()));
        }
        element.name = self.scope.element(name);
        // A picture of HTML has an address as an attribute; one in an element’s text is that of a feed.
        let is_html = local != "img" || !element.attributes.is_empty();
        let is_void = !name.contains(':') && VOID.contains(&local.as_str()) && is_html;
        let is_deep = self.open.len() >= DEEPEST;
        if is_deep && !is_empty && !is_void {
            if self.too_deep == 0 {
                mends.guess(
                    line,
                    "elements are nested deeper than any feed needs; they are read as one",
                );
            }
            self.too_deep += 1;
        }
        self.open.push(Open { written: name.to_owned(), element, declared });
        if is_empty || is_void || is_deep {
            self.close();
        }
    }

    /// Ends what has no end tag and cannot hold the element that begins.
    fn end_before(&mut self, name: &str, local: &str, line: usize, mends: &mut Mends) {
        let is_item = is_item(local);
        let is_text = !name.contains(':') && TEXTS.contains(&local);
        let mut keep = self.open.len();
        for (at, open) in self.open.iter().enumerate().rev() {
            let is_another_item = is_item && open.written.eq_ignore_ascii_case(name);
            // No text holds an item, however deep in elements that nobody knows.
            let holds_text = (is_item || at + 1 == keep && is_text) && open.holds_text();
            if is_another_item || holds_text {
                keep = at;
            }
        }
        self.close_unended(keep.max(1), &format!("<{name}>"), line, mends);
    }

    fn end(&mut self, name: &str, line: usize, mends: &mut Mends) {
        if self.open.is_empty() {
            return;
        }
        if self.too_deep > 0 && !is_item(&local(name)) {
            self.too_deep -= 1;
            return;
        }
        let is_it = |open: &Open| open.written.eq_ignore_ascii_case(name);
        let Some(at) = self.open.iter().rposition(is_it) else {
            if !VOID.contains(&name) {
                mends.guess(line, format!("</{}> ends nothing that began", shown(name)));
            }
            return;
        };
        self.close_unended(at + 1, &format!("</{}>", shown(name)), line, mends);
        self.close();
    }

    /// Closes elements until so many are open, which one line tells.
    fn close_unended(&mut self, keep: usize, before: &str, line: usize, mends: &mut Mends) {
        let unended: Vec<&str> =
            self.open.iter().skip(keep).map(|open| open.written.as_str()).collect();
        match unended.as_slice() {
            [] => return,
            [one] => {
                mends.guess(line, format!("<{one}> has no end tag; it ends before {before}"));
            }
            [first, rest @ ..] => {
                let count = rest.len();
                let sentence = format!("<{first}> and {count} in it have no end tags");
                mends.guess(line, format!("{sentence}; they end before {before}"));
            }
        }
        self.too_deep = 0;
        while self.open.len() > keep {
            self.close();
        }
    }

    fn text(&mut self, text: &str, line: usize) {
        match self.open.last_mut() {
            Some(open) => match open.element.children.last_mut() {
                Some(Node::Text(before)) => before.push_str(text),
                _ => open.element.children.push(Node::Text(text.to_owned())),
            },
            None if !text.trim().is_empty() => {
                if self.outside.is_empty() {
                    self.outside_line = line;
                }
                self.outside.push_str(text);
            }
            None => {}
        }
    }

    fn close(&mut self) {
        let Some(Open { element, declared, .. }) = self.open.pop() else { return };
        self.scope.truncate(declared);
        match self.open.last_mut() {
            Some(parent) => parent.element.children.push(Node::Element(element)),
            None => self.roots.push(element),
        }
    }

    /// The roots of what was read before there was too much.
    fn cut(mut self) -> Vec<Element> {
        while !self.open.is_empty() {
            self.close();
        }
        self.roots
    }

    fn finish(mut self, line: usize, mends: &mut Mends) -> Vec<Element> {
        let is_cut = !self.open.is_empty();
        if is_cut {
            mends.guess(line, "the document ends before its end; what there is of it is read");
        }
        while !self.open.is_empty() {
            self.close();
        }
        if !self.roots.is_empty() && !self.outside.is_empty() {
            let sentence = format!("stands outside of the feed: {}", quote(&self.outside));
            mends.left_out(self.outside_line, sentence);
        }
        self.roots
    }
}

fn is_item(local: &str) -> bool {
    matches!(local, "item" | "entry")
}

fn says(node: &Node) -> bool {
    matches!(node, Node::Text(text) if !text.trim().is_empty())
}

/// A name without its prefix, in lower case.
fn local(name: &str) -> String {
    name.rsplit(':').next().unwrap_or_default().to_ascii_lowercase()
}

fn shown(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).take(40).collect()
}
