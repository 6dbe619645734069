//! Feeds in other encodings than UTF-8, declared or not.

use super::Feed;

fn feed(declaration: &str, title: &str) -> String {
    let item = format!("<item><title>{title}</title><guid>https://a.example/a</guid></item>");
    format!("<?xml version='1.0'{declaration}?><rss version='2.0'><channel>{item}</channel></rss>")
}

/// The bytes give this title and no replacement character, with so many lines.
fn check(bytes: &[u8], title: &str, lines: usize) {
    let feed = Feed::import_bytes(bytes);
    feed.card(title);
    assert!(!format!("{:?}", feed.cards).contains('\u{fffd}'));
    assert_eq!(feed.lines(), lines, "{}", feed.run.stderr);
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn utf_16_and_utf_32_are_read_with_and_without_a_mark() {
    let text = feed(" encoding='UTF-16'", "Über 港");
    let marked = format!("\u{feff}{text}");
    check(&utf16(&marked, u16::to_be_bytes), "Über 港", 0);
    check(&utf16(&marked, u16::to_le_bytes), "Über 港", 0);
    check(&utf16(&text, u16::to_be_bytes), "Über 港", 1);
    let utf32: Vec<u8> = marked.chars().flat_map(|c| u32::from(c).to_be_bytes()).collect();
    check(&utf32, "Über 港", 0);
}

#[test]
fn a_declared_encoding_is_believed_unless_the_bytes_say_otherwise() {
    let latin1 = |declaration: &str| {
        let text = feed(declaration, "Caf\u{e9}");
        text.chars().map(|c| u8::try_from(u32::from(c)).expect("a byte")).collect::<Vec<u8>>()
    };
    check(&latin1(" encoding='ISO-8859-1'"), "Café", 0);
    check(&latin1(""), "Café", 1);
    check(feed(" encoding='ISO-8859-1'", "Crane – at last").as_bytes(), "Crane – at last", 1);
    check(feed(" encoding='utf-16'", "Über").as_bytes(), "Über", 1);
}

#[test]
fn a_bad_byte_costs_its_character_and_no_more() {
    let mut bytes = feed(" encoding='UTF-8'", "Text").into_bytes();
    let at = bytes.windows(4).position(|it| it == b"Text").expect("the title");
    bytes.insert(at + 2, 0xff);
    check(&bytes, "Text", 1);
}

#[test]
fn encodings_have_the_names_of_programs_and_hz_is_read() {
    let encoded = |encoding: &'static encoding_rs::Encoding, name: &str, title: &str| {
        let text = feed(&format!(" encoding='{name}'"), title);
        encoding.encode(&text).0.into_owned()
    };
    check(&encoded(encoding_rs::EUC_KR, "cp949", "항구"), "항구", 0);
    check(&encoded(encoding_rs::WINDOWS_1251, "ms-cyrl", "Гавань"), "Гавань", 0);
    check(&encoded(encoding_rs::MACINTOSH, "macroman", "Café"), "Café", 0);
    check(feed(" encoding='hz-gb-2312'", "~{ScJP~} 1").as_bytes(), "鱼市 1", 0);
}
