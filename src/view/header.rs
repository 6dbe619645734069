//! Badge and provenance, title, source and share.

use super::part::{Fix, Part, text, value};
use super::piece::heading;
use super::{Story, badge, provenance, share, source};
use crate::options::Density;
use leptos::prelude::*;

pub(super) fn view(story: &Story) -> Part {
    let title = text(&story.card.title);
    let href = story.address().map(|link| value(link.as_str()));
    let title = view! {
        <a part="title" dir="auto" href=href rel="noopener" data-link="title">{title}</a>
    };
    let share = (story.options.density != Density::Headline).then(|| share::view(story));
    view! {
        <header class="header">
            <div class="meta">{badge::view(story)} {provenance::label(story)}</div>
            {heading(story, 0, "title", title)}
            <div class="byline">{source::view(story)} {share} <slot name={"actions"}></slot></div>
            <slot name={"header"}></slot>
        </header>
    }
    .fixed()
}
