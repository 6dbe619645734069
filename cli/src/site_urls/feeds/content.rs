//! What a feed holds of a card’s texts, and how much of them.

use std::borrow::Cow;

use html_escape::encode_text;
use news_card::{Card, summary, without_citations};

/// How many bytes the texts of a feed may take together: twenty times what fifty usual cards do.
/// Every reader asks for all of them again and again.
const BYTES: usize = 1 << 20;

/// What room a feed has left, in bytes.
pub(super) struct Room(usize);

impl Room {
    pub(super) fn new() -> Self {
        Self(BYTES)
    }

    /// The content of the next entry: all that a feed reader shows where there is room, else the
    /// hook or the title; none where there is no room for these either.
    pub(super) fn content(&mut self, card: &Card) -> Option<String> {
        let others = card.title.len() + summary(card).map_or(0, |text| text.len());
        let fits = |html: &String| html.len() + others <= self.0;
        let content = Some(whole(card)).filter(fits).or_else(|| Some(brief(card)).filter(fits))?;
        self.0 -= content.len() + others;
        Some(content)
    }
}

/// The one text that says most.
fn brief(card: &Card) -> String {
    let text = summary(card).unwrap_or_else(|| plain(card, &card.title));
    ["<p>", &encode_text(&text), "</p>"].concat()
}

/// A text without its citation marks, which a feed has no list of sources for.
pub(super) fn plain<'a>(card: &Card, text: &'a str) -> Cow<'a, str> {
    without_citations(text, card.citations.len())
}

/// What a feed reader shows: the hook, the summary and the takeaways.
fn whole(card: &Card) -> String {
    let mut html = String::new();
    let tldr = card.tldr.iter().flat_map(|tldr| {
        [&tldr.what_changed, &tldr.why_it_matters, &tldr.what_to_do_next].into_iter().flatten()
    });
    for text in card.hook.iter().chain(tldr).map(|text| plain(card, text)) {
        if !text.trim().is_empty() {
            html.extend(["<p>", &encode_text(&text), "</p>"]);
        }
    }
    if !card.takeaways.is_empty() {
        html.push_str("<ul>");
        for text in &card.takeaways {
            html.extend(["<li>", &encode_text(&plain(card, text)), "</li>"]);
        }
        html.push_str("</ul>");
    }
    if html.is_empty() {
        html.extend(["<p>", &encode_text(&plain(card, &card.title)), "</p>"]);
    }
    html
}

#[cfg(test)]
mod tests {
    use super::{BYTES, Room};
    use news_card::Card;

    #[test]
    fn large_cards_are_brief_where_there_is_no_room_for_all_of_them() {
        let card = |length: usize| Card {
            title: "Title".into(),
            hook: Some("Hook".into()),
            takeaways: vec!["x".repeat(length)],
            ..Card::default()
        };
        let mut room = Room::new();
        let mut length = |card: &Card| room.content(card).map(|html| html.len());
        assert!(length(&card(BYTES / 2)) > Some(BYTES / 2));
        assert_eq!(length(&card(BYTES / 2)), Some("<p>Hook</p>".len()));
        assert!(length(&card(BYTES / 4)) > Some(BYTES / 4), "a smaller one has room");
        let long = Card { hook: Some("x".repeat(BYTES / 4)), ..card(1) };
        assert_eq!(length(&long), None);
    }
}
