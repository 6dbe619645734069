//! Pictures that are not a story's: faces, marks and what only holds a place; and where those stand
//! that are.

use scraper::ElementRef;

use super::signs::has_word;

/// Elements around a picture that say what it is.
const CLOSE: usize = 4;

/// Whether an element is a picture of somebody, a mark, or a point that counts readers.
pub(super) fn is_decor(element: ElementRef<'_>) -> bool {
    const OWN: &[&str] =
        &["avatar", "gravatar", "headshot", "logo", "icon", "emoji", "smiley", "pixel", "spacer"];
    const AROUND: &[&str] =
        &["author", "authors", "avatar", "byline", "bio", "headshot", "profile", "logo", "vcard"];
    let address = element.attr("src").unwrap_or_default();
    let around = element.ancestors().filter_map(ElementRef::wrap).take(CLOSE);
    let mut around =
        around.take_while(|it| !matches!(it.value().name(), "article" | "main" | "body"));
    is_small(element)
        || has_word(element, OWN)
        || address.contains("gravatar.com/avatar")
        || around.any(|it| has_word(it, AROUND))
}

/// Whether a picture is as small as a face beside a name.
fn is_small(element: ElementRef<'_>) -> bool {
    /// The longest side of such a picture, in pixels, and the longest of a line or a point.
    const LARGEST: u32 = 64;
    const LINE: u32 = 3;
    let size = |name: &str| {
        let text = element.attr(name)?.trim();
        text.strip_suffix("px").unwrap_or(text).parse::<u32>().ok()
    };
    match (size("width"), size("height")) {
        (Some(width), Some(height)) => width.max(height) <= LARGEST || width.min(height) <= LINE,
        (Some(side), None) | (None, Some(side)) => side <= LINE,
        (None, None) => false,
    }
}

/// Whether an element stands in what its page calls its content, where nothing is an `article`.
pub(super) fn is_in_content(element: ElementRef<'_>) -> bool {
    const CONTENT: &[&str] =
        &["content", "article", "story", "entry", "post", "articlebody", "caption"];
    const OTHER: &[&str] = &[
        "header", "masthead", "banner", "footer", "menu", "nav", "navbar", "logo", "ad", "ads",
        "advert", "sponsor", "social", "share", "widget", "toolbar",
    ];
    let around = || {
        let all = element.ancestors().filter_map(ElementRef::wrap);
        all.filter(|it| !matches!(it.value().name(), "html" | "body"))
    };
    around().any(|it| has_word(it, CONTENT)) && !around().any(|it| has_word(it, OTHER))
}

#[cfg(test)]
mod tests {
    use super::{is_decor, is_in_content};
    use scraper::{ElementRef, Html};

    fn picture(page: &Html) -> ElementRef<'_> {
        page.tree
            .nodes()
            .filter_map(ElementRef::wrap)
            .find(|it| it.value().name() == "img")
            .unwrap()
    }

    #[test]
    fn pictures_of_a_story_are_told_from_others() {
        for (markup, expected) in [
            ("<img width=1 height=1>", true),
            ("<img width=48px height=48>", true),
            ("<img width=600 height=1>", true),
            ("<img class=avatar>", true),
            ("<div class=author-box><img></div>", true),
            ("<article class=author-page><p><img></p></article>", false),
            ("<img width=600 height=400>", false),
            ("<img width=64>", false),
            ("<img>", false),
        ] {
            assert_eq!(is_decor(picture(&Html::parse_document(markup))), expected, "{markup}");
        }
        for (markup, expected) in [
            ("<div id=content><img></div>", true),
            ("<div class=article-body><p><img></p></div>", true),
            ("<div id=content><div class=ads><img></div></div>", false),
            ("<div class=header-content><img></div>", false),
            ("<body class=post><img>", false),
        ] {
            assert_eq!(is_in_content(picture(&Html::parse_document(markup))), expected, "{markup}");
        }
    }
}
