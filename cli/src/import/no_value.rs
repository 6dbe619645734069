//! What programs write in the place of a value that they do not have.

/// Whether a text says nothing but that there is no value: `null`, `undefined undefined`.
pub(super) fn is_no_value(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "null",
        "undefined",
        "none",
        "nil",
        "nan",
        "n/a",
        "n.a.",
        "#n/a",
        "(null)",
        "(none)",
        "(undefined)",
        "[null]",
        "[object",
        "object]",
    ];
    /// The longest of them twice over, in bytes.
    const LONGEST: usize = 40;
    let mut words = text.split([' ', ',', '\n', '\t']).filter(|it| !it.is_empty()).peekable();
    text.len() <= LONGEST
        && words.peek().is_some()
        && words.all(|word| WORDS.iter().any(|it| it.eq_ignore_ascii_case(word)))
}

#[cfg(test)]
mod tests {
    use super::is_no_value;

    #[test]
    fn words_for_no_value_are_no_texts() {
        for text in ["null", " NULL ", "undefined undefined", "None", "N/A", "[object Object]"] {
            assert!(is_no_value(text), "{text}");
        }
        for text in ["", "None of the above", "Null Island", "Ana Null", "object"] {
            assert!(!is_no_value(text), "{text}");
        }
    }
}
