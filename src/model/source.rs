//! Who published something.

use super::Link;
use news_card_macros::document;
use schemars::JsonSchema;
use serde::Serialize;

/// The original publisher.
///
/// ```
/// let json = br#"{"title": "Bridge reopens", "source": {"name": "Harbour Post"}}"#;
/// let card = news_card::read(json)?.card;
/// assert!(card.source.is_some_and(|source| source.name == "Harbour Post"));
/// # Ok::<(), news_card::ReadError>(())
/// ```
#[document]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Source {
    /// Its name.
    pub name: String,
    /// The original article.
    pub url: Option<Link>,
    /// A small square picture that stands for the publisher.
    pub icon: Option<Link>,
    /// Whether the name was worked out rather than read. Defaults to false.
    pub inferred: bool,
}
