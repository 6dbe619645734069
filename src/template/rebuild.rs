//! What changes in a page when a template is shown again: the slots that differ, nothing else.

use super::build::{Content, Mounted, MountedSlot, build, content, value};
use super::slot::Parts;
use super::{Foreign, Slot, Template};
use leptos::prelude::Render;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::Mountable;

impl Mounted {
    pub(super) fn rebuild(&mut self, template: Template<'_>) {
        if !std::ptr::eq(self.shape, template.0.shape) {
            // Another shape is another element: nothing of the old one can be kept.
            let mut new = build(template);
            self.insert_before_this(&mut new);
            self.unmount();
            *self = new;
            return;
        }
        let Parts { slots, key, spread, .. } = template.0.into_inner();
        self.key = key;
        for (index, slot) in slots.into_iter().enumerate() {
            let Some((mounted, after)) =
                self.slots.get_mut(index..).and_then(<[_]>::split_first_mut)
            else {
                continue;
            };
            match mounted {
                MountedSlot::Attribute { node, name, value: old } => {
                    let new = value(slot);
                    if *old != new {
                        match &new {
                            Some(new) => Rndr::set_attribute(node, name, new),
                            None => Rndr::remove_attribute(node, name),
                        }
                        *old = new;
                    }
                }
                MountedSlot::Child { parent, marker, joined, content } => {
                    let is_joined = *joined;
                    content.rebuild(slot, &mut |new| {
                        if !(is_joined && insert_in_gap(after, new)) {
                            new.mount(parent, marker.as_ref());
                        }
                    });
                }
                // It was attached once, and looks up what may change.
                MountedSlot::Listener { .. } => {}
            }
        }
        if let (Some(states), Some(spread)) = (&mut self.spread, spread) {
            states.iter_mut().zip(*spread).for_each(|(state, new)| new.rebuild(state));
        }
    }
}

/// Inserts `new` before the first node of the slots that follow it in the same gap. Returns whether
/// one of them has a node.
fn insert_in_gap(slots: &[MountedSlot], new: &mut Content) -> bool {
    for slot in slots {
        let MountedSlot::Child { joined, content, .. } = slot else { return false };
        if content.insert_before_this(new) {
            return true;
        }
        if !joined {
            return false;
        }
    }
    false
}

impl Content {
    /// Shows `slot` in place of what is shown. Where there is no node yet to insert new content
    /// before, `insert` puts it at the end of this content's place.
    fn rebuild(&mut self, slot: Slot<'_>, insert: &mut dyn FnMut(&mut Content)) {
        match (&mut *self, slot) {
            (Self::Text(node, old), Slot::Text(new)) if !new.is_empty() => {
                if **old != *new {
                    Rndr::set_text(node, &new);
                    *old = new.into();
                }
            }
            (Self::Template(mounted), Slot::Template(template)) => mounted.rebuild(template),
            (Self::View(state), Slot::View(view)) => {
                if let Foreign::Now(view) = *view {
                    view.rebuild(state);
                }
            }
            (Self::List(items), Slot::List(slots)) => rebuild_list(items, slots, insert),
            (_, slot) => {
                let mut new = content(slot);
                if !self.insert_before_this(&mut new) {
                    insert(&mut new);
                }
                self.unmount();
                *self = new;
            }
        }
    }

    fn key(&self) -> u32 {
        if let Self::Template(mounted) = self { mounted.key } else { 0 }
    }
}

fn rebuild_list(
    items: &mut Vec<Content>,
    slots: Vec<Slot<'_>>,
    insert: &mut dyn FnMut(&mut Content),
) {
    if items.first().is_some_and(|item| item.key() != 0) {
        return rebuild_by_key(items, slots, insert);
    }
    while items.len() > slots.len() {
        items.pop().into_iter().for_each(|mut gone| gone.unmount());
    }
    for (index, slot) in slots.into_iter().enumerate() {
        match items.get_mut(index..).and_then(<[_]>::split_first_mut) {
            Some((item, after)) => item.rebuild(slot, &mut |new| {
                if !after.iter().any(|next| next.insert_before_this(new)) {
                    insert(new);
                }
            }),
            None => {
                let mut new = content(slot);
                insert(&mut new);
                items.push(new);
            }
        }
    }
}

/// Shows a list whose items have keys: where it was reordered, nodes move, and an item that was
/// there keeps its node.
fn rebuild_by_key(
    items: &mut Vec<Content>,
    slots: Vec<Slot<'_>>,
    insert: &mut dyn FnMut(&mut Content),
) {
    // Keys are the numbers of sections and rows, so what was there is found by them as an index.
    let last_key = items.iter().map(Content::key).max().unwrap_or_default();
    let mut old: Vec<Option<(usize, Content)>> = Vec::new();
    old.resize_with(last_key as usize + 1, || None);
    for (place, item) in std::mem::take(items).into_iter().enumerate() {
        let twice = old.get_mut(item.key() as usize).and_then(|known| known.replace((place, item)));
        twice.into_iter().for_each(|(_, mut gone)| gone.unmount());
    }
    // New items have to move to their place, and so do those that were before an item which now
    // precedes them. The others are in order already.
    let mut last = 0;
    let mut moves = Vec::new();
    for slot in slots {
        let key = if let Slot::Template(template) = &slot { template.0.key } else { 0 };
        let found = old.get_mut(key as usize).and_then(Option::take);
        let (place, item) = match found {
            Some((place, mut item)) => {
                item.rebuild(slot, &mut |_| {});
                (Some(place), item)
            }
            None => (None, content(slot)),
        };
        moves.push(place.is_none_or(|place| place < last));
        last = last.max(place.unwrap_or_default());
        items.push(item);
    }
    old.into_iter().flatten().for_each(|(_, mut gone)| gone.unmount());
    // From the end on, so that whatever an item is inserted before is in its place already.
    for (index, _) in moves.into_iter().enumerate().rev().filter(|(_, moves)| *moves) {
        if let Some((item, after)) = items.get_mut(index..).and_then(<[_]>::split_first_mut)
            && !after.iter().any(|next| next.insert_before_this(item))
        {
            insert(item);
        }
    }
}

impl Mountable for Content {
    fn unmount(&mut self) {
        match self {
            Self::Empty => {}
            Self::Text(node, _) => node.unmount(),
            Self::Template(mounted) => mounted.unmount(),
            Self::List(items) => items.iter_mut().for_each(Mountable::unmount),
            Self::View(state) => state.unmount(),
        }
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        match self {
            Self::Empty => {}
            Self::Text(node, _) => node.mount(parent, marker),
            Self::Template(mounted) => mounted.mount(parent, marker),
            Self::List(items) => items.iter_mut().for_each(|item| item.mount(parent, marker)),
            Self::View(state) => state.mount(parent, marker),
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match self {
            Self::Empty => false,
            Self::Text(node, _) => node.insert_before_this(child),
            Self::Template(mounted) => mounted.insert_before_this(child),
            Self::List(items) => items.iter().any(|item| item.insert_before_this(child)),
            Self::View(state) => state.insert_before_this(child),
        }
    }

    fn elements(&self) -> Vec<Element> {
        Vec::new()
    }
}
