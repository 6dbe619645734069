//! How texts are ordered.

use std::cmp::Ordering;

/// An order of texts, as [`Locale::collator`](crate::Locale::collator) gives it.
///
/// ```
/// use news_card::{Collator, Locale};
///
/// let compare: Collator = Locale::nearest("en").collator();
/// let mut names = ["cable 10", "Bridge", "cable 9"];
/// names.sort_by(|a, b| compare(a, b));
/// assert_eq!(names, ["Bridge", "cable 9", "cable 10"]);
/// ```
pub type Collator = Box<dyn Fn(&str, &str) -> Ordering>;
