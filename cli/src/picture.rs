//! The social picture of a card.
//!
//! The card’s texts are cleaned of what no font has (`clean`, `words`), broken into lines that
//! fit (`wrap`, `fit`), set by the shaping engine that also measured them (`voice`, `face`), put
//! in their places as an SVG of outlines (`layout`, `canvas`, `timeline`) in the colours of the
//! theme (`palette`), and painted (`painter`).

mod canvas;
mod clean;
mod face;
mod fit;
mod fonts;
mod layout;
mod painter;
mod palette;
mod timeline;
mod voice;
mod words;
mod wrap;

pub(crate) use fonts::Fonts;
pub(crate) use painter::Painter;
pub(crate) use palette::Palette;
