//! The time, in a browser.

/// Seconds since 1970-01-01T00:00:00Z.
pub(crate) fn now() -> i64 {
    (js_sys::Date::now() / 1000.0) as i64
}
