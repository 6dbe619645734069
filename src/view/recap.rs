//! The weekly recap.

use super::Story;
use super::fixed::Fix;
use super::icon::{ARROW, NEWS, icon};
use super::piece::{link, together, told, wrap};
use super::text::rich;
use crate::model::Section;
use leptos::prelude::*;

pub(super) fn view(story: &Story) -> Option<AnyView> {
    let recap = story.card.recap.as_ref()?;
    let arrow = recap.url.is_some().then(|| icon(ARROW));
    let title = link(
        "recap-title",
        "recap",
        recap.url.as_ref(),
        together([Some(recap.title.clone().into_any()), arrow]),
    );
    let text = recap.text.as_ref().map(|text| told("span", "recap-text", rich(story, text)));
    Some(
        view! {
            <div class="recap" part="recap" data-section=Section::Recap.name()>
                {icon(NEWS)}
                {wrap("span", "recap-body", together([Some(title), text]))}
            </div>
        }
        .fixed(),
    )
}
