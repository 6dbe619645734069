//! What varies in a template: its slots, and what can fill them.

use super::Shape;
use leptos::children::ViewFn;
use leptos::prelude::AnyView;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::event::{EventDescriptor, on};
use std::borrow::Cow;
use wasm_bindgen::JsValue;

/// An element: a constant shape, and what fills its slots, in their order. Made by `html!`.
pub(crate) struct Template<'a> {
    pub(super) shape: &'static Shape,
    pub(super) slots: Box<[Slot<'a>]>,
    /// Identifies it among the items of a list; 0 where its place in the list does.
    pub(super) key: u32,
    pub(super) spread: Spread,
}

/// Attributes that Leptos spread onto an element. Boxed, as there are hardly ever any.
#[allow(clippy::box_collection, reason = "one pointer in each of hundreds of templates")]
pub(super) type Spread = Option<Box<Vec<AnyAttribute>>>;

impl<'a> Template<'a> {
    pub(crate) fn new<const N: usize>(shape: &'static Shape, slots: [Slot<'a>; N]) -> Self {
        Self { shape, slots: Box::new(slots), key: 0, spread: None }
    }

    /// The same with a key, which is not 0: where a list is reordered, its node moves with it.
    pub(crate) fn with_key(self, key: u32) -> Self {
        Self { key, ..self }
    }
}

/// What fills a slot.
#[derive(Default)]
pub(crate) enum Slot<'a> {
    /// Nothing: no child, no attribute.
    #[default]
    Empty,
    /// A text, or an attribute's value.
    Text(Cow<'a, str>),
    Template(Template<'a>),
    List(Vec<Slot<'a>>),
    /// Any view of Leptos.
    View(Foreign),
    /// Attached once and never replaced: what may change, it reads from signals.
    Listener(AnyAttribute),
}

/// A view that is not a template.
pub(crate) enum Foreign {
    /// What it is now.
    Now(AnyView),
    /// Made where there is none yet and never replaced: what may change, it reads from signals.
    Once(ViewFn),
}

impl Foreign {
    pub(super) fn into_view(self) -> AnyView {
        match self {
            Self::Now(view) => view,
            Self::Once(make) => make.run(),
        }
    }
}

/// What can fill a slot.
pub(crate) trait IntoSlot<'a> {
    fn into_slot(self) -> Slot<'a>;
}

/// One template or text for each item.
pub(crate) fn each<'a, T, S: IntoSlot<'a>>(
    items: impl IntoIterator<Item = T>,
    show: impl FnMut(T) -> S,
) -> Slot<'a> {
    Slot::List(items.into_iter().map(show).map(S::into_slot).collect())
}

/// A listener, where there is a browser to attach it in: HTML holds none, so a server does not
/// even make the closure.
pub(crate) fn listener<E: EventDescriptor + Send + 'static, L: FnMut(E::EventType) + 'static>(
    event: E,
    make: impl FnOnce() -> L,
) -> Slot<'static>
where
    E::EventType: From<JsValue> + 'static,
{
    if cfg!(any(feature = "csr", feature = "hydrate")) {
        Slot::Listener(on(event, make()).into_any_attr())
    } else {
        Slot::Empty
    }
}

impl<'a> IntoSlot<'a> for Slot<'a> {
    fn into_slot(self) -> Slot<'a> {
        self
    }
}

impl<'a> IntoSlot<'a> for &'a str {
    fn into_slot(self) -> Slot<'a> {
        Slot::Text(self.into())
    }
}

impl<'a> IntoSlot<'a> for String {
    fn into_slot(self) -> Slot<'a> {
        Slot::Text(self.into())
    }
}

impl<'a> IntoSlot<'a> for Cow<'a, str> {
    fn into_slot(self) -> Slot<'a> {
        Slot::Text(self)
    }
}

/// An attribute that is there or not.
impl<'a> IntoSlot<'a> for bool {
    fn into_slot(self) -> Slot<'a> {
        if self { Slot::Text("".into()) } else { Slot::Empty }
    }
}

impl<'a> IntoSlot<'a> for Template<'a> {
    fn into_slot(self) -> Slot<'a> {
        Slot::Template(self)
    }
}

impl<'a> IntoSlot<'a> for AnyView {
    fn into_slot(self) -> Slot<'a> {
        Slot::View(Foreign::Now(self))
    }
}

impl<'a> IntoSlot<'a> for ViewFn {
    fn into_slot(self) -> Slot<'a> {
        Slot::View(Foreign::Once(self))
    }
}

impl<'a, S: IntoSlot<'a>> IntoSlot<'a> for Option<S> {
    fn into_slot(self) -> Slot<'a> {
        self.map_or(Slot::Empty, S::into_slot)
    }
}

impl<'a, A: IntoSlot<'a>, B: IntoSlot<'a>, C: IntoSlot<'a>> IntoSlot<'a> for (A, B, C) {
    fn into_slot(self) -> Slot<'a> {
        Slot::List(vec![self.0.into_slot(), self.1.into_slot(), self.2.into_slot()])
    }
}
