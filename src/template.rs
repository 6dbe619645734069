//! One type of view for the whole card, wherever it is shown.
//!
//! Leptos gives each element a type of its own, with code to build, write, change and hydrate
//! it; in a card of three hundred elements that code is most of the app. Here an element, with
//! all that is constant in it, is one text in the program's data (`shape`), and what varies is a
//! list of slots (`slot`). Four walks over the two are all there is: `write` to HTML, `build`
//! into a page (a copy of a node made once, or nodes that came as HTML), `rebuild` where a slot
//! has changed, and `view`, by which Leptos takes a [`Template`] as any view of its own.

mod build;
#[cfg(feature = "ssr")]
mod escape;
mod hydrate;
mod place;
mod rebuild;
mod shape;
mod slot;
#[cfg(all(test, feature = "ssr"))]
mod tests;
mod view;
#[cfg(feature = "ssr")]
mod write;

pub(crate) use build::Mounted;
#[cfg(feature = "ssr")]
pub(crate) use escape::{escape_attribute, escape_text};
pub(crate) use news_card_macros::html;
pub(crate) use shape::Shape;
pub(crate) use slot::{Foreign, IntoSlot, Slot, Template, each, listener};
#[cfg(feature = "ssr")]
pub(crate) use write::write;
