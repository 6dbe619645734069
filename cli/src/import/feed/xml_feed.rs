//! Feeds in XML: RSS 0.90 to 2.0, RDF in its forms, Atom 0.3 and 1.0.

use std::collections::BTreeSet;

use super::super::mends::Mends;
use super::super::report::quote;
use super::entry::Entry;
use super::source::{Feed, MAYBE_ICON};
use super::text::Text;
use super::xml::{self, Element};
use super::{atom, modules, rss};

/// The feed, or why there is none.
pub(super) fn read(text: &str) -> Result<Feed, String> {
    let mut mends = Mends::default();
    let root = xml::feed(text, &mut mends);
    let root = root.ok_or("no element of it is one of RSS or Atom")?;
    let mut feed = Feed::default();
    mends.report(&mut feed.channel.report);
    let name = root.name.to_ascii_lowercase();
    match name.rsplit(':').next().unwrap_or_default() {
        "feed" => feed.atom(root),
        "entry" => feed.entries.push(atom_entry(root)),
        "channel" => feed.rss_channel(root, &mut Order::default()),
        _ => feed.rss(root),
    }
    Ok(feed)
}

/// In which order RDF says that its items stand, which is that in which they do.
#[derive(Default)]
struct Order {
    named: Vec<String>,
    there: BTreeSet<String>,
}

impl Feed {
    fn rss(&mut self, mut root: Element) {
        let mut order = Order::default();
        version(&mut root, &mut self.channel);
        self.channel.attributes(&mut root);
        for child in root.take_elements() {
            if child.name.eq_ignore_ascii_case("channel") {
                self.rss_channel(child, &mut order);
            } else {
                self.rss_member(child, &mut order);
            }
        }
        self.rest(root);
        for address in order.named.into_iter().filter(|it| !order.there.contains(it)) {
            let sentence = format!("{} is named as an item and is none", quote(&address));
            self.channel.report.left_out("$", sentence);
        }
    }

    fn rss_channel(&mut self, mut channel: Element, order: &mut Order) {
        let about = channel.take("rdf:about");
        self.channel.pages.offer(8, "rdf:about", about);
        self.channel.attributes(&mut channel);
        for child in channel.take_elements() {
            self.rss_member(child, order);
        }
        self.rest(channel);
    }

    fn rss_member(&mut self, element: Element, order: &mut Order) {
        match element.name.to_ascii_lowercase().as_str() {
            "item" => {
                let about = element.attributes.iter().find(|(name, _)| name == "rdf:about");
                order.there.extend(about.map(|(_, about)| about.trim().to_owned()));
                self.entries.push(rss::entry(element));
            }
            "items" => self.items(element, order),
            "image" => self.image(element),
            // Whatever stands around items, they are some.
            _ if holds(&element, "item") => {
                let sentence = format!("is read as a list of items: <{}>", element.name);
                self.channel.report.guess("$", sentence);
                self.items(element, order);
            }
            _ => {
                if let Some(element) = self.icon(element) {
                    rss::read(&mut self.channel, element);
                }
            }
        }
    }

    /// A list of the items' addresses in RDF, or the items themselves.
    fn items(&mut self, mut element: Element, order: &mut Order) {
        for mut child in element.take_elements() {
            let name = child.name.to_ascii_lowercase();
            if name == "item" {
                self.rss_member(child, order);
            } else if name == "rdf:li" {
                order.named.extend(child.take("rdf:resource").or_else(|| child.take("resource")));
                self.channel.left.element(child);
            } else if holds(&child, "item") || name == "rdf:seq" || name == "rdf:bag" {
                self.items(child, order);
            } else {
                self.rest(child);
            }
        }
        self.rest(element);
    }

    /// The picture of an RSS feed: once a banner, today mostly the site's icon.
    fn image(&mut self, mut image: Element) {
        let resource = image.take("rdf:resource");
        let url = image.take_child("url").map(|mut url| url.take_text());
        let url = url.or_else(|| image.take("href")).filter(|url| !url.is_empty());
        image.take("rdf:about");
        let size = |name: &str| {
            let mut it = image.children.iter().filter_map(|child| match child {
                xml::Node::Element(it) if it.name == name => Some(it),
                _ => None,
            });
            it.next().map(|it| it.children.iter().map(text).collect::<String>())
        };
        if size("width") == size("height") {
            self.icons.offer(MAYBE_ICON, "image", url);
        } else {
            self.channel.left.add("image", &url.unwrap_or_default());
        }
        // RDF names the picture twice; so do the title and the link of most pictures the feed's.
        self.icons.hint(MAYBE_ICON + 1, resource);
        let title = image.take_child("title").map(|mut title| title.take_text());
        let title = title.as_deref().and_then(Text::either);
        self.channel.titles.offer(9, "image title", title);
        let link =
            image.take_child("link").map(|mut it| it.take_text()).filter(|it| !it.is_empty());
        self.channel.pages.offer(9, "image link", link);
        self.channel.left.element(image);
    }

    /// Takes what is the publisher's icon.
    fn icon(&mut self, mut element: Element) -> Option<Element> {
        let rank = match element.name.to_ascii_lowercase().as_str() {
            "icon" | "atom:icon" | "webfeeds:icon" => 0,
            "webfeeds:logo" => 1,
            "itunes:image" => 2,
            "logo" | "atom:logo" => MAYBE_ICON,
            _ => return Some(element),
        };
        let name = element.name.clone();
        let url = ["href", "url"].into_iter().find_map(|name| element.take(name));
        let url = url.or_else(|| Some(element.take_text())).filter(|url| !url.is_empty());
        self.icons.offer(rank, &name, url);
        self.channel.left.element(element);
        None
    }

    fn atom(&mut self, mut root: Element) {
        rss::without_prefix(&mut root);
        version(&mut root, &mut self.channel);
        self.channel.attributes(&mut root);
        for child in root.take_elements() {
            if child.name.eq_ignore_ascii_case("entry") {
                self.entries.push(atom_entry(child));
            } else if holds(&child, "entry") {
                let sentence = format!("is read as a list of entries: <{}>", child.name);
                self.channel.report.guess("$", sentence);
                self.atom_entries(child);
            } else if let Some(child) = self.icon(child) {
                atom_member(&mut self.channel, child);
            }
        }
        self.authors = std::mem::take(&mut self.channel.people);
        self.rest(root);
    }

    /// The entries that stand in an element of their own, however deep.
    fn atom_entries(&mut self, mut element: Element) {
        for child in element.take_elements() {
            if child.name.eq_ignore_ascii_case("entry") {
                self.entries.push(atom_entry(child));
            } else if holds(&child, "entry") {
                self.atom_entries(child);
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

/// Whether an element holds items, however deep.
fn holds(element: &Element, item: &str) -> bool {
    element.children.iter().any(|child| match child {
        xml::Node::Element(child) => child.name.eq_ignore_ascii_case(item) || holds(child, item),
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

fn text(node: &xml::Node) -> &str {
    match node {
        xml::Node::Text(text) => text.trim(),
        xml::Node::Element(_) => "",
    }
}

fn atom_entry(mut element: Element) -> Entry {
    rss::without_prefix(&mut element);
    let mut entry = Entry::default();
    entry.attributes(&mut element);
    for child in element.take_elements() {
        atom_member(&mut entry, child);
    }
    entry.left.element(element);
    entry
}

fn atom_member(entry: &mut Entry, element: Element) {
    let rest = atom::read(entry, element, 0).and_then(|rest| modules::read(entry, rest));
    if let Some(rest) = rest {
        entry.left.element(rest);
    }
}
