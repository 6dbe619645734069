//! Control characters, of which no text of a card has any, and references to what is no character.

use super::encoding::note;
use super::report::{Kind, Note};
use crate::references::of_number;

/// Whether a character is none of a text, as programs leave some behind.
pub(super) fn is_control(c: char) -> bool {
    c.is_control() && !c.is_whitespace()
}

/// The text without those that `is_it` finds, and what there is to say of them.
pub(super) fn without(text: String, is_it: fn(char) -> bool) -> (String, Option<Note>) {
    let mut found: Vec<char> = text.chars().filter(|c| is_it(*c)).collect();
    if found.is_empty() {
        return (text, None);
    }
    let count = found.len();
    found.sort_unstable();
    found.dedup();
    let names: Vec<String> = found.iter().map(|c| format!("U+{:04X}", u32::from(*c))).collect();
    let places = if count == 1 { "one place" } else { &format!("{count} places") };
    let sentence = format!("control characters are left out in {places}: {}", names.join(", "));
    (text.chars().filter(|c| !is_it(*c)).collect(), Some(note(Kind::LeftOut, sentence)))
}

/// Those of ASCII. The others may be bytes of another encoding, which say what the text was.
pub(super) fn of_ascii(c: char) -> bool {
    c.is_ascii() && is_control(c)
}

/// References by numbers that no character of a text has.
pub(super) fn references(markup: &str) -> impl Iterator<Item = &str> {
    const LONGEST: usize = 12;
    let is_number = |number: &&str| {
        number.trim_start_matches(['x', 'X']).starts_with(|c: char| c.is_ascii_hexdigit())
    };
    markup.match_indices("&#").filter_map(move |(at, sign)| {
        let after = markup.get(at + sign.len()..)?;
        let end = after.bytes().take(LONGEST).position(|byte| byte == b';')?;
        let is_none = |number: &str| of_number(number).is_none_or(|it| it.contains(is_control));
        after.get(..end).filter(is_number).filter(|number| is_none(number))?;
        markup.get(at..=at + sign.len() + end)
    })
}

/// What there is to say of such references in a document.
pub(super) fn of_references(markup: &str) -> Option<Note> {
    const MOST: usize = 20;
    let mut all = references(markup);
    let first: Vec<&str> = all.by_ref().take(MOST).collect();
    let more = all.count();
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let sentence = format!("stand for no character, and are left out: {}{more}", first.join(", "));
    (!first.is_empty()).then(|| note(Kind::LeftOut, sentence))
}

#[cfg(test)]
mod tests {
    use super::{is_control, references, without};

    #[test]
    fn controls_go_and_spaces_stay() {
        let (text, note) = without("a\u{7}b\t\n\r\u{c}\u{85}\u{9f}\u{7}é".to_owned(), is_control);
        assert_eq!(text, "ab\t\n\r\u{c}\u{85}é");
        let sentence = note.map(|note| note.sentence).unwrap_or_default();
        assert_eq!(sentence, "control characters are left out in 3 places: U+0007, U+009F");
        assert_eq!(without("a b".to_owned(), is_control), ("a b".to_owned(), None));
    }

    #[test]
    fn references_to_no_character_are_found() {
        let found: Vec<&str> =
            references("&#1; &#x7F; &#0; &#xD800; &#129; &#65; &#9; &#150; &#; &#x;").collect();
        assert_eq!(found, ["&#1;", "&#x7F;", "&#0;", "&#xD800;", "&#129;"]);
    }
}
