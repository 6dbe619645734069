//! What holds for all items of a feed.

use feed_rs::model::Feed;
use url::Url;

use super::super::given::Given;
use super::pictures;
use super::texts::{is_page, text};

/// What holds for all items of a feed.
pub(super) struct About<'a> {
    pub(super) name: Option<String>,
    pub(super) icon: Option<&'a str>,
    pub(super) rights: Option<String>,
    pub(super) lang: Option<String>,
    pub(super) base: Option<Url>,
    /// Pictures of JSON Feed, item by item.
    pub(super) pictures: Vec<Option<String>>,
    pub(super) given: &'a Given,
}

impl<'a> About<'a> {
    pub(super) fn new(feed: &'a Feed, bytes: &[u8], given: &'a Given) -> Self {
        let page = feed
            .links
            .iter()
            .filter(|link| is_page(link))
            .find_map(|link| Url::parse(&link.href).ok());
        Self {
            name: feed.title.as_ref().and_then(text),
            icon: feed.icon.as_ref().map(|icon| icon.uri.as_str()),
            rights: feed.rights.as_ref().and_then(text),
            lang: feed.language.clone(),
            base: given.base_url.clone().or(page),
            pictures: pictures::from_json_feed(bytes),
            given,
        }
    }
}
