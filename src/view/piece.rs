//! The few kinds of element that most of the card is made of.
//!
//! Each is one function over one type of view, although a `view!` in place would read as well:
//! every other type of view costs the app 2 KB of code to build, change and take away.

use super::Story;
use super::fixed::Fix;
use crate::model::Link;
use leptos::html::custom;
use leptos::prelude::*;

/// Views side by side, without those that are not there.
pub(super) fn together<const N: usize>(parts: [Option<AnyView>; N]) -> AnyView {
    parts.into_iter().flatten().collect::<Vec<_>>().into_any()
}

/// An element around anything.
pub(super) fn wrap(
    tag: &'static str,
    class: &'static str,
    content: impl IntoView + 'static,
) -> AnyView {
    element(tag, class, None, None, content.into_any())
}

/// A text of the story, or views of it; it may run either way, whatever the language.
pub(super) fn told(
    tag: &'static str,
    class: &'static str,
    content: impl IntoView + 'static,
) -> AnyView {
    element(tag, class, None, Some("auto"), content.into_any())
}

/// A text of the interface, in its language.
pub(super) fn said(
    story: &Story,
    tag: &'static str,
    class: &'static str,
    content: impl IntoView + 'static,
) -> AnyView {
    element(tag, class, story.interface_lang(), None, content.into_any())
}

/// A link to somewhere, where the document has one, else its text alone. `part` is what
/// `news-card-navigate` calls it.
pub(super) fn link(
    class: &'static str,
    part: &'static str,
    to: Option<&Link>,
    content: impl IntoView + 'static,
) -> AnyView {
    let href = to.map(|link| link.as_str().to_owned());
    custom("a")
        .attr("class", non_empty(class))
        .attr("dir", "auto")
        .attr("href", href)
        .attr("rel", "noopener")
        .attr("data-link", part)
        .child(content.into_any())
        .fixed()
}

/// A date in words, and for machines.
pub(super) fn date(story: &Story, class: &'static str, machine: &str, words: String) -> AnyView {
    custom("time")
        .attr("class", non_empty(class))
        .attr("lang", story.interface_lang())
        .attr("datetime", machine.to_owned())
        .child(words)
        .fixed()
}

/// A heading of the card: `depth` 0 is its title, 1 a section, 2 a part of one.
pub(super) fn heading(
    story: &Story,
    depth: u8,
    class: &'static str,
    content: impl IntoView + 'static,
) -> AnyView {
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
    content: AnyView,
) -> AnyView {
    custom(tag)
        .attr("class", non_empty(class))
        .attr("lang", lang)
        .attr("dir", dir)
        .child(content)
        .fixed()
}

fn non_empty(class: &'static str) -> Option<&'static str> {
    Some(class).filter(|class| !class.is_empty())
}
