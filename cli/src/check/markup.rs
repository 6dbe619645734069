//! What a CMS leaves in texts: a card shows them as they are, so a reader would see it.

mod about;
mod entities;
mod names;
mod shortcodes;
mod tags;

use news_card::Card;
use serde_json::Value;

use super::verbatim::beside_code;
use crate::code::Code;
use crate::fields::Text;
use crate::finding::Finding;
use entities::{entity, way_out};
use shortcodes::shortcode;
use tags::tag;

pub(super) fn find(card: &Card, texts: &[Text]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for Text { path, text } in texts {
        let mut found = |code, what: &str, part: &str, hint: &str| {
            let sentence = format!("holds the {what} {part}, which readers see as it stands here");
            findings.push(Finding::warning(code, path, sentence, hint));
        };
        let parts = beside_code(text);
        let first = |find, is_meant: &dyn Fn(&str, &str) -> bool| {
            parts.iter().find_map(|part| first_beside(part, find, is_meant))
        };
        if let Some(entity) = first(entity, &about::is_named) {
            found(Code::LeftoverEntity, "entity", entity, &way_out(entity));
        }
        let is_example =
            |before: &str, after: &str| about::is_named(before, after) || about::is_in_code(before);
        if let Some(tag) = first(tag, &is_example) {
            let hint = "take the tag out; a text of a card has no markup";
            found(Code::LeftoverTag, "tag", tag, hint);
        } else if let Some(part) = first(shortcode, &|_, _| about::is_of_templates(text)) {
            let hint = "take it out, or write what it stands for";
            found(Code::LeftoverTag, "shortcode", part, hint);
        }
    }
    links(&serde_json::to_value(card).unwrap_or_default(), String::new(), &mut findings);
    findings
}

/// The first part of a text that `find` finds and that is not meant to stand there, by what stands
/// before and after it.
fn first_beside<'a>(
    text: &'a str,
    find: fn(&str) -> Option<&str>,
    is_meant: &dyn Fn(&str, &str) -> bool,
) -> Option<&'a str> {
    let mut from = 0;
    loop {
        let rest = text.get(from..)?;
        let found = find(rest)?;
        let begin = from + rest.find(found)?;
        from = begin + found.len();
        if !is_meant(text.get(..begin)?, text.get(from..)?) {
            return text.get(begin..from);
        }
    }
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
