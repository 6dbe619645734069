//! The language of a text by its words.

use whatlang::{Detector, Lang};

use crate::language::{is_dense, shortest};

/// How many characters it takes until words of related languages are told apart.
const TELLING: usize = 200;
/// How sure that has to be, between 0 and 1.
const SURE: f64 = 0.95;

/// The language of a text by its shortest code, where its words leave hardly a doubt that it is this
/// one, or one near to it.
pub(super) fn surely(text: &str, own: &str) -> Option<Lang> {
    if !is_telling(text) {
        return None;
    }
    let found = whatlang::detect(text)?;
    if found.confidence() >= SURE {
        return Some(found.lang());
    }
    // Norwegian is hardly told from Danish, but from all else.
    let code = shortest(found.lang().code())?;
    let is_other = |lang: &Lang| {
        shortest(lang.code()).is_some_and(|it| it != code && it != own && are_near(&it, &code))
    };
    let near = Lang::all().iter().copied().filter(is_other).collect();
    let again = Detector::with_denylist(near).detect(text)?;
    (again.lang() == found.lang() && again.confidence() >= SURE).then_some(found.lang())
}

/// Whether a text is long enough for its words to tell, where a character of Chinese or Japanese
/// says as much as some letters.
pub(super) fn is_telling(text: &str) -> bool {
    text.chars().map(|c| if is_dense(c) { 3 } else { 1 }).sum::<usize>() >= TELLING
}

/// The language that a text resembles more than any other.
pub(super) fn most_likely(text: &str) -> Option<Lang> {
    whatlang::detect(text).map(|found| found.lang())
}

/// Whether a language is among those that are told apart by words in the script of this text: Uzbek
/// is in Latin letters, and not in Cyrillic ones. A script of one language tells all others.
pub(super) fn is_known(language: &str, text: &str) -> bool {
    let is_own = |known: &Lang| shortest(known.code()).as_deref() == Some(language);
    match whatlang::detect_script(text) {
        // Serbian in Latin letters is known as Croatian, which is near to it.
        Some(whatlang::Script::Latin) if language == "sr" => true,
        Some(script) if script.langs().len() > 1 => script.langs().iter().any(is_own),
        _ => Lang::all().iter().any(is_own),
    }
}

/// As readers call it.
pub(super) fn name(lang: Lang) -> &'static str {
    match lang {
        Lang::Nob => "Norwegian",
        Lang::Cmn => "Chinese",
        Lang::Pes => "Persian",
        other => other.eng_name(),
    }
}

/// Languages so near to each other that a few sentences do not tell them apart.
pub(super) fn are_near(one: &str, other: &str) -> bool {
    const NEAR: [&[&str]; 9] = [
        &["da", "nb", "nn", "no", "sv"],
        &["hr", "sr", "bs", "sl", "mk"],
        &["cs", "sk"],
        &["id", "jv", "ms"],
        &["es", "pt", "ca", "gl", "it"],
        &["af", "nl"],
        &["ru", "uk", "be", "bg", "mk", "sr"],
        &["hi", "mr", "ne"],
        &["tr", "az", "uz", "tk"],
    ];
    NEAR.iter().any(|group| group.contains(&one) && group.contains(&other))
}
