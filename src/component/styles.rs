//! The card's styles, brought along: once a page, however many cards there are.

use crate::view::LIGHT_DOM_STYLESHEET;
use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::{Position, PositionState};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A server writes the styles before the first card of a page, with the nonce that a policy on
/// styles asks for; a browser adopts them once. So they take no part in hydration, whichever card
/// came first.
#[component]
pub(super) fn Styles() -> impl IntoView {
    Sheet
}

struct Sheet;

leptos::tachys::no_attrs!(Sheet);

impl Render for Sheet {
    type State = ();

    fn build(self) {
        adopt();
    }

    fn rebuild(self, (): &mut ()) {}
}

impl RenderHtml for Sheet {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
        if is_first_of_page() {
            html.push_str("<style data-news-card");
            if let Some(nonce) = use_nonce() {
                html.extend([" nonce=\"", &nonce, "\""]);
            }
            html.extend([">", LIGHT_DOM_STYLESHEET, "</style>"]);
            *position = Position::NextChild;
        }
    }

    /// The styles that came in the HTML go, so that all cards of the page have one sheet; in a
    /// browser without such sheets they stay.
    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, _: &PositionState) {
        if !adopt() {
            return;
        }
        let box_of_card = cursor.current();
        if let Some(first) = box_of_card.first_child()
            && first.node_name() == "STYLE"
        {
            let _ = box_of_card.remove_child(&first);
        }
    }

    fn into_owned(self) -> Self {
        self
    }
}

/// Whether this is the first card that a server writes into a page: all that it writes for one
/// request has one root owner.
fn is_first_of_page() -> bool {
    #[derive(Clone)]
    struct Written(Arc<AtomicBool>);

    let Some(mut root) = Owner::current() else { return true };
    while let Some(parent) = root.parent() {
        root = parent;
    }
    let written = root.with(|| {
        use_context::<Written>().unwrap_or_else(|| {
            let written = Written(Arc::default());
            provide_context(written.clone());
            written
        })
    });
    !written.0.swap(true, Ordering::Relaxed)
}

thread_local! {
    static ADOPTED: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

/// Has the document adopt the styles: a sheet that is made by script is what a policy on styles
/// lets through. Returns whether they stand there.
fn adopt() -> bool {
    use js_sys::{Array, Reflect};
    use wasm_bindgen::JsCast;

    if ADOPTED.get() {
        return true;
    }
    let Ok(sheet) = web_sys::CssStyleSheet::new() else { return false };
    let _ = sheet.replace_sync(LIGHT_DOM_STYLESHEET);
    let document = document();
    let name = "adoptedStyleSheets".into();
    let sheets: Array = Reflect::get(&document, &name).unwrap_or_default().unchecked_into();
    sheets.push(&sheet);
    ADOPTED.set(Reflect::set(&document, &name, &sheets).is_ok());
    ADOPTED.get()
}
