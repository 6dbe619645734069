//! Names that the format does not have, and names that stand twice: the reader passes over both, so
//! a slip of the pen would cost a section without a word.
//!
//! A document is walked as it is read, along the schema: what the format does not know is skipped,
//! however deep it is, and nothing is kept of what it does.

mod walk;

use std::sync::LazyLock;

use serde::de::DeserializeSeed as _;
use serde_json::Value;

use crate::code::Code;
use crate::finding::Finding;
use walk::Walk;

/// How many names are told of a document: more help nobody, and each costs a comparison with all
/// that the format has.
const TOLD: usize = 100;

/// What there is to say of the names in a document.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) findings: Vec<Finding>,
    /// How many more there would be.
    pub(crate) more: usize,
    /// Its `lang` as it is written.
    pub(crate) lang: Option<String>,
}

/// What there is to say of the names in a value.
pub(crate) fn find(document: &Value) -> Found {
    let mut found = Found::default();
    // Whatever a value is, the walk goes on.
    let _ = Walk::new(&mut found).deserialize(document);
    found
}

/// The same of a text of JSON, with or without a byte order mark; up to where it is none.
pub(crate) fn find_in(json: &[u8]) -> Found {
    let json = json.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(json);
    let mut found = Found::default();
    let _ = Walk::new(&mut found).deserialize(&mut serde_json::Deserializer::from_slice(json));
    found
}

impl Found {
    /// Each as `path: sentence; hint`.
    pub(crate) fn messages(&self) -> Vec<String> {
        let each = self.findings.iter().map(|it| [&it.path, ": ", &it.message()].concat());
        let more = (self.more > 0).then(|| format!("$: {} more names are wrong", self.more));
        each.chain(more).collect()
    }

    fn unknown<'a>(&mut self, path: String, name: &str, known: impl Iterator<Item = &'a String>) {
        if self.findings.len() < TOLD {
            self.findings.push(unknown(path, name, known));
        } else {
            self.more += 1;
        }
    }

    fn repeated(&mut self, path: String) {
        if self.findings.len() < TOLD {
            let sentence = "stands more than once in its object, and only the last one counts";
            let hint = "keep one of them, or give the other the name that it should have";
            self.findings.push(Finding::warning(Code::RepeatedField, path, sentence, hint));
        } else {
            self.more += 1;
        }
    }
}

static SCHEMA: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(&news_card::schema_json()).unwrap_or_default());

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
    let most = |known: &str| (known.len() / 3).max(1);
    // What differs in length by more is not compared, so that a long name costs nothing.
    let near = known
        .filter(|known| name.chars().take(100).count().abs_diff(known.len()) <= most(known))
        .map(|known| (strsim::damerau_levenshtein(&folded(name), known), known))
        .filter(|(distance, known)| *distance <= most(known))
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
    use super::{TOLD, find, find_in};
    use serde_json::{Value, json};

    fn check(document: &Value, expected: &[(&str, &str)]) {
        let found = find(document);
        let found: Vec<_> =
            found.findings.iter().map(|found| (found.path.as_str(), found.hint.as_str())).collect();
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

    /// The paths of what is found in a text of JSON, each with its code.
    fn found_in(json: &str) -> Vec<String> {
        let found = find_in(json.as_bytes()).findings.into_iter();
        found.map(|found| [found.code, " ", &found.path].concat()).collect()
    }

    #[test]
    fn a_name_is_found_however_deep_its_value_is() {
        let deep = "[".repeat(20_000) + &"]".repeat(20_000);
        let json = format!(r#"{{"title": {deep}, "x": {deep}, "tldr": {{"y": {deep}}}}}"#);
        assert_eq!(found_in(&json), ["unknown-field x", "unknown-field tldr.y"]);
    }

    #[test]
    fn a_name_that_stands_twice_is_told_once() {
        let json = r#"{"title": "a", "title": "b", "title": "c", "x": 1, "x": 2, "$x": 1, "$x": 2,
            "citations": [{"title": "a"}, {"title": "b", "url": "c", "title": "d"}],
            "provenance": {"sections": {"tldr": {}, "tldr": {}}}}"#;
        let expected = [
            "repeated-field title",
            "unknown-field x",
            "repeated-field citations[1].title",
            "repeated-field provenance.sections.tldr",
        ];
        assert_eq!(found_in(json), expected);
    }

    #[test]
    fn many_names_are_counted() {
        let members: Vec<_> = (0..60_000).map(|n| format!("\"name{n}\":1")).collect();
        let began = std::time::Instant::now();
        let found = find_in(format!("{{{}}}", members.join(",")).as_bytes());
        assert_eq!((found.findings.len(), found.more), (TOLD, 60_000 - TOLD));
        assert!(began.elapsed() < std::time::Duration::from_secs(5));
        assert!(found.messages().last().unwrap().contains("59900 more"));
    }
}
