//! Languages as people write them where a tag belongs: `english`, `en_US.UTF-8`, `pt-BR, en`.

/// Names of languages in English and in themselves, in lower case.
#[rustfmt::skip]
const NAMES: &[(&str, &[&str])] = &[
    ("ar", &["arabic", "العربية", "عربي"]),
    ("bg", &["bulgarian", "български"]),
    ("bn", &["bengali", "bangla", "বাংলা"]),
    ("ca", &["catalan", "català"]),
    ("cs", &["czech", "čeština", "česky"]),
    ("da", &["danish", "dansk"]),
    ("de", &["german", "deutsch", "ger"]),
    ("el", &["greek", "ελληνικά"]),
    ("en", &["english", "englisch", "anglais", "inglés", "inglês", "英语", "英語"]),
    ("es", &["spanish", "español", "espanol", "castellano"]),
    ("et", &["estonian", "eesti"]),
    ("fa", &["persian", "farsi", "فارسی"]),
    ("fi", &["finnish", "suomi"]),
    ("fr", &["french", "français", "francais"]),
    ("he", &["hebrew", "עברית"]),
    ("hi", &["hindi", "हिन्दी", "हिंदी"]),
    ("hr", &["croatian", "hrvatski"]),
    ("hu", &["hungarian", "magyar"]),
    ("id", &["indonesian", "bahasa indonesia"]),
    ("it", &["italian", "italiano"]),
    ("ja", &["japanese", "日本語", "jp"]),
    ("ko", &["korean", "한국어", "kr"]),
    ("lt", &["lithuanian", "lietuvių"]),
    ("lv", &["latvian", "latviešu"]),
    ("ms", &["malay", "bahasa melayu"]),
    ("nb", &["norwegian", "norsk", "bokmål"]),
    ("nl", &["dutch", "nederlands"]),
    ("pl", &["polish", "polski"]),
    ("pt", &["portuguese", "português", "portugues"]),
    ("pt-BR", &["brazilian portuguese", "português do brasil"]),
    ("ro", &["romanian", "română"]),
    ("ru", &["russian", "русский"]),
    ("sk", &["slovak", "slovenčina"]),
    ("sl", &["slovenian", "slovenščina"]),
    ("sr", &["serbian", "српски"]),
    ("sv", &["swedish", "svenska"]),
    ("sw", &["swahili", "kiswahili"]),
    ("ta", &["tamil", "தமிழ்"]),
    ("th", &["thai", "ไทย"]),
    ("tr", &["turkish", "türkçe"]),
    ("uk", &["ukrainian", "українська"]),
    ("ur", &["urdu", "اردو"]),
    ("vi", &["vietnamese", "tiếng việt"]),
    ("zh", &["chinese", "中文", "汉语", "漢語"]),
    ("zh-Hans", &["simplified chinese", "chinese (simplified)", "简体中文"]),
    ("zh-Hant", &["traditional chinese", "chinese (traditional)", "繁體中文"]),
];

/// The tag that a text is, also with the line below of Open Graph: `en_US`.
pub(super) fn tag(said: &str) -> Option<String> {
    let tag = said.trim().replace('_', "-");
    (news_card::is_language_tag(&tag) && !is_name(&tag)).then_some(tag)
}

/// The tag that is meant by a text which is none: a language’s name, or a tag with more around it.
pub(super) fn meant(said: &str) -> Option<String> {
    let lower = said.trim().to_lowercase();
    let named = |name: &str| {
        let found = NAMES.iter().find(|(_, names)| names.contains(&name));
        found.map(|(tag, _)| (*tag).to_owned())
    };
    // `English (US)`, `en-US, de`, `en_US.UTF-8`, `en-`.
    let first = |signs: &[char]| {
        let first = said.split(signs).next().unwrap_or_default();
        first.trim_matches(|c: char| !c.is_alphanumeric())
    };
    let spaced = first(&[',', ';', '/', '|', '(', '.', '@']).to_lowercase();
    let word = first(&[',', ';', '/', '|', '(', '.', '@', ' ', '-', '_']).to_lowercase();
    let cut = || {
        // Any word of three letters might be a code.
        let is_short = |tag: &String| tag.split('-').next().is_some_and(|code| code.len() == 2);
        tag(first(&[',', ';', '/', '|', '(', '.', '@'])).filter(is_short)
    };
    named(&lower).or_else(|| named(&spaced)).or_else(cut).or_else(|| named(&word))
}

/// Whether what looks like a tag is the name of a language.
fn is_name(tag: &str) -> bool {
    /// Codes of languages, of which some names have as many letters.
    const LONGEST_CODE: usize = 3;
    let lower = tag.to_lowercase();
    tag.len() > LONGEST_CODE && NAMES.iter().any(|(_, names)| names.contains(&lower.as_str()))
}

#[cfg(test)]
mod tests {
    use super::{meant, tag};

    #[test]
    fn tags_are_read_as_they_are() {
        for (said, expected) in [
            ("en", "en"),
            ("en_US", "en-US"),
            (" zh-Hant-TW ", "zh-Hant-TW"),
            ("de-CH-1996", "de-CH-1996"),
        ] {
            assert_eq!(tag(said).as_deref(), Some(expected), "{said}");
        }
        for said in ["english", "German", "en-", "", "en, de"] {
            assert_eq!(tag(said), None, "{said}");
        }
    }

    #[test]
    fn names_and_tags_with_more_around_them_are_mended() {
        for (said, expected) in [
            ("english", "en"),
            ("English (US)", "en"),
            ("Deutsch", "de"),
            ("日本語", "ja"),
            ("Chinese (Simplified)", "zh-Hans"),
            ("en-", "en"),
            ("en-US, de", "en-US"),
            ("en_US.UTF-8", "en-US"),
            ("english-us", "en"),
        ] {
            assert_eq!(meant(said).as_deref(), Some(expected), "{said}");
        }
        for said in ["", "our own", "?", "123"] {
            assert_eq!(meant(said), None, "{said}");
        }
    }
}
