//! Where a line without separators may be cut into cells, and how likely each place is.
//!
//! Two texts that were joined leave a seam: `ReasoningMultimodal`, `(GPT-4o)Anthropic`,
//! `128K1M`. A word with capitals inside, such as `DeepSeek`, looks the same; it is told apart
//! by standing elsewhere on its own.

use std::collections::BTreeSet;

use super::units;

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
/// What is longer is no word but data, in bytes: each of its places would be looked at.
const LONGEST_WORD: usize = 100;
/// More digits in a row than these are no years.
const MOST_DIGITS: usize = 40;

/// Words with seams inside, which are whole: those known, and those of the text around.
pub(super) struct Words(BTreeSet<String>);

impl Words {
    /// The words of a page, `prose` being its text without the table.
    pub(super) fn new(prose: &str, table: &[&str]) -> Self {
        let mut words: BTreeSet<String> =
            WHOLE_WORDS.iter().map(|word| (*word).to_owned()).collect();
        let known = prose.split(|c: char| !c.is_alphanumeric());
        let parenthesised = table
            .iter()
            .flat_map(|line| parenthesised(line))
            .flat_map(|inner| inner.split(|c: char| !c.is_alphanumeric()));
        let all =
            parenthesised.chain(known).filter(|word| word.len() <= LONGEST_WORD && has_seam(word));
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
    for (at, c) in line.char_indices() {
        let (before, after) = line.split_at_checked(at).unwrap_or((line, ""));
        let weight = starts_a_word(&whole, at, before).or_else(|| seam(before, after));
        if let Some(weight) = weight.filter(|_| depth <= 0 || !closes) {
            let within = whole.iter().any(|(start, end)| *start < at && at < *end);
            let beside = whole.iter().any(|(start, end)| *start == at || *end == at);
            let more = if within {
                WITHIN_A_WORD
            } else if beside {
                BESIDE_A_WORD
            } else {
                0
            };
            cuts.push(Cut { at, weight: weight + more });
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
fn starts_a_word(whole: &[(usize, usize)], at: usize, before: &str) -> Option<i32> {
    let follows = before.ends_with(char::is_alphanumeric);
    let starts = |(start, _): &&(usize, usize)| *start == at;
    (follows && whole.iter().any(|word| starts(&word))).then_some(5)
}

/// How much the place between two texts looks as if they had been two; none: not at all.
fn seam(before: &str, after: &str) -> Option<i32> {
    let is_mark = |c: char| matches!(c, '✓' | '✔' | '✅' | '✗' | '✘' | '❌' | '✖' | '—');
    let mut following = after.chars();
    let (last, first) = (before.chars().last()?, following.next()?);
    let (second, third) = (following.next(), following.next());
    let is_lower = |c: Option<char>| c.is_some_and(char::is_lowercase);
    let is_upper = |c: Option<char>| c.is_some_and(char::is_uppercase);
    match (last, first) {
        _ if last.is_whitespace() || first.is_whitespace() => None,
        (last, '\u{fe0f}') if is_mark(last) => None,
        _ if units::is_within(before, after) => None,
        _ if units::is_after(before) && !first.is_lowercase() => Some(5),
        _ if is_mark(last) || last == '\u{fe0f}' || is_mark(first) => Some(6),
        (')' | '%', first) if first.is_alphanumeric() || first == '$' => Some(6),
        (last, '$' | '€' | '£') if last.is_alphanumeric() => Some(5),
        _ if last.is_lowercase() && first.is_uppercase() => Some(4),
        // What comes after a number may be its unit: 128K, 80GB, 700WModerate.
        _ if last.is_numeric() && first.is_uppercase() => match (second, third) {
            _ if starts_with_unit(after) => None,
            (second, _) if is_lower(second) => Some(4),
            (second, third) if is_upper(second) && !is_lower(third) => Some(3),
            _ => None,
        },
        _ if last.is_uppercase() && first.is_uppercase() && is_lower(second) => Some(3),
        _ if last.is_lowercase() && first.is_numeric() => {
            Some(if word_length(before) > 1 { 3 } else { 1 })
        }
        _ if last.is_uppercase() && first.is_numeric() => Some(after_capitals(before)),
        _ if last.is_numeric() && first.is_numeric() => between_years(before, after),
        _ => None,
    }
}

fn starts_with_unit(after: &str) -> bool {
    const UNITS: &[&str] =
        &["GB", "TB", "MB", "KB", "PB", "GHz", "MHz", "TOPS", "TFLOPS", "PFLOPS", "FLOPS", "FPS"];
    UNITS.iter().any(|unit| after.starts_with(unit))
}

/// How many letters the text ends with.
fn word_length(before: &str) -> usize {
    before.chars().rev().take_while(|c| c.is_alphabetic()).count()
}

/// After a number’s unit the next cell begins; after a word of capitals perhaps; after one or
/// two of them comes the number of a product, such as H100.
fn after_capitals(before: &str) -> i32 {
    let capitals = before.chars().rev().take_while(|c| c.is_uppercase()).count();
    let in_front = before.chars().rev().nth(capitals);
    match (in_front, capitals) {
        (Some(c), 1..=2) if c.is_numeric() => 4,
        (_, 3..) => 2,
        _ => 1,
    }
}

/// Years are the only numbers whose length is known.
fn between_years(before: &str, after: &str) -> Option<i32> {
    let run = |chars: &mut dyn Iterator<Item = char>| -> String {
        chars.take_while(char::is_ascii_digit).take(MOST_DIGITS).collect()
    };
    let (end, start) = (run(&mut before.chars().rev()), run(&mut after.chars()));
    if end.len() + start.len() > MOST_DIGITS {
        return None;
    }
    let digits: String = end.chars().rev().chain(start.chars()).collect();
    let is_year =
        |year: &[u8]| year.len() == 4 && (year.starts_with(b"19") || year.starts_with(b"20"));
    let all_years = digits.as_bytes().chunks(4).all(is_year);
    (all_years && end.len().is_multiple_of(4)).then_some(4)
}

fn has_seam(word: &str) -> bool {
    word.char_indices().any(|(at, _)| {
        word.split_at_checked(at).is_some_and(|(before, after)| seam(before, after).is_some())
    })
}

fn is_seam_or_edge(line: &str, at: usize) -> bool {
    let (before, after) = line.split_at_checked(at).unwrap_or((line, ""));
    let mut following = after.chars();
    let (Some(last), Some(first)) = (before.chars().last(), following.next()) else {
        return true;
    };
    // A word that begins with a small letter, such as xAI, has no seam before it.
    let starts_small = first.is_lowercase() && following.next().is_some_and(char::is_uppercase);
    !last.is_alphanumeric()
        || !first.is_alphanumeric()
        || starts_small
        || seam(before, after).is_some()
}

#[cfg(test)]
mod tests {
    use super::{Words, cuts};

    /// `|` stands for the seams that are cut first, in a line that has none.
    fn check(line: &str, prose: &str) {
        let flat = line.replace('|', "");
        let found = cuts(&flat, &Words::new(prose, &[&flat]));
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
        check("Power|700W|Low|80GB|Fast|5nm|200K|1M", "");
        check("Since|2014|2009|Never", "");
    }

    #[test]
    fn a_number_keeps_its_unit() {
        check("Battery|3000 mAh|4000 mAh|5000 mAh", "");
        check("Power|20 kW|30 kW|25 kW", "");
        check("Energy|20kWh|30kWh|Unknown", "");
        check("Speed|20 km/h|30 km/h|Low", "");
        check("Noise|60 dB|55 dB|Low", "");
        check("Range|5 GHz|2.4 GHz|None", "");
        check("Heat|20 °C|30 °C|25 °C", "");
        check("Voltage|20 V|10 kV|5 mV", "");
        check("Weight|5 kg|6 t|7 lb", "");
        check("Rate|3 Mbit/s|4 Mbit/s|5 Mbit/s", "");
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
