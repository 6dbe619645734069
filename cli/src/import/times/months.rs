//! Names of months in the languages that the interface speaks, as ICU writes them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use icu::calendar::Date;
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::{M, MD};
use icu::locale::Locale;

use super::parts::Part;

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
    if let Some(month) = NAMES.get(name).copied().flatten().or_else(|| greek(name)) {
        return Some(month);
    }
    if NAMES.contains_key(name) {
        return None;
    }
    if name.chars().count() < SHORTEST {
        return None;
    }
    let mut longer = NAMES.range(name.to_owned()..).take_while(|(it, _)| it.starts_with(name));
    let first = *longer.next()?.1;
    longer.all(|(_, month)| *month == first).then_some(first)?
}

/// Greek months as they stand alone; with a day they end otherwise, and their accent may move.
fn greek(name: &str) -> Option<u8> {
    const NAMES: [&str; 12] = [
        "ιανουαριο",
        "φεβρουαριο",
        "μαρτιο",
        "απριλιο",
        "μαιο",
        "ιουνιο",
        "ιουλιο",
        "αυγουστο",
        "σεπτεμβριο",
        "οκτωβριο",
        "νοεμβριο",
        "δεκεμβριο",
    ];
    let plain: String = name.chars().map(without_accent).collect();
    let is_greek =
        plain.chars().count() >= SHORTEST && plain.starts_with(|c| ('α'..='ω').contains(&c));
    let stem = plain.strip_suffix("οσ").or_else(|| plain.strip_suffix("ου"));
    let is_it = |known: &&str| match stem {
        Some(stem) => known.strip_suffix('ο') == Some(stem),
        None => known.starts_with(&plain),
    };
    let mut found = NAMES.iter().zip(1..).filter(|(known, _)| is_greek && is_it(known));
    let (_, month) = found.next()?;
    found.next().is_none().then_some(month)
}

fn without_accent(c: char) -> char {
    match c {
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' | 'ϋ' | 'ΰ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        c => c,
    }
}

/// A month of Vietnamese among these parts: a number or its word behind the word for a month. Gives
/// where it stands and how many parts it has.
pub(super) fn vietnamese(parts: &[Part<'_>]) -> Option<(usize, u8, usize)> {
    const WORDS: [&str; 12] = [
        "giêng",
        "hai",
        "ba",
        "tư",
        "năm",
        "sáu",
        "bảy",
        "tám",
        "chín",
        "mười",
        "mười một",
        "mười hai",
    ];
    let at = parts.iter().position(|it| matches!(it.text, "tháng" | "thang" | "thg"))?;
    let word = |at: usize| parts.get(at).map_or("", |it| it.text);
    if let Some(month) = parts.get(at + 1)?.number() {
        return Some((at, u8::try_from(month).ok()?, 2));
    }
    let two = [word(at + 1), word(at + 2)].join(" ");
    let of = |name: &str| WORDS.iter().zip(1..).find(|(it, _)| **it == name).map(|it| it.1);
    match of(&two) {
        Some(month) => Some((at, month, 3)),
        None => Some((at, of(word(at + 1))?, 2)),
    }
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
