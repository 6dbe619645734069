//! References to characters by their number, such as `&#8217;`.

/// What the number of a reference stands for in HTML, without `&#` and `;`; none where it is no
/// character. The numbers from 128 to 159 are bytes of windows-1252, which is what they were.
pub(crate) fn of_number(number: &str) -> Option<String> {
    let hexadecimal = number.strip_prefix(['x', 'X']);
    let code = hexadecimal.map_or_else(|| number.parse(), |digits| u32::from_str_radix(digits, 16));
    let code = code.ok()?;
    if let (0x80..=0x9f, Ok(byte)) = (code, u8::try_from(code)) {
        let bytes = [byte];
        let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&bytes);
        return Some(text.into_owned());
    }
    char::from_u32(code).map(String::from)
}

#[cfg(test)]
mod tests {
    use super::of_number;

    #[test]
    fn a_number_is_read_as_html_has_it() {
        for (number, expected) in [
            ("8217", Some("’")),
            ("x2019", Some("’")),
            ("X2019", Some("’")),
            ("146", Some("’")),
            ("0", Some("\0")),
            ("xD800", None),
            ("99999999999", None),
            ("", None),
        ] {
            assert_eq!(of_number(number).as_deref(), expected, "{number}");
        }
    }
}
