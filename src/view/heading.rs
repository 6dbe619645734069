//! The headings of a card, at the level that fits the page around it.

use super::Context;
use crate::template::{IntoSlot, Slot, Template, html};

/// A heading: `depth` 0 is the card's title, 1 a section, 2 a part of one.
pub(super) fn heading<'a>(
    cx: &Context,
    depth: u8,
    class: &'static str,
    content: impl IntoSlot<'a>,
) -> Template<'a> {
    at_level(cx.options.heading_level.saturating_add(depth), class, content.into_slot())
}

fn at_level<'a>(level: u8, class: &'static str, content: Slot<'a>) -> Template<'a> {
    match level {
        0 | 1 => html! { <h1 class={class}>{content}</h1> },
        2 => html! { <h2 class={class}>{content}</h2> },
        3 => html! { <h3 class={class}>{content}</h3> },
        4 => html! { <h4 class={class}>{content}</h4> },
        5 => html! { <h5 class={class}>{content}</h5> },
        _ => html! { <h6 class={class}>{content}</h6> },
    }
}
