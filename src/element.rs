//! The handle that the loader holds: one for each `<news-card>` on the page.
//!
//! The loader owns the custom element, its states and the page around it; the handle reads the
//! element's attributes, turns documents into cards and keeps the mounted one. Each card is
//! built beside the one that is shown and then takes its place, so a reader never sees a gap.

mod attributes;
mod console;
mod document;
mod events;
mod load;
mod share;

use crate::locale::Locale;
use crate::model::{Card, Section, read_value};
use crate::options::Options;
use crate::view::{self, Story};
use leptos::mount::{UnmountHandle, mount_to_renderer};
use leptos::tachys::view::any_view::AnyViewState;
use load::LoadError;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

/// One card in a page.
#[wasm_bindgen]
pub struct Handle {
    host: HtmlElement,
    mount: Element,
    card: RefCell<Option<Arc<Card>>>,
    mounted: RefCell<Option<UnmountHandle<AnyViewState>>>,
    warned: RefCell<Vec<String>>,
}

#[wasm_bindgen]
impl Handle {
    /// A handle for `host` that puts its card into `mount`, an element in its shadow root. The
    /// card needs an element around it: Leptos could not change a view right below the root.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(host: HtmlElement, mount: Element) -> Self {
        Self {
            host,
            mount,
            card: RefCell::default(),
            mounted: RefCell::default(),
            warned: RefCell::default(),
        }
    }

    /// Shows a document, a JavaScript object, and returns its problems: `{path, sentence}` each.
    ///
    /// # Errors
    /// An `Error` of kind `document` if it is no card; what was shown before stays.
    pub fn show(&self, document: JsValue) -> Result<JsValue, JsValue> {
        let parsed = read_value(&document::read(&document))
            .map_err(|error| JsValue::from(LoadError::Document(error)))?;
        for problem in &parsed.problems {
            console::warn(&problem.to_string());
        }
        self.card.replace(Some(Arc::new(parsed.card)));
        self.render(None);
        Ok(events::to_js(&parsed.problems))
    }

    /// Shares by more than a link, where the browser can: copies the address, or opens the
    /// device's own sheet. Returns whether it did.
    #[must_use]
    pub fn share(&self, link: &Element) -> bool {
        self.card.borrow().as_ref().is_some_and(|card| share::share(link, &card.title))
    }

    /// Takes over a changed attribute. Sections that the reader opened stay open, unless it is
    /// `open` that changed.
    pub fn changed(&self, attribute: &str) {
        let open = (attribute != "open").then(|| self.open_sections());
        self.render(open);
    }

    fn render(&self, open: Option<Vec<Section>>) {
        let Some(card) = self.card.borrow().clone() else { return };
        let get = |name: &str| attributes::value(&self.host, name);
        let mut options = Options::read(get, |sentence| self.warn_once(sentence));
        options.open = open.unwrap_or(options.open);
        let locale = Locale::nearest(&attributes::language(&self.host));
        let now = (js_sys::Date::now() / 1000.0) as i64;
        let mut story = Story::new(card, options, locale, now);
        let host = self.host.clone();
        story.on_sort = Some(Rc::new(move |column, sorting| events::sort(&host, column, sorting)));
        let Ok(wrapper) = gloo_utils::document().create_element("div") else { return };
        let mounted = mount_to_renderer(&wrapper, move || view::card(&story));
        share::reveal_device(&wrapper);
        self.mount.replace_children_with_node_1(&wrapper);
        self.mounted.replace(Some(mounted));
    }

    fn open_sections(&self) -> Vec<Section> {
        let Ok(open) = self.mount.query_selector_all("details[open][data-section]") else {
            return Vec::new();
        };
        (0..open.length())
            .filter_map(|index| open.item(index)?.dyn_into::<Element>().ok())
            .filter_map(|element| Section::from_name(&element.get_attribute("data-section")?))
            .collect()
    }

    fn warn_once(&self, sentence: String) {
        let mut warned = self.warned.borrow_mut();
        if !warned.contains(&sentence) {
            console::warn(&sentence);
            warned.push(sentence);
        }
    }
}
