//! The one sentence that says why to read on.

use super::Story;
use super::part::{Fix, Part};
use super::text::rich;
use leptos::prelude::*;

pub(super) fn view(story: &Story) -> Option<Part> {
    let hook = rich(story, story.card.hook.as_deref()?);
    Some(view! { <p class="hook" part="hook" dir="auto">{hook}</p> }.fixed())
}
