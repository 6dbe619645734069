//! The few kinds of element that much of the card is made of. Each goes on from an element that
//! its place begins.

use super::Context;
use super::part::{Begun, Html, always, tag};
use crate::model::Link;

/// A link to somewhere, where the document has one, else its text alone. `part` is what
/// `news-card-navigate` calls it.
pub(super) fn link(
    begun: Begun,
    part: &'static str,
    to: Option<&Link>,
    content: impl Html,
) -> impl Html {
    begun
        .attr("href", to.map(Link::as_str))
        .and(always!("rel" = "noopener"))
        .plain("data-link", part)
        .child(content)
}

/// A date in words, and for machines.
pub(super) fn date(story: &Context, begun: Begun, machine: &str, words: impl Html) -> impl Html {
    begun.attr("lang", story.interface_lang()).attr("datetime", machine).child(words)
}

/// A text of the interface, in its language.
pub(super) fn said(story: &Context, begun: Begun, content: impl Html) -> impl Html {
    begun.attr("lang", story.interface_lang()).child(content)
}

/// A heading of the card: `depth` 0 is its title, 1 a section, 2 a part of one.
pub(super) fn heading(
    story: &Context,
    depth: u8,
    class: &'static str,
    content: impl Html,
) -> impl Html {
    let begun = match story.options.heading_level + depth {
        2 => tag!("h2"),
        3 => tag!("h3"),
        4 => tag!("h4"),
        5 => tag!("h5"),
        _ => tag!("h6"),
    };
    begun.plain("class", class).child(content)
}
