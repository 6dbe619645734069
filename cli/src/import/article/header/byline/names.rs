//! Names in a part of a byline.

use super::when::after;
use super::words::{BY, BY_BEHIND};
use crate::language::is_dense;

/// Words of names that are none of a person.
const NO_PERSON: &[&str] = &[
    "news",
    "world",
    "business",
    "opinion",
    "sport",
    "sports",
    "technology",
    "tech",
    "science",
    "culture",
    "politics",
    "markets",
    "economy",
    "finance",
    "health",
    "newsletter",
    "desk",
    "staff",
    "team",
    "edition",
    "exclusive",
    "analysis",
    "report",
    "online",
    "magazine",
    "times",
    "post",
    "daily",
    "weekly",
    "journal",
    "herald",
    "gazette",
    "tribune",
    "review",
    "press",
    "media",
    "agency",
    "the",
    "and",
    "of",
    "for",
    "read",
    "min",
    "zeitung",
    "nachrichten",
    "wirtschaft",
    "politik",
    "новости",
    "新聞",
    "新闻",
    "日報",
    "日报",
    "時報",
    "时报",
    "公報",
    "公报",
    "社",
    "部",
    "網",
    "网",
    "局",
    "版",
    "面",
    "经济",
    "経済",
    "政治",
    "国际",
    "国際",
    "社会",
];

/// The names that a part says to be those of authors, by a word before or behind them.
pub(super) fn author(part: &str) -> Option<&str> {
    after(part, BY).or_else(|| before(part)).filter(|name| is_name(name))
}

/// A text without the words before and behind the name of an author.
pub(in super::super) fn without_by(text: &str) -> &str {
    let name = after(text, BY).unwrap_or(text);
    before(name).unwrap_or(name)
}

/// What stands before a word that follows the names of authors.
fn before(text: &str) -> Option<&str> {
    let name = BY_BEHIND.iter().find_map(|word| text.strip_suffix(word))?;
    Some(name.trim_end()).filter(|name| !name.is_empty())
}

pub(super) fn is_name(text: &str) -> bool {
    const MOST_WORDS: usize = 8;
    text.split(' ').count() <= MOST_WORDS
        && !text.contains(|c: char| c.is_ascii_digit())
        && !text.ends_with(['!', '?'])
        && !ends_with_point(text)
        && text.chars().next().is_some_and(|c| !c.is_lowercase())
}

/// Whether a name of nothing else may be that of a person: two or three words that begin with
/// capital letters, or a few signs of a script without spaces, and none that says something else.
pub(super) fn is_person(name: &str) -> bool {
    const MOST_SIGNS: usize = 6;
    let words: Vec<String> = name.split(' ').map(str::to_lowercase).collect();
    let is_other = |word: &String| NO_PERSON.contains(&word.trim_matches('.'));
    if name.chars().all(is_dense) {
        let length = name.chars().count();
        let is_other = NO_PERSON.iter().any(|word| name.ends_with(word));
        return (2..=MOST_SIGNS).contains(&length) && !is_other;
    }
    let is_capital = |word: &str| {
        let is_small = matches!(word, "van" | "von" | "de" | "der" | "da" | "di" | "la" | "bin");
        is_small || word.starts_with(char::is_uppercase)
    };
    (2..=3).contains(&words.len())
        && name.split(' ').all(is_capital)
        && !words.iter().any(is_other)
        && !name.contains(|c: char| c.is_ascii_digit() || ":&/".contains(c))
}

/// Whether the point at the end of a text is none of an abbreviation, such as an initial or `Jr.`.
fn ends_with_point(text: &str) -> bool {
    const ABBREVIATION: usize = 2;
    let last = text.strip_suffix('.').and_then(|text| text.rsplit([' ', '.']).next());
    last.is_some_and(|last| last.chars().count() > ABBREVIATION)
}

/// What stands between the last two of several names.
const AND: &[&str] = &[" and ", " & ", " und ", " et ", " y ", " e ", "、"];

/// The names in `A. Writer, B. Writer and C. Writer`.
pub(super) fn people(names: &str) -> Vec<String> {
    let names = AND.iter().fold(names.to_owned(), |names, and| names.replace(and, ","));
    names.split(',').map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
}

/// Whether the last of several names need not be one of a person: nothing says “and” before it.
pub(super) fn is_doubtful(names: &str, people: &[String]) -> bool {
    people.len() > 1 && !AND.iter().any(|and| names.contains(and))
}
