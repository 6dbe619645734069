//! The optional picture.

use super::Context;
use super::part::{Html, always, tag};

pub(super) fn view(story: &Context) -> Option<impl Html> {
    let image = story.card.image.as_ref()?;
    let size = |pixels: Option<u32>| pixels.map(|pixels| pixels.to_string());
    Some(
        tag!("img", "part" = "image")
            .attr("src", image.url.as_str())
            .attr("alt", image.alt.as_deref().unwrap_or_default())
            .attr("width", size(image.width))
            .attr("height", size(image.height))
            .and(always!(
                "loading" = "lazy",
                "decoding" = "async",
                "referrerpolicy" = "no-referrer",
                "class" = "image"
            ))
            .alone(),
    )
}
