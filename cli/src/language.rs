//! Languages: by their tags, and by the words of a text.

use icu::locale::{Locale, LocaleCanonicalizer};

/// The language of a tag by its shortest code, such as `en` of `eng-GB`.
pub(crate) fn shortest(tag: &str) -> Option<String> {
    let mut locale: Locale = tag.replace('_', "-").parse().ok()?;
    LocaleCanonicalizer::new_extended().canonicalize(&mut locale);
    Some(locale.id.language.as_str().to_owned())
}

/// The language of a text, where its words leave hardly a doubt.
pub(crate) fn of_words(text: &str) -> Option<String> {
    /// How many letters it takes until words of most languages are told apart.
    const TELLING: usize = 80;
    /// How sure that has to be, between 0 and 1.
    const SURE: f64 = 0.95;
    let text = beginning(text);
    let found = whatlang::detect(text).filter(|found| found.confidence() >= SURE)?;
    // A script that one language alone has tells it at once.
    let is_told = || text.chars().filter(|c| c.is_alphabetic()).count() >= TELLING;
    let is_alphabet = matches!(
        found.script(),
        whatlang::Script::Latin | whatlang::Script::Cyrillic | whatlang::Script::Arabic
    );
    (!is_alphabet || is_told()).then(|| shortest(found.lang().code())).flatten()
}

/// Whether a text that may be too short to tell is in this language rather than in any other.
pub(crate) fn resembles(text: &str, language: &str) -> bool {
    let found = whatlang::detect(beginning(text));
    found.and_then(|found| shortest(found.lang().code())).as_deref() == Some(language)
}

/// Whether a text that is too short to tell may be English: hardly any of its letters is of
/// another alphabet, and a word is English, or it looks English more than anything else.
pub(crate) fn may_be_english(text: &str) -> bool {
    const WORDS: &[&str] = &["the", "and", "with", "from", "will", "that", "this", "their", "its"];
    let text = beginning(text);
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let latin = text.chars().filter(char::is_ascii_alphabetic).count();
    let is_english = |word: &str| WORDS.iter().any(|it| it.eq_ignore_ascii_case(word));
    let looks = || whatlang::detect(text).is_some_and(|it| it.lang() == whatlang::Lang::Eng);
    letters > 0
        && latin * 10 >= letters * 9
        && (text.split(|c: char| !c.is_alphabetic()).any(is_english) || looks())
}

/// Whether a sign is of Chinese or Japanese, which put no spaces between words.
pub(crate) fn is_dense(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

/// As much of a text as tells its language.
fn beginning(text: &str) -> &str {
    const ENOUGH: usize = 10_000;
    text.get(..text.floor_char_boundary(ENOUGH)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::{may_be_english, of_words, shortest};

    #[test]
    fn a_language_is_known_by_its_words() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(of_words(text).as_deref(), expected, "{text}");
        };
        check(
            "De gemeenteraad heeft dinsdag besloten dat de veerboot vanaf juni ook in de nacht \
             vaart en dat een kaartje evenveel kost als overdag.",
            Some("nl"),
        );
        check(
            "The council agreed on Tuesday that the ferry will run through the night from June on, \
             and that a ticket costs as much as during the day.",
            Some("en"),
        );
        check("渡轮将于六月起在夜间运行，票价与白天相同。", Some("zh"));
        check("The ferry", None);
        check("", None);
    }

    #[test]
    fn a_short_text_may_be_english_where_something_says_so() {
        assert!(may_be_english("Noise falls with the cranes."));
        for text in ["De haven krijgt nieuwe kranen.", "Кран", "", "2026"] {
            assert!(!may_be_english(text), "{text}");
        }
    }

    #[test]
    fn a_language_is_known_by_its_shortest_code() {
        let check = |tag, expected: &str| assert_eq!(shortest(tag).as_deref(), Some(expected));
        check("eng", "en");
        check("pes", "fa");
        check("cmn", "zh");
        check("pt_BR", "pt");
        check("iw", "he");
    }
}
