//! The running prose of a text: what tells its language. Code, commands, addresses, quotations,
//! names and lists of products stay what they are in every language.

use icu::properties::CodePointMapData;
use icu::properties::props::{GeneralCategory, GeneralCategoryGroup};
use unicode_script::Script;

use super::quotations::unquoted;
use crate::check::script::{Counts, script_of};
use crate::check::verbatim;

/// The words of a text that tell its language, and how much of them is in which script.
pub(super) struct Prose<'a> {
    /// The words of what may be sentences, in their order.
    words: Vec<Word<'a>>,
    /// Those of them that are surely of sentences.
    sure: Vec<Word<'a>>,
    /// Every word that is no name, also beside sentences.
    loose: Vec<Word<'a>>,
}

#[derive(Clone, Copy)]
struct Word<'a> {
    text: &'a str,
    script: Script,
    is_lower: bool,
}

impl<'a> Prose<'a> {
    pub(super) fn of(texts: impl Iterator<Item = &'a str>) -> Self {
        let (mut words, mut sure, mut loose) = (Vec::new(), Vec::new(), Vec::new());
        for stretch in texts.flat_map(str::lines).flat_map(stretches) {
            loose.extend(stretch.iter().filter(|word| word.is_lower));
            // A name in Latin letters within Japanese is no sentence, and neither are several.
            let (cased, others): (Vec<_>, Vec<_>) = stretch.into_iter().partition(Word::has_case);
            words.extend(&others);
            sure.extend(&others);
            if is_running(&cased) {
                words.extend(&cased);
                sure.extend(cased.iter().filter(|_| has_short(&cased)));
            }
        }
        Self { words, sure, loose }
    }

    /// The letters of sentences.
    pub(super) fn running(&self) -> Counts {
        counts(&self.sure)
    }

    /// The letters of all that is no name: a card of a few words is in the script of these.
    pub(super) fn loose(&self) -> Counts {
        counts(&self.loose)
    }

    /// The sentences, with the words in these scripts, and in others that tell no names: kana tell
    /// Japanese from Chinese.
    pub(super) fn text_in(&self, scripts: &[Script]) -> String {
        let is_kept = |word: &&Word<'_>| scripts.contains(&word.script) || !word.has_case();
        self.words.iter().filter(is_kept).flat_map(|word| [word.text, " "]).collect()
    }
}

impl Word<'_> {
    fn has_case(&self) -> bool {
        self.text.chars().any(|c| c.is_lowercase() || c.is_uppercase())
    }

    fn letters(&self) -> usize {
        self.text.chars().filter(|c| c.is_alphabetic()).count()
    }
}

fn counts(words: &[Word<'_>]) -> Counts {
    Counts::of(words.iter().map(|word| (word.script, word.letters())))
}

/// Words that nothing stands between: no mark of punctuation, quotation, code or address.
fn stretches(line: &str) -> Vec<Vec<Word<'_>>> {
    let mut stretches = Vec::new();
    for part in unquoted(line).into_iter().filter(|part| !verbatim::is_code(part)) {
        let mut stretch = Vec::new();
        for token in part.split_whitespace() {
            let is_symbol = verbatim::is_symbol(token);
            if is_symbol || token.starts_with(is_break) {
                stretches.push(std::mem::take(&mut stretch));
            }
            if !is_symbol {
                stretch.extend(words(token.trim_matches(|c: char| !c.is_alphanumeric())));
            }
            if token.ends_with(is_break) {
                stretches.push(std::mem::take(&mut stretch));
            }
        }
        stretches.push(stretch);
    }
    stretches
}

/// What parts sentences, or the items of a list; a quotation mark and an apostrophe part nothing.
fn is_break(c: char) -> bool {
    !c.is_alphanumeric()
        && !matches!(c, '\'' | '’' | '‘' | '"' | '%' | '°' | '-' | '\u{200c}' | '\u{200d}')
        && !is_mark(c)
}

/// The words of what stands between two spaces: several where no spaces are written, as in Chinese.
fn words(token: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let (mut start, mut current) = (0, None);
    let ends = token.char_indices().map(|(at, c)| (at, script_of(c))).chain([(token.len(), None)]);
    for (at, script) in ends {
        let is_end = at == token.len();
        if !is_end && (script.is_none() || script == current) {
            continue;
        }
        if let Some(known) = current {
            let text = token.get(start..at).unwrap_or_default();
            words.push(Word { text, script: known, is_lower: is_lower(text) });
            start = at;
        }
        current = script;
    }
    words
}

/// Whether a word is written as common words are, and names are not.
fn is_lower(word: &str) -> bool {
    !word.chars().any(|c| c.is_uppercase() || c.is_numeric())
}

/// Whether a sign is part of the letter before it, as vowels of Indic scripts are.
fn is_mark(c: char) -> bool {
    GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(c))
}

/// Whether words of a script with cases may be part of a sentence: most are no names.
fn is_running(stretch: &[Word<'_>]) -> bool {
    /// Words of a sentence; of these so many are no names.
    const FEWEST: (usize, usize) = (4, 3);
    let lower = || stretch.iter().filter(|word| word.is_lower);
    let of_lower: usize = lower().map(Word::letters).sum();
    let of_all: usize = stretch.iter().map(Word::letters).sum();
    stretch.len() >= FEWEST.0 && lower().count() >= FEWEST.1 && of_lower * 5 >= of_all * 2
}

/// Whether one of the words is so short as those that hold sentences together, which lists of terms
/// lack; or there are more than a term has.
fn has_short(stretch: &[Word<'_>]) -> bool {
    const LONG: usize = 8;
    /// As “the”, “und”, “в”.
    const SHORT: usize = 3;
    let mut lower = stretch.iter().filter(|word| word.is_lower);
    lower.clone().count() >= LONG || lower.any(|word| word.letters() <= SHORT)
}
