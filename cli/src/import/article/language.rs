//! The language of an article page: as given, else as its headings and words are.

use std::collections::BTreeMap;

use super::super::given::Given;
use super::super::report::Report;
use super::headings;
use super::page::Page;
use crate::language;

/// The language before the page is divided, by which its headings are read: that of those headings
/// that one language alone has, else that of its words.
pub(super) fn before_reading(text: &str, given: &Given) -> Option<String> {
    const MOST_LINES: usize = 2_000;
    if let Some(lang) = &given.lang {
        return language::shortest(lang);
    }
    let lines = text.lines().take(MOST_LINES);
    let names = lines.filter_map(headings::find).map(|found| found.name);
    let sure = names.map(headings::languages).filter(|languages| languages.len() == 1);
    let most = most(sure.flatten()).filter(|language| *language != "en");
    most.map(str::to_owned).or_else(|| language::of_words(text))
}

/// The language of a page. English headings stand in pages in other languages, too, so English
/// counts only where the words are not surely others, and some are English.
pub(super) fn read(page: &Page, prose: &str, given: &Given, report: &mut Report) -> Option<String> {
    if given.lang.is_some() {
        return given.lang.clone();
    }
    let found = most(page.names().flat_map(headings::languages));
    let is_in_english = |name: &str| headings::languages(name).contains(&"en");
    // What English pages say, too, tells no other language unless the words are of it.
    let found = found.filter(|found| {
        *found == "en" || !page.names().all(is_in_english) || language::resembles(prose, found)
    });
    let words = language::of_words(prose);
    let is_shared = |words: &str| page.names().all(|it| headings::languages(it).contains(&words));
    let (lang, whence) = match (found, words) {
        (None | Some("en"), Some(words)) => (words, "words"),
        (Some(_), Some(words)) if is_shared(&words) => (words, "words"),
        (Some("en"), None) if language::may_be_english(prose) => ("en".to_owned(), "headings"),
        (None | Some("en"), None) => {
            report.guess("lang", "the language of the text is not known; give it with --lang TAG");
            return None;
        }
        (Some(found), _) => (found.to_owned(), "headings"),
    };
    let sentence =
        format!("{lang}, as the {whence} are; if the text is in another language, give --lang TAG");
    report.guess("lang", sentence);
    Some(lang)
}

/// The language that is named most often. English stands beside others in pages of theirs; between
/// two others nothing is known.
fn most<'a>(languages: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let mut votes: BTreeMap<&str, usize> = BTreeMap::new();
    languages.for_each(|language| *votes.entry(language).or_default() += 1);
    let most = votes.values().max().copied()?;
    let mut first = votes.into_iter().filter(|(_, count)| *count == most).map(|it| it.0);
    let (one, other) = (first.next()?, first.next());
    match (one, other, first.next()) {
        (one, None, _) => Some(one),
        ("en", Some(other), None) | (other, Some("en"), None) => Some(other),
        _ => None,
    }
}
