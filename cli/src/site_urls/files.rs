//! Where the files of a card, and the lists of all, are found.

/// The list of cards.
pub(crate) const LIST: &str = "cards.json";
/// The JSON Feed.
pub(crate) const JSON_FEED: &str = "feed.json";
/// The Atom feed.
pub(crate) const ATOM_FEED: &str = "feed.atom";

/// The files of one card, in the order in which a manifest has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CardFile {
    Json,
    Picture,
    Oembed,
    Element,
    Page,
    Frame,
}

impl CardFile {
    pub(crate) const ALL: [Self; 6] =
        [Self::Json, Self::Picture, Self::Oembed, Self::Element, Self::Page, Self::Frame];

    pub(crate) fn path(self, id: &str) -> String {
        [self.folder(), id, self.suffix()].concat()
    }

    /// What comes before the id in its path. No id can be that of a folder within `cards/`.
    fn folder(self) -> &'static str {
        match self {
            Self::Frame => "cards/embed/",
            _ => "cards/",
        }
    }

    /// What follows the id in its path.
    pub(crate) fn suffix(self) -> &'static str {
        match self {
            Self::Json => ".json",
            Self::Picture => ".png",
            Self::Oembed => ".oembed.json",
            Self::Element => ".element.html",
            Self::Page | Self::Frame => ".html",
        }
    }
}
