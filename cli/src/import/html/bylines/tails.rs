//! What stands behind the name of somebody: for whom, where, with whom, and as what.

use super::super::super::article;

/// Words behind a name that begin something else, in lower case.
const TAILS: &[&str] = &[
    " for ",
    " from ",
    " special to ",
    " in ",
    " avec ",
    " mit ",
    " für ",
    " pour ",
    " con ",
    " per ",
    " with ",
    " published in ",
    " at ",
    " aus ",
    " à ",
    " reports",
    " reporting",
    " (",
    " @",
    " <",
    " on ",
];

/// What a person has behind a comma that belongs to the name.
const TITLES: &[&str] = &[
    "phd", "ph.d.", "md", "m.d.", "jr.", "jr", "sr.", "sr", "ii", "iii", "mba", "jd", "esq",
    "esq.", "rn", "cfa", "mbe", "obe", "cpa", "dds", "rd",
];

/// A name and what stands behind it. What is no name of a person stays as it is.
pub(super) fn without_tail(text: &str) -> (String, String) {
    let text = text.trim().trim_matches([',', ':', '|']).trim();
    // `ana@x.example (Ana Be)` and `Ana Be <ana@x.example>`.
    if let Some((address, name)) = text.split_once(" (")
        && address.contains('@')
        && is_person(name.trim_end_matches(')'))
    {
        return (name.trim_end_matches(')').to_owned(), address.to_owned());
    }
    if let Some((name, address)) = text.rsplit_once(' ')
        && address.contains('@')
        && !name.is_empty()
    {
        let (name, tail) = without_tail(name);
        let address = address.trim_matches(['(', ')', '<', '>']);
        return (name, format!("{tail} {address}").trim().to_owned());
    }
    let lower = text.to_lowercase();
    // Letters whose small form has another length would move what follows.
    let lower = if lower.len() == text.len() { lower } else { text.to_owned() };
    let words = TAILS.iter().filter_map(|word| lower.find(word));
    let at = words.chain(comma(text)).min();
    let parts = at.and_then(|at| text.split_at_checked(at));
    match parts.filter(|(name, _)| is_person(name)) {
        Some((name, tail)) => {
            (name.trim().to_owned(), tail.trim_matches([' ', ',', '(', ')', '<', '>']).to_owned())
        }
        None => (without_role(text).to_owned(), String::new()),
    }
}

/// Where a comma stands behind which there is no second name and no title of the first.
fn comma(text: &str) -> Option<usize> {
    let at = text.find(',')?;
    let tail = text.get(at + 1..)?.trim();
    let is_title = TITLES.contains(&tail.to_lowercase().as_str());
    let is_one = !tail.contains(' ') || tail.starts_with(char::is_lowercase);
    let is_role = is_role(tail);
    (!is_title && !tail.contains(',') && (is_one || is_role)).then_some(at)
}

/// In Korean the word for a journalist stands behind the name.
fn without_role(text: &str) -> &str {
    text.strip_suffix(" 기자").unwrap_or(text)
}

/// Whether a text may be the name of one person: some words that begin with capital letters.
pub(super) fn is_person(text: &str) -> bool {
    const SMALL: &[&str] = &[
        "van", "von", "de", "der", "den", "da", "di", "del", "la", "le", "bin", "al", "el", "du",
        "dos", "ten",
    ];
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_capital = |word: &&str| {
        SMALL.contains(word)
            || word.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase())
    };
    (2..=4).contains(&words.len())
        && words.iter().all(is_capital)
        && !text.contains(|c: char| c.is_ascii_digit() || "@:/|?!,;()<>".contains(c))
        && !is_role(text)
}

/// Whether a text says what somebody is who writes; behind an initial stands a name.
pub(super) fn is_role(text: &str) -> bool {
    article::is_role(text) && !text.split(' ').any(|word| word.len() == 2 && word.ends_with('.'))
}
