//! Feeds in XML: RSS 0.90 to 2.0, RDF in its forms, Atom 0.3 and 1.0.

use std::collections::BTreeSet;

use super::super::given::Given;
use super::super::mends::Mends;
use super::super::report::quote;
use super::entry::{Entry, OF_ID};
use super::source::Feed;
use super::xml::{self, Element};
use super::{atom, bases, modules, rss};

/// The feeds of a document, which mostly is one, or why there is none.
pub(super) fn read(text: &str, given: &Given) -> Result<Vec<Feed>, String> {
    let mut mends = Mends::default();
    let roots = xml::feeds(text, &mut mends);
    if roots.is_empty() {
        return Err("no element of it is one of RSS or Atom".to_owned());
    }
    let mut feeds = Vec::new();
    let mut first = Feed::default();
    mends.report(&mut first.channel.report);
    let mut next = Some(first);
    for mut root in roots {
        bases::resolve(&mut root, given.base_url.as_ref());
        feed(root, next.take().unwrap_or_default(), &mut feeds);
    }
    Ok(feeds)
}

/// Adds the feed that an element is, and those that stand in it.
fn feed(root: Element, mut feed_of_it: Feed, feeds: &mut Vec<Feed>) {
    let mut others = Vec::new();
    match local(&root).as_str() {
        "feed" => feed_of_it.atom(root, &mut others),
        "entry" => feed_of_it.entries.push(atom_entry(root)),
        "channel" => feed_of_it.rss_channel(root, &mut Order::default(), &mut others),
        _ => feed_of_it.rss(root, &mut others),
    }
    feeds.push(feed_of_it);
    for other in others {
        feed(other, Feed::default(), feeds);
    }
}

/// In which order RDF says that its items stand, which is that in which they do.
#[derive(Default)]
struct Order {
    named: Vec<String>,
    there: BTreeSet<String>,
}

impl Feed {
    fn rss(&mut self, mut root: Element, others: &mut Vec<Element>) {
        let mut order = Order::default();
        version(&mut root, &mut self.channel);
        self.own(&mut root);
        for child in root.take_elements() {
            if local(&child) == "channel" && !self.is_another(&child) {
                self.rss_channel(child, &mut order, others);
            } else {
                self.rss_member(child, &mut order, others);
            }
        }
        self.rest(root);
        for address in order.named.into_iter().filter(|it| !order.there.contains(it)) {
            let sentence = format!("{} is named as an item and is none", quote(&address));
            self.channel.report.left_out("$", sentence);
        }
    }

    /// What the element that a feed is says of it.
    fn own(&mut self, element: &mut Element) {
        self.channel.base = element.base.take().or(self.channel.base.take());
        self.channel.attributes(element);
    }

    fn rss_channel(&mut self, mut channel: Element, order: &mut Order, others: &mut Vec<Element>) {
        let about = channel.take("rdf:about");
        self.channel.pages.offer(8, "rdf:about", about);
        self.own(&mut channel);
        for child in channel.take_elements() {
            self.rss_member(child, order, others);
        }
        self.rest(channel);
    }

    fn rss_member(&mut self, element: Element, order: &mut Order, others: &mut Vec<Element>) {
        match local(&element).as_str() {
            "item" => self.rss_item(element, order),
            "entry" => self.entries.push(atom_entry(element)),
            "items" => self.items(element, order, others),
            _ if self.is_another(&element) => others.push(element),
            _ if element.name.eq_ignore_ascii_case("image") && !holds_items(&element) => {
                self.image(element);
            }
            // Whatever stands around items, they are some.
            _ if holds_items(&element) => {
                let sentence = format!("is read as a list of items: <{}>", element.name);
                self.channel.report.guess("$", sentence);
                self.items(element, order, others);
            }
            _ => {
                if let Some(element) = self.icon(element) {
                    rss::read(&mut self.channel, element);
                }
            }
        }
    }

    fn rss_item(&mut self, mut item: Element, order: &mut Order) {
        let about = item.attributes.iter().find(|(name, _)| name == "rdf:about");
        order.there.extend(about.map(|(_, about)| about.trim().to_owned()));
        rss::without_own_prefix(&mut item);
        self.entries.push(rss::entry(item));
    }

    /// Whether an element is a feed of its own: it has a title and items, as this one has a title.
    fn is_another(&self, element: &Element) -> bool {
        matches!(local(element).as_str(), "channel" | "feed" | "rss" | "rdf")
            && self.channel.titles.rank().is_some()
            && holds(element, &["title"], 2)
            && holds_items(element)
    }

    /// A list of the items' addresses in RDF, or the items themselves.
    fn items(&mut self, mut element: Element, order: &mut Order, others: &mut Vec<Element>) {
        for mut child in element.take_elements() {
            let name = child.name.to_ascii_lowercase();
            if is_item(&child) || self.is_another(&child) {
                self.rss_member(child, order, others);
            } else if name == "rdf:li" {
                order.named.extend(child.take("rdf:resource").or_else(|| child.take("resource")));
                self.channel.left.element(child);
            } else if holds_items(&child) || name == "rdf:seq" || name == "rdf:bag" {
                self.items(child, order, others);
            } else {
                self.rest(child);
            }
        }
        self.rest(element);
    }

    fn atom(&mut self, mut root: Element, others: &mut Vec<Element>) {
        rss::without_prefix(&mut root);
        version(&mut root, &mut self.channel);
        self.own(&mut root);
        for child in root.take_elements() {
            if is_item(&child) {
                self.atom_item(child);
            } else if self.is_another(&child) {
                others.push(child);
            } else if holds_items(&child) {
                let sentence = format!("is read as a list of entries: <{}>", child.name);
                self.channel.report.guess("$", sentence);
                self.atom_entries(child, others);
            } else if let Some(child) = self.icon(child) {
                atom_member(&mut self.channel, child);
            }
        }
        self.authors = std::mem::take(&mut self.channel.people);
        self.rest(root);
    }

    /// An entry, or an item of RSS among them.
    fn atom_item(&mut self, item: Element) {
        match local(&item).as_str() {
            "entry" => self.entries.push(atom_entry(item)),
            _ => self.rss_item(item, &mut Order::default()),
        }
    }

    /// The entries that stand in an element of their own, however deep.
    fn atom_entries(&mut self, mut element: Element, others: &mut Vec<Element>) {
        for child in element.take_elements() {
            if is_item(&child) {
                self.atom_item(child);
            } else if self.is_another(&child) {
                others.push(child);
            } else if holds_items(&child) {
                self.atom_entries(child, others);
            } else {
                self.rest(child);
            }
        }
        self.rest(element);
    }

    /// What is left of an element that holds the items. A text between them is about none of them
    /// and not about the feed either, and may be of a story.
    fn rest(&mut self, mut element: Element) {
        let text = element.take_text();
        if !text.is_empty() {
            let sentence = format!("stands between the items of the feed: {}", quote(&text));
            self.channel.report.left_out("$", sentence);
        }
        self.channel.left.element(element);
    }
}

/// The name of an element without its prefix, in lower case.
fn local(element: &Element) -> String {
    element.name.rsplit(':').next().unwrap_or_default().to_ascii_lowercase()
}

fn is_item(element: &Element) -> bool {
    matches!(local(element).as_str(), "item" | "entry")
}

/// Whether an element holds items, however deep.
fn holds_items(element: &Element) -> bool {
    holds(element, &["item", "entry"], usize::MAX)
}

/// Whether an element holds one of these names, at most so deep.
fn holds(element: &Element, names: &[&str], depth: usize) -> bool {
    depth > 0
        && element.children.iter().any(|child| match child {
            xml::Node::Element(child) => {
                names.contains(&local(child).as_str()) || holds(child, names, depth - 1)
            }
            xml::Node::Text(_) => false,
        })
}

/// Which version it is makes no difference to a reader.
fn version(root: &mut Element, channel: &mut Entry) {
    let version = root.take("version").unwrap_or_default();
    if !version.starts_with(|c: char| c.is_ascii_digit()) {
        channel.left.add("version", &version);
    }
}

fn atom_entry(mut element: Element) -> Entry {
    rss::without_prefix(&mut element);
    rss::without_own_prefix(&mut element);
    let mut entry = Entry::default();
    entry.attributes(&mut element);
    for child in element.take_elements() {
        atom_member(&mut entry, child);
    }
    // Many ids are addresses, though nobody says that a page stands there.
    let id = entry.ids.best().cloned().filter(|id| rss::is_address(id));
    entry.pages.hint(OF_ID, id);
    entry.left.element(element);
    entry
}

fn atom_member(entry: &mut Entry, element: Element) {
    let rest = atom::read(entry, element, 0).and_then(|rest| modules::read(entry, rest));
    if let Some(rest) = rest {
        entry.left.element(rest);
    }
}
