//! Whether a tag names a language: as BCP 47 wants it, and with subtags that are registered.

mod meant;
mod registry;

pub(super) use meant::meant;
use registry::Kind;

/// What is wrong with a tag.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Fault<'a> {
    /// It has not the form of a tag.
    Malformed,
    /// This part of it is none that is registered.
    Unregistered(&'a str, &'static str),
}

/// What is wrong with a tag, if it is not valid as RFC 5646 has it in its section 2.2.9. Whether a
/// variant stands behind a language that it is meant for is not asked, as that is only advised.
pub(super) fn fault(tag: &str) -> Option<Fault<'_>> {
    if registry::holds(Kind::Grandfathered, tag) {
        return None;
    }
    let is_subtag = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let parts: Vec<&str> = tag.split('-').collect();
    if !parts.iter().copied().all(is_subtag) {
        return Some(Fault::Malformed);
    }
    let private = parts.iter().position(|part| part.eq_ignore_ascii_case("x"));
    let (public, of_private) = parts.split_at_checked(private.unwrap_or(parts.len()))?;
    let singleton = public.iter().skip(1).position(|part| part.len() == 1).map(|at| at + 1);
    let (named, extensions) = public.split_at_checked(singleton.unwrap_or(public.len()))?;
    if of_private.len() == 1 || !are_extensions(extensions) {
        return Some(Fault::Malformed);
    }
    // What is private as a whole names no language, and needs to name none.
    if named.is_empty() { None } else { fault_of_name(named) }
}

/// The part of a tag that names a language, a script, a region and variants, in this order.
fn fault_of_name<'a>(parts: &[&'a str]) -> Option<Fault<'a>> {
    let (language, rest) = parts.split_first()?;
    if !matches!(language.len(), 2 | 3 | 5..=8) || !is_alphabetic(language) {
        return Some(Fault::Malformed);
    }
    if !registry::holds(Kind::Language, language) {
        return Some(Fault::Unregistered(language, "language"));
    }
    let mut rest = rest.iter().copied().peekable();
    if let Some(extended) = rest.next_if(|part| part.len() == 3 && is_alphabetic(part))
        && !registry::holds(Kind::Extlang, &[language, "-", extended].concat())
    {
        return Some(Fault::Unregistered(extended, "extended language"));
    }
    if let Some(script) = rest.next_if(|part| part.len() == 4 && is_alphabetic(part))
        && !registry::holds(Kind::Script, script)
    {
        return Some(Fault::Unregistered(script, "script"));
    }
    let is_region = |part: &&str| {
        (part.len() == 2 && is_alphabetic(part)) || (part.len() == 3 && is_number(part))
    };
    if let Some(region) = rest.next_if(is_region)
        && !registry::holds(Kind::Region, region)
    {
        return Some(Fault::Unregistered(region, "region"));
    }
    let mut variants = Vec::new();
    for variant in rest {
        let begins = variant.starts_with(|c: char| c.is_ascii_digit());
        let is_variant = variant.len() >= 5 || (variant.len() == 4 && begins);
        if !is_variant || variants.contains(&variant.to_ascii_lowercase()) {
            return Some(Fault::Malformed);
        }
        if !registry::holds(Kind::Variant, variant) {
            return Some(Fault::Unregistered(variant, "variant"));
        }
        variants.push(variant.to_ascii_lowercase());
    }
    None
}

/// Whether parts are a letter or digit each with at least one part behind it, and none twice.
fn are_extensions(parts: &[&str]) -> bool {
    let mut seen: Vec<String> = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        let is_empty = || parts.get(index + 1).is_none_or(|next| next.len() == 1);
        let part = part.to_ascii_lowercase();
        if part.len() == 1 {
            if is_empty() || seen.contains(&part) {
                return false;
            }
            seen.push(part);
        }
    }
    true
}

fn is_alphabetic(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_alphabetic())
}

fn is_number(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{Fault, fault};

    #[test]
    fn registered_private_and_older_tags_are_valid() {
        for tag in [
            "en",
            "EN-us",
            "zh-Hans-CN",
            "zh-cmn-Hans-CN",
            "cmn",
            "sgn-ase",
            "es-419",
            "de-1996",
            "sl-rozaj-biske-1994",
            "en-GB-oxendict",
            "i-klingon",
            "I-Default",
            "zh-min-nan",
            "en-GB-oed",
            "x-private",
            "en-x-pirate",
            "de-DE-u-co-phonebk",
            "en-t-ja-m0-hepburn",
            "qaa",
            "qtz-Qaaa-QM-x-own",
            "sr-Latn-XK",
            "und",
            "mul",
            "zxx",
            "sh",
            "iw",
            "in",
            "mo",
            "tlh",
            "en-001",
            "ca-valencia",
            "be-tarask",
            "arb",
            "ar-arb",
            "ckb",
            "cnr",
            "de-AT-x-a-b",
        ] {
            assert_eq!(fault(tag), None, "{tag}");
        }
    }

    #[test]
    fn what_has_no_form_of_a_tag_is_malformed() {
        for tag in [
            "",
            "-",
            "en-",
            "-en",
            "e",
            "en--US",
            "en_US",
            "english (us)",
            "123",
            "en-x",
            "x",
            "x-",
            "en-u",
            "en-u-x-a",
            "en-a-bb-a-cc",
            "de-DE-DE",
            "zh-Hans-Hant",
            "abcd",
            "sl-nedis-nedis",
            "日本語",
            "*",
            "en-abcdefghi",
            "en us",
            "de-DE-Latn",
        ] {
            assert_eq!(fault(tag), Some(Fault::Malformed), "{tag}");
        }
    }

    #[test]
    fn parts_that_are_not_registered_are_named() {
        for (tag, part, kind) in [
            ("jp", "jp", "language"),
            ("cz-CZ", "cz", "language"),
            ("eng", "eng", "language"),
            ("english", "english", "language"),
            ("quz-UK", "UK", "region"),
            ("en-Engl", "Engl", "script"),
            ("en-Lat", "Lat", "extended language"),
            ("de-cmn", "cmn", "extended language"),
            ("de-2026", "2026", "variant"),
            ("en-999", "999", "region"),
        ] {
            assert_eq!(fault(tag), Some(Fault::Unregistered(part, kind)), "{tag}");
        }
    }
}
