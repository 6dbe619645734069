//! Sentences of which the report in lines shows less than the one in JSON, which names all.

/// What stands before a part that is only in the whole sentence, between it and what is shown for it
/// in short, and behind that: noncharacters, which Unicode keeps for such use within a program.
pub(super) const MARKS: [char; 3] = ['\u{fdd0}', '\u{fdd1}', '\u{fdd2}'];

/// A part of a sentence, and what is shown for it in short. No part holds another one.
pub(crate) fn either(whole: &str, short: &str) -> String {
    let [start, middle, end] = MARKS;
    let plain = |text: &str| text.replace(MARKS, "");
    format!("{start}{}{middle}{}{end}", plain(whole), plain(short))
}

/// Parts with commas between them, in short so many at most.
pub(crate) fn listed(parts: &[String], most: usize) -> String {
    let (shown, more) = parts.split_at_checked(most).unwrap_or((parts, &[]));
    let shown = shown.join(", ");
    if more.is_empty() {
        return shown;
    }
    let all = format!(", {}", whole(&more.join(", ")));
    shown + &either(&all, &format!(" and {} more", more.len()))
}

/// A sentence with all that it names.
pub(crate) fn whole(sentence: &str) -> String {
    read(sentence, true)
}

/// A sentence as the lines of the report have it.
pub(crate) fn in_short(sentence: &str) -> String {
    read(sentence, false)
}

fn read(sentence: &str, is_whole: bool) -> String {
    let [start, middle, end] = MARKS;
    let mut parts = sentence.split(start);
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let read = part.split_once(middle).and_then(|(whole, rest)| {
            let (short, after) = rest.split_once(end)?;
            Some([if is_whole { whole } else { short }, after].concat())
        });
        text.push_str(&read.unwrap_or_else(|| part.to_owned()));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{either, in_short, whole};

    #[test]
    fn a_sentence_has_a_whole_and_a_short_form() {
        let sentence = format!("a {} d {}", either("b", "c"), either("e, f", "and 1 more"));
        assert_eq!(whole(&sentence), "a b d e, f");
        assert_eq!(in_short(&sentence), "a c d and 1 more");
        assert_eq!(whole("a\u{fdd0}b"), "ab");
        assert_eq!(in_short("plain"), "plain");
    }
}
