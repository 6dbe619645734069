//! What stands below the pictures of a text: their captions, which are no part of it.

use std::borrow::Cow;

/// What the element of a caption is called from here on.
pub(super) const CAPTION: &str = "x-caption";

/// The class that WordPress gives captions.
const CLASS: &str = "wp-caption-text";

/// The markup with captions of pictures, however they are marked, as elements of one name.
pub(super) fn marked(markup: &str) -> Cow<'_, str> {
    let lower = markup.to_ascii_lowercase();
    if !lower.contains("<figcaption") && !lower.contains(CLASS) {
        return Cow::Borrowed(markup);
    }
    let mut places: Vec<(usize, usize, usize, usize)> = Vec::new();
    for (start, _) in lower.match_indices("<figure") {
        let figure = lower.get(start..).unwrap_or_default();
        let end = figure.find("</figure").unwrap_or(figure.len());
        let figure = figure.get(..end).unwrap_or_default();
        if ["<img", "<amp-img"].iter().any(|picture| figure.contains(picture)) {
            let found = figure.match_indices("<figcaption").map(|(at, _)| start + at);
            places.extend(found.filter_map(|at| element(&lower, at)));
        }
    }
    for (at, _) in lower.match_indices(CLASS) {
        let tag = lower.get(..at).and_then(|before| before.rfind('<'));
        places.extend(tag.and_then(|tag| element(&lower, tag)));
    }
    places.sort_unstable();
    let (mut out, mut done) = (String::with_capacity(markup.len()), 0);
    for (start, inner, inner_end, end) in places {
        if start < done {
            continue;
        }
        out.push_str(markup.get(done..start).unwrap_or_default());
        let inner = markup.get(inner..inner_end).unwrap_or_default();
        out.push_str(&format!("<{CAPTION}>{inner}</{CAPTION}>"));
        done = end;
    }
    out.push_str(markup.get(done..).unwrap_or_default());
    Cow::Owned(out)
}

/// A marked text without its captions.
pub(super) fn without(marked: &str) -> Cow<'_, str> {
    let (start, end) = (format!("<{CAPTION}>"), format!("</{CAPTION}>"));
    let mut parts = marked.split(&start);
    let first = parts.next().unwrap_or_default();
    let rest: Vec<&str> =
        parts.filter_map(|part| part.split_once(&end)).map(|(_, it)| it).collect();
    if rest.is_empty() {
        Cow::Borrowed(first)
    } else {
        Cow::Owned([first, &rest.join(" ")].join(" "))
    }
}

/// Where the element whose tag begins here begins, where its content does and ends, and where it ends.
fn element(lower: &str, start: usize) -> Option<(usize, usize, usize, usize)> {
    let tag = lower.get(start + 1..)?;
    let name = tag.get(..tag.find(|c: char| !c.is_ascii_alphanumeric())?)?;
    let inner = start + lower.get(start..)?.find('>')? + 1;
    let close = ["</", name].concat();
    let inner_end = inner + lower.get(inner..)?.find(&close)?;
    let end = lower.get(inner_end..)?.find('>').map_or(lower.len(), |at| inner_end + at + 1);
    (!name.is_empty()).then_some((start, inner, inner_end, end))
}

#[cfg(test)]
mod tests {
    use super::{marked, without};

    #[test]
    fn captions_stand_apart_from_the_text() {
        for (markup, text) in [
            (
                "<figure><img src=a><figcaption>b</figcaption></figure>c",
                "<figure><img src=a> </figure>c",
            ),
            ("<div><img src=a><P class='wp-caption-text'>b</P></div>c", "<div><img src=a> </div>c"),
            (
                "<figure><table></table><figcaption>b</figcaption></figure>",
                "<figure><table></table><figcaption>b</figcaption></figure>",
            ),
            ("<figure><img src=a><figcaption>b", "<figure><img src=a><figcaption>b"),
        ] {
            assert_eq!(without(&marked(markup)), text);
        }
    }
}
