//! Parts of the card outside of the browser: HTML, written from its start to its end.
//!
//! Nothing is mounted here, so that nothing need be kept: no view is boxed, no text copied for
//! it, and no HTML moved once it is written.

#[path = "part_native/element.rs"]
mod element;
#[path = "part_native/escape.rs"]
mod escape;

pub(in crate::view) use element::{Begun, Element, always, changing, tag};

use super::part::{self, Html};
use escape::push_text;
use std::borrow::Cow;
use std::cell::Cell;

/// Where parts are shown: the HTML so far.
pub(crate) type Sink = String;

thread_local! {
    /// How long the last card of this thread was, in bytes.
    static LENGTH: Cell<usize> = const { Cell::new(0) };
}

/// The HTML of a view.
pub(crate) fn finished(view: impl Html) -> String {
    // A quarter more, so that the next card may be longer and still need not be moved.
    let length = LENGTH.get();
    let mut html = String::with_capacity(length + length / 4);
    view.show(&mut html);
    LENGTH.set(html.len());
    html
}

/// Views that would be made anew in the browser.
pub(in crate::view) fn live(show: impl Fn(&mut Sink)) -> impl Html {
    part::several(show)
}

impl Html for &str {
    #[inline]
    fn show(self, to: &mut Sink) {
        push_text(to, self);
    }
}

/// A text in parts.
impl<const N: usize> Html for [&str; N] {
    #[inline]
    fn show(self, to: &mut Sink) {
        self.into_iter().for_each(|part| push_text(to, part));
    }
}

impl Html for String {
    #[inline]
    fn show(self, to: &mut Sink) {
        push_text(to, &self);
    }
}

impl Html for Cow<'_, str> {
    #[inline]
    fn show(self, to: &mut Sink) {
        push_text(to, &self);
    }
}
