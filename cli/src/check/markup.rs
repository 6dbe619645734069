//! What a CMS leaves in texts: a card shows them as they are, so a reader would see it.

mod entities;
mod names;
mod shortcodes;
mod tags;

use news_card::Card;
use serde_json::Value;

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
        if let Some(entity) = entity(text) {
            found(Code::LeftoverEntity, "entity", entity, &way_out(entity));
        }
        if let Some(tag) = tag(text) {
            let hint = "take the tag out; a text of a card has no markup";
            found(Code::LeftoverTag, "tag", tag, hint);
        } else if let Some(part) = shortcode(text) {
            let hint = "take it out, or write what it stands for";
            found(Code::LeftoverTag, "shortcode", part, hint);
        }
    }
    links(&serde_json::to_value(card).unwrap_or_default(), String::new(), &mut findings);
    findings
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
