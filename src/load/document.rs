//! A JavaScript value as a document.
//!
//! Walked by hand although serde-wasm-bindgen could do it: its error messages reach the
//! formatting of floats, which would add 11 KB to the app for texts that nobody ever sees.

use crate::model::Value;
use js_sys::{Array, Reflect};
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
    // Objects of a page may have getters and traps that throw; what does counts as missing.
    let names = Reflect::own_keys(js).unwrap_or_default();
    let members = names.into_iter().filter_map(|name| {
        let member = Reflect::get(js, &name).ok()?;
        Some((name.as_string()?, walk(&member, depth_left)))
    });
    Value::Object(members.collect())
}
