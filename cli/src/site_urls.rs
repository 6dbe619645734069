//! Where cards are reached, the same whether they are served or published: the URLs of their
//! files, the feeds that list them, and the answers to those who embed by URL.

pub(crate) mod feeds;
mod files;
pub(crate) mod oembed;

pub(crate) use files::{ATOM_FEED, CardFile, JSON_FEED, LIST};

/// The URLs of a site that has cards.
#[derive(Clone, Debug, Default)]
pub(crate) struct SiteUrls {
    /// The URL of the site without a slash at its end, if it is known.
    pub(crate) base: Option<String>,
    /// Its name.
    pub(crate) name: Option<String>,
    /// Whether each card has a picture there.
    pub(crate) has_pictures: bool,
}

impl SiteUrls {
    /// The URL of one of its files: absolute, or from the root of its host where no base is
    /// known.
    pub(crate) fn url(&self, path: &str) -> String {
        [self.base.as_deref().unwrap_or_default(), "/", path].concat()
    }

    /// The absolute URL, where the base is known.
    pub(crate) fn absolute_url(&self, path: &str) -> Option<String> {
        self.base.as_ref().map(|_| self.url(path))
    }

    /// The URL of the site itself.
    pub(crate) fn home(&self) -> Option<String> {
        self.absolute_url("")
    }
}
