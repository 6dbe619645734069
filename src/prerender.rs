//! A card as HTML, written natively by the components that the browser mounts: the bare card,
//! the element that any page can hold, and a page of its own; and as plain text, without them.

mod element;
mod markup;
mod page;
mod setting;
mod shrink;
mod text;

pub use element::element;
pub use page::{page, page_around};
pub use setting::{Script, Setting, Styles};
pub use text::text;

use crate::view::{self, Story};

/// The card's HTML: the `<article>` that stands inside the shadow root.
#[must_use]
pub fn card(story: &Story) -> String {
    view::part::finished(view::card(story))
}
