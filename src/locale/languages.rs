//! The languages of the interface, as a server and the command have them.

use super::tag;
use super::texts::Texts;
use icu::locale::subtags::{Region, Script};
use icu::locale::{Locale, LocaleCanonicalizer, LocaleExpander};
use std::sync::{Arc, OnceLock};

/// A language that there are words in.
struct Language {
    tag: &'static str,
    words: &'static str,
    /// What the words are read into, once.
    texts: OnceLock<Arc<Texts>>,
}

macro_rules! languages {
    ($($tag:literal)+) => {
        /// The tags of all languages that the interface speaks, in alphabetical order.
        ///
        /// ```
        /// assert!(news_card::LANGUAGES.contains(&"pt-PT"));
        /// ```
        pub const LANGUAGES: &[&str] = &[$($tag),+];

        static ALL: [Language; LANGUAGES.len()] = [$(Language {
            tag: $tag,
            words: include_str!(concat!("languages/", $tag, ".json")),
            texts: OnceLock::new(),
        }),+];
    };
}

languages! {
    "ar" "bg" "bn" "ca" "cs" "da" "de" "el" "en" "es" "et" "eu"
    "fa" "fi" "fil" "fr" "gl" "he" "hi" "hr" "hu" "id" "is" "it"
    "ja" "ko" "lt" "lv" "mr" "ms" "nb" "nl" "pl" "pt" "pt-PT" "ro"
    "ru" "sk" "sl" "sq" "sr" "sv" "sw" "ta" "te" "th" "tr" "uk"
    "ur" "vi" "zh" "zh-Hant"
}

/// The words of the language nearest to a tag, and the tag that dates and numbers are written by:
/// what was asked for as far as that is known. `None` where there is none, as for English.
pub(super) fn nearest(requested: &str) -> Option<(String, Arc<Texts>)> {
    let mut locale: Locale = requested.parse().ok()?;
    LocaleCanonicalizer::new_common().canonicalize(&mut locale);
    let tag = tag::plain(&locale.id.to_string())?;
    LocaleExpander::new_common().maximize(&mut locale.id);
    let language = locale.id.language.as_str();
    // Whoever asks for Norwegian reads this one.
    let language = if matches!(language, "no" | "nn") { "nb" } else { language };
    let with = |part: Option<&str>| part.map(|part| [language, "-", part].concat());
    let script = with(locale.id.script.as_ref().map(Script::as_str));
    let region = with(locale.id.region.as_ref().map(Region::as_str));
    let mut candidates = [script, region, Some(language.to_owned())].into_iter().flatten();
    let found = candidates.find_map(|name| ALL.iter().find(|known| known.tag == name))?;
    Some((tag, found.texts()))
}

impl Language {
    fn texts(&self) -> Arc<Texts> {
        let read = || Texts::english().with(self.words).unwrap_or_else(|_| Texts::english());
        Arc::clone(self.texts.get_or_init(|| Arc::new(read())))
    }
}

#[cfg(test)]
mod tests {
    use super::nearest;

    fn check(requested: &str, expected: Option<(&str, &str)>) {
        let found = nearest(requested);
        let found = found.as_ref().map(|(tag, texts)| (tag.as_str(), texts.share()));
        assert_eq!(found, expected, "{requested}");
    }

    #[test]
    fn the_words_are_those_of_the_nearest_language_and_the_formats_those_asked_for() {
        check("de-AT", Some(("de-AT", "Teilen")));
        check("de-u-nu-arab", Some(("de", "Teilen")));
        check("pt", Some(("pt", "Compartilhar")));
        check("pt-AO", Some(("pt-AO", "Compartilhar")));
        check("pt-PT", Some(("pt-PT", "Partilhar")));
        check("zh-TW", Some(("zh-TW", "分享")));
        check("en-GB", Some(("en-GB", "Share")));
        check("tlh", None);
        check("", None);
        check("de_DE", None);
    }

    #[test]
    fn scripts_follow_from_regions() {
        let insight = |tag| nearest(tag).map(|(_, texts)| texts.copy_link().to_owned());
        assert_eq!(insight("zh-HK"), insight("zh-Hant"));
        assert_eq!(insight("zh-SG"), insight("zh"));
        assert_ne!(insight("zh-TW"), insight("zh-CN"));
    }

    #[test]
    fn old_and_other_names_of_a_language_mean_the_same() {
        let share = |tag| nearest(tag).map(|(_, texts)| texts.share().to_owned());
        assert_eq!(share("iw"), share("he"));
        assert_eq!(share("in"), share("id"));
        assert_eq!(share("tl"), share("fil"));
        assert_eq!([share("no"), share("nn")], [share("nb"), share("nb")]);
    }
}
