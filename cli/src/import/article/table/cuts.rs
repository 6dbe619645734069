//! Where a line without separators may be cut into cells, and how likely each place is.
//!
//! Two texts that were joined leave a seam: `ReasoningMultimodal`, `(GPT-4o)Anthropic`,
//! `128K1M`. A word with capitals inside, such as `DeepSeek`, looks the same; it is told apart
//! by standing elsewhere on its own.

use std::collections::BTreeSet;

use super::super::names::WHOLE_WORDS;

/// A place to cut at, and its weight: above 0 a seam, below 0 only if there are too few.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Cut {
    /// In bytes from the line's start.
    pub(super) at: usize,
    pub(super) weight: i32,
}

/// A seam within a word that stands elsewhere on its own.
const WITHIN_A_WORD: i32 = -8;
/// A seam where such a word ends or begins.
const BESIDE_A_WORD: i32 = 1;
/// A line as long as this is no row of a table, in bytes.
const LONGEST_LINE: usize = 2_000;
/// Words of a page that are looked at, from its start: every line is searched for each.
const MOST_WORDS: usize = 2_000;

/// Words with seams inside, which are whole: those known, and those of the text around.
pub(super) struct Words(BTreeSet<String>);

impl Words {
    /// The words of a page, `prose` being its text without the table.
    pub(super) fn of(prose: &str, table: &[&str]) -> Self {
        let mut words: BTreeSet<String> =
            WHOLE_WORDS.iter().map(|word| (*word).to_owned()).collect();
        let known = prose.split(|c: char| !c.is_alphanumeric());
        let parenthesised = table
            .iter()
            .flat_map(|line| parenthesised(line))
            .flat_map(|inner| inner.split(|c: char| !c.is_alphanumeric()));
        let all = parenthesised.chain(known).filter(|word| has_seam(word));
        words.extend(all.take(MOST_WORDS).map(str::to_owned));
        Self(words)
    }

    /// Where these words stand in a line, from byte to byte. A shorter word within a longer one
    /// does not count.
    fn found_in(&self, line: &str) -> Vec<(usize, usize)> {
        let mut found: Vec<_> = self
            .0
            .iter()
            .flat_map(|word| {
                line.match_indices(word.as_str()).map(|(at, word)| (at, at + word.len()))
            })
            .filter(|(start, end)| is_seam_or_edge(line, *start) && is_seam_or_edge(line, *end))
            .collect();
        let all = found.clone();
        found.retain(|one| {
            !all.iter().any(|other| other != one && other.0 <= one.0 && other.1 >= one.1)
        });
        found
    }
}

fn parenthesised(line: &str) -> impl Iterator<Item = &str> {
    line.split('(').skip(1).filter_map(|rest| rest.split_once(')').map(|(inner, _)| inner))
}

/// All places where a line may be cut, in their order. What is in parentheses is never cut.
pub(super) fn cuts(line: &str, words: &Words) -> Vec<Cut> {
    if line.len() > LONGEST_LINE {
        return Vec::new();
    }
    let whole = words.found_in(line);
    let mut depth = 0_i32;
    let closes = line.matches('(').count() == line.matches(')').count();
    let mut cuts = Vec::new();
    let chars: Vec<(usize, char)> = line.char_indices().collect();
    for (index, (at, c)) in chars.iter().enumerate() {
        if let Some((_, before)) = index.checked_sub(1).and_then(|before| chars.get(before)) {
            let next = chars.get(index + 1).map(|(_, next)| *next);
            let weight = seam(*before, *c, next).or_else(|| starts_a_word(&whole, *at, *before));
            if let Some(weight) = weight.filter(|_| depth <= 0 || !closes) {
                let within = whole.iter().any(|(start, end)| start < at && at < end);
                let beside = whole.iter().any(|(start, end)| start == at || end == at);
                let more = if within {
                    WITHIN_A_WORD
                } else if beside {
                    BESIDE_A_WORD
                } else {
                    0
                };
                cuts.push(Cut { at: *at, weight: weight + more });
            }
        }
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
    }
    cuts
}

/// A word such as `xAI` begins without a seam.
fn starts_a_word(whole: &[(usize, usize)], at: usize, before: char) -> Option<i32> {
    (before.is_alphanumeric() && whole.iter().any(|(start, _)| *start == at)).then_some(2)
}

/// How much the place between two characters looks like two texts joined; none: not at all.
fn seam(before: char, after: char, next: Option<char>) -> Option<i32> {
    let is_mark = |c: char| matches!(c, '✓' | '✔' | '✅' | '✗' | '✘' | '❌' | '✖' | '—');
    let next_is_lower = next.is_some_and(char::is_lowercase);
    let next_is_letter = next.is_some_and(char::is_alphabetic);
    match (before, after) {
        (before, after) if before.is_whitespace() || after.is_whitespace() => None,
        (before, '\u{fe0f}') if is_mark(before) => None,
        (before, after) if is_mark(before) || before == '\u{fe0f}' || is_mark(after) => Some(6),
        (')', after) if after.is_alphanumeric() || after == '$' => Some(6),
        ('%', after) if after.is_alphanumeric() => Some(6),
        (before, '$' | '€' | '£') if before.is_alphanumeric() => Some(5),
        (before, after) if before.is_lowercase() && after.is_uppercase() => Some(4),
        // A letter alone behind a number is its unit: 128K.
        (before, after) if before.is_numeric() && after.is_uppercase() && !next_is_letter => None,
        (before, after) if before.is_numeric() && after.is_uppercase() => {
            Some(if next_is_lower { 4 } else { 2 })
        }
        (before, after) if before.is_uppercase() && after.is_uppercase() && next_is_lower => {
            Some(3)
        }
        (before, after) if before.is_lowercase() && after.is_numeric() => Some(2),
        (before, after) if before.is_uppercase() && after.is_numeric() => Some(1),
        _ => None,
    }
}

fn has_seam(word: &str) -> bool {
    let mut chars = word.chars().peekable();
    while let Some(before) = chars.next() {
        let mut ahead = chars.clone();
        if let Some(after) = ahead.next()
            && seam(before, after, ahead.next()).is_some()
        {
            return true;
        }
    }
    false
}

fn is_seam_or_edge(line: &str, at: usize) -> bool {
    let (before, after) = line.split_at_checked(at).unwrap_or((line, ""));
    let (Some(last), Some(first)) = (before.chars().last(), after.chars().next()) else {
        return true;
    };
    let is_word = |c: char| c.is_alphanumeric();
    // A word that begins with a small letter, such as xAI, has no seam before it.
    !is_word(last)
        || !is_word(first)
        || seam(last, first, after.chars().nth(1)).is_some()
        || (first.is_lowercase() && after.chars().nth(1).is_some_and(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::{Words, cuts};

    /// `|` stands for the seams that are cut first, in a line that has none.
    fn check(line: &str, prose: &str) {
        let flat = line.replace('|', "");
        let found = cuts(&flat, &Words::of(prose, &[&flat]));
        let mut marked = flat.clone();
        for cut in found.iter().rev().filter(|cut| cut.weight > 0) {
            marked.insert(cut.at, '|');
        }
        assert_eq!(marked, line, "{found:?}");
    }

    #[test]
    fn joined_texts_leave_seams() {
        check("Primary market|Global open source|Global", "");
        check("Maker (Model 1)|Other (Model 2)", "");
        check("Price|$20|$30|Free", "");
        check("Accuracy|90%|95%|Unknown", "");
        check("Open|✓|❌|✔️|Yes", "");
    }

    #[test]
    fn words_that_stand_elsewhere_on_their_own_are_whole() {
        check("Feature|DeepSeek|OpenAI (GPT-4o)|Anthropic", "");
        check("Feature|AcmeSoft|Other", "It is said that AcmeSoft grows.");
        check("Feature|Acme|Soft|Other", "");
        check("Kind|Dense/MoE Hybrid|Other (MoE)", "");
        check("Feature|Meta|xAI", "");
    }
}
