//! How texts are ordered.

use std::cmp::Ordering;

/// An order of texts.
pub type Collator = Box<dyn Fn(&str, &str) -> Ordering>;
