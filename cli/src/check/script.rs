//! Which scripts a text is in, and which a language is written in.

use icu::locale::{Locale, LocaleCanonicalizer, LocaleExpander};
use unicode_script::{Script, UnicodeScript as _};

/// Languages that have other scripts beside the one that their tag implies.
#[rustfmt::skip]
const ALSO: &[(&str, &[&str])] = &[
    ("ace", &["Arab"]), ("aii", &["Cyrl", "Latn"]), ("arc", &["Hebr", "Syrc"]),
    ("az", &["Arab", "Cyrl"]), ("bal", &["Latn"]), ("ban", &["Bali"]), ("bjn", &["Arab"]),
    ("bm", &["Nkoo"]), ("brh", &["Latn"]), ("bs", &["Cyrl"]), ("bug", &["Latn"]),
    ("chr", &["Latn"]), ("cjm", &["Latn", "Arab"]), ("cr", &["Latn"]),
    ("crh", &["Cyrl", "Latn"]), ("doi", &["Arab", "Dogr"]), ("dyu", &["Nkoo"]),
    ("ff", &["Adlm", "Arab"]), ("gag", &["Cyrl"]), ("ha", &["Arab"]), ("hmn", &["Latn", "Hmng"]),
    ("hnj", &["Latn"]), ("hoc", &["Wara", "Latn"]), ("iu", &["Latn"]), ("jv", &["Java", "Arab"]),
    ("kaa", &["Latn", "Cyrl"]), ("kab", &["Tfng"]), ("kk", &["Latn", "Arab"]), ("kok", &["Latn"]),
    ("ks", &["Deva"]), ("ku", &["Arab"]), ("ky", &["Arab", "Latn"]),
    ("lad", &["Latn"]), ("mad", &["Java"]), ("man", &["Latn", "Nkoo"]), ("min", &["Arab"]),
    ("mn", &["Mong"]), ("mni", &["Mtei", "Latn"]), ("ms", &["Arab"]), ("nan", &["Latn"]),
    ("oj", &["Latn"]), ("osa", &["Latn"]), ("pa", &["Arab"]), ("rhg", &["Arab", "Latn", "Rohg"]),
    ("rif", &["Arab", "Tfng"]), ("rom", &["Cyrl"]),
    ("sat", &["Deva", "Beng", "Orya", "Latn"]), ("sd", &["Deva"]), ("se", &["Cyrl"]),
    ("shi", &["Latn", "Arab"]), ("shy", &["Arab", "Tfng"]), ("sr", &["Latn", "Cyrl"]),
    ("su", &["Sund"]), ("sw", &["Arab"]), ("tg", &["Latn", "Arab"]), ("tk", &["Cyrl", "Arab"]),
    ("tly", &["Cyrl", "Arab"]), ("tt", &["Latn", "Arab"]), ("tzm", &["Arab", "Tfng"]),
    ("ug", &["Latn", "Cyrl"]), ("uz", &["Cyrl", "Arab"]), ("vai", &["Latn"]), ("wo", &["Arab"]),
    ("za", &["Hani"]), ("zgh", &["Latn", "Arab"]),
];

/// Tags in place of that of a language (ISO 639-2): undetermined, several, not coded, none.
const NO_LANGUAGES: [&str; 4] = ["und", "mul", "mis", "zxx"];

/// The scripts that texts of a language are in.
pub(super) struct Expected(Vec<Script>);

impl Expected {
    pub(super) fn scripts(&self) -> &[Script] {
        &self.0
    }
}

/// The scripts of the language that a tag names; none where it names none that is known.
pub(super) fn expected(tag: &str) -> Option<Expected> {
    let mut locale: Locale = tag.replace('_', "-").parse().ok()?;
    // Older tags imply a script that they do not name: `sh` is Serbian in Latin letters.
    let is_named = locale.id.script.is_some();
    LocaleCanonicalizer::new_common().canonicalize(&mut locale);
    // What is undetermined, mixed or no language may be in any script; the table of likely ones
    // would make American English of it.
    if !is_named && NO_LANGUAGES.contains(&locale.id.language.as_str()) {
        return None;
    }
    LocaleExpander::new_extended().maximize(&mut locale.id);
    let script = locale.id.script?;
    let also = ALSO.iter().find(|(language, _)| *language == locale.id.language.as_str());
    let also = also.filter(|_| !is_named).map(|(_, scripts)| *scripts).unwrap_or_default();
    let names = [script.as_str()].into_iter().chain(also.iter().copied());
    let scripts: Vec<_> = names.flat_map(parts).collect();
    (!scripts.is_empty()).then_some(Expected(scripts))
}

/// The scripts that one of ISO 15924 stands for: some are names of mixtures.
fn parts(name: &str) -> Vec<Script> {
    match name {
        "Jpan" | "Hrkt" => vec![Script::Han, Script::Hiragana, Script::Katakana],
        "Kore" => vec![Script::Hangul, Script::Han],
        "Hans" | "Hant" | "Hani" => vec![Script::Han, Script::Bopomofo],
        "Aran" => vec![Script::Arabic],
        name => Script::from_short_name(name).into_iter().collect(),
    }
}

/// How much of a text is in which script.
pub(super) struct Counts(Vec<(Script, usize)>);

impl Counts {
    /// Adds up the letters of words, each with its script.
    pub(super) fn of(words: impl Iterator<Item = (Script, usize)>) -> Self {
        let mut counts: Vec<(Script, usize)> = Vec::new();
        for (script, letters) in words {
            let letters = letters * weight(script);
            match counts.iter_mut().find(|(known, _)| *known == script) {
                Some((_, count)) => *count += letters,
                None => counts.push((script, letters)),
            }
        }
        Self(counts)
    }

    pub(super) fn letters(&self) -> usize {
        self.0.iter().map(|(_, count)| count).sum()
    }

    pub(super) fn of_any(&self, scripts: &[Script]) -> usize {
        let of = self.0.iter().filter(|(script, _)| scripts.contains(script));
        of.map(|(_, count)| count).sum()
    }

    /// The name of the script that most of it is in.
    pub(super) fn most(&self) -> &'static str {
        let most = self.0.iter().max_by_key(|(_, count)| *count);
        most.map_or("", |(script, _)| script.full_name())
    }
}

/// A sign of these says as much as some letters.
fn weight(script: Script) -> usize {
    match script {
        Script::Han | Script::Hangul | Script::Hiragana | Script::Katakana => 3,
        _ => 1,
    }
}

/// The script of a letter; none where it is of several, or no letter.
pub(super) fn script_of(c: char) -> Option<Script> {
    let script = c.is_alphabetic().then(|| c.script())?;
    (!matches!(script, Script::Common | Script::Inherited | Script::Unknown)).then_some(script)
}

#[cfg(test)]
mod tests {
    use super::{Counts, expected, script_of};

    fn fits(tag: &str, text: &str) -> bool {
        let counts = Counts::of(text.chars().filter_map(|c| Some((script_of(c)?, 1))));
        counts.of_any(expected(tag).unwrap().scripts()) == counts.letters()
    }

    #[test]
    fn a_language_has_the_scripts_that_it_is_written_in() {
        for (tag, text) in [
            ("en", "Ferry"),
            ("ja", "夜の船カ"),
            ("ko", "야간 船"),
            ("zh-TW", "夜班船"),
            ("sr", "Брод brod"),
            ("sr-Latn", "brod"),
            ("sh", "брод brod"),
            ("cnr", "брод brod"),
            ("crh", "gemi геми"),
            ("lad", "la nave לה"),
            ("rif", "aɣarrabu ⴰⵖⴻⵔⵔⴰⴱⵓ"),
            ("arc", "ܣܦܝܢܬܐ ספינה"),
            ("fa_IR", "قایق"),
            ("pa-PK", "کشتی"),
            ("uz", "kema кема"),
            ("skr", "ٻیڑی"),
        ] {
            assert!(fits(tag, text), "{tag}");
        }
        assert!(
            !fits("sr-Latn", "брод")
                && !fits("cnr-Latn", "брод")
                && !fits("en", "قایق")
                && !fits("zh", "ferry")
        );
        for tag in ["", "und", "und-IR", "mul", "mis", "zxx"] {
            assert!(expected(tag).is_none(), "{tag}");
        }
        assert!(fits("und-Arab", "قایق") && !fits("und-Arab", "ferry"));
    }
}
