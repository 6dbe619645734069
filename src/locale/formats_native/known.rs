//! What was formatted before. Stories are about the same days, and ages have few words, so that
//! most of a card's dates need no formatter a second time.

use crate::locale::age::Unit;
use rustc_hash::FxHashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Texts kept at most; when they are more, all are forgotten. Days of ten years fit.
const LIMIT: usize = 4_096;

/// What was formatted.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Key {
    /// A date to its precision: year, month and day.
    Date(i64, Option<i64>, Option<i64>),
    /// A day, in days since 1970-01-01.
    Day(i64),
    /// A time of day, in minutes.
    Time(i64),
    /// An age, and whether it is short.
    Ago(i64, Unit, bool),
}

/// The texts. Behind a lock, as threads may share a locale; those that write many cards at once
/// are better off with one each.
#[derive(Default)]
pub(super) struct Known(Mutex<FxHashMap<Key, Arc<str>>>);

impl Known {
    /// The text for `key`; `make` makes it, if it is not known.
    pub(super) fn get(&self, key: Key, make: impl FnOnce() -> String) -> Arc<str> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(text) = known.get(&key) {
            return Arc::clone(text);
        }
        if known.len() >= LIMIT {
            known.clear();
        }
        Arc::clone(known.entry(key).or_insert_with(|| make().into()))
    }
}
