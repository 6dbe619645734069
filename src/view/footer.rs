//! The line on rights, and the page's own.

use super::Story;
use crate::options::Density;
use leptos::prelude::*;

pub(super) fn view(story: &Story) -> Option<AnyView> {
    if story.options.no_footer || story.options.density == Density::Headline {
        return None;
    }
    let attribution = story.card.attribution.clone().map(|text| view! { <p dir="auto">{text}</p> });
    Some(
        view! { <footer class="footer" part="footer">{attribution} <slot name={"footer"}></slot></footer> }.into_any(),
    )
}
