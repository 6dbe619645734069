//! Pictures of a feed's items.

use feed_rs::model::Entry;
use serde_json::Value;

use super::texts::text;

/// A picture as a feed names it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Picture {
    pub(super) url: String,
    pub(super) alt: Option<String>,
    pub(super) width: Option<u32>,
    pub(super) height: Option<u32>,
}

/// The widest picture of an item, or the first of those without sizes: Media RSS, enclosures of
/// RSS and Atom, attachments of JSON Feed.
pub(super) fn from_entry(entry: &Entry) -> Option<Picture> {
    let is_picture = |kind: &str| kind.starts_with("image/");
    let contents = entry.media.iter().flat_map(|media| {
        let alt = media.description.as_ref().or(media.title.as_ref()).and_then(text);
        media.content.iter().filter_map(move |content| {
            let url = content.url.as_ref()?;
            let fits = match &content.content_type {
                Some(kind) => is_picture(kind.as_str()),
                None => has_picture_ending(url.path()),
            };
            let picture = || Picture {
                url: url.to_string(),
                alt: alt.clone(),
                width: content.width,
                height: content.height,
            };
            fits.then(picture)
        })
    });
    let thumbnails = entry.media.iter().flat_map(|media| &media.thumbnails).map(|thumbnail| {
        let image = &thumbnail.image;
        Picture { url: image.uri.clone(), alt: None, width: image.width, height: image.height }
    });
    let links =
        entry.links.iter().filter(|link| link.media_type.as_deref().is_some_and(is_picture)).map(
            |link| Picture {
                url: link.href.clone(),
                alt: link.title.clone(),
                width: None,
                height: None,
            },
        );
    contents
        .chain(links)
        .chain(thumbnails)
        .reduce(|best, next| if next.width > best.width { next } else { best })
}

fn has_picture_ending(path: &str) -> bool {
    let path = path.to_ascii_lowercase();
    [".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"].iter().any(|end| path.ends_with(end))
}

/// `image` of JSON Feed's items, which the parser does not pass on; empty for other feeds.
pub(super) fn from_json_feed(bytes: &[u8]) -> Vec<Option<String>> {
    let is_json = bytes.iter().find(|byte| matches!(byte, b'<' | b'{')) == Some(&b'{');
    let feed: Value =
        is_json.then(|| serde_json::from_slice(bytes).ok()).flatten().unwrap_or_default();
    let picture = |item: &Value| {
        let image = item.get("image").or_else(|| item.get("banner_image"))?;
        image.as_str().map(str::to_owned)
    };
    feed.get("items")
        .and_then(Value::as_array)
        .map(|items| items.iter().map(picture).collect())
        .unwrap_or_default()
}
