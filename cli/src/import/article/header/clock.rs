//! Times of day in a text.

/// Whether a time of day stands in a text.
pub(super) fn has_clock(text: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit();
    let parts = text.split(':').zip(text.split(':').skip(1));
    parts.into_iter().any(|(hour, minute)| hour.ends_with(digit) && minute.starts_with(digit))
}
