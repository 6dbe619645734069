//! The weekly recap.

use super::Story;
use super::icon::{ARROW, NEWS, icon};
use super::part::{Fix, Part, text};
use super::piece::{link, together, told, wrap};
use super::text::rich;
use crate::model::Section;
use leptos::prelude::*;

pub(super) fn view(story: &Story) -> Option<Part> {
    let recap = story.card.recap.as_ref()?;
    let arrow = recap.url.is_some().then(|| icon(ARROW));
    let title = link(
        "recap-title",
        "recap",
        recap.url.as_ref(),
        together([Some(text(&recap.title).fixed()), arrow]),
    );
    let words = recap.text.as_ref().map(|words| told("span", "recap-text", rich(story, words)));
    Some(
        view! {
            <div class="recap" part="recap" data-section=Section::Recap.name()>
                {icon(NEWS)}
                {wrap("span", "recap-body", together([Some(title), words]))}
            </div>
        }
        .fixed(),
    )
}
