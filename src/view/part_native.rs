//! Parts of the card outside of the browser: HTML, written as soon as there is a view.
//!
//! Nothing is mounted here, so that a part need not keep its view. Its HTML goes to a sheet that
//! each thread has, and the parts within it are only named there, by their place. At the end, the
//! parts are read from the sheet in the order in which they stand in the card. So no view is
//! boxed, no text copied for it, and no HTML moved more than once.

#[path = "part_native/element.rs"]
mod element;
#[path = "part_native/escape.rs"]
mod escape;
#[path = "part_native/views.rs"]
mod views;

pub(super) use element::{custom, whole};

use leptos::prelude::*;
use leptos::tachys::view::{Position, RenderHtml};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::ops::Range;
use views::{Group, Text};

/// A view that stands in other views, by its number on the thread's sheet.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part(usize);

/// Where the HTML of a part is on the sheet, and which of the slots are in it.
struct Place {
    html: Range<usize>,
    slots: Range<usize>,
}

/// The place in a part's HTML where another part belongs.
struct Slot {
    at: usize,
    part: Part,
}

#[derive(Default)]
struct Sheet {
    places: Vec<Place>,
    slots: Vec<Slot>,
}

thread_local! {
    static SHEET: RefCell<Sheet> = const { RefCell::new(Sheet { places: Vec::new(), slots: Vec::new() }) };
    static STILL: RefCell<Vec<(&'static str, String)>> = const { RefCell::new(Vec::new()) };
    static HTML: Cell<String> = const { Cell::new(String::new()) };
}

/// The HTML of the part that `make` makes.
pub(crate) fn html_of(make: impl FnOnce() -> Part) -> String {
    let mut html = HTML.take();
    html.clear();
    HTML.set(html);
    SHEET.with_borrow_mut(|sheet| {
        sheet.places.clear();
        sheet.slots.clear();
    });
    joined(make())
}

/// The HTML of a part and all parts in it.
fn joined(part: Part) -> String {
    let html = HTML.take();
    let mut joined = String::with_capacity(html.len());
    SHEET.with_borrow(|sheet| sheet.join(part, &html, &mut joined));
    HTML.set(html);
    joined
}

impl Sheet {
    /// Copies a part, and each part in it where it belongs.
    fn join(&self, part: Part, html: &str, joined: &mut String) {
        let Some(Place { html: all, slots }) = self.places.get(part.0) else { return };
        let mut start = all.start;
        if !slots.is_empty() {
            for slot in self.slots.get(slots.clone()).unwrap_or_default() {
                joined.push_str(html.get(start..slot.at).unwrap_or_default());
                self.join(slot.part, html, joined);
                start = slot.at;
            }
        }
        joined.push_str(html.get(start..all.end).unwrap_or_default());
    }
}

/// Writes a part. While `write` runs, parts are named by their number; none is written.
fn written(write: impl FnOnce(&mut String)) -> Part {
    let mut html = HTML.take();
    let start = html.len();
    let first = SHEET.with_borrow(|sheet| sheet.slots.len());
    write(&mut html);
    let end = html.len();
    HTML.set(html);
    SHEET.with_borrow_mut(|sheet| {
        sheet.places.push(Place { html: start..end, slots: first..sheet.slots.len() });
        Part(sheet.places.len() - 1)
    })
}

/// Leaves room for a part, at the end of what is written.
fn place(part: Part, html: &str) {
    SHEET.with_borrow_mut(|sheet| sheet.slots.push(Slot { at: html.len(), part }));
}

/// Makes a part of a view.
pub(super) trait Fix: RenderHtml + Sized {
    /// The view as a part.
    fn fixed(self) -> Part {
        written(|html| write(self, html))
    }
}

impl<V: RenderHtml> Fix for V {}

fn write(view: impl RenderHtml, html: &mut String) {
    view.to_html_with_buf(html, &mut Position::FirstChild, true, false, Vec::new());
}

/// The content of an element that is made in many places.
pub(super) fn content<V: IntoView>(view: V) -> V {
    view
}

/// A few views side by side, without those that are not there.
pub(super) fn group<const N: usize>(parts: [Option<Part>; N]) -> Group<N> {
    Group::new(parts)
}

/// Views one after the other.
pub(super) fn row(parts: impl Iterator<Item = Part>) -> Part {
    // Collected first, as each may be written only now.
    let parts: Vec<_> = parts.collect();
    if let [part] = parts.as_slice() {
        return *part;
    }
    written(|html| parts.into_iter().for_each(|part| write(part, html)))
}

/// Views that would be made anew in the browser.
pub(super) fn live(make: impl Fn() -> Vec<Part>) -> Part {
    row(make().into_iter())
}

/// A text, to stand in a view.
pub(super) fn text<'a>(text: impl Into<Cow<'a, str>>) -> Text<'a> {
    Text::new(text.into())
}

/// A text, to be the value of an attribute.
pub(super) fn value(text: &str) -> &str {
    text
}

/// A view that is the same in every card, told apart by `key`: written once a thread, then copied.
pub(super) fn still(key: &'static str, make: impl FnOnce() -> Part) -> Part {
    let known = STILL.with_borrow(|known| {
        let (_, html) = known.iter().find(|(known, _)| std::ptr::eq(*known, key))?;
        Some(written(|sheet| sheet.push_str(html)))
    });
    known.unwrap_or_else(|| {
        let part = make();
        let html = joined(part);
        STILL.with_borrow_mut(|known| known.push((key, html)));
        part
    })
}
