//! Parts of the card in the browser: views behind one type, built as they are mounted.

pub(super) use leptos::html::custom;
use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use std::borrow::Cow;

/// A view that stands in other views, whatever it is made of.
pub(crate) type Part = AnyView;

/// Makes a part of a view.
pub(super) trait Fix: RenderHtml + Sized + 'static {
    /// The view behind one type for all, as `into_any` gives it, without the code to compare it
    /// with a later version of itself and without a copy of its static texts: a fifth of the app.
    /// Attributes and children that are closures still change by themselves.
    fn fixed(self) -> Part {
        Fixed(self).into_any()
    }
}

impl<V: RenderHtml + 'static> Fix for V {}

/// An element of any name as a part.
pub(super) fn whole(element: impl RenderHtml + 'static) -> Part {
    element.fixed()
}

/// The content of an element that is made in many places: behind one type, as every other type
/// of content costs the app code.
pub(super) fn content(view: impl IntoView) -> Part {
    view.into_any()
}

/// A few views side by side, without those that are not there.
pub(super) fn group<const N: usize>(parts: [Option<Part>; N]) -> Part {
    row(parts.into_iter().flatten())
}

/// Views one after the other.
pub(super) fn row(parts: impl Iterator<Item = Part>) -> Part {
    parts.collect::<Vec<_>>().into_any()
}

/// Views that are made anew whenever a signal that `make` reads changes.
pub(super) fn live(make: impl Fn() -> Vec<Part> + Send + 'static) -> Part {
    make.into_any()
}

/// A text, to stand in a view.
pub(super) fn text<'a>(text: impl Into<Cow<'a, str>>) -> String {
    text.into().into_owned()
}

/// A text, to be the value of an attribute.
pub(super) fn value(text: &str) -> String {
    text.into()
}

/// A view that is the same in every card, told apart by `key`.
pub(super) fn still(_key: &'static str, make: impl FnOnce() -> Part) -> Part {
    make()
}

/// A view that is replaced where others would be compared and changed.
struct Fixed<V>(V);

impl<V: Render> Render for Fixed<V> {
    type State = V::State;

    fn build(self) -> Self::State {
        self.0.build()
    }

    fn rebuild(self, state: &mut Self::State) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl<V: RenderHtml> AddAnyAttr for Fixed<V> {
    type Output<NewAttr: Attribute> = V::Output<NewAttr>;

    fn add_any_attr<NewAttr: Attribute>(self, attribute: NewAttr) -> Self::Output<NewAttr>
    where
        Self::Output<NewAttr>: RenderHtml,
    {
        self.0.add_any_attr(attribute)
    }
}

impl<V: RenderHtml + 'static> RenderHtml for Fixed<V> {
    type AsyncOutput = V::AsyncOutput;
    type Owned = Self;

    const MIN_LENGTH: usize = V::MIN_LENGTH;
    const EXISTS: bool = V::EXISTS;

    fn dry_resolve(&mut self) {
        self.0.dry_resolve();
    }

    fn resolve(self) -> impl Future<Output = Self::AsyncOutput> + Send {
        self.0.resolve()
    }

    fn html_len(&self) -> usize {
        self.0.html_len()
    }

    fn to_html_with_buf(
        self,
        buffer: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        attributes: Vec<AnyAttribute>,
    ) {
        self.0.to_html_with_buf(buffer, position, escape, mark_branches, attributes);
    }

    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> Self::State {
        self.0.hydrate::<FROM_SERVER>(cursor, position)
    }

    fn into_owned(self) -> Self::Owned {
        self
    }
}
