//! What a story may have besides its analysis: views, words of people, answers, terms, and parts of
//! its own, all of one form.

use super::{Link, Source};
use news_card_macros::document;
use schemars::JsonSchema;
use serde::Serialize;

/// A few words and a text, and whose they are. A question is the title of its answer, a term that of
/// its definition; a quote or a view need not have one.
///
/// ```
/// let json = br#"{"title": "Bridge reopens", "quotes": [{"text": "At last.", "by": "The mayor"}]}"#;
/// let card = news_card::read(json)?.card;
/// assert_eq!(card.quotes[0].by.as_deref(), Some("The mayor"));
/// # Ok::<(), news_card::ReadError>(())
/// ```
#[document(unless = Entry::is_empty)]
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct Entry {
    /// The question, the term, or the title.
    pub title: Option<String>,
    /// The answer, the definition, the view, the words that were said without quotation marks around
    /// them, or any other text.
    pub text: Option<String>,
    /// Points, which follow the text.
    pub points: Vec<String>,
    /// Who says so.
    pub by: Option<String>,
    /// Where it can be read.
    pub sources: Vec<Source>,
}

impl Entry {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Someone who wrote the original.
///
/// ```
/// let json = br#"{"title": "Bridge reopens", "authors": [{"name": "A. Writer"}]}"#;
/// let card = news_card::read(json)?.card;
/// assert_eq!(card.authors[0].name, "A. Writer");
/// # Ok::<(), news_card::ReadError>(())
/// ```
#[document]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Author {
    /// Their name.
    pub name: String,
    /// Their page.
    pub url: Option<Link>,
}
