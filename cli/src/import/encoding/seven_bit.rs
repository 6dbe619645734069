//! Encodings whose letters are bytes of ASCII, so that they would pass for it.

use encoding_rs::GBK;

use super::decoded::{Decoded, Malformed};

/// Names of such encodings that nobody here can read, and the signs by which they are known.
const UNKNOWN: [(&str, &[&[u8]]); 4] = [
    ("iso2022kr", &[b"\x1b", b"\x0e"]),
    ("iso2022cn", &[b"\x1b", b"\x0e"]),
    ("iso2022cnext", &[b"\x1b", b"\x0e"]),
    ("utf7", &[b"+"]),
];

/// Whether a document in ASCII is in HZ, in which Chinese stands between `~{` and `~}`.
pub(super) fn is_hz(bytes: &[u8], charset: Option<&str>) -> bool {
    let says = charset.is_some_and(|it| matches!(plain(it).as_str(), "hz" | "hzgb2312"));
    says && bytes.is_ascii() && has(bytes, b"~{")
}

/// Whether a document in ASCII is in an encoding that is known by name alone.
pub(super) fn is_unknown(bytes: &[u8], charset: Option<&str>) -> bool {
    let name = charset.map(plain).unwrap_or_default();
    let signs = UNKNOWN.iter().find(|(it, _)| *it == name).map(|(_, signs)| *signs);
    bytes.is_ascii() && signs.is_some_and(|signs| signs.iter().any(|sign| has(bytes, sign)))
}

/// A document in HZ (RFC 1843): its letters are those of GB 2312 without their highest bits.
pub(super) fn hz(bytes: &[u8]) -> Decoded {
    let (mut text, mut malformed) = (String::new(), Malformed::default());
    let mut rest = bytes;
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        match (first, after.first()) {
            (b'~', Some(b'~')) => text.push('~'),
            // A line that goes on in the next one.
            (b'~', Some(b'\n')) => {}
            (b'~', Some(b'{')) => {
                let inner = after.get(1..).unwrap_or_default();
                let end = end_of_letters(inner);
                let letters = inner.get(..end).unwrap_or_default();
                let high: Vec<u8> = letters.iter().map(|it| it | 0x80).collect();
                match GBK.decode_without_bom_handling_and_without_replacement(&high) {
                    Some(letters) => text.push_str(&letters),
                    None => malformed.add(&text),
                }
                let after = inner.get(end..).unwrap_or_default();
                rest = after.strip_prefix(b"~}").unwrap_or(after);
                continue;
            }
            _ => {
                text.push(char::from(*first));
                continue;
            }
        }
        rest = after.get(1..).unwrap_or_default();
    }
    Decoded::without(text, &malformed, "HZ")
}

/// Where letters end: between two of them, else wherever their end stands, and with their line at
/// the latest.
fn end_of_letters(inner: &[u8]) -> usize {
    let line = inner.iter().position(|it| *it == b'\n').unwrap_or(inner.len());
    let inner = inner.get(..line).unwrap_or_default();
    let aligned = inner.chunks_exact(2).position(|pair| pair == b"~}").map(|pairs| pairs * 2);
    let anywhere = || inner.windows(2).position(|pair| pair == b"~}");
    aligned.or_else(anywhere).unwrap_or(line)
}

fn plain(name: &str) -> String {
    name.to_ascii_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), "")
}

fn has(bytes: &[u8], sign: &[u8]) -> bool {
    bytes.windows(sign.len()).any(|window| window == sign)
}
