//! Languages on the command line.

/// A language tag as it was given.
///
/// # Errors
/// If it is not one.
pub(super) fn language(text: &str) -> Result<String, String> {
    if news_card::is_language_tag(text) {
        return Ok(text.to_owned());
    }
    Err("expected a BCP 47 tag such as en or zh-Hans".to_owned())
}
