//! Text of the story: as given, with citation marks as links.

use super::Context;
use super::part::{Html, always, several, shared, tag};
use crate::locale::filled;
use crate::model::{Link, TextSegment, each_segment, without_citations};
use std::borrow::Cow;

/// A text with its citation marks. A mark leads straight to the source, which works in every
/// page and without script; addresses within a shadow root would not.
pub(super) fn rich(story: &Context, text: &str) -> impl Html {
    several(move |to| {
        each_segment(text, story.card.citations.len(), |piece| match piece {
            TextSegment::Text(words) => words.show(to),
            TextSegment::Mark(number) => mark(story, number).show(to),
        });
    })
}

/// A text without its citation marks.
pub(super) fn plain<'a>(story: &Context, text: Cow<'a, str>) -> Cow<'a, str> {
    let citations = story.card.citations.len();
    match text {
        Cow::Borrowed(text) => without_citations(text, citations),
        Cow::Owned(text) => Cow::Owned(without_citations(&text, citations).into_owned()),
    }
}

fn mark(story: &Context, number: usize) -> impl Html {
    let citation = story.card.citations.get(number - 1);
    let title = citation.map_or("", |citation| citation.title.as_str());
    let to = citation.and_then(|citation| citation.url.as_ref());
    shared(several(move |to_here| {
        let number = &*number.to_string();
        let [before, number, behind] = filled(story.texts().citation_mark, number);
        let link = tag!("a")
            .attr("href", to.map(Link::as_str))
            .and(always!("rel" = "noopener"))
            .attr("title", title)
            .attr("aria-label", [before, number, behind, ": ", title])
            .and(always!("data-link" = "citations"))
            .child(number);
        tag!("sup", "class" = "mark").child(link).show(to_here);
    }))
}
