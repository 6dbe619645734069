//! A card as HTML, written natively by the components that the browser mounts: the bare card,
//! the element that any page can hold, and a page of its own; and as plain text, without them.

mod element;
mod inline_styles;
mod markup;
mod page;
mod render_options;
mod text;

pub use element::element;
pub use page::{page, page_around};
pub use render_options::{RenderOptions, Script, Styles};
pub use text::text;

use crate::template::write;
use crate::view::{self, Context};

/// The card's HTML: the `<article>` that stands inside the shadow root.
///
/// ```
/// use news_card::{Context, Locale, Options, prerender, read};
///
/// let card = read(br#"{"title": "Rain"}"#)?.card;
/// let cx = Context::new(card, Options::default(), Locale::default(), None);
/// assert!(prerender::card(&cx).starts_with("<article"));
/// # Ok::<(), news_card::ReadError>(())
/// ```
#[must_use]
pub fn card(cx: &Context) -> String {
    let mut html = String::with_capacity(USUAL_LENGTH);
    write(view::card(cx), &mut html);
    html
}

/// Room for a card with every section, in bytes: the demo's largest has 24,000.
const USUAL_LENGTH: usize = 24 * 1_024;
