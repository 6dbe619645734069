//! Elements: a tag, attributes in the order in which they were given, and a content.

use super::Sink;
use super::escape::push_value;
use crate::view::part::Html;

/// Begins an element with the attributes that are the same in every card. They stand as they are
/// written: there must be nothing in them to escape.
macro_rules! tag {
    ($tag:literal $(, $name:literal = $value:literal)* $(,)?) => {
        $crate::view::part::Element::new(
            concat!("<", $tag $(, " ", $name, "=\"", $value, "\"")*, ">"),
            concat!("</", $tag, ">"),
        )
    };
}
/// Attributes that are the same in every card, as those of [`tag`], behind others.
macro_rules! always {
    ($($name:literal = $value:literal),+) => {
        concat!($(" ", $name, "=\"", $value, "\""),+)
    };
}
pub(in crate::view) use {always, tag};

/// An element with nothing but what is the same in every card.
pub(in crate::view) type Begun = Element<()>;

/// An element without its content.
pub(in crate::view) struct Element<A> {
    open: &'static str,
    close: &'static str,
    attributes: A,
}

impl Element<()> {
    #[inline(always)]
    pub(in crate::view) fn new(open: &'static str, close: &'static str) -> Self {
        Self { open, close, attributes: () }
    }
}

impl<A: Attributes> Element<A> {
    /// The element with one more attribute; none if there is no value for it.
    #[inline(always)]
    pub(in crate::view) fn attr<V: Value>(
        self,
        name: &'static str,
        value: V,
    ) -> Element<(A, &'static str, V)> {
        self.with((name, value))
    }

    /// The element with an attribute whose value is known to have nothing to escape.
    #[inline(always)]
    pub(in crate::view) fn plain(
        self,
        name: &'static str,
        value: &'static str,
    ) -> Element<impl Attributes> {
        self.with((name, Plain(value)))
    }

    /// The element with what [`always`] says.
    #[inline(always)]
    pub(in crate::view) fn and(self, always: &'static str) -> Element<impl Attributes> {
        self.with(("", Always(always)))
    }

    /// The element with a custom property for its style.
    #[inline(always)]
    pub(in crate::view) fn property(
        self,
        name: &'static str,
        value: String,
    ) -> Element<impl Attributes> {
        self.with(("style", Property(name, value)))
    }

    /// The element; here nobody can click it.
    #[inline(always)]
    pub(in crate::view) fn on_click<L: Fn()>(self, _: impl FnOnce() -> L) -> Self {
        self
    }

    #[inline(always)]
    fn with<V>(self, (name, value): (&'static str, V)) -> Element<(A, &'static str, V)> {
        let Self { open, close, attributes } = self;
        Element { open, close, attributes: (attributes, name, value) }
    }

    /// The element with its content.
    #[inline(always)]
    pub(in crate::view) fn child(self, content: impl Html) -> impl Html {
        Whole { element: self, content }
    }

    /// The element, which never has a content.
    #[inline(always)]
    pub(in crate::view) fn alone(mut self) -> impl Html {
        self.close = "";
        Whole { element: self, content: () }
    }
}

/// An element with its content.
struct Whole<A, C> {
    element: Element<A>,
    content: C,
}

impl<A: Attributes, C: Html> Html for Whole<A, C> {
    #[inline(always)]
    fn show(self, to: &mut Sink) {
        let Element { open, close, attributes } = self.element;
        attributes.push_all(open, to);
        self.content.show(to);
        to.push_str(close);
    }
}

/// The value of an attribute that changes by itself in the browser.
pub(in crate::view) fn changing(value: impl Fn() -> &'static str) -> &'static str {
    value()
}

/// What can be an attribute's value.
pub(in crate::view) trait Value {
    fn push(self, name: &str, html: &mut Sink);
}

impl Value for &str {
    #[inline(always)]
    fn push(self, name: &str, html: &mut Sink) {
        quoted(name, html, |html| push_value(html, self));
    }
}

impl Value for String {
    #[inline(always)]
    fn push(self, name: &str, html: &mut Sink) {
        self.as_str().push(name, html);
    }
}

/// A text in parts.
impl<const N: usize> Value for [&str; N] {
    #[inline(always)]
    fn push(self, name: &str, html: &mut Sink) {
        quoted(name, html, |html| self.into_iter().for_each(|part| push_value(html, part)));
    }
}

#[inline(always)]
fn quoted(name: &str, html: &mut Sink, value: impl FnOnce(&mut Sink)) {
    html.push(' ');
    html.push_str(name);
    html.push_str("=\"");
    value(html);
    html.push('"');
}

/// There or not, without a value.
impl Value for bool {
    #[inline(always)]
    fn push(self, name: &str, html: &mut Sink) {
        if self {
            html.push(' ');
            html.push_str(name);
        }
    }
}

impl<V: Value> Value for Option<V> {
    #[inline(always)]
    fn push(self, name: &str, html: &mut Sink) {
        if let Some(value) = self {
            value.push(name, html);
        }
    }
}

struct Plain(&'static str);

impl Value for Plain {
    #[inline(always)]
    fn push(self, name: &str, html: &mut Sink) {
        quoted(name, html, |html| html.push_str(self.0));
    }
}

struct Always(&'static str);

impl Value for Always {
    #[inline(always)]
    fn push(self, _: &str, html: &mut Sink) {
        html.push_str(self.0);
    }
}

struct Property(&'static str, String);

impl Value for Property {
    #[inline(always)]
    fn push(self, name: &str, html: &mut Sink) {
        [self.0, ":", &self.1, ";"].push(name, html);
    }
}

/// Attributes in the order in which they were given.
pub(in crate::view) trait Attributes {
    /// Writes what is always there, and these.
    fn push(self, always: &str, html: &mut Sink);
    /// As well, with the end of the tag, which `always` has.
    fn push_all(self, always: &str, html: &mut Sink);
}

impl Attributes for () {
    #[inline(always)]
    fn push(self, always: &str, html: &mut Sink) {
        html.push_str(always.get(..always.len() - 1).unwrap_or_default());
    }

    #[inline(always)]
    fn push_all(self, always: &str, html: &mut Sink) {
        html.push_str(always);
    }
}

impl<A: Attributes, V: Value> Attributes for (A, &'static str, V) {
    #[inline(always)]
    fn push(self, always: &str, html: &mut Sink) {
        let (before, name, value) = self;
        before.push(always, html);
        value.push(name, html);
    }

    #[inline(always)]
    fn push_all(self, always: &str, html: &mut Sink) {
        self.push(always, html);
        html.push('>');
    }
}
