//! A card as oEmbed 1.0 describes it to a site that embeds it by URL.

use std::borrow::Cow;

use html_escape::encode_double_quoted_attribute as attribute;
use news_card::{Card, without_citations};
use serde::Serialize;

use super::{CardFile, SiteUrls};

/// The size of the frame in CSS pixels: the width of a column of text, and the height of a card
/// with its summary shown and its sections closed.
const FRAME: (u32, u32) = (640, 720);
/// The size of the picture for social networks.
const PICTURE: (u32, u32) = (1200, 630);
/// How long an answer may be kept, in seconds: a day, for what it says rarely changes.
const AGE: u32 = 86_400;

#[derive(Serialize)]
struct Answer<'a> {
    version: &'static str,
    r#type: &'static str,
    title: Cow<'a, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    author_name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    provider_name: Option<&'a str>,
    provider_url: String,
    cache_age: u32,
    html: String,
    width: u32,
    height: u32,
    #[serde(flatten)]
    picture: Option<Picture>,
}

#[derive(Serialize)]
struct Picture {
    thumbnail_url: String,
    thumbnail_width: u32,
    thumbnail_height: u32,
}

/// The frame that shows a card.
pub(crate) struct Frame {
    /// The URL of the page in it.
    pub(crate) page: String,
    /// The most that it may measure in CSS pixels, width and height; none where it may be as large
    /// as it likes.
    pub(crate) max_size: (Option<u32>, Option<u32>),
}

/// The answer, where the site knows its own URL.
pub(crate) fn write(urls: &SiteUrls, id: &str, card: &Card, frame: &Frame) -> Option<Vec<u8>> {
    let page = attribute(&frame.page);
    let (width, height) = FRAME;
    let (width, height) = (
        width.min(frame.max_size.0.unwrap_or(width)),
        height.min(frame.max_size.1.unwrap_or(height)),
    );
    let picture = urls.has_pictures.then(|| Picture {
        thumbnail_url: urls.url(&CardFile::Picture.path(id)),
        thumbnail_width: PICTURE.0,
        thumbnail_height: PICTURE.1,
    });
    let title = without_citations(&card.title, card.citations.len());
    // Sharing from within a frame has to be allowed by the page around it.
    let html = format!(
        "<iframe src=\"{page}\" title=\"{}\" width=\"{width}\" height=\"{height}\" \
         loading=\"lazy\" allow=\"clipboard-write; web-share\" style=\"border:0;max-width:100%\"></iframe>",
        attribute(&title)
    );
    let answer = Answer {
        version: "1.0",
        r#type: "rich",
        title,
        author_name: card.source.as_ref().map(|source| source.name.as_str()),
        provider_name: urls.name.as_deref(),
        provider_url: urls.home()?,
        cache_age: AGE,
        html,
        width,
        height,
        picture,
    };
    serde_json::to_vec(&answer).ok()
}
