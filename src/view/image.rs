//! The optional picture.

use super::Story;
use super::fixed::Fix;
use leptos::prelude::*;

pub(super) fn view(story: &Story) -> Option<AnyView> {
    let image = story.card.image.as_ref()?;
    let alt = image.alt.clone().unwrap_or_default();
    let size = |pixels: Option<u32>| pixels.map(|pixels| pixels.to_string());
    Some(
        view! {
            <img
                class="image"
                part="image"
                src=image.url.as_str().to_owned()
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
