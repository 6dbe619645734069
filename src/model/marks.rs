//! Citation marks in a text.

use super::Card;
use std::borrow::Cow;

/// A stretch of text, or a citation mark in it.
///
/// ```
/// use news_card::{TextSegment, segments};
///
/// let found = segments("It is open [1].", 1);
/// assert_eq!(found, [TextSegment::Text("It is open "), TextSegment::Mark(1), TextSegment::Text(".")]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextSegment<'a> {
    /// Text to show as it is.
    Text(&'a str),
    /// `[n]`, with n counted from 1; there is a citation of that number.
    Mark(usize),
}

/// Cuts `text` at its marks `[1]` to `[citations]`; any other bracket stays text.
///
/// ```
/// use news_card::{TextSegment, segments};
///
/// // There is no seventh citation, so the brackets are text.
/// assert_eq!(segments("a[7]", 1), [TextSegment::Text("a[7]")]);
/// ```
#[must_use]
pub fn segments(text: &str, citations: usize) -> Vec<TextSegment<'_>> {
    let mut segments = Vec::new();
    each_segment(text, citations, |segment| segments.push(segment));
    segments
}

/// How many marks of a text are links, more than a reader follows; further ones stay text. Each
/// repeats the title of its source, so a text of marks alone would be hundreds of times as long.
const MAX_MARKS: usize = 30;

/// Calls `found` with the same segments one after the other. It looks at each byte of the text a
/// constant number of times, however many brackets there are.
pub(crate) fn each_segment<'a>(
    text: &'a str,
    citations: usize,
    mut found: impl FnMut(TextSegment<'a>),
) {
    let (mut shown, mut rest) = (text, text);
    let mut left = MAX_MARKS;
    while let Some(open) = rest.find('[').filter(|_| left > 0) {
        let after = rest.get(open + 1..).unwrap_or_default();
        let close = after.bytes().position(|byte| !byte.is_ascii_digit());
        let close = close.filter(|close| after.as_bytes().get(*close) == Some(&b']'));
        let number = close.and_then(|close| Some((close, number(after.get(..close)?)?)));
        if let Some((close, number)) = number.filter(|(_, number)| (1..=citations).contains(number))
        {
            let before = shown.len() - after.len() - 1;
            let before = shown.get(..before).filter(|text| !text.is_empty());
            before.map(TextSegment::Text).into_iter().for_each(&mut found);
            found(TextSegment::Mark(number));
            left -= 1;
            shown = after.get(close + 1..).unwrap_or_default();
            rest = shown;
        } else {
            rest = after;
        }
    }
    if !shown.is_empty() {
        found(TextSegment::Text(shown));
    }
}

/// A text without the marks `[1]` to `[citations]`, for where they cannot be links. A mark takes the
/// white space before it along, and none is left at either end.
///
/// ```
/// use news_card::without_citations;
///
/// assert_eq!(without_citations("It is open [1].", 1), "It is open.");
/// assert_eq!(without_citations("Open [1] again", 1), "Open again");
/// assert_eq!(without_citations("a[7]", 1), "a[7]");
/// ```
#[must_use]
pub fn without_citations(text: &str, citations: usize) -> Cow<'_, str> {
    let mut plain: Option<String> = None;
    let mut pending = "";
    each_segment(text, citations, |segment| match segment {
        TextSegment::Text(text) => pending = text,
        TextSegment::Mark(_) => {
            plain.get_or_insert_default().push_str(pending.trim_end());
            pending = "";
        }
    });
    let Some(mut plain) = plain else { return Cow::Borrowed(text) };
    plain.push_str(pending);
    Cow::Owned(plain.trim().to_owned())
}

/// The one text that says most of a card beside its title: its hook, else what changed. It is without
/// citation marks, and of a text that is a mark alone nothing is left.
///
/// ```
/// use news_card::{Card, summary};
///
/// let card = Card { hook: Some("One ticket, two ways home.".into()), ..Card::default() };
/// assert_eq!(summary(&card).as_deref(), Some("One ticket, two ways home."));
/// assert_eq!(summary(&Card::default()), None);
/// ```
#[must_use]
pub fn summary(card: &Card) -> Option<Cow<'_, str>> {
    let changed = || card.tldr.as_ref().and_then(|tldr| tldr.what_changed.as_deref());
    let text = card.hook.as_deref().or_else(changed)?;
    let plain = without_citations(text, card.citations.len());
    (!plain.trim().is_empty()).then_some(plain)
}

fn number(digits: &str) -> Option<usize> {
    if digits.starts_with('0') { None } else { digits.parse().ok() }
}

#[cfg(test)]
mod tests {
    use super::{Card, TextSegment, segments, summary, without_citations};
    use proptest::prelude::*;

    #[test]
    fn a_text_that_is_a_mark_alone_sums_nothing_up() {
        let json = r#"{"title": "T", "hook": "[1]", "citations": [{"title": "A"}]}"#;
        let card = crate::read(json.as_bytes()).map(|parsed| parsed.card).unwrap_or_default();
        assert_eq!((card.citations.len(), summary(&card)), (1, None));
        let card = Card { hook: Some("[1]".into()), ..Card::default() };
        assert_eq!(summary(&card).as_deref(), Some("[1]"));
    }

    fn check(text: &str, citations: usize, expected: &[TextSegment<'_>]) {
        assert_eq!(segments(text, citations), expected, "{text:?}");
    }

    #[test]
    fn marks_of_existing_citations_are_cut_out() {
        check(
            "So it is [1].",
            1,
            &[TextSegment::Text("So it is "), TextSegment::Mark(1), TextSegment::Text(".")],
        );
        check("[2][1]", 2, &[TextSegment::Mark(2), TextSegment::Mark(1)]);
        check(
            "x[[1]]",
            1,
            &[TextSegment::Text("x["), TextSegment::Mark(1), TextSegment::Text("]")],
        );
    }

    #[test]
    fn other_brackets_stay_text() {
        for text in ["[3]", "[0]", "[01]", "[]", "[ 1]", "[1", "a[i]", "[99999999999999999999999]"]
        {
            check(text, 2, &[TextSegment::Text(text)]);
        }
        check("", 2, &[]);
    }

    #[test]
    fn a_mark_takes_the_white_space_before_it_along() {
        let check = |text: &str, expected: &str| {
            assert_eq!(without_citations(text, 2), expected, "{text:?}");
        };
        check("One [1].", "One.");
        check("One.[1] Two [1][2]!", "One. Two!");
        check("One\u{a0}[1] [2], two", "One, two");
        check("A [1] b", "A b");
        check("[1] x", "x");
        check("x [1] ", "x");
        check(" [2]", "");
        check(" x [3] ", " x [3] ");
    }

    #[test]
    fn marks_and_brackets_are_found_in_linear_time() {
        let start = std::time::Instant::now();
        for text in ["[", "[1", " [1]", "[[1]]"] {
            let long = text.repeat(1_000_000 / text.len());
            assert!(without_citations(&long, 9).len() <= long.len());
        }
        // Quadratic, each of them takes minutes.
        assert!(start.elapsed() < std::time::Duration::from_secs(10));
    }

    proptest! {
        #[test]
        fn nothing_of_the_text_is_lost(text in "[a\\[\\]1-3 é]{0,40}") {
            let again: String = segments(&text, 3)
                .into_iter()
                .map(|segment| match segment {
                    TextSegment::Text(text) => text.to_owned(),
                    TextSegment::Mark(number) => format!("[{number}]"),
                })
                .collect();
            prop_assert_eq!(again, text);
        }
    }
}
