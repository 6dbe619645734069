//! What previews say beside labels: `twitter:label1` with `twitter:data1`.

use super::super::article;
use super::super::no_value::is_no_value;
use super::dates::Candidate;

/// Words of labels that say how long a text takes.
const READING: &[&str] = &[
    "read",
    "lese",
    "lecture",
    "lectura",
    "lettura",
    "leitura",
    "чтени",
    "阅读",
    "閱讀",
    "読",
    "읽",
    "قراءة",
    "पढ़",
    "lezen",
    "läs",
];

/// A text with its label.
#[derive(Debug)]
pub(super) struct Labelled<'a> {
    number: String,
    pub(super) label: &'a str,
    pub(super) data: &'a str,
}

impl<'a> Labelled<'a> {
    pub(super) fn new(number: &str, label: &'a str, data: &'a str) -> Self {
        Self { number: number.to_owned(), label: label.trim_end_matches([':', '：', ' ']), data }
    }

    /// Who wrote the story, as one or several texts.
    pub(super) fn authors(&self) -> Vec<&'a str> {
        let is_author = self.above().is_some_and(|above| !above.authors.is_empty());
        Some(self.data).filter(|_| is_author).into_iter().collect()
    }

    /// What it is about.
    pub(super) fn subjects(&self) -> Vec<String> {
        self.above().map(|above| above.subjects).unwrap_or_default()
    }

    pub(super) fn published(&self) -> Option<Candidate> {
        Some(self.candidate(self.above()?.published?))
    }

    pub(super) fn updated(&self) -> Option<Candidate> {
        Some(self.candidate(self.above()?.updated?))
    }

    /// How long the text takes, which says nothing of the story.
    pub(super) fn is_reading_time(&self) -> bool {
        let label = self.label.to_lowercase();
        READING.iter().any(|word| label.contains(word)) && self.data.contains(char::is_numeric)
    }

    fn candidate(&self, time: String) -> Candidate {
        Candidate::guess(time, format!("meta data (twitter:data{})", self.number))
    }

    /// What the label says of the text, as a line below a title would.
    fn above(&self) -> Option<article::Above> {
        if is_no_value(self.data) || self.is_reading_time() {
            return None;
        }
        article::above(&format!("{}: {}", self.label, self.data))
    }
}

#[cfg(test)]
mod tests {
    use super::Labelled;

    #[test]
    fn labels_say_who_what_and_when() {
        for label in ["Written by", "Author", "Verfasst von", "Écrit par", "Escrito por", "作者"]
        {
            assert_eq!(Labelled::new("1", label, "Ana Be").authors(), ["Ana Be"], "{label}");
        }
        for label in ["Filed under", "Tags:", "Kategorie"] {
            assert_eq!(Labelled::new("1", label, "Port").subjects(), ["Port"], "{label}");
        }
        assert!(Labelled::new("1", "Published", "May 6, 2026").published().is_some());
        assert!(Labelled::new("1", "Updated on", "May 6, 2026").updated().is_some());
        for label in ["Est. reading time", "Geschätzte Lesezeit", "Durée de lecture estimée"] {
            assert!(Labelled::new("2", label, "3 minutes").is_reading_time(), "{label}");
        }
        let price = Labelled::new("1", "Price", "9 EUR");
        assert!(price.authors().is_empty() && price.subjects().is_empty());
    }
}
