//! Which texts name a language.

/// Whether `tag` is a well-formed BCP 47 language tag, such as `en`, `zh-Hans` or `de-CH-1996`, as
/// CLDR reads them: in any case, but without the forms that BCP 47 itself replaced (`zh-yue` for
/// `yue`, `i-klingon` for `tlh`) and without an underscore.
///
/// ```
/// use news_card::is_language_tag;
///
/// assert!(is_language_tag("pt-BR"));
/// assert!(!is_language_tag("pt_BR"));
/// assert!(!is_language_tag("Portuguese (Brazil)"));
/// ```
#[must_use]
pub fn is_language_tag(tag: &str) -> bool {
    !tag.contains('_') && icu::locale::Locale::try_from_str(tag).is_ok()
}

#[cfg(test)]
mod tests {
    use super::is_language_tag;

    #[test]
    fn tags_are_told_from_other_texts() {
        for tag in ["en", "EN-us", "zh-Hans", "sr-Latn-RS", "es-419", "de-1996", "yue", "en-x-a"] {
            assert!(is_language_tag(tag), "{tag}");
        }
        for text in ["", " ", "en-", "-en", "en_US", "e", "1", "en us", "en--US", "日本語", "*"]
        {
            assert!(!is_language_tag(text), "{text}");
        }
    }
}
