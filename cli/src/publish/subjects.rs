//! What a card is about, as far as its words tell: who is compared, and the names and rare
//! words of its headline.

use news_card::Card;

/// A word or name by its hash, the last bit of which says whether it is an ordinary word: that
/// tells something only where it is rare. There are many of these in memory at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Subject(u64);

impl Subject {
    /// The same for a name and for the ordinary word of the same letters.
    pub(super) fn word(self) -> u64 {
        self.0 & !1
    }

    pub(super) fn is_ordinary(self) -> bool {
        self.0 & 1 == 1
    }
}

/// Words that headlines write large without naming anything.
const EMPTY: &[&str] = &[
    "about", "after", "all", "an", "and", "are", "as", "at", "be", "before", "but", "by", "can",
    "first", "five", "for", "four", "from", "gets", "has", "have", "how", "in", "into", "is", "it",
    "its", "may", "more", "most", "new", "no", "not", "now", "of", "off", "on", "one", "or", "our",
    "out", "over", "says", "six", "so", "than", "that", "the", "their", "this", "three", "to",
    "two", "up", "us", "was", "we", "what", "when", "where", "who", "why", "will", "with", "you",
    "your",
];

/// The shortest ordinary word that may tell something, in characters.
const ORDINARY: usize = 5;

/// The subjects of a card, each once.
pub(super) fn subjects(card: &Card) -> Box<[Subject]> {
    let mut found = Vec::new();
    for column in card.competitors.iter().flat_map(|table| &table.columns) {
        for name in [Some(&column.name), column.vendor.as_ref()].into_iter().flatten() {
            found.push(subject(&name.to_lowercase(), false));
        }
    }
    for word in words(&card.title) {
        add(word, &mut found);
    }
    found.sort_unstable();
    // A name sorts before the ordinary word of the same letters, and stays.
    found.dedup_by_key(|subject| subject.word());
    found.into()
}

fn add(word: &str, found: &mut Vec<Subject>) {
    let length = word.chars().count();
    let lower = word.to_lowercase();
    if EMPTY.contains(&lower.as_str()) || length < 2 {
        return;
    }
    if word.chars().any(char::is_uppercase) {
        found.push(subject(&lower, false));
    } else if word.chars().any(char::is_lowercase) {
        if length >= ORDINARY {
            found.push(subject(&lower, true));
        }
    } else if word.chars().any(is_ideograph) {
        // Scripts without spaces: two neighbours are the nearest thing to a word.
        let neighbours = word.chars().zip(word.chars().skip(1));
        found.extend(neighbours.map(|(a, b)| subject(&String::from_iter([a, b]), true)));
    } else if word.chars().any(char::is_alphabetic) {
        found.push(subject(&lower, true));
    }
}

fn words(title: &str) -> impl Iterator<Item = &str> {
    let joins = |c: char| matches!(c, '-' | '.' | '+' | '&');
    title
        .split(move |c: char| !c.is_alphanumeric() && !joins(c))
        .map(move |word| word.trim_matches(joins))
        .filter(|word| !word.is_empty())
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{20000}'..='\u{3ffff}')
}

/// FNV-1a: the same on every machine and in every run.
fn subject(word: &str, ordinary: bool) -> Subject {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    Subject(word.bytes().fold(0xcbf2_9ce4_8422_2325, step) & !1 | u64::from(ordinary))
}

#[cfg(test)]
mod tests {
    use super::{subject, subjects};
    use news_card::Card;

    fn check(title: &str, names: &[&str], ordinary: &[&str]) {
        let found = subjects(&Card { title: title.into(), ..Card::default() });
        let mut expected: Vec<_> = names.iter().map(|word| subject(word, false)).collect();
        expected.extend(ordinary.iter().map(|word| subject(word, true)));
        expected.sort_unstable();
        assert_eq!(&*found, expected, "{title}");
    }

    #[test]
    fn names_and_long_words_of_a_headline_are_its_subjects() {
        check(
            "China’s state chip fund leads DeepSeek round",
            &["china", "deepseek"],
            &["state", "leads", "round"],
        );
        check("The GPT-4o of the four", &["gpt-4o"], &[]);
        check("深度求索", &[], &["深度", "度求", "求索"]);
        check("", &[], &[]);
    }
}
