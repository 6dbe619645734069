//! Bytes to text, in the encoding that they are in rather than the one that they claim.
//!
//! A byte order mark counts first, then valid UTF-8, then what the document declares, then a guess
//! from the bytes. Whatever was guessed or left out is told, and no text has a replacement
//! character that its document has not.

mod declared;
mod decoded;
mod names;
mod seven_bit;
mod surrogates;
mod unicode;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{DecoderResult, Encoding, ISO_2022_JP, UTF_8, UTF_16BE, UTF_16LE};

use super::report::{Kind, quote};
use decoded::Malformed;
use names::named;

pub(super) use declared::declared;
pub(super) use decoded::{Decoded, note};

/// The text of these bytes. `charset` is what the document itself says about them, if it does.
pub(super) fn decode(bytes: &[u8], charset: Option<&str>) -> Decoded {
    if let Some(decoded) = unicode::decode(bytes) {
        return decoded;
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let declared = charset.and_then(named);
    if let Some((mended, pairs)) = surrogates::mended(bytes) {
        let sentence = format!(
            "{pairs} characters, such as emoji, are written as two halves (CESU-8), which are joined"
        );
        let mut decoded = decode(&mended, charset);
        decoded.notes.insert(0, note(Kind::Guess, sentence));
        return decoded;
    }
    match std::str::from_utf8(bytes) {
        // Its letters beyond ASCII are bytes of ASCII, so they would pass for UTF-8.
        Ok(_) if declared == Some(ISO_2022_JP) && bytes.contains(&0x1b) => {
            legacy(ISO_2022_JP, bytes)
        }
        // Nobody else writes its signs for Japanese letters.
        Ok(_) if charset.is_none_or(|_| declared.is_none()) && has_japanese_escapes(bytes) => {
            let (text, malformed) = without_replacement(ISO_2022_JP, bytes);
            let said = not_said(charset);
            let mut decoded = Decoded::guess(text, format!("{said}; it is read as ISO-2022-JP"));
            decoded.notes.extend(malformed.note("ISO-2022-JP"));
            decoded
        }
        Ok(_) if seven_bit::is_hz(bytes, charset) => seven_bit::hz(bytes),
        Ok(text) if seven_bit::is_unknown(bytes, charset) => {
            Decoded::guess(text.to_owned(), not_said(charset) + "; it is read as ASCII")
        }
        Ok(text) => match charset {
            Some(charset) if declared != Some(UTF_8) && !text.is_ascii() => Decoded::guess(
                text.to_owned(),
                format!("the document says {}, but it is UTF-8", quote(charset)),
            ),
            _ => Decoded::whole(text.to_owned()),
        },
        Err(_) => match declared {
            Some(encoding) if encoding != UTF_8 && !is_utf16(encoding) => legacy(encoding, bytes),
            _ => not_quite_utf8(bytes, charset),
        },
    }
}

fn is_utf16(encoding: &'static Encoding) -> bool {
    encoding == UTF_16LE || encoding == UTF_16BE
}

/// Bytes in an encoding other than Unicode's, which may turn out to be in another one.
fn legacy(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, malformed) = without_replacement(encoding, bytes);
    if malformed.count() == 0 {
        return Decoded::whole(text);
    }
    let (name, guess) = (encoding.name(), guessed(bytes));
    match without_replacement(guess, bytes) {
        (text, others) if others.count() == 0 && guess != encoding => Decoded::guess(
            text,
            format!("the document says {name}, which it is not; it is read as {}", guess.name()),
        ),
        _ => Decoded::without(text, &malformed, name),
    }
}

/// Bytes that are no UTF-8, in a document that does not say what else they are: either UTF-8 in
/// which something was cut, or another encoding, some of whose bytes look like letters of UTF-8 by
/// chance. UTF-8 has few faults among its letters: one, or as many at most where it is declared, else
/// a quarter.
fn not_quite_utf8(bytes: &[u8], charset: Option<&str>) -> Decoded {
    let (text, malformed) = without_replacement(UTF_8, bytes);
    let letters = text.chars().filter(|c| !c.is_ascii()).count();
    let is_declared = charset.and_then(named) == Some(UTF_8);
    let one_against = malformed.count() == 1 && (is_declared || letters > 0);
    let is_damaged = malformed.count() * if is_declared { 1 } else { 4 } <= letters;
    if one_against || is_damaged {
        return Decoded::without(text, &malformed, "UTF-8");
    }
    let guess = guessed(bytes);
    let (text, malformed) = without_replacement(guess, bytes);
    let said = not_said(charset);
    let mut decoded = Decoded::guess(text, format!("{said}; it is read as {}", guess.name()));
    decoded.notes.extend(malformed.note(guess.name()));
    decoded
}

/// Why the encoding is guessed.
fn not_said(charset: Option<&str>) -> String {
    match charset {
        None => "the document names no encoding and is no UTF-8".to_owned(),
        Some(charset) if named(charset).is_some() => {
            format!("the document says {}, which it is not", quote(charset))
        }
        Some(charset) => format!(
            "the document says {}, which is no encoding of the web and is not known here; save it \
             as UTF-8 to be sure",
            quote(charset)
        ),
    }
}

/// Whether ASCII alone switches to Japanese and back.
fn has_japanese_escapes(bytes: &[u8]) -> bool {
    let has = |sign: &[u8]| bytes.windows(sign.len()).any(|window| window == sign);
    bytes.is_ascii() && (has(b"\x1b$B") || has(b"\x1b$@"))
}

fn guessed(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// The text without what is malformed, of which it tells how much there was.
fn without_replacement(encoding: &'static Encoding, bytes: &[u8]) -> (String, Malformed) {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::new();
    let (mut rest, mut malformed) = (bytes, Malformed::default());
    loop {
        let room = decoder.max_utf8_buffer_length_without_replacement(rest.len());
        text.reserve(room.unwrap_or(rest.len()).max(16));
        let (result, read) = decoder.decode_to_string_without_replacement(rest, &mut text, true);
        rest = rest.get(read..).unwrap_or_default();
        match result {
            DecoderResult::InputEmpty => return (text, malformed),
            DecoderResult::Malformed(..) => malformed.add(&text),
            DecoderResult::OutputFull => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::report::Kind;
    use super::decode;

    /// The bytes become this text, with so many notes.
    fn check(bytes: &[u8], charset: Option<&str>, text: &str, notes: usize) {
        let decoded = decode(bytes, charset);
        assert_eq!(decoded.text, text, "{charset:?}");
        assert_eq!(decoded.notes.len(), notes, "{text}: {:?}", decoded.notes);
    }

    #[test]
    fn what_is_in_its_declared_encoding_is_read_without_a_word() {
        check("é".as_bytes(), None, "é", 0);
        check("é".as_bytes(), Some("utf8"), "é", 0);
        check(b"\xef\xbb\xbfa", None, "a", 0);
        check(b"caf\xe9", Some("ISO-8859-1"), "café", 0);
        check(b"caf\xe9", Some("latin_1"), "café", 0);
        check(b"\xc4\xe3\xba\xc3", Some("gb2312"), "你好", 0);
        check(b"\x1b$B9A\x1b(B", Some("iso-2022-jp"), "港", 0);
        check(b"plain", Some("utf-16"), "plain", 0);
    }

    #[test]
    fn valid_utf_8_is_utf_8_whatever_it_declares() {
        check("at – last".as_bytes(), Some("ISO-8859-1"), "at – last", 1);
        check("at – last".as_bytes(), Some("utf-16"), "at – last", 1);
        check("at – last".as_bytes(), Some("no-such"), "at – last", 1);
    }

    #[test]
    fn what_is_neither_utf_8_nor_declared_is_guessed_from_the_bytes() {
        check(b"Crane \x96 at last", None, "Crane – at last", 1);
        check(b"Gr\xfc\xdfe aus K\xf6ln", Some("utf-8"), "Grüße aus Köln", 1);
        let cyrillic = encoding_rs::WINDOWS_1251.encode("Кран в гавани снова работает");
        check(&cyrillic.0, None, "Кран в гавани снова работает", 1);
        check(&cyrillic.0, Some("no-such"), "Кран в гавани снова работает", 1);
    }

    #[test]
    fn letters_that_look_like_utf_8_by_chance_do_not_make_it_that() {
        use encoding_rs::{BIG5, EUC_JP, EUC_KR, GBK, KOI8_R, SHIFT_JIS, WINDOWS_874};
        for (encoding, text) in [
            (EUC_KR, "항구의 기중기가 전기로 움직인다. 오늘 아침 부두에서 첫 시험이 있었다."),
            (EUC_JP, "港のクレーンが電気で動くようになった。今朝、最初の試験が行われた。"),
            (SHIFT_JIS, "港のクレーンが電気で動くようになった。今朝、最初の試験が行われた。"),
            (GBK, "港口的起重机改用电力驱动，今天早上在码头进行了第一次试验。"),
            (BIG5, "港口的起重機改用電力驅動，今天早上在碼頭進行了第一次試驗。"),
            (KOI8_R, "Кран в гавани снова работает, сегодня утром прошло первое испытание."),
            (WINDOWS_874, "ปั้นจั่นในท่าเรือใช้ไฟฟ้าแล้ว และทดสอบครั้งแรกเมื่อเช้านี้"),
        ] {
            let (bytes, _, _) = encoding.encode(text);
            check(&bytes, None, text, 1);
            check(&bytes, Some("utf-8"), text, 1);
        }
    }

    #[test]
    fn japanese_in_ascii_is_known_by_its_escapes() {
        check(b"<p>\x1b$B9A\x1b(B</p>", None, "<p>港</p>", 1);
        check(b"<p>\x1b$B9A\x1b(B</p>", Some("no-such"), "<p>港</p>", 1);
        check(b"a \x1b[1m b", None, "a \u{1b}[1m b", 0);
    }

    #[test]
    fn letters_that_are_bytes_of_ascii_are_read_or_told() {
        check(
            b"<t>~{ScJP~} ~~ a~\nb ~{ScJP\n</t>",
            Some("hz-gb-2312"),
            "<t>鱼市 ~ ab 鱼市\n</t>",
            0,
        );
        check(b"a ~{ScJ~} b", Some("HZ"), "a  b", 1);
        check(b"a ~{ b", None, "a ~{ b", 0);
        check(b"a \x1b$)C \x0e\x30\x21\x0f", Some("iso-2022-kr"), "a \x1b$)C \x0e0!\x0f", 1);
        check(b"caf+AOk-", Some("UTF-7"), "caf+AOk-", 1);
        check(b"plain", Some("hz-gb-2312"), "plain", 0);
    }

    #[test]
    fn halves_of_characters_are_joined() {
        check(b"Port \xed\xa0\xbd\xed\xb8\x80 caf\xc3\xa9", Some("utf-8"), "Port 😀 café", 1);
        check(b"Port \xed\xa0\xbd\xed\xb8\x80", None, "Port 😀", 1);
    }

    #[test]
    fn an_encoding_that_is_not_known_is_told_as_such() {
        let decoded = decode(b"Gr\x81\xe1e aus K\x94ln", Some("ibm437"));
        assert!(!decoded.text.contains('\u{fffd}'), "{}", decoded.text);
        assert!(decoded.notes[0].sentence.contains("not known here"), "{:?}", decoded.notes);
    }

    #[test]
    fn a_bad_byte_costs_its_character_alone() {
        check(b"Te\xffxt", Some("utf-8"), "Text", 1);
        check(b"\xc3\xa9 and \xe2\x82", None, "é and ", 1);
        let note = decode(b"\xc3\xa9\n\xff", None).notes.remove(0);
        assert_eq!((note.kind, note.sentence.contains("line 2")), (Kind::LeftOut, true));
    }

    #[test]
    fn a_replacement_character_of_the_document_stays() {
        check("a\u{fffd}b".as_bytes(), None, "a\u{fffd}b", 0);
    }
}
