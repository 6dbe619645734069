//! The line on rights, and the page's own.

use super::Story;
use super::part::{Fix, Part, text};
use super::piece::told;
use crate::options::Density;
use leptos::prelude::*;

pub(super) fn view(story: &Story) -> Option<Part> {
    if story.options.no_footer || story.options.density == Density::Headline {
        return None;
    }
    let attribution = story.card.attribution.as_ref().map(|rights| told("p", "", text(rights)));
    Some(
        view! { <footer class="footer" part="footer">{attribution} <slot name={"footer"}></slot></footer> }.fixed(),
    )
}
