//! Events that only the app can tell of, and values on their way to JavaScript.

use crate::view::Sorting;
use serde::{Serialize, Serializer as _};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// Tells the page that the reader sorted the table: `news-card-sort`.
pub(super) fn sort(host: &HtmlElement, feature: &str, sorting: Option<Sorting>) {
    let direction = sorting.map(|sorting| sorting.direction.name());
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    let detail = [("feature", Some(feature)), ("direction", direction)];
    init.set_detail(&(&serializer()).collect_map(detail).unwrap_or(JsValue::NULL));
    if let Ok(event) = CustomEvent::new_with_event_init_dict("news-card-sort", &init) {
        let _ = host.dispatch_event(&event);
    }
}

/// A value as a plain JavaScript one.
pub(super) fn to_js(value: &(impl Serialize + ?Sized)) -> JsValue {
    value.serialize(&serializer()).unwrap_or(JsValue::NULL)
}

/// Makes plain objects, with `null` for what is missing.
fn serializer() -> Serializer {
    Serializer::new().serialize_maps_as_objects(true).serialize_missing_as_null(true)
}
