//! What a feed in XML says of its publisher by pictures.

use super::source::{Feed, MAYBE_ICON};
use super::text::Text;
use super::xml::{Element, Node};

impl Feed {
    /// The picture of an RSS feed: once a banner, today mostly the site's icon.
    pub(super) fn image(&mut self, mut image: Element) {
        let resource = image.take("rdf:resource");
        let url = image.take_child("url").map(|mut url| url.take_text());
        let url = url.or_else(|| image.take("href")).filter(|url| !url.is_empty());
        image.take("rdf:about");
        let size = |name: &str| {
            let mut it = image.children.iter().filter_map(|child| match child {
                Node::Element(it) if it.name == name => Some(it),
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
    pub(super) fn icon(&mut self, mut element: Element) -> Option<Element> {
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
}

fn text(node: &Node) -> &str {
    match node {
        Node::Text(text) => text.trim(),
        Node::Element(_) => "",
    }
}
