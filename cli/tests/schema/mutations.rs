//! Cards with one part changed: what the schema refuses the reader reports, and the other way
//! round, as far as a schema can say it.

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

use super::{VALIDATOR, json_files};

/// What a part is changed into. Texts are of one kind, since which texts are links, times or
/// names is told apart by the fixtures.
fn replacements() -> Vec<Value> {
    vec![
        Value::Null,
        json!(true),
        json!(1),
        json!(0.5),
        json!(-3),
        json!([]),
        json!({}),
        json!([[]]),
        json!([{}]),
        json!([null]),
        json!({"kind": "ai"}),
        json!({"tldr": {"kind": "robot"}}),
    ]
}

/// Pointers to every part of a document.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    let members: Vec<(String, &Value)> = match value {
        Value::Array(items) => {
            items.iter().enumerate().map(|(at, it)| (at.to_string(), it)).collect()
        }
        Value::Object(members) => members.iter().map(|(name, it)| (name.clone(), it)).collect(),
        _ => Vec::new(),
    };
    for (name, value) in members {
        let pointer = format!("{at}/{}", name.replace('~', "~0").replace('/', "~1"));
        pointers(value, &pointer, found);
        found.push(pointer);
    }
}

fn changed(document: &Value, pointer: &str, into: Option<&Value>) -> Value {
    let mut document = document.clone();
    let (parent, name) = pointer.rsplit_once('/').expect("not the root");
    match (into, document.pointer_mut(parent).expect("a parent")) {
        (None, Value::Object(members)) => {
            members.shift_remove(name);
        }
        (None, Value::Array(items)) => {
            items.remove(name.parse().expect("an index"));
        }
        (Some(into), _) => *document.pointer_mut(pointer).expect("a part") = into.clone(),
        (None, _) => panic!("{pointer} has no parts"),
    }
    document
}

/// Whether the reader has no objection, leaving out what no schema can say.
fn reader_accepts(document: &Value) -> bool {
    let beyond = |code| matches!(code, "missing-cells" | "extra-cells");
    match news_card::read(document.to_string().as_bytes()) {
        Ok(parsed) => parsed.problems.iter().all(|problem| beyond(problem.kind.code())),
        Err(_) => false,
    }
}

fn agree(document: &Value, what: &str) {
    let valid = VALIDATOR.is_valid(document);
    assert_eq!(valid, reader_accepts(document), "the schema says {valid} to {what}: {document}");
}

#[test]
fn every_part_of_the_full_card_changed_alone_gets_one_verdict() {
    let all = json_files("tests/fixtures/valid");
    let (_, full) = all.iter().find(|(name, _)| name == "every-field").expect("the fixture");
    let mut parts = Vec::new();
    pointers(full, "", &mut parts);
    assert!(parts.len() > 60, "{}", parts.len());
    let mut refused = 0;
    for pointer in &parts {
        for into in replacements().iter().map(Some).chain([None]) {
            let document = changed(full, pointer, into);
            agree(&document, &format!("{into:?} at {pointer}"));
            refused += usize::from(!VALIDATOR.is_valid(&document));
        }
    }
    assert!(refused > parts.len(), "only {refused} of the changes were refused");
}

proptest! {
    #[test]
    fn two_changes_to_any_card_get_one_verdict(
        card in any::<Index>(),
        changes in proptest::collection::vec((any::<Index>(), any::<Index>()), 1..3),
    ) {
        let cards = json_files("tests/fixtures/valid");
        let (name, mut document) = card.get(&cards).clone();
        for (part, into) in changes {
            let mut parts = Vec::new();
            pointers(&document, "", &mut parts);
            if !parts.is_empty() {
                let replacements = replacements();
                document = changed(&document, part.get::<String>(&parts), Some(into.get(&replacements)));
            }
        }
        agree(&document, &name);
    }
}
