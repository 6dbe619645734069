//! Elements whose end has not come yet, and which of them end without an end tag.

use super::element::{Element, Node};

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

/// Elements that hold items, by local name.
const LISTS: [&str; 6] = ["rss", "rdf", "feed", "channel", "items", "seq"];

/// An element that has not ended.
pub(super) struct Open {
    /// Its name as it is written.
    pub(super) written: String,
    pub(super) element: Element,
    /// How many namespaces were declared before it.
    pub(super) declared: usize,
    /// Whether an end tag of its own is to come, so that it holds all that is before it.
    pub(super) has_end: bool,
}

impl Open {
    fn holds_text(&self) -> bool {
        let name = self.written.to_ascii_lowercase();
        // An author is a text in RSS, and a person with elements of his own in Atom.
        let is_person = || name == "author" && !self.element.children.iter().any(says);
        TEXTS.contains(&name.as_str()) && !is_person()
    }

    /// Whether it says all in attributes, such as `<atom:link href="…">`.
    fn holds_nothing(&self) -> bool {
        let says_where = |(name, _): &(String, String)| matches!(name.as_str(), "href" | "url");
        self.element.children.is_empty() && self.element.attributes.iter().any(says_where)
    }

    /// Whether it holds no items, or is one itself.
    fn is_no_list(&self) -> bool {
        !LISTS.contains(&local(&self.written).as_str())
    }
}

/// How many of these elements stay open where one of this name begins: what has no end tag and
/// cannot hold it has ended.
pub(super) fn staying(open: &[Open], name: &str) -> usize {
    let local = local(name);
    let begins_item = is_item(&local);
    let begins_text = !name.contains(':') && TEXTS.contains(&local.as_str());
    let mut keep = open.len();
    for (at, open) in open.iter().enumerate().rev().filter(|(_, open)| !open.has_end) {
        let is_another_item = begins_item && open.written.eq_ignore_ascii_case(name);
        // Neither a text nor a picture holds an item, however deep in elements that nobody knows.
        let holds_none = begins_item && !is_item(&self::local(&open.written)) && open.is_no_list();
        let is_last = at + 1 == keep && begins_text;
        let is_over = is_last && (open.holds_text() || open.holds_nothing());
        if is_another_item || holds_none || is_over {
            keep = at;
        }
    }
    keep
}

pub(super) fn is_item(local: &str) -> bool {
    matches!(local, "item" | "entry")
}

/// A name without its prefix, in lower case.
pub(super) fn local(name: &str) -> String {
    name.rsplit(':').next().unwrap_or_default().to_ascii_lowercase()
}

fn says(node: &Node) -> bool {
    matches!(node, Node::Text(text) if !text.trim().is_empty())
}
