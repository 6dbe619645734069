//! Templates as HTML. It is compact because the shapes are: they leave out the end tags that a
//! browser adds by itself.

use super::escape::{escape_attribute, escape_text};
use super::slot::{Parts, Spread};
use super::{Slot, Template};
use leptos::prelude::{AnyView, RenderHtml};
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::view::Position;

/// Appends a template as static HTML, without the separators that hydration needs.
pub(crate) fn write(template: Template<'_>, html: &mut String) {
    let position = &mut Position::NextChild;
    Writer { html, position, hydrates: false, view: &mut write_view }.template(template);
}

/// Appends a view of Leptos that nobody has to wait for.
pub(super) fn write_view(html: &mut String, view: AnyView, position: &mut Position) {
    view.to_html_with_buf(html, position, true, false, Vec::new());
}

pub(super) struct Writer<'w> {
    pub(super) html: &'w mut String,
    /// What comes before the next node; Leptos passes it from view to view.
    pub(super) position: &'w mut Position,
    /// Whether adjacent texts are separated, so that hydration finds a node for each of them.
    pub(super) hydrates: bool,
    /// Writes a view of Leptos, which may have to be waited for.
    pub(super) view: &'w mut dyn FnMut(&mut String, AnyView, &mut Position),
}

impl Writer<'_> {
    /// Takes the template apart as it is written, so that nothing walks over it once more.
    pub(super) fn template(&mut self, template: Template<'_>) {
        let start = self.html.len();
        let Parts { shape, slots, mut spread, .. } = template.0.into_inner();
        let (parts, end) = shape.parts;
        for ((constant, attribute, both), slot) in parts.iter().zip(slots) {
            if attribute.is_empty() {
                self.constant(constant);
                // The start tag is complete.
                if spread.is_some() {
                    self.spread(&mut spread, start);
                }
                self.child(slot);
            } else {
                self.attribute(constant, attribute, both, slot);
            }
        }
        self.constant(end);
        if spread.is_some() {
            self.spread(&mut spread, start);
        }
        *self.position = Position::NextChild;
    }

    /// Writes what is constant between two slots: text, tags, or the rest of a tag whose attribute
    /// was filled in.
    #[inline]
    fn constant(&mut self, html: &str) {
        if self.hydrates && !html.is_empty() {
            self.constant_with_marks(html);
        }
        self.html.push_str(html);
    }

    fn constant_with_marks(&mut self, html: &str) {
        if !html.starts_with('<') {
            self.separate();
        }
        let ends_in_tag = html.ends_with('>');
        *self.position =
            if ends_in_tag { Position::NextChild } else { Position::NextChildAfterText };
    }

    /// Writes an attribute and what is constant before it.
    #[inline]
    fn attribute(&mut self, constant: &str, start: &str, both: &str, slot: Slot<'_>) {
        match slot {
            Slot::Text(value) if value.is_empty() => {
                self.constant(constant);
                self.html.push_str(start.strip_suffix("=\"").unwrap_or(start));
            }
            Slot::Text(value) => {
                self.constant(both);
                escape_attribute(self.html, &value);
                self.html.push('"');
            }
            _ => self.constant(constant),
        }
        // No text comes before the rest of the tag, which must not be separated from it.
        *self.position = Position::FirstChild;
    }

    fn child(&mut self, slot: Slot<'_>) {
        match slot {
            Slot::Text(text) if text.is_empty() => {}
            Slot::Text(text) => {
                self.separate();
                escape_text(self.html, &text);
                *self.position = Position::NextChildAfterText;
            }
            Slot::Template(template) => self.template(template),
            Slot::List(slots) => slots.into_iter().for_each(|slot| self.child(slot)),
            Slot::View(view) => (self.view)(self.html, view.into_view(), self.position),
            Slot::Empty | Slot::Listener(..) => {}
        }
    }

    /// Separates two adjacent texts as Leptos does, by an empty comment: a browser would make one
    /// node of them.
    fn separate(&mut self) {
        if self.hydrates && *self.position == Position::NextChildAfterText {
            self.html.push_str("<!>");
        }
    }

    /// Adds attributes to the start tag of the element that is written from `start` on, as soon as
    /// that is complete: later, what was written may have been sent. The first `>` is the end of
    /// the tag, since in values it is escaped.
    fn spread(&mut self, spread: &mut Spread, start: usize) {
        if let Some(end) = self.html.get(start..).and_then(|html| html.find('>')) {
            let attributes = spread.take().into_iter().flat_map(|spread| *spread);
            self.html.insert_str(start + end, &written(attributes));
        }
    }
}

/// Attributes as they stand in a tag.
fn written(attributes: impl Iterator<Item = AnyAttribute>) -> String {
    let (mut written, mut class, mut style) = Default::default();
    for attribute in attributes {
        attribute.to_html(&mut written, &mut class, &mut style, &mut String::new());
    }
    for (name, value) in [("class", class), ("style", style)] {
        if !value.trim().is_empty() {
            written.extend([" ", name, "=\""]);
            escape_attribute(&mut written, value.trim());
            written.push('"');
        }
    }
    written
}
