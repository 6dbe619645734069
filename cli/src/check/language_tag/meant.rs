//! What somebody may have meant who wrote a tag that is not valid.

use icu::locale::{LanguageIdentifier, Locale, LocaleCanonicalizer, LocaleExpander};

use super::registry::{Kind, holds, is_private};
use super::{Fault, fault};

/// Codes that are neither of a language nor of a country, and those of countries that have others
/// or whose own language most of its people do not write.
const OTHERS: [(&str, &str); 6] =
    [("sp", "es"), ("by", "be"), ("kz", "kk"), ("uk", "GB"), ("chs", "Hans"), ("cht", "Hant")];

/// The tag that is meant, where that is clear; always a valid one.
pub(in crate::check) fn meant(tag: &str) -> Option<String> {
    let tag = tag.replace('_', "-");
    let meant = match fault(&tag) {
        None => tag,
        // Behind what is no variant there may be anything, as behind `iso-8859`.
        Some(Fault::Malformed | Fault::Unregistered(_, "variant")) => return None,
        Some(Fault::Unregistered(part, "language")) => {
            let (_, rest) = tag.split_at_checked(part.len())?;
            let language = language(part)?;
            // Of `us-US`, the region is said twice.
            let rest = if language.ends_with(&rest.to_ascii_uppercase()) { "" } else { rest };
            format!("{language}{rest}")
        }
        Some(Fault::Unregistered(part, _)) => {
            let known = other(part);
            let parts = tag.split('-').filter_map(|it| if it == part { known } else { Some(it) });
            parts.collect::<Vec<_>>().join("-")
        }
    };
    fault(&meant).is_none().then_some(meant)
}

fn other(part: &str) -> Option<&'static str> {
    let found = OTHERS.iter().find(|(known, _)| known.eq_ignore_ascii_case(part));
    found.map(|(_, meant)| *meant)
}

/// The language that a code of another kind stands for: a longer one of the same language, as `eng`
/// or `ger`, or that of a country, which is taken for the one of most of its people.
fn language(code: &str) -> Option<String> {
    if let Some(known) = other(code) {
        return Some(known.to_owned());
    }
    let mut locale: Locale = code.parse().ok()?;
    LocaleCanonicalizer::new_extended().canonicalize(&mut locale);
    let canonical = locale.id.language.as_str();
    if holds(Kind::Language, canonical) {
        return Some(canonical.to_owned());
    }
    let is_country = code.len() == 2 && !is_private(Kind::Region, &code.to_ascii_lowercase());
    if !is_country || !holds(Kind::Region, code) {
        return None;
    }
    let mut place: LanguageIdentifier = format!("und-{code}").parse().ok()?;
    let expander = LocaleExpander::new_extended();
    expander.maximize(&mut place);
    let region = place.region;
    expander.minimize(&mut place);
    place.script = None;
    // English without a country would be that of the United States.
    if place.language.as_str() == "en" {
        place.region = region;
    }
    Some(place.to_string()).filter(|tag| !tag.starts_with("und"))
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn codes_of_countries_and_longer_codes_stand_for_a_language() {
        for (tag, expected) in [
            ("jp", "ja"),
            ("cz", "cs"),
            ("dk", "da"),
            ("gr", "el"),
            ("ua", "uk"),
            ("cn", "zh"),
            ("us", "en-US"),
            ("US", "en-US"),
            ("us-US", "en-US"),
            ("gb", "en-GB"),
            ("ir", "fa"),
            ("at", "de-AT"),
            ("by", "be"),
            ("rs", "sr"),
            ("vn", "vi"),
            ("mx", "es-MX"),
            ("al", "sq"),
            ("kz", "kk"),
            ("jp-JP", "ja-JP"),
            ("cz_CZ", "cs-CZ"),
            ("eng", "en"),
            ("ger", "de"),
            ("fre-CA", "fr-CA"),
            ("en-UK", "en-GB"),
            ("en_UK", "en-GB"),
            ("en-Engl", "en"),
            ("zh-CHS", "zh-Hans"),
            ("fa_IR", "fa-IR"),
            ("sp", "es"),
        ] {
            assert_eq!(meant(tag).as_deref(), Some(expected), "{tag}");
        }
        for tag in
            ["", "zz", "xx", "qq", "iso-8859", "de-2026", "english", "en-", "12", "e", "*", "qm"]
        {
            assert_eq!(meant(tag), None, "{tag}");
        }
    }
}
