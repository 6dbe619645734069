//! A template as a view of Leptos: in `view!`, in a closure, in a list, with attributes spread.

use super::build::build;
use super::hydrate::hydrate;
use super::place::Place;
use super::slot::Parts;
#[cfg(feature = "ssr")]
use super::write::{Writer, write_view};
use super::{IntoSlot, Mounted, Slot, Template};
#[cfg(feature = "ssr")]
use leptos::prelude::AnyView;
use leptos::prelude::{AddAnyAttr, Render, RenderHtml};
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::{Element, Node};
#[cfg(feature = "ssr")]
use leptos::tachys::ssr::StreamBuilder;
use leptos::tachys::view::{Mountable, Position, PositionState};

impl Render for Template<'_> {
    type State = Mounted;

    fn build(self) -> Mounted {
        build(self)
    }

    fn rebuild(self, state: &mut Mounted) {
        state.rebuild(self);
    }
}

impl Mountable for Mounted {
    fn unmount(&mut self) {
        Rndr::remove(&self.node);
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        Rndr::insert_node(parent, &self.node, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.node.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.node.clone()]
    }
}

impl<'a> AddAnyAttr for Template<'a> {
    type Output<NewAttr: Attribute> = Template<'a>;

    fn add_any_attr<NewAttr: Attribute>(mut self, attribute: NewAttr) -> Self::Output<NewAttr> {
        self.0.spread.get_or_insert_default().push(attribute.into_any_attr());
        self
    }
}

impl RenderHtml for Template<'_> {
    type AsyncOutput = Template<'static>;
    type Owned = Template<'static>;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {
        self.0.slots.iter_mut().for_each(Slot::dry_resolve);
    }

    async fn resolve(self) -> Template<'static> {
        let mut owned = self.into_owned();
        let mut waiting: Vec<&mut Slot<'static>> = owned.0.slots.iter_mut().collect();
        while let Some(slot) = waiting.pop() {
            match slot {
                Slot::View(_) => {
                    if let Slot::View(view) = std::mem::take(slot) {
                        *slot = view.into_view().resolve().await.into_slot();
                    }
                }
                Slot::Template(inner) => waiting.extend(&mut inner.0.slots),
                Slot::List(slots) => waiting.extend(slots),
                Slot::Empty | Slot::Text(_) | Slot::Listener(..) => {}
            }
        }
        owned
    }

    #[cfg_attr(not(feature = "ssr"), expect(unused_variables, reason = "only a server writes"))]
    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        _: bool,
        _: bool,
        spread: Vec<AnyAttribute>,
    ) {
        #[cfg(feature = "ssr")]
        Writer { html, position, hydrates: true, view: &mut write_view }
            .template(self.with_spread(spread));
    }

    #[cfg(feature = "ssr")]
    fn to_html_async_with_buf<const OUT_OF_ORDER: bool>(
        self,
        stream: &mut StreamBuilder,
        position: &mut Position,
        _: bool,
        _: bool,
        spread: Vec<AnyAttribute>,
    ) {
        let mut html = String::new();
        // A view may have to be waited for; what was written before it is sent first.
        let mut view = |html: &mut String, view: AnyView, position: &mut Position| {
            stream.push_sync(&std::mem::take(html));
            view.to_html_async_with_buf::<OUT_OF_ORDER>(stream, position, true, false, Vec::new());
        };
        Writer { html: &mut html, position, hydrates: true, view: &mut view }
            .template(self.with_spread(spread));
        stream.push_sync(&html);
    }

    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> Mounted {
        hydrate(self, cursor, position)
    }

    fn into_owned(self) -> Template<'static> {
        let Parts { shape, slots, key, spread } = self.0.into_inner();
        let slots = slots.into_iter().map(Slot::into_owned).collect();
        Template(Place::new(Parts { shape, slots, key, spread }))
    }
}

#[cfg(feature = "ssr")]
impl Template<'_> {
    fn with_spread(mut self, spread: Vec<AnyAttribute>) -> Self {
        if !spread.is_empty() {
            self.0.spread.get_or_insert_default().extend(spread);
        }
        self
    }
}

impl Slot<'_> {
    fn dry_resolve(&mut self) {
        match self {
            Self::View(_) => {
                if let Self::View(view) = std::mem::take(self) {
                    let mut view = view.into_view();
                    view.dry_resolve();
                    *self = view.into_slot();
                }
            }
            Self::Template(template) => template.dry_resolve(),
            Self::List(slots) => slots.iter_mut().for_each(Slot::dry_resolve),
            Self::Empty | Self::Text(_) | Self::Listener(..) => {}
        }
    }

    fn into_owned(self) -> Slot<'static> {
        match self {
            Self::Empty => Slot::Empty,
            Self::Text(text) => Slot::Text(text.into_owned().into()),
            Self::Template(template) => Slot::Template(template.into_owned()),
            Self::List(slots) => Slot::List(slots.into_iter().map(Slot::into_owned).collect()),
            Self::View(view) => Slot::View(view),
            Self::Listener(event, call) => Slot::Listener(event, call),
        }
    }
}
