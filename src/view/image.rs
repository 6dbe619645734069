//! The optional picture.

use super::Story;
use super::part::{Fix, Part, value};
use leptos::prelude::*;

pub(super) fn view(story: &Story) -> Option<Part> {
    let image = story.card.image.as_ref()?;
    let alt = value(image.alt.as_deref().unwrap_or_default());
    let size = |pixels: Option<u32>| pixels.map(|pixels| pixels.to_string());
    Some(
        view! {
            <img
                class="image"
                part="image"
                src=value(image.url.as_str())
                alt=alt
                width=size(image.width)
                height=size(image.height)
                loading="lazy"
                decoding="async"
                referrerpolicy="no-referrer"
            />
        }
        .fixed(),
    )
}
