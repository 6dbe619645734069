//! Signs that a text is HTML where nothing that counts says whether it is.

use std::collections::BTreeSet;

use html_escape::decode_html_entities;

use super::super::controls::references;

/// Tags that people who write HTML use in a text of one line or a few.
const TAGS: [&str; 14] = [
    "p",
    "br",
    "b",
    "i",
    "em",
    "strong",
    "a",
    "img",
    "span",
    "div",
    "ul",
    "li",
    "h2",
    "blockquote",
];

/// Tags that stand without an end tag.
const ALONE: [&str; 5] = ["p", "br", "img", "hr", "wbr"];

/// Tags that are markup where they have attributes or end themselves, and elsewhere may be words:
/// “from <source> to <map>”.
#[rustfmt::skip]
const WITH_MORE: &[&str] = &[
    "abbr", "address", "area", "article", "aside", "audio", "base", "bdi", "bdo", "big", "body", "button", "canvas", "center",
    "cite", "code", "col", "data", "dd", "del", "details", "dfn", "dl", "dt", "embed", "fieldset", "figcaption", "figure",
    "font", "footer", "form", "h1", "h3", "h4", "h5", "h6", "header", "iframe", "input", "ins", "kbd", "label", "link", "main",
    "map", "mark", "meta", "nav", "noscript", "object", "ol", "option", "param", "picture", "pre", "q", "s", "samp", "script",
    "section", "select", "small", "source", "strike", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td",
    "textarea", "tfoot", "th", "thead", "time", "tr", "track", "tt", "u", "var", "video",
];

/// A tag: its name in lower case, whether it is an end tag or ends itself, and whether it has
/// attributes.
struct Tag {
    name: String,
    is_end: bool,
    ends_itself: bool,
    has_attributes: bool,
}

/// Whether there is a tag or a reference of HTML in a text.
pub(super) fn looks_like_markup(text: &str) -> bool {
    // Nobody writes an end tag but as markup.
    let is_sign = |tag: Tag| {
        let is_one = |names: &[&str]| names.contains(&tag.name.as_str());
        let has_more = tag.has_attributes || tag.ends_itself;
        tag.is_end || is_one(&TAGS) || is_one(&ALONE) || has_more && is_one(WITH_MORE)
    };
    has_references(text) || has_comment(text) || tags(text).any(is_sign)
}

/// The same of a text that may as well be plain: a tag that is only named, such as that in
/// “The <b> element”, has neither an end tag nor attributes.
pub(super) fn surely_looks_like_markup(text: &str) -> bool {
    has_references(text) || has_tags(text)
}

/// Whether tags are used and not only named.
pub(super) fn has_tags(text: &str) -> bool {
    let mut open = BTreeSet::new();
    for Tag { name, is_end, has_attributes, .. } in tags(text) {
        let is_used = match is_end {
            true => open.contains(&name),
            false => has_attributes || ALONE.contains(&name.as_str()),
        };
        if is_used {
            return true;
        }
        if !is_end {
            open.insert(name);
        }
    }
    false
}

/// Whether there is anything that HTML takes out of a text.
pub(super) fn names_tags(text: &str) -> bool {
    text.contains("<!") || tags(text).next().is_some()
}

/// Whether a comment stands in a text with both its ends.
fn has_comment(text: &str) -> bool {
    text.split_once("<!--").is_some_and(|(_, after)| after.contains("-->"))
}

fn tags(text: &str) -> impl Iterator<Item = Tag> {
    text.split('<').skip(1).filter_map(|after| {
        let is_end = after.starts_with('/');
        let after = after.strip_prefix('/').unwrap_or(after);
        let name = after
            .split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != ':')
            .next()
            .unwrap_or_default();
        let rest =
            after.get(name.len()..).filter(|it| it.starts_with(['>', '/', ' ', '\t', '\n']))?;
        let is_name = name.starts_with(|c: char| c.is_ascii_alphanumeric()) && !name.ends_with(':');
        let (attributes, _) = rest.split_once('>').filter(|_| is_name)?;
        let (has_attributes, ends_itself) = (attributes.contains('='), attributes.ends_with('/'));
        Some(Tag { name: name.to_ascii_lowercase(), is_end, ends_itself, has_attributes })
    })
}

/// Whether there is a reference to a character, or to what is none.
pub(super) fn has_references(text: &str) -> bool {
    let is_reference = |after: &str| {
        let Some((name, _)) = after.split_once(';').filter(|(name, _)| name.len() < 12) else {
            return false;
        };
        let written = format!("&{name};");
        decode_html_entities(&written) != written || references(&written).next().is_some()
    };
    text.split('&').skip(1).any(is_reference)
}

#[cfg(test)]
mod tests {
    use super::{has_tags, looks_like_markup};

    #[test]
    fn tags_that_are_used_differ_from_tags_that_are_named() {
        for (text, is_used) in [
            ("It is <b>here</b>", true),
            ("One<br>two", true),
            ("<a href='/x'>there", true),
            ("<section>Trams</section>", true),
            ("The <b> element stays", false),
            ("Own </script> card", false),
            ("1 < 2 and 3 > 2", false),
        ] {
            assert_eq!(has_tags(text), is_used, "{text}");
        }
        for (text, is_markup) in [
            ("<p>Cut off, and a <b>", true),
            ("words <hr/> after", true),
            ("words <wbr>after", true),
            ("<embed src=\"https://v.example/v.swf\">", true),
            ("<iframe src='https://v.example/1' />", true),
            ("<amp-img src='https://a.example/i.png'></amp-img>", true),
            ("<o:p></o:p>", true),
            ("<!-- note -->", true),
            ("a List<String> of words", false),
            ("from <source> to <map>", false),
            ("write to <a@b.example> or <https://a.example/>", false),
            ("x <- y and z --> w", false),
        ] {
            assert_eq!(looks_like_markup(text), is_markup, "{text}");
        }
    }
}
