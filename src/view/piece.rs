//! The few kinds of element that most of the card is made of.
//!
//! Each is one function over one type of view, although a `view!` in place would read as well:
//! every other type of view costs the app 2 KB of code to build, change and take away.

use super::Story;
use super::part::{self, Part, custom, text, value, whole};
use crate::model::Link;
use leptos::prelude::*;

/// Views side by side, without those that are not there.
pub(super) fn together<const N: usize>(parts: [Option<Part>; N]) -> impl IntoView + use<N> {
    part::group(parts)
}

/// An element around anything.
pub(super) fn wrap(tag: &'static str, class: &'static str, content: impl IntoView) -> Part {
    element(tag, class, None, None, content)
}

/// A text of the story, or views of it; it may run either way, whatever the language.
pub(super) fn told(tag: &'static str, class: &'static str, content: impl IntoView) -> Part {
    element(tag, class, None, Some("auto"), content)
}

/// A text of the interface, in its language.
pub(super) fn said(
    story: &Story,
    tag: &'static str,
    class: &'static str,
    content: impl IntoView,
) -> Part {
    element(tag, class, story.interface_lang(), None, content)
}

/// A link to somewhere, where the document has one, else its text alone. `part` is what
/// `news-card-navigate` calls it.
pub(super) fn link(
    class: &'static str,
    part: &'static str,
    to: Option<&Link>,
    content: impl IntoView,
) -> Part {
    let href = to.map(|link| value(link.as_str()));
    whole(
        custom("a")
            .attr("class", non_empty(class))
            .attr("dir", "auto")
            .attr("href", href)
            .attr("rel", "noopener")
            .attr("data-link", part)
            .child(part::content(content)),
    )
}

/// The number of a source, which leads there.
pub(super) fn numbered(number: usize, to: Option<&Link>, title: &str, label: String) -> Part {
    whole(
        custom("a")
            .attr("href", to.map(|link| value(link.as_str())))
            .attr("rel", "noopener")
            .attr("title", value(title))
            .attr("aria-label", label)
            .attr("data-link", "citations")
            .child(text(number.to_string())),
    )
}

/// A date in words, and for machines.
pub(super) fn date(story: &Story, class: &'static str, machine: &str, words: String) -> Part {
    whole(
        custom("time")
            .attr("class", non_empty(class))
            .attr("lang", story.interface_lang())
            .attr("datetime", value(machine))
            .child(text(words)),
    )
}

/// A heading of the card: `depth` 0 is its title, 1 a section, 2 a part of one.
pub(super) fn heading(
    story: &Story,
    depth: u8,
    class: &'static str,
    content: impl IntoView,
) -> Part {
    let tag = match story.options.heading_level + depth {
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    };
    wrap(tag, class, content)
}

fn element(
    tag: &'static str,
    class: &'static str,
    lang: Option<String>,
    dir: Option<&'static str>,
    content: impl IntoView,
) -> Part {
    whole(
        custom(tag)
            .attr("class", non_empty(class))
            .attr("lang", lang)
            .attr("dir", dir)
            .child(part::content(content)),
    )
}

fn non_empty(class: &'static str) -> Option<&'static str> {
    Some(class).filter(|class| !class.is_empty())
}
