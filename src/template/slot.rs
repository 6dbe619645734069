//! What varies in a template: its slots, and what can fill them.

use super::Shape;
use super::place::Place;
use fragile::Fragile;
use leptos::children::ViewFn;
use leptos::prelude::AnyView;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use std::borrow::Cow;
use web_sys::Event;

/// An element: a constant shape, and what fills its slots, in their order. Made by `html!`.
pub(crate) struct Template<'a>(pub(super) Place<Parts<'a>>);

/// What a template is made of.
pub(crate) struct Parts<'a> {
    pub(super) shape: &'static Shape,
    pub(super) slots: Vec<Slot<'a>>,
    /// Identifies it among the items of a list; 0 where its place in the list does.
    pub(super) key: u32,
    pub(super) spread: Spread,
}

/// Attributes that Leptos spread onto an element. Boxed, as there are hardly ever any.
#[allow(clippy::box_collection, reason = "one pointer in each of hundreds of templates")]
pub(super) type Spread = Option<Box<Vec<AnyAttribute>>>;

impl<'a> Template<'a> {
    /// A template with room for so many slots, which `IntoSlot::push_to` fills.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub(crate) fn new(shape: &'static Shape, count: usize) -> Self {
        let slots = Vec::with_capacity(count);
        Self(Place::new(Parts { shape, slots, key: 0, spread: None }))
    }

    /// The same with a key, which is not 0 and about as small as the list is long: where the list is
    /// reordered, its node moves with it.
    pub(crate) fn with_key(mut self, key: u32) -> Self {
        self.0.key = key;
        self
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
    /// Any view of Leptos. Boxed, as it is three times as large as all else and there are hardly ever
    /// any.
    View(Box<Foreign>),
    /// The name of an event, and what is called then. Attached once and never replaced: what may
    /// change, it must look up when it is called.
    Listener(&'static str, Listener),
}

/// What is called at an event. It stays in the thread that made it, as a browser has only one.
pub(crate) type Listener = Fragile<Box<dyn FnMut(&Event)>>;

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
pub(crate) trait IntoSlot<'a>: Sized {
    fn into_slot(self) -> Slot<'a>;

    /// Fills the next slot of a template. Never inlined: it is the same for all slots of a type, of
    /// which a card has some two hundred.
    #[cfg_attr(target_family = "wasm", inline(never))]
    fn push_to(self, template: &mut Template<'a>) {
        template.0.slots.push(self.into_slot());
    }
}

/// One template or text for each item.
pub(crate) fn each<'a, T, S: IntoSlot<'a>>(
    items: impl IntoIterator<Item = T>,
    mut show: impl FnMut(T) -> S,
) -> Slot<'a> {
    let items = items.into_iter();
    let mut list = Vec::with_capacity(items.size_hint().0);
    items.for_each(|item| list.push(show(item).into_slot()));
    Slot::List(list)
}

/// A listener, where there is a browser to attach it in: HTML holds none, so a server does not
/// even make the closure.
pub(crate) fn listener<L: FnMut(&Event) + 'static>(
    event: &'static str,
    make: impl FnOnce() -> L,
) -> Slot<'static> {
    if cfg!(any(feature = "csr", feature = "hydrate")) {
        Slot::Listener(event, Fragile::new(Box::new(make())))
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
        Slot::View(Box::new(Foreign::Now(self)))
    }
}

impl<'a> IntoSlot<'a> for ViewFn {
    fn into_slot(self) -> Slot<'a> {
        Slot::View(Box::new(Foreign::Once(self)))
    }
}

impl<'a, S: IntoSlot<'a>> IntoSlot<'a> for Option<S> {
    fn into_slot(self) -> Slot<'a> {
        self.map_or(Slot::Empty, S::into_slot)
    }
}

impl<'a, A: IntoSlot<'a>, B: IntoSlot<'a>> IntoSlot<'a> for (A, B) {
    fn into_slot(self) -> Slot<'a> {
        Slot::List(vec![self.0.into_slot(), self.1.into_slot()])
    }
}

impl<'a, A: IntoSlot<'a>, B: IntoSlot<'a>, C: IntoSlot<'a>> IntoSlot<'a> for (A, B, C) {
    fn into_slot(self) -> Slot<'a> {
        Slot::List(vec![self.0.into_slot(), self.1.into_slot(), self.2.into_slot()])
    }
}
