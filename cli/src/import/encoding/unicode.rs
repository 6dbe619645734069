//! UTF-16 and UTF-32, known by a byte order mark or by their zeros.

use super::super::report::Kind;
use super::decoded::{Decoded, Malformed, note};

/// The forms of Unicode that are not made of bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Utf16Le,
    Utf16Be,
    Utf32Le,
    Utf32Be,
}

use Form::{Utf16Be, Utf16Le, Utf32Be, Utf32Le};

/// The text, if the bytes are UTF-16 or UTF-32. Without a byte order mark that is a guess.
pub(super) fn decode(bytes: &[u8]) -> Option<Decoded> {
    let (form, mark) = marked(bytes).or_else(|| Some((unmarked(bytes)?, 0)))?;
    let bytes = bytes.get(mark..).unwrap_or_default();
    let (text, malformed) = match form {
        Utf16Le => utf16(bytes, u16::from_le_bytes),
        Utf16Be => utf16(bytes, u16::from_be_bytes),
        Utf32Le => utf32(bytes, u32::from_le_bytes),
        Utf32Be => utf32(bytes, u32::from_be_bytes),
    };
    let mut decoded = Decoded::without(text, &malformed, form.name());
    if mark == 0 {
        let sentence = format!("there is no byte order mark; by its zeros it is {}", form.name());
        decoded.notes.insert(0, note(Kind::Guess, sentence));
    }
    Some(decoded)
}

/// What the byte order mark says, and how long it is.
fn marked(bytes: &[u8]) -> Option<(Form, usize)> {
    match bytes {
        [0xff, 0xfe, 0, 0, ..] => Some((Utf32Le, 4)),
        [0, 0, 0xfe, 0xff, ..] => Some((Utf32Be, 4)),
        [0xff, 0xfe, ..] => Some((Utf16Le, 2)),
        [0xfe, 0xff, ..] => Some((Utf16Be, 2)),
        _ => None,
    }
}

/// What the zeros beside the first two characters say: markup and JSON begin in ASCII.
fn unmarked(bytes: &[u8]) -> Option<Form> {
    match bytes {
        [1..=255, 0, 0, 0, 1..=255, 0, 0, 0, ..] => Some(Utf32Le),
        [0, 0, 0, 1..=255, 0, 0, 0, 1..=255, ..] => Some(Utf32Be),
        [1..=255, 0, 1..=255, 0, ..] => Some(Utf16Le),
        [0, 1..=255, 0, 1..=255, ..] => Some(Utf16Be),
        _ => None,
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> (String, Malformed) {
    let (pairs, rest) = bytes.as_chunks();
    let units = pairs.iter().map(|pair| unit(*pair));
    collected(char::decode_utf16(units).map(Result::ok), !rest.is_empty())
}

fn utf32(bytes: &[u8], unit: fn([u8; 4]) -> u32) -> (String, Malformed) {
    let (groups, rest) = bytes.as_chunks();
    collected(groups.iter().map(|group| char::from_u32(unit(*group))), !rest.is_empty())
}

fn collected(chars: impl Iterator<Item = Option<char>>, is_cut: bool) -> (String, Malformed) {
    let (mut text, mut malformed) = (String::new(), Malformed::default());
    for c in chars {
        match c {
            Some(c) => text.push(c),
            None => malformed.add(&text),
        }
    }
    if is_cut {
        malformed.add(&text);
    }
    (text, malformed)
}

impl Form {
    fn name(self) -> &'static str {
        match self {
            Utf16Le => "UTF-16LE",
            Utf16Be => "UTF-16BE",
            Utf32Le => "UTF-32LE",
            Utf32Be => "UTF-32BE",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::decode;

    const TEXT: &str = "<rss>深 🙂";

    fn check(units: impl Iterator<Item = Vec<u8>>, notes: usize) {
        let bytes = units.flatten().collect::<Vec<u8>>();
        let decoded = decode(&bytes).unwrap();
        assert_eq!((decoded.text.as_str(), decoded.notes.len()), (TEXT, notes));
    }

    #[test]
    fn all_forms_are_read_with_and_without_a_mark() {
        let marked = format!("\u{feff}{TEXT}");
        for (text, notes) in [(marked.as_str(), 0), (TEXT, 1)] {
            check(text.encode_utf16().map(|unit| unit.to_le_bytes().to_vec()), notes);
            check(text.encode_utf16().map(|unit| unit.to_be_bytes().to_vec()), notes);
            check(text.chars().map(|c| u32::from(c).to_le_bytes().to_vec()), notes);
            check(text.chars().map(|c| u32::from(c).to_be_bytes().to_vec()), notes);
        }
    }

    #[test]
    fn what_is_no_character_is_left_out_and_told() {
        let decoded = decode(&[0xff, 0xfe, b'a', 0, 0, 0xd8, b'b', 0, 7]).unwrap();
        assert_eq!((decoded.text.as_str(), decoded.notes.len()), ("ab", 1));
    }

    #[test]
    fn other_bytes_are_none_of_them() {
        for bytes in [&b"<rss>"[..], b"", b"a\0", "é".as_bytes()] {
            assert_eq!(decode(bytes), None);
        }
    }
}
