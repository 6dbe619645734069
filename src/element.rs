//! The handle that the loader holds: one for each `<news-card>` on the page.
//!
//! The loader owns the custom element, its states and the page around it; the handle reads the
//! element's attributes, turns documents into cards and keeps the mounted one. Each card is
//! built beside the one that is shown and then takes its place, so a reader never sees a gap.

mod attributes;
mod console;
mod document;
mod events;
mod kept;
mod load;
mod share;

use crate::locale::Locale;
use crate::model::{Card, read_value};
use crate::options::Options;
use crate::view::{self, Context};
use kept::Kept;
use leptos::mount::{UnmountHandle, mount_to_renderer};
use leptos::tachys::view::any_view::AnyViewState;
use load::LoadError;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
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

    /// Shows a document, a JavaScript object, and returns its problems: `{path, code, sentence}` each.
    ///
    /// # Errors
    /// An `Error` of kind `document` if it is no card; what was shown before stays.
    pub fn show(&self, document: JsValue) -> Result<JsValue, JsValue> {
        let parsed = read_value(&document::read(&document))
            .map_err(|error| JsValue::from(LoadError::Document(error)))?;
        for problem in &parsed.problems {
            console::warn(&problem.to_string());
        }
        let card = Arc::new(parsed.card);
        // A prerendered card is the same story, and so is one that was loaded again.
        let before = self.card.replace(Some(Arc::clone(&card)));
        let same = before.is_none_or(|before| before.id == card.id && before.url == card.url);
        self.render(if same { Kept::of(&self.mount) } else { None }, true);
        Ok(events::to_js(&parsed.problems))
    }

    /// Takes over a changed attribute. Sections that the reader opened stay open, unless it is
    /// `open` that changed.
    pub fn changed(&self, attribute: &str) {
        self.render(Kept::of(&self.mount), attribute != "open");
    }

    /// Draws the card, and gives it what is kept of the one before.
    fn render(&self, kept: Option<Kept>, keeps_open: bool) {
        let Some(card) = self.card.borrow().clone() else { return };
        let get = |name: &str| attributes::value(&self.host, name);
        let mut options = Options::read(get, |sentence| self.warn_once(sentence));
        if let Some(kept) = kept.as_ref().filter(|_| keeps_open) {
            options.open.clone_from(&kept.open);
        }
        let locale = Locale::nearest(&attributes::language(&self.host));
        let now = (js_sys::Date::now() / 1000.0) as i64;
        let mut story = Context::new(card, options, locale, Some(now));
        let host = self.host.clone();
        story.on_sort = Some(Rc::new(move |column, sorting| events::sort(&host, column, sorting)));
        let Ok(wrapper) = gloo_utils::document().create_element("div") else { return };
        let mounted = mount_to_renderer(&wrapper, move || view::part::finished(view::card(&story)));
        share::reveal_device(&wrapper);
        self.mount.replace_children_with_node_1(&wrapper);
        self.mounted.replace(Some(mounted));
        if let Some(kept) = kept {
            kept.restore(&self.mount);
        }
    }

    fn warn_once(&self, sentence: String) {
        let mut warned = self.warned.borrow_mut();
        if !warned.contains(&sentence) {
            console::warn(&sentence);
            warned.push(sentence);
        }
    }
}

impl Drop for Handle {
    /// The element has left the page. What it showed stays in it, lifeless like a prerendered
    /// card, for the page may put it back.
    fn drop(&mut self) {
        let shown = self.mount.first_element_child();
        if let Some(copy) = shown.and_then(|shown| shown.clone_node_with_deep(true).ok()) {
            self.mount.replace_children_with_node_1(&copy);
        }
    }
}
