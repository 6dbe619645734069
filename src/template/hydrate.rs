//! Templates that came as HTML, written for hydration: their nodes are found in the page.

use super::build::{Content, Mounted, Nodes, walk};
use super::{Slot, Template};
use leptos::prelude::RenderHtml;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::{Position, PositionState};
use leptos::wasm_bindgen::JsCast;

pub(super) fn hydrate(
    template: Template<'_>,
    cursor: &Cursor,
    position: &PositionState,
) -> Mounted {
    walk(template, &mut Existing { cursor, position })
}

/// The nodes that are in the page, found with the cursor and the position that Leptos passes from
/// view to view.
struct Existing<'c> {
    cursor: &'c Cursor,
    position: &'c PositionState,
}

impl Nodes for Existing<'_> {
    fn next(&mut self, is_text: bool) -> Node {
        let before = self.position.get();
        if before == Position::FirstChild {
            self.cursor.child();
        } else {
            self.cursor.sibling();
        }
        // The node after a text is the `<!>` that separates it from this one.
        if is_text && before == Position::NextChildAfterText {
            self.cursor.sibling();
        }
        self.position.set(if is_text { Position::NextChildAfterText } else { Position::NextChild });
        self.cursor.current()
    }

    fn enter(&mut self) {
        self.position.set(Position::FirstChild);
    }

    fn leave(&mut self, element: &Element) {
        self.cursor.set(element.clone().into());
        self.position.set(Position::NextChild);
    }

    fn child(&mut self, slot: Slot<'_>) -> Content {
        match slot {
            Slot::Text(text) if !text.is_empty() => {
                Content::Text(self.next(true).unchecked_into(), text.into())
            }
            Slot::Template(template) => Content::Template(walk(template, self).into()),
            Slot::List(slots) => {
                Content::List(slots.into_iter().map(|slot| self.child(slot)).collect())
            }
            Slot::View(view) => {
                Content::View(view.into_view().hydrate::<true>(self.cursor, self.position).into())
            }
            Slot::Text(_) | Slot::Empty | Slot::Listener(..) => Content::Empty,
        }
    }

    /// What came as HTML is where it belongs.
    fn place(&self, _: &mut Content, _: &Element, _: Option<&Node>) {}

    fn is_new(&self) -> bool {
        false
    }
}
