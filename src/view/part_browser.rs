//! Parts of the card in the browser: views of Leptos, of few types, built as they are mounted.

#[path = "part_browser/element.rs"]
mod element;

pub(in crate::view) use element::{Begun, Element, always, changing, tag};

use super::part::{self, Html};
use leptos::prelude::*;
use std::borrow::Cow;

/// Where parts are shown: the views so far.
pub(crate) type Sink = Vec<AnyView>;

/// Views in one, to be mounted.
pub(crate) fn finished(view: impl Html) -> AnyView {
    shown(view).into_any()
}

fn shown(view: impl Html) -> Sink {
    let mut views = Vec::new();
    view.show(&mut views);
    views
}

/// Views that are made anew whenever a signal that `show` reads changes.
pub(in crate::view) fn live(show: impl Fn(&mut Sink) + Send + 'static) -> impl Html {
    let make = move || {
        let mut views = Vec::new();
        show(&mut views);
        views
    };
    part::several(move |to| to.push(make.into_any()))
}

impl Html for &str {
    fn show(self, to: &mut Sink) {
        to.push(self.to_owned().into_any());
    }
}

/// A text in parts.
impl<const N: usize> Html for [&str; N] {
    fn show(self, to: &mut Sink) {
        to.push(self.concat().into_any());
    }
}

impl Html for String {
    fn show(self, to: &mut Sink) {
        to.push(self.into_any());
    }
}

impl Html for Cow<'_, str> {
    fn show(self, to: &mut Sink) {
        to.push(self.into_owned().into_any());
    }
}
