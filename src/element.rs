//! The handle that the loader holds: one for each `<news-card>` on the page.
//!
//! The loader owns the custom element, its states and the page around it. The handle holds what
//! is shown as signals; a document, an attribute or a sort sets one, and the card changes where
//! it differs. Nothing is rebuilt, so what the reader did to it stays. Only a card that came as
//! HTML is replaced once, by one that looks the same.

mod attributes;
mod console;
mod events;
mod ui_state;

use crate::clock;
use crate::load;
use crate::locale::Locale;
use crate::model::Card;
use crate::options::Options;
use crate::share;
use crate::view::{self, Context, SortListener, column_name};
use leptos::mount::{UnmountHandle, mount_to_renderer};
use leptos::prelude::{ArcRwSignal, Get, GetUntracked, IntoAny, Set};
use leptos::tachys::view::any_view::AnyViewState;
use send_wrapper::SendWrapper;
use std::cell::RefCell;
use std::sync::Arc;
use ui_state::UiState;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, Response};

/// One card in a page.
#[wasm_bindgen]
pub struct Handle {
    host: HtmlElement,
    mount: Element,
    shown: ArcRwSignal<Option<Shown>>,
    mounted: RefCell<Option<UnmountHandle<AnyViewState>>>,
    warned: RefCell<Vec<String>>,
}

/// What is shown, and how.
#[derive(Clone)]
struct Shown {
    card: Arc<Card>,
    options: Options,
    locale: Locale,
    /// Seconds since 1970-01-01T00:00:00Z. The loader keeps the ages current from then on.
    now: i64,
}

#[wasm_bindgen]
impl Handle {
    /// A handle for `host` that puts its card into `mount`, an element in its shadow root. The
    /// card needs an element around it: Leptos could not change a view right below the root.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(host: HtmlElement, mount: Element) -> Self {
        let shown = ArcRwSignal::new(None);
        Self { host, mount, shown, mounted: RefCell::default(), warned: RefCell::default() }
    }

    /// Shows a document, a JavaScript object, and returns its problems: `{path, code, sentence}`
    /// each. A card that is shown already changes in the next microtask.
    ///
    /// # Errors
    /// An `Error` of kind `not-a-card` if it is no card; what was shown before stays.
    pub fn show(&self, document: &JsValue) -> Result<JsValue, JsValue> {
        let parsed = load::card(document)?;
        for problem in &parsed.problems {
            console::warn(&problem.to_string());
        }
        let (options, locale) = (self.options(), self.locale());
        let now = clock::now();
        self.shown.set(Some(Shown { card: parsed.card.into(), options, locale, now }));
        if self.mounted.borrow().is_none() {
            self.mount();
        }
        Ok(events::to_js(&parsed.problems))
    }

    /// Takes over changed attributes, in the next microtask.
    pub fn changed(&self) {
        let Some(shown) = self.shown.get_untracked() else { return };
        let (options, locale, now) = (self.options(), self.locale(), clock::now());
        self.shown.set(Some(Shown { options, locale, now, ..shown }));
    }

    fn options(&self) -> Options {
        Options::read(
            |name| attributes::value(&self.host, name),
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
        Locale::nearest(&attributes::language(&self.host))
    }

    /// Puts the card where there is none yet, or one that came as HTML.
    fn mount(&self) {
        let Ok(wrapper) = gloo_utils::document().create_element("div") else { return };
        let adopted = UiState::capture(&self.mount);
        let sorting = ArcRwSignal::new(adopted.as_ref().and_then(UiState::sorting));
        let shown = self.shown.clone();
        let (on_sort, has_share_sheet) = (self.on_sort(), share::has_sheet());
        let context = move || {
            let Shown { card, options, locale, now } = shown.get()?;
            let mut context = Context::new(card, options, locale, Some(now));
            context.sorting = Some(sorting.clone());
            context.on_sort = Some(Arc::clone(&on_sort));
            context.has_share_sheet = has_share_sheet;
            Some(context)
        };
        let mounted = mount_to_renderer(&wrapper, move || view::live(context).into_any());
        self.mount.replace_children_with_node_1(&wrapper);
        self.mounted.replace(Some(mounted));
        if let Some(adopted) = adopted {
            adopted.restore(&self.mount);
        }
    }

    fn on_sort(&self) -> SortListener {
        let host = SendWrapper::new(self.host.clone());
        let shown = self.shown.clone();
        Arc::new(move |column, sorting| {
            let Some(Shown { card, locale, .. }) = shown.get_untracked() else { return };
            events::sort(&host, column_name(&card, &locale, column), sorting);
        })
    }
}

impl Drop for Handle {
    /// The element has left the page. What it showed stays in it, static like a prerendered
    /// card, for the page may put it back.
    fn drop(&mut self) {
        let shown = self.mount.first_element_child();
        if let Some(copy) = shown.and_then(|shown| shown.clone_node_with_deep(true).ok()) {
            self.mount.replace_children_with_node_1(&copy);
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
pub async fn load(given: JsValue) -> Result<JsValue, JsValue> {
    let text = if let Some(element) = given.dyn_ref::<Element>() {
        element.text_content().unwrap_or_default()
    } else if let Some(response) = given.dyn_ref::<Response>() {
        load::text(response).await?
    } else {
        return Ok(given);
    };
    Ok(load::json(&text)?)
}
