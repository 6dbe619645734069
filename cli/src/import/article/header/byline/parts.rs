//! The parts of a byline that no sign keeps apart.

use std::cell::LazyCell;

use super::super::super::labelled;
use super::names::{author, is_name};
use super::roles::OTHERS;
use super::when::{after, is_dated};
use super::words::{BY, FROM, ON, UPDATED};
use crate::language::is_dense;

/// Most words of a name.
pub(super) const MOST_WORDS: usize = 6;
/// Signs between the parts of a byline.
pub(super) const SIGNS: [char; 4] = ['·', '•', '|', '｜'];

/// The parts of `Posted on May 5, 2026 by Ana Be`, `By Ana Be, May 5, 2026`, `By Ana Be – Harbour
/// Post`, `Harbour Post, May 5, 2026` and `作者：李明 来源：港口公报`; other texts are one.
pub(super) fn parted(text: &str) -> Vec<&str> {
    const LONGEST: usize = 200;
    if text.len() > LONGEST || text.contains(SIGNS) {
        return vec![text];
    }
    let parts = at_labels(text);
    match parts.as_slice() {
        [_] => by_signs(text),
        _ => parts.into_iter().flat_map(by_signs).collect(),
    }
}

/// The parts of a text in which labels stand before names and times: each begins with its label.
fn at_labels(text: &str) -> Vec<&str> {
    let is_begun = |at: usize| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        before.is_some_and(|c| c.is_whitespace() || "，,；;、。".contains(c))
    };
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, _) in text.char_indices().filter(|(at, _)| is_begun(*at)) {
        if text.get(at..).is_some_and(begins_with_label) {
            parts.extend(text.get(start..at));
            start = at;
        }
    }
    parts.extend(text.get(start..));
    let parts = parts.into_iter().map(without_end).filter(|part| !part.is_empty());
    let parts: Vec<&str> = parts.collect();
    if parts.len() > 1 { parts } else { vec![text] }
}

/// Whether a text begins with a label and its colon, or with a word before who made the pictures.
fn begins_with_label(text: &str) -> bool {
    let is_label = |words: &str| {
        let bare = words.trim_end_matches([' ', ':', '：']);
        words.contains([':', '：'])
            && text.split_at_checked(bare.len()).is_some_and(|(label, rest)| {
                rest.trim_start().starts_with([':', '：']) && label.to_lowercase() == bare
            })
    };
    let mut labels = [BY, FROM, ON, UPDATED, OTHERS].into_iter().flatten();
    labels.any(|words| is_label(words)) || labelled::begins_with_credit(text)
}

fn by_signs(text: &str) -> Vec<&str> {
    if is_dated(text) {
        return vec![text];
    }
    let split = |sign: &'static str| {
        let parts = text.match_indices(sign).filter_map(move |(at, sign)| {
            Some((text.get(..at)?.trim(), text.get(at + sign.len()..)?.trim()))
        });
        parts.collect::<Vec<_>>()
    };
    let both = |first, second| by_signs(first).into_iter().chain(by_signs(second)).collect();
    let has_author = |text: &str| author(text).is_some();
    let has_label = |text: &str| {
        has_author(text)
            || after(text, FROM).or_else(|| after(text, OTHERS)).is_some_and(is_name)
            || labelled::begins_with_credit(text)
    };
    if let Some((first, remark)) = text.strip_suffix(')').and_then(|text| text.rsplit_once(" ("))
        && after(remark, UPDATED).is_some()
    {
        return by_signs(first).into_iter().chain([remark]).collect();
    }
    // `[서울=항구신문] 김하나 기자`, where the place is none of the name.
    if let Some((place, rest)) = text.strip_prefix('[').and_then(|it| it.split_once(']'))
        && has_author(by_signs(rest.trim()).first().copied().unwrap_or_default())
    {
        let source = place.rsplit('=').next().unwrap_or(place).trim();
        return [source].into_iter().chain(by_signs(rest.trim())).collect();
    }
    for (first, _) in split(" ") {
        let second = text.get(first.len()..).unwrap_or_default();
        let second = second.trim_start_matches([' ', '–', '—', '-']).trim_end();
        let first_is_dated = LazyCell::new(|| is_dated(first));
        let second_is_dated = LazyCell::new(|| is_dated(second));
        if is_dense_name(first) && by_signs(second).first().is_some_and(|it| is_dated(it)) {
            return [first].into_iter().chain(by_signs(second)).collect();
        }
        let is_other =
            || after(second, FROM).is_some() || has_author(second) || is_dense_name(second);
        if *first_is_dated && (*second_is_dated || is_other()) {
            return vec![first, second];
        }
        let name = without_end(first);
        if has_label(name) && *second_is_dated {
            return vec![name, second];
        }
        if first.ends_with([',', '，']) {
            let is_before = may_be_publisher(name) && *second_is_dated;
            if is_before || is_dated(name) && may_be_publisher(second) {
                return vec![name, second];
            }
        }
    }
    for sign in [" – ", " — ", " - "] {
        for (first, second) in split(sign) {
            let one_is_sure = is_dated(first) || is_dated(second) || has_author(first);
            let names = [first, second].into_iter().all(|it| it.split(' ').count() <= MOST_WORDS);
            if names && (one_is_sure || has_author(second)) {
                return both(first, second);
            }
        }
    }
    vec![text]
}

/// A part without the signs that end it. A point may be that of an initial.
fn without_end(text: &str) -> &str {
    const INITIAL: usize = 2;
    let text = text.trim_matches([' ', ',', ';', '，', '；', '、', '。', '–', '—', '-', '/', '=']);
    let last = text.trim_end_matches('.').rsplit([' ', '.', ':', '：']).next().unwrap_or_default();
    let is_word = last.chars().count() > INITIAL;
    if is_word { text.trim_end_matches('.') } else { text }
}

/// Whether a text beside a date may be the name of a publisher.
fn may_be_publisher(text: &str) -> bool {
    const MOST: usize = 5;
    is_name(text) && text.split(' ').count() <= MOST && !text.contains([':', '：', ',', '“', '"'])
}

/// Whether a text may be the name of a publisher in a script without spaces, of which no sentence is
/// as short.
fn is_dense_name(text: &str) -> bool {
    const LONGEST: usize = 12;
    let ends_sentence = text.ends_with(['。', '！', '？']);
    !text.is_empty()
        && text.chars().count() <= LONGEST
        && text.chars().all(is_dense)
        && !ends_sentence
}
