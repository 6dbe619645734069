//! Language tags as formatters take them: language, script and region, no more.

/// A tag in its usual spelling with what formatters look at, which is one that no `Intl` refuses.
/// `None` where the first part names no language.
pub(super) fn plain(tag: &str) -> Option<String> {
    let mut parts = tag.split('-');
    let language = parts.next().filter(|part| is_of(part, 2..=3, u8::is_ascii_alphabetic))?;
    let mut plain = language.to_ascii_lowercase();
    let mut rest = parts.peekable();
    if let Some(script) = rest.next_if(|part| is_of(part, 4..=4, u8::is_ascii_alphabetic)) {
        let (first, others) = script.split_at_checked(1)?;
        plain.extend(["-", &first.to_ascii_uppercase(), &others.to_ascii_lowercase()]);
    }
    let is_region = |part: &&str| {
        is_of(part, 2..=2, u8::is_ascii_alphabetic) || is_of(part, 3..=3, u8::is_ascii_digit)
    };
    if let Some(region) = rest.next_if(is_region) {
        plain.extend(["-", &region.to_ascii_uppercase()]);
    }
    Some(plain)
}

fn is_of(part: &str, lengths: std::ops::RangeInclusive<usize>, kind: fn(&u8) -> bool) -> bool {
    lengths.contains(&part.len()) && part.bytes().all(|byte| kind(&byte))
}

/// Whether a plain tag is one of English.
pub(super) fn is_english(tag: &str) -> bool {
    tag == "en" || tag.starts_with("en-")
}

#[cfg(test)]
mod tests {
    use super::{is_english, plain};

    fn check(tag: &str, expected: Option<&str>) {
        assert_eq!(plain(tag).as_deref(), expected, "{tag}");
    }

    #[test]
    fn a_tag_is_spelled_as_usual_and_has_no_more_than_formatters_look_at() {
        check("de", Some("de"));
        check("EN-gb", Some("en-GB"));
        check("ZH-hant-tw", Some("zh-Hant-TW"));
        check("es-419", Some("es-419"));
        check("de-CH-1996-u-nu-latn", Some("de-CH"));
        check("de-x-mine", Some("de"));
        check("de-", Some("de"));
        check("fil", Some("fil"));
        for none in ["", "d", "deutsch", "de_AT", "-de", "1", "日本"] {
            check(none, None);
        }
    }

    #[test]
    fn english_is_told_from_languages_that_begin_alike() {
        assert!(["en", "en-GB"].into_iter().all(is_english));
        assert!(!["enm", "de", ""].into_iter().any(is_english));
    }
}
