//! Where the files of a card, and the lists of all, are found.

/// The list of cards.
pub(crate) const LIST: &str = "cards.json";
/// The JSON Feed.
pub(crate) const JSON_FEED: &str = "feed.json";
/// The Atom feed.
pub(crate) const ATOM_FEED: &str = "feed.atom";

/// The files of one card, in the order in which they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CardFile {
    Json,
    Picture,
    Oembed,
    Element,
    Page,
}

impl CardFile {
    pub(crate) const ALL: [Self; 5] =
        [Self::Json, Self::Picture, Self::Oembed, Self::Element, Self::Page];

    pub(crate) fn path(self, id: &str) -> String {
        ["cards/", id, self.suffix()].concat()
    }

    /// What follows the id in its path.
    pub(crate) fn suffix(self) -> &'static str {
        match self {
            Self::Json => ".json",
            Self::Picture => ".png",
            Self::Oembed => ".oembed.json",
            Self::Element => ".element.html",
            Self::Page => ".html",
        }
    }
}
