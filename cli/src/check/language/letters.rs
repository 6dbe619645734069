//! Languages that are near to each other, told apart by their letters: those that one lacks, and
//! those that no page of it is without.

use std::collections::BTreeSet;

use icu::locale::Locale;
use icu::locale::exemplar_chars::{ExemplarCharacters, ExemplarCharactersBorrowed};
use icu::normalizer::ComposingNormalizerBorrowed;
use unicode_script::Script;

use super::words;
use crate::check::script::script_of;
use crate::language::shortest;

/// Letters of a language of which at least one in ten of its words has one.
const FREQUENT: [(&str, &str); 26] = [
    ("az", "ə"),
    ("be", "іў"),
    ("ca", "àèòç"),
    ("cs", "ěřů"),
    ("ga", "áéíóú"),
    ("is", "þðæáíú"),
    ("it", "àèìòù"),
    ("kk", "әғқңөұүі"),
    ("ku", "êîûşç"),
    ("ky", "ңөү"),
    ("lb", "äëé"),
    ("mk", "јѓќљњ"),
    ("mn", "өү"),
    ("mt", "ħżġċ"),
    ("bg", "ъ"),
    ("pt", "ãõçâê"),
    ("ro", "ăâîșțşţ"),
    ("ru", "ыэ"),
    ("sq", "ëç"),
    ("sr", "јђћљњџ"),
    ("tg", "ӣӯқғҳҷ"),
    ("tk", "äýňşž"),
    ("tt", "әөүңҗһ"),
    ("uk", "іїє"),
    ("vi", "đơưạảấ"),
    ("ba", "ҙҫәөүң"),
];

/// Languages whose texts have next to no letter of another in common words: a share of words with
/// others is enough.
const STRICT: [&str; 9] = ["ru", "uk", "be", "bg", "sr", "mk", "ar", "fa", "ur"];

/// What a text is in, if its letters say that it is surely not the language of the tag.
pub(super) fn other_language(text: &str, tag: &str) -> Option<String> {
    /// So many words tell by what they lack.
    const PAGE: usize = 30;
    // Older spellings, and those of dialects, have letters of their own.
    let locale: Locale = tag.replace('_', "-").parse().ok()?;
    if !locale.id.variants.is_empty() {
        return None;
    }
    let mut language = shortest(tag)?;
    // The letters of Kurdish are those of its largest form.
    if language == "kmr" {
        "ku".clone_into(&mut language);
    }
    let words = Words::of(text)?;
    let own = alphabet(&language, words.script)?;
    let (all, foreign) = (words.words.len(), words.beyond(&own));
    if let Some(found) = likely(text, &language, words.script)
        && let Some(other) = shortest(found.code()).and_then(|code| alphabet(&code, words.script))
    {
        let of_other = words.beyond(&other);
        let lacked = FREQUENT.iter().find(|(known, _)| *known == language);
        let lacked: Vec<char> =
            lacked.iter().flat_map(|it| it.1.chars()).filter(|c| !other.contains(*c)).collect();
        let has_own = || words.words.iter().any(|word| word.contains(&*lacked));
        let lacks_own = all >= PAGE && !lacked.is_empty() && !has_own();
        let is_beyond = foreign >= 3 && foreign * 25 >= all && of_other * 4 <= foreign;
        if is_beyond || (lacks_own && of_other * 20 <= all) {
            return Some(words::name(found).to_owned());
        }
    }
    let is_strict = STRICT.contains(&&*language) && words.script != Script::Latin;
    (is_strict && foreign >= 5 && foreign * 6 >= all).then(|| {
        format!(
            "in another language, with letters that this one lacks: {}",
            words.letters_beyond(&own)
        )
    })
}

/// The language that a text seems to be in, if it is another one; Latin letters tell less than
/// others do, so that it takes more of them.
fn likely(text: &str, language: &str, script: Script) -> Option<whatlang::Lang> {
    let is_long = words::is_telling(text);
    let found = if !words::is_known(language, text) {
        words::surely(text, language)
    } else {
        words::most_likely(text).filter(|_| is_long || script != Script::Latin)
    };
    found.filter(|found| shortest(found.code()).as_deref() != Some(language))
}

/// The common words of a text in one script, each once.
struct Words {
    words: BTreeSet<String>,
    script: Script,
}

impl Words {
    /// Of a text in a script of many languages.
    fn of(text: &str) -> Option<Self> {
        let script = text.chars().find_map(script_of)?;
        if !matches!(script, Script::Latin | Script::Cyrillic | Script::Arabic) {
            return None;
        }
        let text = ComposingNormalizerBorrowed::new_nfc().normalize(text);
        let is_lower = |word: &&str| !word.contains(char::is_uppercase);
        let words = text.split_whitespace().filter(is_lower).map(folded).collect();
        Some(Self { words, script })
    }

    fn is_beyond(&self, c: char, alphabet: &Alphabet) -> bool {
        script_of(c) == Some(self.script) && !alphabet.contains(c)
    }

    /// How many of them have a letter that is not in an alphabet.
    fn beyond(&self, alphabet: &Alphabet) -> usize {
        let is_beyond = |word: &&String| word.chars().any(|c| self.is_beyond(c, alphabet));
        self.words.iter().filter(is_beyond).count()
    }

    fn letters_beyond(&self, alphabet: &Alphabet) -> String {
        let letters = self.words.iter().flat_map(|word| word.chars());
        let letters: BTreeSet<_> = letters.filter(|c| self.is_beyond(*c, alphabet)).collect();
        letters.iter().take(5).map(char::to_string).collect::<Vec<_>>().join(", ")
    }
}

/// Letters that keyboards of one language give for those of another, and ligatures, as one.
fn folded(word: &str) -> String {
    let fold = |c: char| match c {
        'ي' | 'ى' | 'ئ' | 'ۍ' => 'ی',
        'ك' => 'ک',
        'ة' | 'ۀ' | 'ہ' | 'ھ' | 'ۃ' => 'ه',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ؤ' => 'و',
        other => other,
    };
    word.chars().map(fold).collect()
}

/// The letters of a language in a script, as CLDR has them.
struct Alphabet(ExemplarCharactersBorrowed<'static>);

impl Alphabet {
    fn contains(&self, c: char) -> bool {
        // Folded letters stand for several.
        let others: &[char] = match c {
            'ی' => &['ي', 'ى'],
            'ک' => &['ك'],
            'ه' => &['ہ', 'ة'],
            _ => &[],
        };
        self.0.contains(c) || others.iter().any(|other| self.0.contains(*other))
    }
}

/// None where its letters in this script are not known.
fn alphabet(language: &str, script: Script) -> Option<Alphabet> {
    // Those of a language that is not known are none.
    let sample = match script {
        Script::Cyrillic => 'а',
        Script::Arabic => 'ب',
        _ => 'a',
    };
    let tags = [format!("{language}-{}", script.short_name()), language.to_owned()];
    tags.iter().find_map(|tag| {
        let locale: Locale = tag.parse().ok()?;
        let alphabet = Alphabet(ExemplarCharacters::try_new_main(&(&locale).into()).ok()?);
        alphabet.contains(sample).then_some(alphabet)
    })
}
