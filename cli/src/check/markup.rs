//! What a CMS leaves in texts: a card shows them as they are, so a reader would see it.

use html_escape::decode_html_entities;
use news_card::Card;
use serde_json::Value;

use crate::code::Code;
use crate::fields::Text;
use crate::finding::Finding;

/// Elements that editors of a CMS write. A name that is none of them may be what the text is about.
const ELEMENTS: [&str; 58] = [
    "a",
    "abbr",
    "article",
    "aside",
    "b",
    "big",
    "blockquote",
    "body",
    "br",
    "center",
    "cite",
    "code",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "font",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "ins",
    "li",
    "mark",
    "ol",
    "p",
    "picture",
    "pre",
    "q",
    "s",
    "script",
    "section",
    "small",
    "span",
    "strong",
    "style",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "tr",
    "u",
    "ul",
];

pub(super) fn find(card: &Card, texts: &[Text]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for Text { path, text } in texts {
        if let Some(entity) = entity(text) {
            let sentence =
                format!("holds the entity {entity}, which readers see as it stands here");
            let hint = format!("write “{}”", decode_html_entities(entity));
            findings.push(Finding::warning(Code::LeftoverEntity, path, sentence, hint));
        }
        if let Some(tag) = tag(text) {
            let sentence = format!("holds the tag {tag}, which readers see as it stands here");
            let hint = "take the tag out; a text of a card has no markup";
            findings.push(Finding::warning(Code::LeftoverTag, path, sentence, hint));
        }
    }
    links(&serde_json::to_value(card).unwrap_or_default(), String::new(), &mut findings);
    findings
}

/// The first entity of HTML in a text. A name alone is none without its semicolon, as in “R&D”.
fn entity(text: &str) -> Option<&str> {
    text.match_indices('&').find_map(|(at, _)| {
        let rest = text.get(at..)?;
        let is_of_one = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'#';
        // The longest name of HTML has 31 letters.
        let length = rest.bytes().skip(1).take(32).take_while(is_of_one).count();
        let end =
            rest.as_bytes().get(1 + length).filter(|byte| **byte == b';').map(|_| 1 + length)?;
        let entity = rest.get(..=end)?;
        (decode_html_entities(entity) != entity).then_some(entity)
    })
}

/// The first tag of HTML in a text.
fn tag(text: &str) -> Option<&str> {
    text.match_indices('<').find_map(|(at, _)| {
        let rest = text.get(at..)?;
        let name = rest.get(1..)?.strip_prefix('/').or(rest.get(1..))?;
        let length = name.bytes().take(12).position(|byte| !byte.is_ascii_alphanumeric())?;
        let is_known = ELEMENTS.contains(&name.get(..length)?.to_ascii_lowercase().as_str());
        let is_ended = matches!(name.as_bytes().get(length), Some(b'>' | b' ' | b'/' | b'\n'));
        (is_known && is_ended).then_some(())?;
        // A tag that is cut off is one, too.
        let end = rest.bytes().take(80).position(|byte| byte == b'>').map(|end| end + 1);
        rest.get(..end.unwrap_or(1 + (rest.len() - name.len()) - 1 + length))
    })
}

/// Entities in links, which then lead elsewhere.
fn links(value: &Value, path: String, findings: &mut Vec<Finding>) {
    match value {
        Value::String(text) if text.starts_with("http") && text.contains("://") => {
            let found =
                ["&amp;", "&#38;", "&#038;", "&#x26;"].iter().find(|it| text.contains(**it));
            if let Some(entity) = found.filter(|_| path.ends_with("url") || path.ends_with("icon"))
            {
                let sentence = format!("holds the entity {entity}, so the link leads elsewhere");
                let hint = "write & alone";
                findings.push(Finding::warning(Code::LeftoverEntity, path, sentence, hint));
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                links(item, format!("{path}[{index}]"), findings);
            }
        }
        Value::Object(members) => {
            let dot = if path.is_empty() { "" } else { "." };
            for (name, member) in members {
                links(member, format!("{path}{dot}{name}"), findings);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::{entity, tag};

    #[test]
    fn entities_are_told_from_other_ampersands() {
        for (text, expected) in [
            ("Q&amp;A", "&amp;"),
            ("harbour&#8217;s", "&#8217;"),
            ("&#x2019;", "&#x2019;"),
            ("R&D &euro;2", "&euro;"),
            ("a&nbsp;b", "&nbsp;"),
            ("&hellip;", "&hellip;"),
        ] {
            assert_eq!(entity(text), Some(expected), "{text}");
        }
        for text in ["", "R&D", "Q&A;", "a & b; c", "&unknown;", "&#;", "&é;", "&&&&"] {
            assert_eq!(entity(text), None, "{text}");
        }
    }

    #[test]
    fn tags_are_told_from_other_angles() {
        for (text, expected) in [
            ("<p>One", "<p>"),
            ("a</strong>", "</strong>"),
            ("x <br/>", "<br/>"),
            ("<a href=\"https://a.example\">b</a>", "<a href=\"https://a.example\">"),
            ("<SPAN>", "<SPAN>"),
            ("cut <img src=x", "<img"),
        ] {
            assert_eq!(tag(text), Some(expected), "{text}");
        }
        for text in ["", "a < b", "<3", "Vec<T>", "<news-card>", "x<y>z", "<", "</", "<p", "<é>"] {
            assert_eq!(tag(text), None, "{text}");
        }
    }
}
