//! JSON as programs write it: where it is broken, what there is of it is read, and each mend and
//! each loss is told.

mod around;
mod halves;
mod members;
mod reader;
mod strings;
mod words;

pub(super) use around::{all, is_feed, is_feed_of_any_kind, read};
pub(super) use halves::without_halves;

#[cfg(test)]
mod tests {
    use super::reader::Reader;
    use crate::import::mends::Mends;
    use crate::import::report::{Kind, Report};
    use proptest::prelude::*;
    use serde_json::{Value, json};

    /// The value of a text, with what is told: guesses, and losses with their texts.
    fn told(text: &str) -> (Option<Value>, Vec<String>, Vec<String>) {
        let (mut mends, mut report) = (Mends::default(), Report::default());
        let value = Reader::new(text, &mut mends).value(0);
        mends.report(&mut report);
        let (lost, guessed): (Vec<_>, Vec<_>) =
            report.notes().into_iter().partition(|note| note.kind == Kind::LeftOut);
        let sentences = |notes: Vec<crate::import::report::Note>| {
            notes.into_iter().map(|note| note.sentence).collect()
        };
        (value, sentences(guessed), sentences(lost))
    }

    fn mended(text: &str, expected: &Value, part: &str) {
        let (value, guessed, lost) = told(text);
        assert_eq!(value.as_ref(), Some(expected), "{text}");
        assert!(guessed.iter().any(|it| it.contains(part)), "{text}: {guessed:?}");
        assert!(lost.is_empty(), "{text}: {lost:?}");
    }

    fn lost(text: &str, expected: &Value, part: &str) {
        let (value, _, lost) = told(text);
        assert_eq!(value.as_ref(), Some(expected), "{text}");
        assert!(lost.iter().any(|it| it.contains(part)), "{text}: {lost:?}");
    }

    #[test]
    fn what_is_broken_is_read_as_it_was_meant() {
        let two = json!({"a": "x", "b": "y"});
        for (text, part) in [
            ("{\"a\":\"x\" \"b\":\"y\"}", "a comma is missing"),
            ("{\"a\":\"x\",\n\"b\":\"y\",}", "a comma too many"),
            ("{\"a\":\"x\",,\"b\":\"y\"}", "a comma too many"),
            ("{\"a\" \"x\",\"b\":\"y\"}", "a colon is missing"),
            ("{\"a\":\"x,\n\"b\":\"y\"}", "no closing quotation mark"),
            ("{\"a\":\"x, \"b\":\"y\"}", "no closing quotation mark"),
            ("{a:\"x\",'b':'y'}", "quotation marks"),
            ("{\"a\":\"x\",\"b\":\"y\"", "has no end"),
            ("{\"a\":\"x\",\"b\":\"y", "no closing quotation mark"),
            ("{\"a\":\"x\",/* c */\"b\":\"y\"}", "a comment"),
            ("{\"a\":\"x\", // c\n\"b\":\"y\"}", "a comment"),
            ("{\"a\":\"x\"\nb:\"y\"}", "a comma is missing"),
            ("{a:'x' 'b':'y'}", "a comma is missing"),
            ("{,\"a\":\"x\",\"b\":\"y\"}", "a comma too many"),
        ] {
            mended(text, &two, part);
        }
        mended("{\"a\":\"x \"q\" y\"}", &json!({"a": "x \"q\" y"}), "quotation mark within");
        mended("{\"a\":\"x \"q\", y\"}", &json!({"a": "x \"q\", y"}), "quotation mark within");
        mended("{\"a\":\"x\ny\"}", &json!({"a": "x\ny"}), "a line break within");
        mended("{\"a\":\"x\\qy\"}", &json!({"a": "x\\qy"}), "is no escape");
        mended("{'a':'It says \"x\"'}", &json!({"a": "It says \"x\""}), "single quotation marks");
        mended("{\"a\":\"x\u{1}y\"}", &json!({"a": "xy"}), "a control character");
        mended("{\"a\":True,\"b\":NaN}", &json!({"a": true, "b": null}), "no word of JSON");
        mended("[1 2\n3]", &json!([1, 2, 3]), "a comma is missing");
        mended("[\"a\" \"b\"]", &json!(["a", "b"]), "a comma is missing");
        mended("[{\"a\":1},{\"a\":2]", &json!([{"a": 1}, {"a": 2}]), "has no end");
        mended("[{\"a\":1,{\"a\":2}]", &json!([{"a": 1}, {"a": 2}]), "has no end");
        mended("[{\"a\":1}},{\"a\":2}]", &json!([{"a": 1}, {"a": 2}]), "ends nothing");
        mended("{\"t\":[\"x\",\"b\":1}", &json!({"t": ["x"], "b": 1}), "has no end");
        let both = json!({"i": [{"a": 1}, {"a": 2}]});
        mended("{\"i\":[{\"a\":1}],{\"a\":2}]}", &both, "outside of its list");
        mended("{\"i\":[{\"a\":1}],\"i\":[{\"a\":2}]}", &both, "stands twice");
    }

    #[test]
    fn what_cannot_be_read_is_told_with_its_text() {
        lost("{\"a\":1,\"b\":}", &json!({"a": 1}), "“b”");
        lost("{\"a\":1,\"b\"}", &json!({"a": 1}), "“b”");
        lost("{\"a\":1, oops here, \"b\":2}", &json!({"a": 1, "b": 2}), "oops here");
        lost("[1, <b>no</b>, 2]", &json!([1, 2]), "<b>no</b>");
        lost("{\"a\":\"x\",\"a\":\"y\"}", &json!({"a": "x"}), "“y”");
        let deep = ["[".repeat(300), "\"deep\"".to_owned(), "]".repeat(300)].concat();
        assert!(told(&deep).2.iter().any(|it| it.contains("deep")));
        assert_eq!(told("story").0, None);
    }

    #[test]
    fn numbers_keep_their_digits() {
        let (value, guessed, lost) = told("[12345678901234567890123,1.0,1.5,-3]");
        assert_eq!(value, Some(json!(["12345678901234567890123", 1.0, 1.5, -3])));
        assert_eq!((guessed.len(), lost.len()), (0, 0));
    }

    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            "(?s)[\\[\\]{},:;\"'/*\\\\a-c1\n é😀]{0,12}".prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 40, 5, |inner| {
            let name = "[\\[\\]{},:\"a-c \n]{0,4}";
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
                proptest::collection::vec((name, inner), 0..5)
                    .prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn sound_json_is_read_as_it_stands(value in any_json(), pretty in any::<bool>()) {
            let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) };
            let text = text.unwrap_or_default();
            prop_assert_eq!(told(&text), (Some(value), Vec::new(), Vec::new()), "{}", text);
        }

        #[test]
        fn any_text_is_read_or_told(text in "(?s)[\\[\\]{},:;\"'/*<>!\\-\\\\a-c1\n ]{0,80}") {
            let _ = told(&text);
        }
    }
}
