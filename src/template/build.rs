//! Templates as nodes of a page: copies of a node that is made once per shape, or nodes that came
//! as HTML (`hydrate`). `Nodes` hides which of the two it is, so that one walk serves both.

use super::shape::{Shape, Token};
use super::slot::Parts;
use super::{Slot, Template};
use gloo_events::EventListener;
use leptos::prelude::Render;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttributeState;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::{Element, Node, Text};
use leptos::tachys::view::Mountable;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::wasm_bindgen::JsCast;
use std::cell::RefCell;
use std::sync::atomic::Ordering;

/// A template in a page: its element, and what fills its slots now.
pub(crate) struct Mounted {
    pub(super) shape: &'static Shape,
    pub(super) key: u32,
    pub(super) node: Element,
    pub(super) slots: Vec<MountedSlot>,
    pub(super) spread: SpreadState,
}

/// Boxed, as there are hardly ever any.
#[allow(clippy::box_collection, reason = "one pointer in each of hundreds of templates")]
type SpreadState = Option<Box<Vec<AnyAttributeState>>>;

pub(super) enum MountedSlot {
    Attribute {
        node: Element,
        name: &'static str,
        value: Option<Box<str>>,
    },
    /// Leptos keeps the place of an empty view with a comment node. Here an empty slot has no node
    /// at all: what fills it later goes before the content of the slots after it in the same gap
    /// between two constant nodes, or else before `marker`, the constant node that ends the gap.
    /// `joined` is whether the next slot is in the same gap.
    Child {
        parent: Element,
        marker: Option<Node>,
        joined: bool,
        content: Content,
    },
    /// Removes itself when it is dropped.
    Listener {
        _listener: Option<EventListener>,
    },
}

/// What fills the slot of a child.
pub(super) enum Content {
    Empty,
    Text(Text, Box<str>),
    // Boxed, as most slots are attributes, and each has the room of the largest.
    Template(Box<Mounted>),
    List(Vec<Content>),
    View(Box<AnyViewState>),
}

/// Where the nodes of a template come from. The walk takes it as `dyn`, so that the app has its
/// code only once.
pub(super) trait Nodes {
    /// The next constant node, a text or an element: the first child of an element that was just
    /// entered, else the next sibling of the node before.
    fn next(&mut self, is_text: bool) -> Node;
    fn enter(&mut self);
    fn leave(&mut self, element: &Element);
    /// What fills a child's slot. It need not be in the page before `place`.
    fn child(&mut self, slot: Slot<'_>) -> Content;
    /// Puts a child before `marker`, or last in `parent`, unless it is in the page already.
    fn place(&self, content: &mut Content, parent: &Element, marker: Option<&Node>);
    /// Whether the nodes lack the attributes that slots fill in.
    fn is_new(&self) -> bool;
}

pub(super) fn build(template: Template<'_>) -> Mounted {
    let node = prototype(template.0.shape);
    walk(template, &mut Copies { before: node, inside: false, is_root: true })
}

pub(super) fn content(slot: Slot<'_>) -> Content {
    match slot {
        Slot::Text(text) if !text.is_empty() => {
            Content::Text(Rndr::create_text_node(&text), text.into())
        }
        Slot::Template(template) => Content::Template(build(template).into()),
        Slot::List(slots) => Content::List(slots.into_iter().map(content).collect()),
        Slot::View(view) => Content::View(view.into_view().build().into()),
        Slot::Text(_) | Slot::Empty | Slot::Listener(..) => Content::Empty,
    }
}

pub(super) fn walk(template: Template<'_>, nodes: &mut dyn Nodes) -> Mounted {
    let Parts { shape, slots, key, spread } = template.0.into_inner();
    let mut given = slots.into_iter();
    let mut slots: Vec<MountedSlot> = Vec::with_capacity(given.len());
    let mut parents: Vec<Element> = Vec::new();
    // The first slot of the gap that is open: its children are placed once the constant node that
    // ends the gap is known, as they are inserted before it.
    let mut gap = 0;
    let mut root = None;
    for token in shape.tokens() {
        let slot = slots.len();
        match (token, parents.last().cloned()) {
            (Token::Open(_), parent) => {
                let node = nodes.next(false);
                fill(nodes, slots.get_mut(gap..), parent, Some(&node));
                parents.push(node.unchecked_into());
                root = root.or_else(|| parents.last().cloned());
                nodes.enter();
                gap = slot;
            }
            (Token::Text(_), parent) => {
                let node = nodes.next(true);
                fill(nodes, slots.get_mut(gap..), parent, Some(&node));
                gap = slot;
            }
            (Token::AttributeSlot(name), Some(node)) => {
                let value = given.next().unwrap_or_default();
                slots.push(attribute(node, name, value, nodes.is_new()));
                gap = slots.len();
            }
            (Token::ChildSlot, Some(parent)) => {
                let content = nodes.child(given.next().unwrap_or_default());
                slots.push(MountedSlot::Child { parent, marker: None, joined: true, content });
            }
            (Token::Close, Some(element)) => {
                fill(nodes, slots.get_mut(gap..), parents.pop(), None);
                nodes.leave(&element);
                gap = slot;
            }
            _ => {}
        }
    }
    let node = root.unwrap_or_else(|| nodes.next(false).unchecked_into());
    let spread = spread.map(|spread| {
        Box::new(spread.into_iter().map(|attribute| attribute.build(&node)).collect())
    });
    Mounted { shape, key, node, slots, spread }
}

/// Places the children of one gap, which the constant node `next` ends, or the end of `parent`.
fn fill(
    nodes: &dyn Nodes,
    gap: Option<&mut [MountedSlot]>,
    parent: Option<Element>,
    next: Option<&Node>,
) {
    let (Some(slots), Some(parent)) = (gap, parent) else { return };
    let count = slots.len();
    for (index, slot) in slots.iter_mut().enumerate() {
        if let MountedSlot::Child { marker, joined, content, .. } = slot {
            nodes.place(content, &parent, next);
            *joined = index + 1 < count;
            *marker = next.cloned();
        }
    }
}

fn attribute(node: Element, name: &'static str, slot: Slot<'_>, is_new: bool) -> MountedSlot {
    match slot {
        Slot::Listener(event, call) => {
            let listener = EventListener::new(&node, event, call.into_inner());
            MountedSlot::Listener { _listener: Some(listener) }
        }
        // A listener's slot that was left empty.
        _ if name.is_empty() => MountedSlot::Listener { _listener: None },
        slot => {
            let value = value(slot);
            if let Some(value) = value.as_ref().filter(|_| is_new) {
                Rndr::set_attribute(&node, name, value);
            }
            MountedSlot::Attribute { node, name, value }
        }
    }
}

/// The value that an attribute's slot gives; `None` leaves the attribute out.
pub(super) fn value(slot: Slot<'_>) -> Option<Box<str>> {
    if let Slot::Text(text) = slot { Some(text.into()) } else { None }
}

thread_local! {
    /// The nodes that are copied. A shape is a `static`, which may hold no node, as nodes belong to
    /// one thread; it has the number of its node in this list.
    static PROTOTYPES: RefCell<Vec<Node>> = const { RefCell::new(Vec::new()) };
}

/// A copy of all that is constant in a shape: one call into the browser in place of one for each
/// element, attribute and text.
fn prototype(shape: &'static Shape) -> Node {
    PROTOTYPES.with_borrow_mut(|prototypes| {
        let number = shape.prototype.load(Ordering::Relaxed);
        if number == 0 {
            prototypes.push(constant_node(shape));
            shape.prototype.store(prototypes.len(), Ordering::Relaxed);
        }
        let known = prototypes.get(number.wrapping_sub(1)).or(prototypes.last());
        let copy = known.and_then(|node| node.clone_node_with_deep(true).ok());
        copy.unwrap_or_else(|| constant_node(shape))
    })
}

/// Makes all that is constant in a shape, node by node: pages may forbid `innerHTML`.
fn constant_node(shape: &Shape) -> Node {
    // The elements of SVG that a card has; without the namespace a browser does not draw them.
    const DRAWN: [&str; 3] = ["svg", "path", "rect"];
    let mut open: Vec<Element> = Vec::new();
    let mut last = None;
    for token in shape.tokens() {
        match (token, open.last()) {
            (Token::Open(tag), parent) => {
                let namespace = DRAWN.contains(&tag).then_some("http://www.w3.org/2000/svg");
                let node = Rndr::create_element(tag, namespace);
                if let Some(parent) = parent {
                    Rndr::insert_node(parent, &node, None);
                }
                open.push(node);
            }
            (Token::Attribute(name, value), Some(node)) => Rndr::set_attribute(node, name, value),
            (Token::Text(text), Some(parent)) => {
                Rndr::insert_node(parent, &Rndr::create_text_node(text), None);
            }
            (Token::Close, _) => last = open.pop(),
            _ => {}
        }
    }
    last.map_or_else(|| Rndr::create_placeholder().into(), Into::into)
}

/// A copy of a prototype. It has constant nodes alone, as children are placed after the walk has
/// gone past them.
struct Copies {
    /// The constant node that the walk came to last.
    before: Node,
    /// Whether the walk has just entered it.
    inside: bool,
    is_root: bool,
}

impl Nodes for Copies {
    fn next(&mut self, _: bool) -> Node {
        let next = match () {
            () if std::mem::take(&mut self.is_root) => None,
            () if std::mem::take(&mut self.inside) => Rndr::first_child(&self.before),
            () => Rndr::next_sibling(&self.before),
        };
        self.before = next.unwrap_or_else(|| self.before.clone());
        self.before.clone()
    }

    fn enter(&mut self) {
        self.inside = true;
    }

    fn leave(&mut self, element: &Element) {
        self.inside = false;
        self.before = element.clone().into();
    }

    fn child(&mut self, slot: Slot<'_>) -> Content {
        content(slot)
    }

    fn place(&self, content: &mut Content, parent: &Element, marker: Option<&Node>) {
        content.mount(parent, marker);
    }

    fn is_new(&self) -> bool {
        true
    }
}
