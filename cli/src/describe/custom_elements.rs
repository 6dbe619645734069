//! The custom-elements manifest, which editors and documentation tools read.
//!
//! Its form is version 2.1.0 of github.com/webcomponents/custom-elements-manifest.

use news_card::{ATTRIBUTES, Attribute};
use serde_json::{Value, json};

use super::public_api::{EVENTS, Event, METHODS, Named, PARTS, PROPERTIES, SLOTS, STATES, TOKENS};
use super::tokens::default_of;

/// The manifest as JSON text.
pub(super) fn manifest() -> String {
    let class = json!({
        "kind": "class",
        "name": CLASS,
        "customElement": true,
        "tagName": TAG,
        "description": "One analysed news story as a card. Its children are shown until there is a story, \
                        and where there is none.",
        "superclass": {"name": "HTMLElement", "package": "global:"},
        "attributes": ATTRIBUTES.iter().map(attribute).collect::<Vec<_>>(),
        "members": members(),
        "events": EVENTS.iter().map(event).collect::<Vec<_>>(),
        "slots": SLOTS.iter().map(named).collect::<Vec<_>>(),
        "cssParts": PARTS.iter().map(named).collect::<Vec<_>>(),
        "cssStates": STATES.iter().map(named).collect::<Vec<_>>(),
        "cssProperties": TOKENS.iter().map(token).collect::<Vec<_>>(),
    });
    let module = json!({
        "kind": "javascript-module",
        "path": MODULE,
        "declarations": [class],
        "exports": [{
            "kind": "custom-element-definition",
            "name": TAG,
            "declaration": {"name": CLASS, "module": MODULE},
        }],
    });
    format!("{:#}", json!({"schemaVersion": "2.1.0", "readme": "README.md", "modules": [module]}))
}

const TAG: &str = "news-card";
const CLASS: &str = "NewsCard";
const MODULE: &str = "news-card.js";

fn attribute(attribute: &Attribute) -> Value {
    let Attribute { name, values, kind, default, doc } = attribute;
    let mut entry = json!({
        "name": name,
        "type": {"text": kind},
        "description": format!("{doc} May be {values}. Defaults to {default}."),
    });
    // The manifest wants a default that could be set, and not one put into words.
    let can_be_set = values.to_string().split([' ', ',']).any(|word| word == *default);
    if let Some(entry) = entry.as_object_mut().filter(|_| can_be_set) {
        entry.insert("default".into(), Value::from(*default));
    }
    entry
}

fn members() -> Vec<Value> {
    let properties = PROPERTIES.iter().map(|(name, kind, readonly, doc)| {
        json!({"kind": "field", "name": name, "type": {"text": kind}, "readonly": readonly, "description": doc})
    });
    let methods = METHODS.iter().map(|(name, returns, doc)| {
        json!({"kind": "method", "name": name, "return": {"type": {"text": returns}}, "description": doc})
    });
    properties.chain(methods).collect()
}

fn event(event: &Event) -> Value {
    let Event { name, detail, holds, cancelable, doc } = event;
    let cancelable = if *cancelable { " Cancelable." } else { "" };
    json!({
        "name": name,
        "type": {"text": format!("CustomEvent<{detail}>")},
        "description": format!("{doc}{cancelable} `detail`: `{holds}`."),
    })
}

fn named((name, doc): &Named) -> Value {
    json!({"name": name, "description": doc})
}

fn token((name, doc): &Named) -> Value {
    json!({"name": name, "description": doc, "default": default_of(name)})
}
