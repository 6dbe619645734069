//! What a text quotes, which may be in the language of whoever said it.

/// Marks that begin a quotation, each with those that end it.
const MARKS: [(char, &str); 12] = [
    ('“', "”"),
    ('„', "“”"),
    ('”', "”"),
    ('"', "\""),
    ('«', "»"),
    ('»', "«»"),
    ('‹', "›"),
    ('›', "‹›"),
    ('「', "」"),
    ('『', "』"),
    ('《', "》"),
    ('〈', "〉"),
];

/// The parts of a line that stand in no quotation marks. A mark that nothing ends begins none.
pub(super) fn unquoted(line: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut from, mut at) = (0, 0);
    while let Some((length, end)) = line.get(at..).and_then(first_quotation) {
        let begin = at + length;
        parts.extend(line.get(from..begin));
        at = begin + end;
        from = at;
    }
    parts.extend(line.get(from..));
    parts
}

/// Where the first quotation begins, and how many bytes it has.
fn first_quotation(text: &str) -> Option<(usize, usize)> {
    // Each mark that nothing ends is looked for once in a text, and not once for each of its kind.
    let mut unended = Vec::new();
    text.char_indices().find_map(|(at, c)| {
        let (_, ends) = MARKS.iter().find(|(begin, _)| *begin == c)?;
        if unended.contains(&c) {
            return None;
        }
        let inner = text.get(at + c.len_utf8()..)?;
        let Some((length, end)) = inner.char_indices().find(|(_, c)| ends.contains(*c)) else {
            unended.push(c);
            return None;
        };
        Some((at, c.len_utf8() + length + end.len_utf8()))
    })
}

#[cfg(test)]
mod tests {
    use super::unquoted;

    #[test]
    fn what_stands_in_quotation_marks_is_left_out() {
        for (line, expected) in [
            ("", &[""][..]),
            ("no quotation", &["no quotation"]),
            ("a “b c” d", &["a ", " d"]),
            ("„b“ d „e”", &["", " d ", ""]),
            ("«b» c »d« e", &["", " c ", " e"]),
            ("彼は「あ」と", &["彼は", "と"]),
            ("a “b", &["a “b"]),
            ("a “b “c “d", &["a “b “c “d"]),
            ("5\" wide", &["5\" wide"]),
        ] {
            assert_eq!(unquoted(line), expected, "{line}");
        }
    }

    #[test]
    fn many_marks_take_no_time() {
        for mark in ["“", "\"", "„“", "«", "「『"] {
            let text = mark.repeat(20_000);
            assert!(unquoted(&text).len() <= 40_001);
        }
    }
}
