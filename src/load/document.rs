//! A JavaScript value as a document.
//!
//! Walked by hand although serde-wasm-bindgen could do it: its error messages reach the
//! formatting of floats, which would add 11 KB to the app for texts that nobody ever sees.

use crate::model::Value;
use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

/// The document that `js` holds; functions, symbols and the like count as missing.
pub(super) fn read(js: &JsValue) -> Value {
    walk(js, Value::MAX_DEPTH)
}

fn walk(js: &JsValue, depth_left: u8) -> Value {
    if let Some(text) = js.as_string() {
        return Value::String(text);
    }
    if let Some(number) = js.as_f64() {
        return Value::Number(number);
    }
    if let Some(yes) = js.as_bool() {
        return Value::Bool(yes);
    }
    let Some(depth_left) = depth_left.checked_sub(1).filter(|_| js.is_object()) else {
        return Value::Null;
    };
    if let Some(list) = js.dyn_ref::<Array>() {
        return Value::Array(list.iter().map(|item| walk(&item, depth_left)).collect());
    }
    let members = Object::entries(js.unchecked_ref()).into_iter().filter_map(|entry| {
        let entry: Array = entry.unchecked_into();
        Some((entry.get(0).as_string()?, walk(&entry.get(1), depth_left)))
    });
    Value::Object(members.collect())
}
