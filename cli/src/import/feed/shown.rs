//! Which words of a markup its text shows: what it does not is told.

use std::collections::BTreeSet;

use html_escape::decode_html_entities;

use super::super::html;

/// A text, and how much of its markup was compared with it.
pub(super) struct Shown<'a> {
    text: &'a str,
    /// Behind what was found last.
    rest: &'a str,
    /// How often references were decoded.
    twice: bool,
    /// Words of the text, once they are asked for.
    words: Option<BTreeSet<&'a str>>,
    /// How often all of the text may still be searched.
    searches: usize,
}

impl<'a> Shown<'a> {
    pub(super) fn new(text: &'a str, twice: bool) -> Self {
        /// More parts that stand elsewhere than expected are no text for readers.
        const SEARCHES: usize = 500;
        Self { text, rest: text, twice, words: None, searches: SEARCHES }
    }

    /// What a part of the markup says, if the text does not say it.
    pub(super) fn hidden(&mut self, part: &str) -> Option<String> {
        let decoded = self.decoded(&decode_html_entities(part));
        if self.passes(&decoded) || self.says(&decoded) {
            return None;
        }
        // Some references have no end, and mean their characters to HTML all the same.
        let read = html::text(part);
        let is_said = part.contains('&') && self.says(&self.decoded(&read));
        (!is_said).then_some(read)
    }

    /// Whether the text has these words somewhere.
    pub(super) fn says(&mut self, words: &str) -> bool {
        let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let text = self.text;
        let known = self.words.get_or_insert_with(|| text.split(' ').collect());
        if !line.contains(|c: char| c.is_alphanumeric()) || known.contains(line.as_str()) {
            return true;
        }
        if self.searches == 0 {
            return line.split(' ').all(|word| known.contains(word));
        }
        self.searches -= 1;
        text.contains(&line)
    }

    /// Whether the text goes on with these words.
    fn passes(&mut self, words: &str) -> bool {
        let mut rest = self.rest;
        for word in words.split_whitespace() {
            match rest.trim_start().strip_prefix(word) {
                Some(after) => rest = after,
                None => return false,
            }
        }
        self.rest = rest;
        true
    }

    /// A part of the markup as a text on one line.
    pub(super) fn line(&self, part: &str) -> String {
        let text = self.decoded(&decode_html_entities(part));
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn decoded(&self, part: &str) -> String {
        let visible =
            |c: &char| c.is_whitespace() || !c.is_control() && *c != char::REPLACEMENT_CHARACTER;
        let text = part.chars().filter(visible).collect::<String>();
        if self.twice { decode_html_entities(&text).into_owned() } else { text }
    }
}

#[cfg(test)]
mod tests {
    use super::Shown;

    #[test]
    fn words_that_a_text_does_not_show_are_found() {
        let mut shown = Shown::new("One two three & four", false);
        for (part, hidden) in [
            ("One ", None),
            ("tw", None),
            ("o\n", None),
            ("hidden", Some("hidden")),
            ("three &amp; four", None),
            ("two", None),
            (" – ", None),
        ] {
            assert_eq!(shown.hidden(part).as_deref(), hidden, "{part}");
        }
    }
}
