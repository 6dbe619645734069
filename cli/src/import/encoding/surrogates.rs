//! UTF-8 with the halves of UTF-16 in it, as databases and Java write characters beyond the first plane.

/// The bytes with each pair of halves as the one character that it is, and how many there were; none
/// where there is no pair.
pub(super) fn mended(bytes: &[u8]) -> Option<(Vec<u8>, usize)> {
    let mut out = Vec::new();
    let (mut rest, mut done, mut pairs) = (bytes, 0, 0);
    while let Some(at) = rest.iter().position(|byte| *byte == 0xed) {
        rest = rest.get(at..)?;
        let Some(c) = pair(rest) else {
            rest = rest.get(1..)?;
            continue;
        };
        let start = bytes.len() - rest.len();
        out.extend_from_slice(bytes.get(done..start)?);
        out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
        rest = rest.get(LENGTH..)?;
        done = bytes.len() - rest.len();
        pairs += 1;
    }
    out.extend_from_slice(bytes.get(done..)?);
    // Only what is UTF-8 otherwise is meant so.
    (pairs > 0 && std::str::from_utf8(&out).is_ok()).then_some((out, pairs))
}

/// Both halves have three bytes.
const LENGTH: usize = 6;

/// The character that two halves at the beginning of these bytes are.
fn pair(bytes: &[u8]) -> Option<char> {
    let [0xed, a @ 0xa0..=0xaf, b @ 0x80..=0xbf, 0xed, c @ 0xb0..=0xbf, d @ 0x80..=0xbf, ..] =
        bytes
    else {
        return None;
    };
    let half = |high: u8, low: u8| 0xd000 | (u16::from(high) & 0x3f) << 6 | u16::from(low) & 0x3f;
    char::decode_utf16([half(*a, *b), half(*c, *d)]).next()?.ok()
}

#[cfg(test)]
mod tests {
    use super::mended;

    #[test]
    fn pairs_become_one_character() {
        let text = |bytes: &[u8]| mended(bytes).map(|(bytes, _)| String::from_utf8(bytes).unwrap());
        assert_eq!(text(b"a\xed\xa0\xbd\xed\xb8\x80b").as_deref(), Some("a😀b"));
        for other in
            [&b"plain"[..], b"\xed\x95\x9c", b"\xed\xa0\xbd", b"\xed\xa0\xbd\xed\xb8\x80\xff"]
        {
            assert_eq!(text(other), None);
        }
    }
}
