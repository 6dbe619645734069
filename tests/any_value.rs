//! Any value that a page can hand over is a card or a list of problems, numbers that JSON has not
//! among them, and whatever is a card can be written in every form.

#![allow(clippy::expect_used, reason = "a helper of a test fails the test, as the test itself may")]

use std::collections::BTreeSet;

use news_card::prerender::{self, RenderOptions};
use news_card::{Context, Locale, Options, Value, read_value};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use serde_json::Value as Json;

/// The names of all fields, whatever they are fields of.
fn names() -> Vec<String> {
    fn collect(schema: &Json, names: &mut BTreeSet<String>) {
        let fields = schema.get("properties").and_then(Json::as_object);
        names.extend(fields.into_iter().flatten().map(|(name, _)| name.clone()));
        match schema {
            Json::Object(members) => members.values().for_each(|member| collect(member, names)),
            Json::Array(items) => items.iter().for_each(|item| collect(item, names)),
            _ => {}
        }
    }
    let mut names = BTreeSet::new();
    collect(&serde_json::from_str(&news_card::schema_json()).expect("the schema"), &mut names);
    assert!(names.len() > 30, "{names:?}");
    names.into_iter().collect()
}

const TEXTS: [&str; 7] =
    ["T", "", "[1]", "2026-05", "2026-05-06T09:30:00Z", "https://a.example/", "ai"];

fn scalar() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<f64>().prop_map(Value::Number),
        select(vec![f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -0.0, 1e308])
            .prop_map(Value::Number),
        select(&TEXTS[..]).prop_map(|text| Value::String(text.into())),
        any::<String>().prop_map(Value::String),
    ]
}

/// A value of any type in any field, nested deeper than the format is.
fn value() -> impl Strategy<Value = Value> {
    let name = select(names());
    scalar().prop_recursive(8, 200, 12, move |inner| {
        let members =
            vec((prop_oneof![8 => name.clone(), 1 => any::<String>()], inner.clone()), 0..12);
        prop_oneof![
            1 => vec(inner, 0..6).prop_map(Value::Array),
            3 => members.prop_map(Value::Object),
        ]
    })
}

/// Most values have no title, so here each has one, and the rest stands beside it.
fn titled(value: Value) -> Value {
    let mut members = vec![("title".to_owned(), Value::String("T".into()))];
    match value {
        Value::Object(others) => {
            members.extend(others.into_iter().filter(|(name, _)| name != "title"));
        }
        other => members.push(("takeaways".into(), other)),
    }
    Value::Object(members)
}

#[test]
fn any_value_is_a_card_or_a_list_of_problems() {
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let config = ProptestConfig { cases: 2_000, failure_persistence: None, ..Default::default() };
    let tried = TestRunner::new_with_rng(config, rng).run(&value(), |value| {
        if let Err(error) = read_value(&value) {
            prop_assert!(!error.problems().is_empty(), "no reason");
        }
        let card = read_value(&titled(value));
        let card = card.map_err(|error| TestCaseError::fail(error.to_string()))?.card;
        let cx = Context::new(card, Options::default(), Locale::nearest("en"), Some(0));
        prop_assert!(prerender::page(&cx, &RenderOptions::default()).ends_with("</html>\n"));
        prop_assert!(prerender::text(&cx, 40).starts_with("T\n=\n"));
        Ok(())
    });
    tried.unwrap_or_else(|error| panic!("{error}"));
}
