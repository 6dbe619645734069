//! Text of the story: as given, with citation marks as links.

use super::Story;
use super::fixed::Fix;
use crate::locale::fill;
use crate::model::{Piece, pieces};
use leptos::prelude::*;

/// A text with its citation marks. A mark leads straight to the source, which works in every
/// page and without script; addresses within a shadow root would not.
pub(super) fn rich(story: &Story, text: &str) -> AnyView {
    let view = |piece| match piece {
        Piece::Text(text) => text.to_owned().into_any(),
        Piece::Mark(number) => mark(story, number),
    };
    pieces(text, story.card.citations.len()).into_iter().map(view).collect_view().into_any()
}

/// A text without its citation marks.
pub(super) fn plain(story: &Story, text: &str) -> String {
    let text_of = |piece| match piece {
        Piece::Text(text) => text,
        Piece::Mark(_) => "",
    };
    pieces(text, story.card.citations.len()).into_iter().map(text_of).collect()
}

fn mark(story: &Story, number: usize) -> AnyView {
    let citation = story.card.citations.get(number - 1);
    let title = citation.map(|citation| citation.title.clone()).unwrap_or_default();
    let link = citation.and_then(|citation| citation.url.as_ref());
    let href = link.map(|link| link.as_str().to_owned());
    let label = [&fill(story.texts().citation_mark, &number.to_string()), ": ", &title].concat();
    view! {
        <sup class="mark">
            <a href=href rel="noopener" title=title aria-label=label data-link="citations">{number.to_string()}</a>
        </sup>
    }
    .fixed()
}
