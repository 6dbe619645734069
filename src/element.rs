//! The handle that the loader holds: one for each `<news-card>` on the page.
//!
//! The loader owns the custom element, its states and the page around it. The handle holds what
//! is shown; a document, an attribute or a sort draws the card anew, which changes it in place
//! where it differs. Nothing is rebuilt, so what the reader did to it stays. Only a card that came
//! as HTML is replaced once, by one that looks the same.
//!
//! An application of Leptos follows its signals (`component.rs`); here the loader says when
//! something has changed, so that the app need not have the code of signals.

mod attributes;
mod console;
mod events;
mod ui_state;

use crate::clock;
use crate::load::{self, LoadError};
use crate::locale::Locale;
use crate::model::Card;
use crate::options::Options;
use crate::share;
use crate::template::Mounted;
use crate::view::{self, Context, SortListener, Sorting, feature};
use fragile::Fragile;
use js_sys::Promise;
use leptos::prelude::Render as _;
use leptos::tachys::view::Mountable as _;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use std::sync::Arc;
use ui_state::UiState;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, Response};

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[wasm_bindgen]
extern "C" {
    /// What the loader knows of a card, and `news-card-live.js` adds.
    #[derive(Clone)]
    #[wasm_bindgen(extends = js_sys::Object)]
    type View;

    #[wasm_bindgen(method, getter)]
    fn host(this: &View) -> HtmlElement;

    /// The tag that its interface is written by; none where nobody has said.
    #[wasm_bindgen(method, getter)]
    fn language(this: &View) -> Option<String>;

    /// Its words, a line each; none for English.
    #[wasm_bindgen(method, getter)]
    fn words(this: &View) -> Option<String>;
}

/// One card in a page.
#[wasm_bindgen]
pub struct Handle {
    inner: Rc<Inner>,
}

struct Inner {
    host: HtmlElement,
    view: View,
    mount: Element,
    shown: RefCell<Option<Context>>,
    nodes: RefCell<Option<Mounted>>,
    warned: RefCell<Vec<String>>,
}

#[wasm_bindgen]
impl Handle {
    /// A handle for the element of `view` that puts its card into `mount`, an element in its shadow
    /// root.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(view: JsValue, mount: Element) -> Self {
        let view: View = view.unchecked_into();
        let (shown, nodes, warned) = Default::default();
        Self { inner: Rc::new(Inner { host: view.host(), view, mount, shown, nodes, warned }) }
    }

    /// Shows a document, a JavaScript object, and returns its problems: `{path, code, sentence}`
    /// each.
    ///
    /// # Errors
    /// An `Error` of kind `not-a-card` if it is no card; what was shown before stays.
    pub fn show(&self, document: &JsValue) -> Result<JsValue, JsValue> {
        let parsed = load::card(document)?;
        for problem in &parsed.problems {
            console::warn(&problem.sentence());
        }
        self.inner.show(parsed.card.into());
        Ok(events::to_js(&parsed.problems))
    }

    /// Takes over changed attributes.
    pub fn changed(&self) {
        let card = self.inner.shown.borrow().as_ref().map(|shown| Arc::clone(&shown.card));
        if let Some(card) = card {
            self.inner.show(card);
        }
    }
}

impl Inner {
    /// Shows a card as the attributes say now.
    fn show(self: &Rc<Self>, card: Arc<Card>) {
        let sorting = self.shown.borrow().as_ref().and_then(|shown| shown.sorting);
        // The loader keeps the ages current from then on.
        let mut context = Context::new(card, self.options(), self.locale(), Some(clock::now()));
        context.sorting = sorting;
        context.on_sort = Some(self.on_sort());
        context.has_share_sheet = share::has_sheet();
        self.draw(context);
    }

    fn draw(&self, mut context: Context) {
        match &mut *self.nodes.borrow_mut() {
            Some(nodes) => view::card(&context).rebuild(nodes),
            none => *none = self.replace(&mut context),
        }
        self.shown.replace(Some(context));
    }

    /// Puts the card where there is none yet, or one that came as HTML.
    fn replace(&self, context: &mut Context) -> Option<Mounted> {
        let wrapper = gloo_utils::document().create_element("div").ok()?;
        let adopted = UiState::capture(&self.mount);
        context.sorting = adopted.as_ref().and_then(UiState::sorting);
        let mut nodes = view::card(context).build();
        nodes.mount(&wrapper, None);
        self.mount.replace_children_with_node_1(&wrapper);
        if let Some(adopted) = adopted {
            adopted.restore(&self.mount);
        }
        Some(nodes)
    }

    fn on_sort(self: &Rc<Self>) -> SortListener {
        let inner = Fragile::new(Rc::downgrade(self));
        Arc::new(move |row| {
            if let Some(inner) = Weak::upgrade(inner.get()) {
                inner.sort(row);
            }
        })
    }

    fn sort(&self, row: usize) {
        let Some(mut context) = self.shown.take() else { return };
        let next = Sorting::after_click(context.sorting, row);
        context.sorting = next;
        let card = Arc::clone(&context.card);
        self.draw(context);
        events::sort(&self.host, feature(&card, row), next);
    }

    fn options(&self) -> Options {
        let has_page_defaults = attributes::has_page_defaults();
        Options::read(
            |name| attributes::value(&self.host, name, has_page_defaults),
            |sentence| {
                let mut warned = self.warned.borrow_mut();
                if !warned.contains(&sentence) {
                    console::warn(&sentence);
                    warned.push(sentence);
                }
            },
        )
    }

    fn locale(&self) -> Locale {
        let tag = self.view.language().unwrap_or_else(|| "en".into());
        Locale::spoken(tag, self.view.words())
    }
}

impl Drop for Handle {
    /// The element has left the page. What it showed stays in it, static like a prerendered
    /// card, for the page may put it back.
    fn drop(&mut self) {
        let shown = self.inner.mount.first_element_child();
        if let Some(copy) = shown.and_then(|shown| shown.clone_node_with_deep(true).ok()) {
            self.inner.mount.replace_children_with_node_1(&copy);
        }
    }
}

/// Reads a document: from a response as JSON, up to 1 MiB of UTF-8, from an element that holds
/// JSON, or from an object as it is.
///
/// # Errors
/// An `Error` with a `kind`: `status`, `too-large`, `network` or `not-json`.
#[wasm_bindgen]
#[expect(unreachable_pub, reason = "wasm-bindgen exports public functions only")]
pub fn load(given: JsValue) -> Promise {
    Promise::new(&mut |resolve, reject| {
        let end = move |document: Result<JsValue, LoadError>| {
            let _ = match document {
                Ok(document) => resolve.call1(&JsValue::NULL, &document),
                Err(error) => reject.call1(&JsValue::NULL, &error.into()),
            };
        };
        if let Some(element) = given.dyn_ref::<Element>() {
            end(load::json(&element.text_content().unwrap_or_default()));
        } else if let Some(response) = given.dyn_ref::<Response>() {
            load::text(response, move |text| end(text.and_then(|text| load::json(&text))));
        } else {
            end(Ok(given.clone()));
        }
    })
}
