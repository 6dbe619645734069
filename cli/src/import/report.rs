//! What an import has to say beside its card: what was guessed, and what was left out.

mod shortened;

use news_card::Card;
use serde::Serialize;

pub(crate) use shortened::{either, in_short, listed, whole};

/// What one story became.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Imported {
    /// The card, if there was enough for one; `notes` says why not.
    pub(crate) card: Option<Card>,
    /// In the order in which they were made.
    pub(crate) notes: Vec<Note>,
}

/// One story of a document, or what there is to say about all of it.
#[derive(Debug, PartialEq)]
pub(super) struct ImportedItem {
    /// Which of several, such as `items[3]`; none for a document of one story.
    pub(super) item: Option<String>,
    pub(super) imported: Imported,
}

/// One thing to look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Note {
    pub(crate) kind: Kind,
    /// Where in the card, such as `competitors.columns`, or in the document, such as `line 12`.
    pub(crate) path: String,
    /// What was done and why; where a text was left out, the text.
    pub(crate) sentence: String,
}

/// How a note came to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Kind {
    /// The card holds something that the document does not say in so many words.
    Guess,
    /// The document holds something that the card does not.
    LeftOut,
    /// The document says something that no story lacks: about itself as a feed, or for programs.
    Aside,
    /// There is no card.
    NoCard,
}

/// The notes of one story while they are made.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Report(Vec<Note>);

impl Report {
    /// Something in the card is a guess.
    pub(crate) fn guess(&mut self, path: &str, sentence: impl Into<String>) {
        self.add(Kind::Guess, path, sentence.into());
    }

    /// Something of the document is not in the card.
    pub(crate) fn left_out(&mut self, path: &str, sentence: impl Into<String>) {
        self.add(Kind::LeftOut, path, sentence.into());
    }

    /// Something of the document is in no card, and no loss.
    pub(crate) fn aside(&mut self, path: &str, sentence: impl Into<String>) {
        self.add(Kind::Aside, path, sentence.into());
    }

    /// What was noted, where it concerns no single story.
    pub(crate) fn notes(self) -> Vec<Note> {
        self.0
    }

    /// Whether a sentence so far has this text in it.
    pub(crate) fn mentions(&self, text: &str) -> bool {
        !text.is_empty() && self.0.iter().any(|note| note.sentence.contains(text))
    }

    /// Halves of characters were left out, as of an emoji that a program has cut.
    pub(crate) fn halves(&mut self, count: usize) {
        if count > 0 {
            let sentence =
                format!("half a character, such as of an emoji, is left out in {count} places");
            self.left_out("$", sentence);
        }
    }

    /// The story with its card.
    pub(crate) fn card(self, card: Card) -> Imported {
        Imported { card: Some(card), notes: self.0 }
    }

    /// What there is to say about a document as a whole, or nothing.
    pub(crate) fn about_all(self) -> Option<Imported> {
        (!self.0.is_empty()).then_some(Imported { card: None, notes: self.0 })
    }

    /// The story without a card, and why.
    pub(crate) fn no_card(mut self, path: &str, sentence: impl Into<String>) -> Imported {
        self.add(Kind::NoCard, path, sentence.into());
        Imported { card: None, notes: self.0 }
    }

    /// A note of this kind.
    pub(crate) fn add(&mut self, kind: Kind, path: &str, sentence: String) {
        self.0.push(Note { kind, path: path.to_owned(), sentence });
    }
}

/// A text in quotation marks for a sentence, on one line. The lines of the report show as much of
/// it as a reader needs to find it again.
pub(crate) fn quote(text: &str) -> String {
    const LONGEST: usize = 200;
    let visible = |c: &char| !c.is_control() && !shortened::MARKS.contains(c);
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let line: String = line.chars().filter(visible).collect();
    match line.char_indices().nth(LONGEST).and_then(|(at, _)| line.split_at_checked(at)) {
        Some((start, rest)) => format!("“{start}{}”", either(rest, "…")),
        None => format!("“{line}”"),
    }
}
