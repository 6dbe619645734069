//! Templates as HTML, compact from the start: what a browser adds by itself is not in the shapes.

use super::escape::{escape_attribute, escape_text};
use super::{Slot, Template};
use leptos::prelude::AnyView;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::view::Position;

#[cfg(feature = "ssr")]
/// Appends a template as HTML that stays as it is: nothing in it is there for hydration.
pub(crate) fn write(template: Template<'_>, html: &mut String) {
    use leptos::prelude::RenderHtml as _;

    let mut view = |html: &mut String, view: AnyView, position: &mut Position| {
        view.to_html_with_buf(html, position, true, false, Vec::new());
    };
    Writer { html, position: Position::NextChild, hydrates: false, view: &mut view }
        .template(template);
}

pub(super) struct Writer<'w> {
    pub(super) html: &'w mut String,
    /// What stands before the next node.
    pub(super) position: Position,
    /// Whether texts side by side are kept apart, so that a browser finds each of them again.
    pub(super) hydrates: bool,
    /// Writes a view of Leptos, which may have to be waited for.
    pub(super) view: &'w mut dyn FnMut(&mut String, AnyView, &mut Position),
}

impl Writer<'_> {
    pub(super) fn template(&mut self, template: Template<'_>) {
        let start = self.html.len();
        let mut slots = template.slots.into_iter();
        let mut rest = template.shape.html;
        while let Some((constant, sign, after)) = next_sign(rest) {
            self.constant(constant);
            rest = after;
            match sign {
                1 => {
                    let (name, after) = rest.split_once('\x02').unwrap_or((rest, ""));
                    self.attribute(name, slots.next());
                    rest = after;
                }
                3 => self.child(slots.next().unwrap_or_default()),
                _ => {}
            }
        }
        self.constant(rest);
        self.position = Position::NextChild;
        if let Some(spread) = template.spread {
            self.spread(*spread, start);
        }
    }

    fn constant(&mut self, html: &str) {
        if self.hydrates && !html.is_empty() {
            if !html.starts_with('<') {
                self.separate();
            }
            let ends_in_tag = html.ends_with('>');
            self.position =
                if ends_in_tag { Position::NextChild } else { Position::NextChildAfterText };
        }
        self.html.push_str(html);
    }

    fn attribute(&mut self, name: &str, slot: Option<Slot<'_>>) {
        if let Some(Slot::Text(value)) = slot {
            self.html.extend([" ", name]);
            if !value.is_empty() {
                self.html.push_str("=\"");
                escape_attribute(self.html, &value);
                self.html.push('"');
            }
        }
        self.position = Position::FirstChild;
    }

    fn child(&mut self, slot: Slot<'_>) {
        match slot {
            Slot::Text(text) if text.is_empty() => {}
            Slot::Text(text) => {
                self.separate();
                escape_text(self.html, &text);
                self.position = Position::NextChildAfterText;
            }
            Slot::Template(template) => self.template(template),
            Slot::List(slots) => slots.into_iter().for_each(|slot| self.child(slot)),
            Slot::View(view) => (self.view)(self.html, view, &mut self.position),
            Slot::Empty | Slot::Listener(_) => {}
        }
    }

    /// Parts two texts, by the sign that Leptos parts them with.
    fn separate(&mut self) {
        if self.hydrates && self.position == Position::NextChildAfterText {
            self.html.push_str("<!>");
        }
    }

    /// Writes attributes into the start tag of the element that begins at `start`. Nothing but
    /// the end of that tag is written as `>`: in values it is escaped.
    fn spread(&mut self, attributes: Vec<AnyAttribute>, start: usize) {
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
        let end = self.html.get(start..).and_then(|html| html.find('>'));
        self.html.insert_str(start + end.unwrap_or_default(), &written);
    }
}

/// What stands before the next sign of a shape, the sign, and what stands behind it.
fn next_sign(html: &str) -> Option<(&str, u8, &str)> {
    let at = html.bytes().position(|byte| byte <= 4)?;
    Some((html.get(..at)?, *html.as_bytes().get(at)?, html.get(at + 1..)?))
}
