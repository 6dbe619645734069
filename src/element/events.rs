//! Events that only the app can tell of, and values on their way to JavaScript.

use crate::view::Sorting;
use serde::Serialize;
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

#[derive(Serialize)]
struct SortDetail<'a> {
    column: &'a str,
    direction: Option<&'static str>,
}

/// Tells the page that the reader sorted the table: `news-card-sort`.
pub(super) fn sort(host: &HtmlElement, column: &str, sorting: Option<Sorting>) {
    let direction = sorting.map(|sorting| sorting.direction.name());
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&to_js(&SortDetail { column, direction }));
    if let Ok(event) = CustomEvent::new_with_event_init_dict("news-card-sort", &init) {
        let _ = host.dispatch_event(&event);
    }
}

/// A value as a plain JavaScript one; `None` is `null`.
pub(super) fn to_js(value: &(impl Serialize + ?Sized)) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true);
    value.serialize(&serializer).unwrap_or(JsValue::NULL)
}
