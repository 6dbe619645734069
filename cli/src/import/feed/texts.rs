//! Texts and links as feeds hold them.

use feed_rs::model::{Link, Text};

use super::super::html;

/// Whether a link leads to a page of the story, and not to comments or to media.
pub(super) fn is_page(link: &Link) -> bool {
    let is_media = link.media_type.as_deref().is_some_and(|kind| {
        ["image/", "audio/", "video/"].iter().any(|media| kind.starts_with(media))
    });
    let is_alternate = link.rel.as_deref().is_none_or(|rel| rel == "alternate");
    link.target.is_none() && is_alternate && !is_media
}

/// A text of a feed without markup. Feeds often say that their texts are plain and are not.
pub(super) fn text(text: &Text) -> Option<String> {
    let is_plain = text.content_type.as_str() == "text/plain" && !looks_like_markup(&text.content);
    let plain = if is_plain {
        text.content.split_whitespace().collect::<Vec<_>>().join(" ")
    } else {
        html::text(&text.content)
    };
    (!plain.is_empty()).then_some(plain)
}

fn looks_like_markup(text: &str) -> bool {
    let tags = ["</", "/>", "<br", "<p>", "<img "];
    let references = ["&amp;", "&lt;", "&gt;", "&quot;", "&nbsp;", "&#"];
    tags.iter().chain(&references).any(|sign| text.contains(sign))
}
