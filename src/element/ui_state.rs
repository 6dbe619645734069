//! What the reader did to a card that came as HTML, carried over to the one that takes its place.

use crate::view::{SortDirection, Sorting};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, HtmlInputElement, ShadowRoot};

const DISCLOSURES: &str = "details[data-section]";
/// What can have the focus in a card; what a script adds to the table is not there at once.
const FOCUSABLE: &str =
    "a[href],button:not([data-copy]),summary,input:not(.filter,.comparison input),[tabindex]";
const HEADS: &str = "tbody th";
/// The table, which scrolls on its own where it is wider than the card.
const TABLE: &str = ".scroll";
const DIFFERENCES: &str = ".differences input";

/// The state of a card that is about to be replaced.
pub(super) struct UiState {
    /// Whether each section is open, by its name.
    open: Vec<(Option<String>, bool)>,
    focus: Option<(u32, String)>,
    sorting: Option<Sorting>,
    scrolled: i32,
    differences: bool,
}

impl UiState {
    /// The state of the card in `mount`, if one is shown there.
    pub(super) fn capture(mount: &Element) -> Option<Self> {
        mount.first_element_child()?;
        let root = mount.get_root_node().dyn_into::<ShadowRoot>().ok();
        let focused = root.and_then(|root| root.active_element());
        let focus = focused.and_then(|focused| {
            let index = all(mount, FOCUSABLE).position(|element| element == focused)?;
            Some((index as u32, focused.tag_name()))
        });
        let sorting = all(mount, HEADS).enumerate().find_map(|(row, head)| {
            let order = head.get_attribute("aria-sort");
            let direction = [SortDirection::Ascending, SortDirection::Descending]
                .into_iter()
                .find(|direction| order.as_deref() == Some(direction.name()))?;
            Some(Sorting { row, direction })
        });
        let open = all(mount, DISCLOSURES)
            .map(|section| (section.get_attribute("data-section"), section.has_attribute("open")));
        Some(Self {
            open: open.collect(),
            focus,
            sorting,
            scrolled: one(mount, TABLE).map_or(0, |table| table.scroll_left()),
            differences: differences(mount).is_some_and(|input| input.checked()),
        })
    }

    /// How the table is sorted.
    pub(super) fn sorting(&self) -> Option<Sorting> {
        self.sorting
    }

    /// Gives it to the card that now stands in `mount`.
    pub(super) fn restore(self, mount: &Element) {
        for section in all(mount, DISCLOSURES) {
            let name = section.get_attribute("data-section");
            let Some((_, is_open)) = self.open.iter().find(|(known, _)| *known == name) else {
                continue;
            };
            // `data-open` tells the loader that nobody has opened it just now.
            for attribute in ["open", "data-open"] {
                let _ = if *is_open {
                    section.set_attribute(attribute, "")
                } else {
                    section.remove_attribute(attribute)
                };
            }
        }
        if let Some(input) = differences(mount) {
            input.set_checked(self.differences);
        }
        if let Some(table) = one(mount, TABLE) {
            table.set_scroll_left(self.scrolled);
        }
        if let Some((index, tag)) = self.focus
            && let Some(element) = nth(mount, FOCUSABLE, index)
            && element.tag_name() == tag
        {
            let still = FocusOptions::new();
            still.set_prevent_scroll(true);
            let _ = element.focus_with_options(&still);
        }
    }
}

fn all(mount: &Element, selector: &str) -> impl Iterator<Item = Element> {
    let found = mount.query_selector_all(selector).ok();
    let count = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..count).filter_map(move |index| found.as_ref()?.item(index)?.dyn_into().ok())
}

fn nth(mount: &Element, selector: &str, index: u32) -> Option<HtmlElement> {
    mount.query_selector_all(selector).ok()?.item(index)?.dyn_into().ok()
}

fn one(mount: &Element, selector: &str) -> Option<Element> {
    mount.query_selector(selector).ok()?
}

fn differences(mount: &Element) -> Option<HtmlInputElement> {
    one(mount, DIFFERENCES)?.dyn_into().ok()
}
