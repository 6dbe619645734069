//! Text of the story: as given, with citation marks as links.

use super::Story;
use super::part::{self, Fix, Part, row};
use super::piece::{numbered, wrap};
use crate::locale::fill;
use crate::model::{Piece, pieces};

/// A text with its citation marks. A mark leads straight to the source, which works in every
/// page and without script; addresses within a shadow root would not.
pub(super) fn rich(story: &Story, text: &str) -> Part {
    let view = |piece| match piece {
        Piece::Text(words) => part::text(words).fixed(),
        Piece::Mark(number) => mark(story, number),
    };
    row(pieces(text, story.card.citations.len()).into_iter().map(view))
}

/// A text without its citation marks.
pub(super) fn plain(story: &Story, text: &str) -> String {
    let text_of = |piece| match piece {
        Piece::Text(text) => text,
        Piece::Mark(_) => "",
    };
    pieces(text, story.card.citations.len()).into_iter().map(text_of).collect()
}

fn mark(story: &Story, number: usize) -> Part {
    let citation = story.card.citations.get(number - 1);
    let title = citation.map_or("", |citation| citation.title.as_str());
    let to = citation.and_then(|citation| citation.url.as_ref());
    let label = [&fill(story.texts().citation_mark, &number.to_string()), ": ", title].concat();
    let link = numbered(number, to, title, label);
    wrap("sup", "mark", link)
}
