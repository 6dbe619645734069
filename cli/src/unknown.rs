//! Names that the format does not have: the reader passes over them, so a slip of the pen would
//! cost a section without a word.

use std::sync::LazyLock;

use serde_json::Value;

use crate::code::Code;
use crate::finding::Finding;

/// The names in `document` that the JSON Schema of a card does not know.
pub(crate) fn find(document: &Value) -> Vec<Finding> {
    let mut findings = Vec::new();
    walk(document, &SCHEMA, "", &mut findings);
    findings
}

static SCHEMA: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(&news_card::schema_json()).unwrap_or_default());

fn walk(value: &Value, schema: &'static Value, path: &str, findings: &mut Vec<Finding>) {
    let schema = resolved(schema);
    match value {
        Value::Array(items) => {
            if let Some(schema) = schema.get("items") {
                for (index, item) in items.iter().enumerate() {
                    walk(item, schema, &format!("{path}[{index}]"), findings);
                }
            }
        }
        Value::Object(members) => {
            if let Some(schema) = schema.get("additionalProperties") {
                members.iter().for_each(|(name, value)| {
                    walk(value, schema, &format!("{path}.{name}"), findings);
                });
            }
            let Some(known) = schema.get("properties").and_then(Value::as_object) else { return };
            for (name, value) in members {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                match known.get(name) {
                    Some(schema) => walk(value, schema, &path, findings),
                    // By convention a name of a tool, such as `$schema`.
                    None if name.starts_with('$') => {}
                    None => findings.push(unknown(path, name, known.keys())),
                }
            }
        }
        _ => {}
    }
}

/// The schema itself, in place of a reference to it or of a choice between it and null.
fn resolved(schema: &'static Value) -> &'static Value {
    let target = match schema.get("anyOf").and_then(|choices| choices.get(0)) {
        Some(first) => first,
        None => schema,
    };
    let reference = target.get("$ref").and_then(Value::as_str);
    reference
        .and_then(|reference| reference.strip_prefix('#'))
        .and_then(|pointer| SCHEMA.pointer(pointer))
        .unwrap_or(target)
}

fn unknown<'a>(path: String, name: &str, known: impl Iterator<Item = &'a String>) -> Finding {
    let folded = |name: &str| name.to_lowercase().replace(['-', ' '], "_");
    let near = known
        .map(|known| (strsim::damerau_levenshtein(&folded(name), known), known))
        .filter(|(distance, known)| *distance <= (known.len() / 3).max(1))
        .min_by_key(|(distance, _)| *distance);
    let hint = match near {
        Some((_, known)) => format!("did you mean `{known}`?"),
        None => "take it out, or look its name up in docs/format.md".to_owned(),
    };
    Finding::warning(
        Code::UnknownField,
        path,
        "is no field of the format, so it is not shown",
        hint,
    )
}

#[cfg(test)]
mod tests {
    use super::find;
    use serde_json::{Value, json};

    fn check(document: &Value, expected: &[(&str, &str)]) {
        let found = find(document);
        let found: Vec<_> =
            found.iter().map(|found| (found.path.as_str(), found.hint.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_slip_of_the_pen_is_named_with_what_was_meant() {
        check(&json!({"title": "a", "takeaway": []}), &[("takeaway", "did you mean `takeaways`?")]);
        check(&json!({"Title": "a"}), &[("Title", "did you mean `title`?")]);
        check(&json!({"deep-dive": []}), &[("deep-dive", "did you mean `deep_dive`?")]);
        check(
            &json!({"tldr": {"what_chnaged": ""}}),
            &[("tldr.what_chnaged", "did you mean `what_changed`?")],
        );
        check(
            &json!({"citations": [{"titel": "a", "url": ""}]}),
            &[("citations[0].titel", "did you mean `title`?")],
        );
        check(
            &json!({"provenance": {"kind": "ai", "sections": {"tldr": {"modle": "x"}}}}),
            &[("provenance.sections.tldr.modle", "did you mean `model`?")],
        );
    }

    #[test]
    fn other_names_are_told_as_unknown_and_those_of_tools_are_not() {
        let hint = "take it out, or look its name up in docs/format.md";
        check(&json!({"weather": 1, "$schema": "x"}), &[("weather", hint)]);
        check(&json!([1]), &[]);
        check(&json!({"source": "x", "timeline": {"a": 1}}), &[]);
    }
}
