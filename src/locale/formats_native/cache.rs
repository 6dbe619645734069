//! A cache of formatted texts. Stories share their days, and ages have few wordings, so that most
//! of a card's dates need no formatter.

use crate::locale::age::Unit;
use rustc_hash::FxHashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The most texts that are held; one more, and all are dropped. The days of ten years fit.
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

/// The cache. It has a lock, as threads may share a locale; threads that write many cards at once
/// are faster with a locale each.
#[derive(Default)]
pub(super) struct FormatCache(Mutex<FxHashMap<Key, Arc<str>>>);

impl FormatCache {
    /// The text for `key`, made by `make` if it is not in the cache.
    pub(super) fn get(&self, key: Key, make: impl FnOnce() -> String) -> Arc<str> {
        let mut texts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(text) = texts.get(&key) {
            return Arc::clone(text);
        }
        if texts.len() >= LIMIT {
            texts.clear();
        }
        Arc::clone(texts.entry(key).or_insert_with(|| make().into()))
    }
}
