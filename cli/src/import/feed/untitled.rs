//! What an item says that gives no card, as it has neither a title nor a text.

use news_card::{Author, Card, Image, Link, Related, Timestamp};

use super::left::Left;

/// Leaves out all that its card would have had, so that none of it is lost without a word.
pub(super) fn leave(card: &Card, id: Option<&str>, rights: Option<&str>, left: &mut Left) {
    let time = |time: &Option<Timestamp>| time.as_ref().map(|it| it.as_str().to_owned());
    let mut add = |name: &str, value: Option<&str>| left.add(name, value.unwrap_or_default());
    let url = card.url.as_ref().map(Link::as_str);
    add("link", url);
    add("id", id.filter(|id| Some(*id) != url));
    add("published", time(&card.published).as_deref());
    add("updated", time(&card.updated).as_deref());
    for Author { name, url } in &card.authors {
        add("author", Some(name));
        add("author’s page", url.as_ref().map(Link::as_str));
    }
    card.subjects.iter().for_each(|subject| add("category", Some(subject)));
    for Related { title, url, .. } in &card.related {
        add("related", Some(title));
        add("related link", url.as_ref().map(Link::as_str));
    }
    if let Some(Image { url, alt, caption, credit, .. }) = &card.image {
        add("picture", Some(url.as_str()));
        let words = [("alt", alt), ("caption", caption), ("credit", credit)];
        words.into_iter().for_each(|(name, text)| add(&format!("picture {name}"), text.as_deref()));
    }
    add("rights", rights);
}
