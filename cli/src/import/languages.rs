//! Languages as people write them where a tag belongs: `english`, `en_US.UTF-8`, `pt-BR, en`.

use std::collections::BTreeSet;

use super::report::{Report, quote};

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
    ("eu", &["basque", "euskara"]),
    ("fa", &["persian", "farsi", "فارسی"]),
    ("fi", &["finnish", "suomi"]),
    ("fil", &["filipino", "tagalog"]),
    ("fr", &["french", "français", "francais"]),
    ("gl", &["galician", "galego"]),
    ("he", &["hebrew", "עברית"]),
    ("hi", &["hindi", "हिन्दी", "हिंदी"]),
    ("hr", &["croatian", "hrvatski"]),
    ("hu", &["hungarian", "magyar"]),
    ("id", &["indonesian", "bahasa indonesia"]),
    ("is", &["icelandic", "íslenska"]),
    ("it", &["italian", "italiano"]),
    ("ja", &["japanese", "日本語", "jp"]),
    ("ko", &["korean", "한국어", "kr"]),
    ("lt", &["lithuanian", "lietuvių"]),
    ("lv", &["latvian", "latviešu"]),
    ("mr", &["marathi", "मराठी"]),
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
    ("sq", &["albanian", "shqip"]),
    ("sr", &["serbian", "српски"]),
    ("sv", &["swedish", "svenska"]),
    ("sw", &["swahili", "kiswahili"]),
    ("ta", &["tamil", "தமிழ்"]),
    ("te", &["telugu", "తెలుగు"]),
    ("th", &["thai", "ไทย"]),
    ("tr", &["turkish", "türkçe"]),
    ("uk", &["ukrainian", "українська"]),
    ("ur", &["urdu", "اردو"]),
    ("vi", &["vietnamese", "tiếng việt"]),
    ("zh", &["chinese", "中文", "汉语", "漢語"]),
    ("zh-Hans", &["simplified chinese", "chinese (simplified)", "简体中文"]),
    ("zh-Hant", &["traditional chinese", "chinese (traditional)", "繁體中文"]),
];

/// The tag that a document means, which says these texts, the one that counts most first: one that
/// is a tag, else what one that is none means, which is told.
pub(super) fn read<T: AsRef<str>>(said: &[T], report: &mut Report) -> Option<String> {
    said.iter().find_map(|said| tag(said.as_ref())).or_else(|| mended(said, report))
}

/// The tag that one of these texts means, none of which is a tag; it is told what became of them.
pub(super) fn mended<T: AsRef<str>>(said: &[T], report: &mut Report) -> Option<String> {
    let said: Vec<&str> =
        said.iter().map(AsRef::as_ref).filter(|it| !it.trim().is_empty()).collect();
    let Some((said, tag)) = said.iter().find_map(|said| Some((said, meant(said)?))) else {
        for said in said.iter().collect::<BTreeSet<_>>() {
            report.left_out("lang", format!("{} is no language tag such as en", quote(said)));
        }
        return None;
    };
    report.guess("lang", format!("{} is no language tag and is read as {tag}", quote(said)));
    Some(tag)
}

/// The tag that a text is, also with the line below of Open Graph: `en_US`.
pub(super) fn tag(said: &str) -> Option<String> {
    let tag = said.trim().replace('_', "-");
    (news_card::is_language_tag(&tag) && is_code(&tag)).then_some(tag)
}

/// Whether two texts say one language.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    let read = |said: &str| tag(said).or_else(|| meant(said)).map(|tag| tag.to_ascii_lowercase());
    one == other || read(one).is_some_and(|tag| read(other) == Some(tag))
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

/// Whether a tag begins with a code. A longer word, which the grammar of tags allows, is none that is
/// registered: it is the name of a language.
fn is_code(tag: &str) -> bool {
    const LONGEST_CODE: usize = 3;
    tag.split('-').next().is_some_and(|code| code.len() <= LONGEST_CODE)
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
            ("fa_IR", "fa-IR"),
        ] {
            assert_eq!(tag(said).as_deref(), Some(expected), "{said}");
        }
        for said in ["english", "German", "Klingon", "english-us", "en-", "", "en, de"] {
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
            ("íslenska", "is"),
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
