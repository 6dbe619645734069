//! What pages call the parts of an analysed story, in eleven languages: `words.txt`, as a table.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::folding::folded;

/// A name of a part.
#[derive(Debug)]
pub(super) struct Name {
    /// The part, as `words.txt` writes it.
    pub(super) part: &'static str,
    /// The language in which it is called so, as a BCP 47 tag.
    pub(super) language: &'static str,
    pub(super) name: &'static str,
    /// Whether it is a heading only where the line is marked as one.
    pub(super) only_marked: bool,
}

/// All names by their first letter.
static NAMES: LazyLock<HashMap<char, Vec<Name>>> = LazyLock::new(|| {
    let mut names: HashMap<char, Vec<Name>> = HashMap::new();
    for line in include_str!("words.txt").lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.splitn(3, ' ');
        let (Some(part), Some(tag), Some(list)) = (words.next(), words.next(), words.next()) else {
            continue;
        };
        let language = tag.trim_end_matches('*');
        for name in list.split(" | ") {
            let only_marked = tag != language;
            let first = name.chars().next().map(folded).unwrap_or_default();
            let name = Name { part, language, name, only_marked };
            names.entry(first).or_default().push(name);
        }
    }
    names
});

/// The names that may stand at the beginning of a text.
pub(super) fn starting(text: &str) -> &'static [Name] {
    let first = text.chars().next().map(folded);
    first.and_then(|first| NAMES.get(&first)).map_or(&[], Vec::as_slice)
}

/// All names.
#[cfg(test)]
pub(super) fn all() -> impl Iterator<Item = &'static Name> {
    NAMES.values().flatten()
}
