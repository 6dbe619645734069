//! The tree of a feed, put together from tokens that need not fit.

use super::element::{Element, Node, VOID};
use super::ends::ended;
use super::entities::Entities;
use super::names::Scope;
use super::open::{Open, is_item, local, staying};
use super::references::resolved;
use crate::import::json;
use crate::import::mends::Mends;
use crate::import::report::quote;

/// Items of a feed that are read, from its start.
pub(super) const MOST_ITEMS: usize = 10_000;

/// Elements of a feed that are read, so that its tree takes no more memory than some 100 MB.
pub(super) const MOST: usize = 200_000;

/// Elements within elements that are told apart.
const DEEPEST: usize = 100;

/// What a feed begins with, by local name.
const ROOTS: [&str; 5] = ["rss", "rdf", "feed", "entry", "channel"];

/// The start tags of a text.
#[derive(Default)]
pub(super) struct Tags {
    /// Of each, whether an end tag ends its element.
    ended: Vec<bool>,
    /// How many were met so far.
    begun: usize,
}

/// A tree while it grows.
#[derive(Default)]
pub(super) struct Tree {
    tags: Tags,
    open: Vec<Open>,
    /// What has ended.
    roots: Vec<Element>,
    scope: Scope,
    pub(super) entities: Entities,
    count: usize,
    items: usize,
    /// Elements that are open below the deepest.
    too_deep: usize,
    /// What stands around the feed, and where it begins.
    outside: String,
    outside_line: usize,
}

impl Tree {
    /// The tree of a text, of which nothing is read yet.
    pub(super) fn of(text: &str) -> Self {
        Self { tags: Tags { ended: ended(text), begun: 0 }, ..Self::default() }
    }

    /// Goes on with the tags of another text, which stands here; gives those of the one around it.
    pub(super) fn enter(&mut self, text: &str) -> Tags {
        std::mem::replace(&mut self.tags, Tags { ended: ended(text), begun: 0 })
    }

    /// Goes on with the text around.
    pub(super) fn leave(&mut self, outer: Tags) {
        self.tags = outer;
    }

    /// Whether there is no room for an element of this name.
    pub(super) fn is_full(&self, name: &str) -> bool {
        self.count == MOST || (self.items == MOST_ITEMS && is_item(&local(name)))
    }

    /// How many elements are open.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    /// Whether markup that stands here is elements, and no text in HTML, which elements would tear.
    pub(super) fn takes_elements(&self) -> bool {
        let kind = |open: &Open| {
            let kind = open.element.attributes.iter().find(|(name, _)| name == "type");
            kind.map(|(_, kind)| kind.to_ascii_lowercase()).unwrap_or_default()
        };
        let Some(last) = self.open.last() else { return true };
        let is_list = ROOTS.contains(&local(&last.written).as_str());
        is_list
            || is_item(&local(&last.written))
            || matches!(kind(last).as_str(), "text" | "plain" | "text/plain")
            || self.open.iter().any(|open| kind(open).contains("xhtml"))
            || last.element.name.starts_with("xhtml:")
    }

    /// Whether what stands outside of all elements begins a feed, or goes on with the last.
    fn reopens(&mut self, local: &str, line: usize, mends: &mut Mends) -> bool {
        let is_list = |root: &mut Element| !is_item(&self::local(&root.name));
        if is_item(local)
            && let Some(root) = self.roots.pop_if(is_list)
        {
            mends.guess(line, "an item stands behind the end of its feed; it is read in it");
            let written = root.name.clone();
            self.open.push(Open { written, element: root, declared: 0, has_end: false });
            return true;
        }
        let is_feed = ROOTS.contains(&local);
        if is_feed && !self.roots.is_empty() {
            mends.guess(line, "another feed stands behind the first; it is read as one of its own");
        }
        is_feed
    }

    pub(super) fn start(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        is_empty: bool,
        line: usize,
        mends: &mut Mends,
    ) {
        let local = local(name);
        let has_end = self.tags.ended.get(self.tags.begun).is_some_and(|ended| *ended);
        self.tags.begun += 1;
        if self.open.is_empty() && !self.reopens(&local, line, mends) {
            return;
        }
        self.count += 1;
        let keep = staying(&self.open, name).max(1);
        self.close_unended(keep, &format!("<{name}>"), line, mends);
        // What stands within an item is none of its own.
        let is_within = self.open.iter().any(|open| is_item(&self::local(&open.written)));
        self.items += usize::from(is_item(&local) && !is_within);
        let declared = self.scope.len();
        let mut element = Element::default();
        // What an element declares holds for all its attributes.
        let (declarations, others): (Vec<_>, Vec<_>) =
            attributes.iter().partition(|(name, _)| Scope::is_declaration(name));
        let element_name = name;
        declarations
            .into_iter()
            .for_each(|(name, uri)| self.scope.declare(element_name, name, uri));
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
        self.open.push(Open { written: name.to_owned(), element, declared, has_end });
        if is_empty || is_void || is_deep {
            self.close();
        }
    }

    pub(super) fn end(&mut self, name: &str, line: usize, mends: &mut Mends) {
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
    pub(super) fn close_unended(
        &mut self,
        keep: usize,
        before: &str,
        line: usize,
        mends: &mut Mends,
    ) {
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

    pub(super) fn text(&mut self, text: &str, line: usize) {
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
    pub(super) fn cut(mut self) -> Vec<Element> {
        while !self.open.is_empty() {
            self.close();
        }
        self.roots
    }

    pub(super) fn finish(mut self, line: usize, mends: &mut Mends) -> Vec<Element> {
        let is_cut = !self.open.is_empty();
        if is_cut {
            mends.guess(line, "the document ends before its end; what there is of it is read");
        }
        while !self.open.is_empty() {
            self.close();
        }
        if !self.roots.is_empty() && !self.outside.is_empty() {
            let sentence = format!("stands outside of the feed: {}", quote(&self.outside));
            // Its stories are in no card.
            if json::is_feed_of_any_kind(&self.outside) {
                let way_out = "; it is a document of its own, so import it alone";
                mends.no_card(self.outside_line, sentence + way_out);
            } else {
                mends.left_out(self.outside_line, sentence);
            }
        }
        self.roots
    }
}

fn shown(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).take(40).collect()
}
