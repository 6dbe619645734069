//! Elements of any name, written as the browser's `custom` builds them, without the code that
//! Leptos needs for those that it does not know.

use super::escape::push_attribute;
use super::{Part, write, written};
use leptos::prelude::IntoView;

/// Begins an element.
pub(in crate::view) fn custom(tag: &'static str) -> Element<()> {
    Element { tag, attributes: () }
}

/// An element without its content.
pub(in crate::view) struct Element<A> {
    tag: &'static str,
    attributes: A,
}

impl<A: Attributes> Element<A> {
    /// The element with one more attribute; none if there is no value for it.
    pub(in crate::view) fn attr<V: Value>(
        self,
        name: &'static str,
        value: V,
    ) -> Element<(A, &'static str, V)> {
        Element { tag: self.tag, attributes: (self.attributes, name, value) }
    }

    /// The element with its content.
    pub(in crate::view) fn child<C: IntoView>(self, content: C) -> Whole<A, C> {
        Whole { element: self, content }
    }
}

/// An element with its content.
pub(in crate::view) struct Whole<A, C> {
    element: Element<A>,
    content: C,
}

/// An element of any name as a part.
pub(in crate::view) fn whole(element: Whole<impl Attributes, impl IntoView>) -> Part {
    let Whole { element: Element { tag, attributes }, content } = element;
    written(|html| {
        html.push('<');
        html.push_str(tag);
        attributes.push(html);
        html.push('>');
        write(content, html);
        html.push_str("</");
        html.push_str(tag);
        html.push('>');
    })
}

/// What can be an attribute's value.
pub(in crate::view) trait Value {
    fn push(self, name: &str, html: &mut String);
}

impl Value for &str {
    fn push(self, name: &str, html: &mut String) {
        push_attribute(html, name, self);
    }
}

impl Value for String {
    fn push(self, name: &str, html: &mut String) {
        push_attribute(html, name, &self);
    }
}

/// There or not, without a value.
impl Value for bool {
    fn push(self, name: &str, html: &mut String) {
        if self {
            html.push(' ');
            html.push_str(name);
        }
    }
}

impl<V: Value> Value for Option<V> {
    fn push(self, name: &str, html: &mut String) {
        if let Some(value) = self {
            value.push(name, html);
        }
    }
}

/// Attributes in the order in which they were given.
pub(in crate::view) trait Attributes {
    fn push(self, html: &mut String);
}

impl Attributes for () {
    fn push(self, _: &mut String) {}
}

impl<A: Attributes, V: Value> Attributes for (A, &'static str, V) {
    fn push(self, html: &mut String) {
        let (before, name, value) = self;
        before.push(html);
        value.push(name, html);
    }
}
