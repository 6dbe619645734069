//! Names that the format does not have, and names that stand twice: the reader passes over both, so
//! a slip of the pen would cost a section without a word.
//!
//! A document is walked as it is read, along the schema: what the format does not know is skipped,
//! however deep it is, and nothing is kept of what it does.

mod found;
mod schema;
mod walk;

use serde::de::DeserializeSeed as _;
use serde_json::Value;

pub(crate) use found::Found;
use walk::Walk;

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

#[cfg(test)]
mod tests {
    use super::found::TOLD;
    use super::{find, find_in};
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
