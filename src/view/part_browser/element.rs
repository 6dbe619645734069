//! Elements, all of one type: every other type of view costs the app 2 KB of code to build,
//! change and take away.

use super::{Sink, shown};
use crate::view::part::Html;
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{
    AnyAttribute, AnyAttributeState, IntoAnyAttribute,
};
use leptos::tachys::html::attribute::{Attribute, custom::custom_attribute};
use leptos::tachys::html::event::on;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::{Element as Node, Node as Anchor};
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Begins an element with the attributes that are the same in every card.
macro_rules! tag {
    ($tag:literal $(, $name:literal = $value:literal)* $(,)?) => {
        $crate::view::part::Element::new($tag, &[$(($name, $value)),*])
    };
}
/// Attributes that are the same in every card, as those of [`tag`], behind others.
macro_rules! always {
    ($($name:literal = $value:literal),+) => {
        &[$(($name, $value)),+]
    };
}
pub(in crate::view) use {always, tag};

/// An element with nothing but what is the same in every card.
pub(in crate::view) type Begun = Element;

/// An element, with a content or still without.
pub(in crate::view) struct Element {
    tag: &'static str,
    always: &'static [(&'static str, &'static str)],
    attributes: Vec<(&'static str, String)>,
    /// What changes an attribute later, or listens.
    active: Vec<AnyAttribute>,
    content: Sink,
}

impl Element {
    pub(in crate::view) fn new(
        tag: &'static str,
        always: &'static [(&'static str, &'static str)],
    ) -> Self {
        Self { tag, always, attributes: Vec::new(), active: Vec::new(), content: Vec::new() }
    }

    /// The element with one more attribute; none if there is no value for it.
    pub(in crate::view) fn attr(mut self, name: &'static str, value: impl Value) -> Self {
        value.give(name, &mut self);
        self
    }

    /// The element with an attribute whose value is known to have nothing to escape.
    pub(in crate::view) fn plain(self, name: &'static str, value: &'static str) -> Self {
        self.attr(name, value)
    }

    /// The element with what [`always`] says.
    pub(in crate::view) fn and(mut self, always: &'static [(&'static str, &'static str)]) -> Self {
        self.attributes.extend(always.iter().map(|(name, value)| (*name, (*value).to_owned())));
        self
    }

    /// The element with a custom property for its style; attributes have no such names.
    pub(in crate::view) fn property(self, name: &'static str, value: String) -> Self {
        self.attr(name, value)
    }

    /// The element, with someone who is told of clicks.
    pub(in crate::view) fn on_click<L: Fn() + 'static>(
        mut self,
        listen: impl FnOnce() -> L,
    ) -> Self {
        let listener = listen();
        self.active.push(on(leptos::ev::click, move |_| listener()).into_any_attr());
        self
    }

    /// The element with its content.
    pub(in crate::view) fn child(mut self, content: impl Html) -> impl Html {
        self.content = shown(content);
        self
    }

    /// The element, which never has a content.
    pub(in crate::view) fn alone(self) -> impl Html {
        self
    }
}

impl Html for Element {
    fn show(self, to: &mut Sink) {
        to.push(self.into_any());
    }
}

/// The value of an attribute that follows the signals that it reads.
pub(in crate::view) fn changing(value: impl Fn() -> &'static str + Send + 'static) -> impl Value {
    Changing(value)
}

/// What can be an attribute's value.
pub(in crate::view) trait Value {
    fn give(self, name: &'static str, to: &mut Element);
}

impl Value for &str {
    fn give(self, name: &'static str, to: &mut Element) {
        to.attributes.push((name, self.into()));
    }
}

impl Value for String {
    fn give(self, name: &'static str, to: &mut Element) {
        to.attributes.push((name, self));
    }
}

/// A text in parts.
impl<const N: usize> Value for [&str; N] {
    fn give(self, name: &'static str, to: &mut Element) {
        to.attributes.push((name, self.concat()));
    }
}

/// There or not, without a value.
impl Value for bool {
    fn give(self, name: &'static str, to: &mut Element) {
        self.then_some("").give(name, to);
    }
}

impl<V: Value> Value for Option<V> {
    fn give(self, name: &'static str, to: &mut Element) {
        if let Some(value) = self {
            value.give(name, to);
        }
    }
}

struct Changing<F>(F);

impl<F: Fn() -> &'static str + Send + 'static> Value for Changing<F> {
    fn give(self, name: &'static str, to: &mut Element) {
        to.active.push(custom_attribute(name, self.0).into_any_attr());
    }
}

/// A mounted element. What changes it lives as long as it does.
pub(in crate::view) struct Built {
    node: Node,
    _active: Vec<AnyAttributeState>,
    _content: Vec<AnyViewState>,
}

impl Render for Element {
    type State = Built;

    fn build(self) -> Built {
        let is_drawn = matches!(self.tag, "svg" | "path");
        let node = Rndr::create_element(self.tag, is_drawn.then_some(SVG));
        for (name, value) in self.always {
            Rndr::set_attribute(&node, name, value);
        }
        for (name, value) in &self.attributes {
            if name.starts_with("--") {
                Rndr::set_css_property(&Rndr::style(&node), name, value);
            } else {
                Rndr::set_attribute(&node, name, value);
            }
        }
        let active = self.active.into_iter().map(|active| active.build(&node)).collect();
        let mount = |view: AnyView| {
            let mut state = view.build();
            state.mount(&node, None);
            state
        };
        let content = self.content.into_iter().map(mount).collect();
        Built { node, _active: active, _content: content }
    }

    /// A view is replaced where others would be compared and changed.
    fn rebuild(self, state: &mut Built) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl Mountable for Built {
    fn unmount(&mut self) {
        Rndr::remove(&self.node);
    }

    fn mount(&mut self, parent: &Node, marker: Option<&Anchor>) {
        Rndr::insert_node(parent, &self.node, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.node.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Node> {
        vec![self.node.clone()]
    }
}

impl AddAnyAttr for Element {
    type Output<NewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(mut self, attribute: NewAttr) -> Self {
        self.active.push(attribute.into_any_attr());
        self
    }
}

/// Nothing is written in the browser, nor taken over from what was.
impl RenderHtml for Element {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _: &mut String,
        _: &mut Position,
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Built {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
