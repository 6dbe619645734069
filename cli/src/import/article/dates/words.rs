//! The words of a date, whatever signs stand between them.

/// Words, without the signs after them.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub(super) rest: &'a str,
}

impl<'a> Words<'a> {
    pub(super) fn next(&mut self) -> Option<&'a str> {
        let text = self.rest.trim_start_matches([' ', ',', '\t', '(', '[']);
        // A colon within a time of day does not end its word.
        let is_end = |(at, c): &(usize, char)| match c {
            ':' => !text
                .get(at + 1..)
                .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())),
            c => [' ', '\t', ',', ')', ']', '|', '–', '—', '：', '，', '、', '،'].contains(c),
        };
        let end = text.char_indices().find(is_end).map_or(text.len(), |(at, _)| at);
        let (word, rest) = text.split_at_checked(end)?;
        self.rest = rest.trim_start_matches([')', ']']);
        (!word.is_empty()).then(|| word.trim_end_matches('.'))
    }

    /// The next word that is no `de` or `of` between the parts of a date.
    pub(super) fn next_part(&mut self) -> Option<&'a str> {
        const BETWEEN: &[&str] = &["de", "del", "do", "of", "the"];
        let word = self.next()?;
        if BETWEEN.contains(&word.to_ascii_lowercase().as_str()) { self.next() } else { Some(word) }
    }

    /// What follows a year: without the Russian word for it.
    pub(super) fn after_year(mut self) -> &'a str {
        let rest = self.rest;
        match self.next() {
            Some("г" | "года" | "год") => self.rest,
            _ => rest,
        }
    }
}
