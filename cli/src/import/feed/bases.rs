//! What relative addresses of a feed are relative to: each to the bases (`xml:base`) of the elements
//! around it, and of no others.

use std::rc::Rc;

use url::Url;

use super::super::links;
use super::xml::{Element, Node};

/// Attributes that hold an address.
const ADDRESSES: [&str; 9] =
    ["href", "src", "url", "uri", "rdf:resource", "poster", "cite", "action", "data"];

/// Elements whose text is an address, by local name.
const TEXTS: [&str; 14] = [
    "link",
    "uri",
    "url",
    "homepage",
    "comments",
    "enclosure",
    "image",
    "thumb",
    "thumbnail",
    "picture",
    "logo",
    "icon",
    "origlink",
    "pdalink",
];

/// Says of the feed, and of each element with a base of its own around it, what is its base; the
/// addresses of the latter are resolved.
pub(super) fn resolve(feed: &mut Element, given: Option<&Url>) {
    of_feed(feed, None, &given.cloned().map(Rc::new), None);
}

/// What holds the items: its base is that of the whole feed, before which the one that is given
/// counts, and behind which its page.
fn of_feed(
    element: &mut Element,
    stated: Option<Rc<Url>>,
    given: &Option<Rc<Url>>,
    page: Option<Rc<Url>>,
) {
    let page = page_of(element).map(Rc::new).or(page);
    let outer = stated.clone().or_else(|| given.clone()).or_else(|| page.clone());
    let own = take_base(element, outer.as_deref(), given.is_some());
    let stated = own.map(Rc::new).or(stated);
    element.base.clone_from(&stated);
    let outer = stated.clone().or_else(|| given.clone()).or_else(|| page.clone());
    for child in elements(element) {
        if is_feed(child) {
            of_feed(child, stated.clone(), given, page.clone());
        } else {
            below(child, outer.clone(), false);
        }
    }
}

fn below(element: &mut Element, base: Option<Rc<Url>>, is_own: bool) {
    let own = take_base(element, base.as_deref(), false).map(Rc::new);
    let is_own = is_own || own.is_some();
    let base = own.or(base);
    if let Some(base) = base.as_ref().filter(|_| is_own) {
        element.base = Some(Rc::clone(base));
        addresses(element, base);
    }
    for child in elements(element) {
        below(child, base.clone(), is_own);
    }
}

/// The base that an element names; one that is none stays, to be reported.
fn take_base(element: &mut Element, outer: Option<&Url>, only_relative: bool) -> Option<Url> {
    let at = element.attributes.iter().position(|(name, _)| name == "xml:base")?;
    let (_, written) = element.attributes.get(at)?;
    let written = written.trim();
    if written.is_empty() || only_relative && Url::parse(written).is_ok() {
        return None;
    }
    let base = Url::options().base_url(outer).parse(written).ok()?;
    element.attributes.remove(at);
    Some(base)
}

fn addresses(element: &mut Element, base: &Url) {
    for (_, value) in
        element.attributes.iter_mut().filter(|(name, _)| ADDRESSES.contains(&name.as_str()))
    {
        *value = absolute(value, Some(base));
    }
    let name = element.name.rsplit(':').next().unwrap_or_default().to_ascii_lowercase();
    if let ([Node::Text(text)], true) =
        (element.children.as_mut_slice(), TEXTS.contains(&name.as_str()))
    {
        *text = absolute(text, Some(base));
    }
}

/// An address as one that is relative to nothing, where it is one that can be.
pub(super) fn absolute(address: &str, base: Option<&Url>) -> String {
    let raw = address.trim();
    let is_relative = !raw.is_empty() && links::is_relative(raw);
    let resolved = base.filter(|_| is_relative).and_then(|base| base.join(raw).ok());
    resolved.map_or_else(|| address.to_owned(), |url| url.as_str().to_owned())
}

/// The page of a feed, by the first of its links that says where it is.
fn page_of(feed: &mut Element) -> Option<Url> {
    let is_page = |(name, value): &(String, String)| {
        !name.eq_ignore_ascii_case("rel") || value.trim().eq_ignore_ascii_case("alternate")
    };
    let mut links = elements(feed).filter(|it| {
        matches!(it.name.to_ascii_lowercase().as_str(), "link" | "atom:link")
            && it.attributes.iter().all(is_page)
    });
    links.find_map(|link| {
        let href = link.attributes.iter().find(|(name, _)| name.eq_ignore_ascii_case("href"));
        let text = link.children.iter().find_map(|node| match node {
            Node::Text(text) => Some(text),
            Node::Element(_) => None,
        });
        Url::parse(href.map(|(_, href)| href).or(text)?.trim()).ok().filter(Url::has_host)
    })
}

fn is_feed(element: &Element) -> bool {
    let name = element.name.rsplit(':').next().unwrap_or_default().to_ascii_lowercase();
    matches!(name.as_str(), "rss" | "rdf" | "feed" | "channel")
}

fn elements(element: &mut Element) -> impl Iterator<Item = &mut Element> {
    element.children.iter_mut().filter_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    })
}
