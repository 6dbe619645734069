//! Words that stand in dates and say nothing that the numbers do not: weekdays, prepositions, and
//! what people write before a date.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use icu::calendar::Date;
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::{E, YMDE};
use icu::locale::Locale;

use super::parts::plain;

/// Words beside those of ICU.
#[rustfmt::skip]
const MORE: &[&str] = &[
    "t", "at", "on", "of", "the", "in", "and", "to", "st", "nd", "rd", "th", "o", "clock", "hrs", "hours", "h", "hs",
    "mon", "tue", "tues", "wed", "wednes", "thu", "thur", "thurs", "fri", "sat", "sun",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "published", "posted", "updated", "modified", "created", "date", "dated", "time", "last", "pub", "by",
    "um", "am", "den", "der", "dem", "uhr", "vom", "le", "à", "er", "de", "del", "la", "las", "el", "a", "al", "alle", "ore",
    "às", "dia", "º", "ª", "°", "om", "kl", "klo", "o’clock", "г", "года", "год", "в", "р", "року", "о", "об", "godz", "dnia",
    "ngày", "thứ", "năm", "giêng", "hai", "ba", "tư", "sáu", "bảy", "tám", "chín", "mười", "một", "lúc", "vào", "στις", "στισ", "την", "του", "και", "เวลา", "น", "ที่", "วันที่", "ปี",
];

/// Whether a word of a date in lower case says nothing of its own.
pub(super) fn is_known(word: &str) -> bool {
    static WORDS: LazyLock<BTreeSet<String>> = LazyLock::new(words);
    !word.chars().any(char::is_alphabetic) || MORE.contains(&word) || WORDS.contains(word)
}

/// All words with which languages write a day with its weekday.
fn words() -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for tag in news_card::LANGUAGES {
        let Ok(locale) = format!("{tag}-u-ca-gregory").parse::<Locale>() else { continue };
        let whole: Vec<_> = [YMDE::long(), YMDE::medium()]
            .into_iter()
            .filter_map(|form| DateTimeFormatter::try_new((&locale).into(), form).ok())
            .collect();
        let alone: Vec<_> = [E::long(), E::medium(), E::short()]
            .into_iter()
            .filter_map(|form| DateTimeFormatter::try_new((&locale).into(), form).ok())
            .collect();
        for date in (4..=10).filter_map(|day| Date::try_new_gregorian(2026, 5, day).ok()) {
            let texts = whole.iter().map(|form| form.format(&date).to_string());
            let alone = alone.iter().map(|form| form.format(&date).to_string());
            for text in texts.chain(alone) {
                let text = plain(&text);
                let is_end =
                    |c: char| c.is_whitespace() || c.is_numeric() || c.is_ascii_punctuation();
                words.extend(text.split(is_end).filter(|it| !it.is_empty()).map(str::to_owned));
            }
        }
    }
    words
}
