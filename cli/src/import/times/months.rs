//! Names of months in the languages that the interface speaks, as ICU writes them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use icu::calendar::Date;
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::{M, MD};
use icu::locale::Locale;

/// Short names that people write and ICU does not.
const MORE: [(&str, u8); 4] = [("sept", 9), ("mrz", 3), ("avr", 4), ("juil", 7)];

/// Shortest name that may stand for a longer one.
const SHORTEST: usize = 3;

/// The month of this name in lower case, from 1: a name in any language, or the beginning of names
/// that all mean the same month.
pub(super) fn month(name: &str) -> Option<u8> {
    static NAMES: LazyLock<BTreeMap<String, Option<u8>>> = LazyLock::new(names);
    // Nearly all feeds are in English, for which nothing else has to be known.
    let english = ENGLISH
        .iter()
        .zip(1..)
        .find(|(month, _)| **month == name || month.get(..SHORTEST) == Some(name));
    if let Some((_, month)) = english {
        return Some(month);
    }
    if let Some(month) = NAMES.get(name) {
        return *month;
    }
    if name.chars().count() < SHORTEST {
        return None;
    }
    let mut longer = NAMES.range(name.to_owned()..).take_while(|(it, _)| it.starts_with(name));
    let first = *longer.next()?.1;
    longer.all(|(_, month)| *month == first).then_some(first)?
}

const ENGLISH: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// All names; none for one that means several months, in one language or in two.
fn names() -> BTreeMap<String, Option<u8>> {
    let mut names: BTreeMap<String, Option<u8>> = BTreeMap::new();
    let mut add = |name: String, month: u8| {
        let known = names.entry(name).or_insert(Some(month));
        if *known != Some(month) {
            *known = None;
        }
    };
    for tag in news_card::LANGUAGES {
        let Ok(locale) = format!("{tag}-u-ca-gregory").parse::<Locale>() else { continue };
        for month in 1..=12 {
            for word in words(&locale, month) {
                add(word, month);
            }
        }
    }
    names.extend(MORE.map(|(name, month)| (name.to_owned(), Some(month))));
    names
}

/// The words with which a language writes a month alone and with a day. Words of the day itself
/// stand with every month, so they mean none.
fn words(locale: &Locale, month: u8) -> Vec<String> {
    let Ok(date) = Date::try_new_gregorian(2026, month, 6) else { return Vec::new() };
    let alone = [M::long(), M::medium()].into_iter().filter_map(|form| {
        let formatter = DateTimeFormatter::try_new(locale.into(), form).ok()?;
        Some(formatter.format(&date).to_string())
    });
    let with_day = [MD::long(), MD::medium()].into_iter().filter_map(|form| {
        let formatter = DateTimeFormatter::try_new(locale.into(), form).ok()?;
        Some(formatter.format(&date).to_string())
    });
    let texts: Vec<String> = alone.chain(with_day).map(|text| text.to_lowercase()).collect();
    let is_end = |c: char| c.is_whitespace() || c.is_numeric() || c.is_ascii_punctuation();
    let words = texts.iter().flat_map(|text| text.split(is_end));
    words.filter(|word| word.chars().count() > 1).map(str::to_owned).collect()
}
