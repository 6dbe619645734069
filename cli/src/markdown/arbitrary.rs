//! Arbitrary cards, with texts made of all that has a meaning somewhere.

use news_card::{Card, Value, read_value};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value as Json;

use crate::fields::{SCHEMA, is_of, resolved};

/// What Markdown, YAML and the dialect give a meaning to, and what breaks software.
pub(super) const TOKENS: [&str; 84] = [
    "a",
    "b1",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\t",
    "\r\n",
    "\\",
    "`",
    "``",
    "```",
    "*",
    "**",
    "_",
    "__",
    "~~~",
    "#",
    "## ",
    "- ",
    "-",
    "+ ",
    "1. ",
    "2) ",
    "> ",
    "|",
    "| - |",
    "||",
    "[",
    "]",
    "[1]",
    "[1]: ",
    "[a](b)",
    "![",
    "](",
    "(",
    ")",
    " (b)",
    " ()",
    "<",
    ">",
    "<b>",
    "</b>",
    "<!--",
    "-->",
    "<!",
    "<?",
    "<https://a.example>",
    "&",
    "&amp;",
    "&#10;",
    "&#0;",
    "&copy",
    ";",
    ":",
    ": ",
    "---",
    "===",
    "- - -",
    "\"",
    "'",
    "{",
    "}",
    "@",
    "%",
    "$",
    "!",
    "!!str ",
    "?",
    "yes",
    "No",
    "null",
    "3.5",
    "70%",
    "By: 2027",
    "–",
    "–\u{a0}",
    "\u{0}",
    "\u{85}",
    "\u{2028}",
    "\u{feff}",
    "שלום",
    "\u{202e}",
    "👩‍👩‍👧‍👦",
];

fn text() -> impl Strategy<Value = Value> {
    let soup = vec(proptest::sample::select(&TOKENS[..]), 1..7).prop_map(|parts| parts.concat());
    let texts = prop_oneof![3 => soup, 1 => "[ -~]{1,12}", 1 => any::<String>()];
    texts.prop_filter("blank means absent", |text| !text.trim().is_empty()).prop_map(Value::String)
}

fn named(names: impl IntoIterator<Item = impl Into<String>>) -> BoxedStrategy<Value> {
    let names: Vec<String> = names.into_iter().map(Into::into).collect();
    proptest::sample::select(names).prop_map(Value::String).boxed()
}

fn link() -> BoxedStrategy<Value> {
    named([
        "https://news.example/",
        "http://127.0.0.1:8080/a(b)c",
        "https://news.example/((?a=1&b=2&copy;=3&lt;#)[]",
        "HTTPS://News.Example",
        "https://ja.example/深層学習*_|%20'!$~",
    ])
}

fn date() -> BoxedStrategy<Value> {
    named(["2026", "2026-05", "2024-02-29", "0000-01"])
}

fn time() -> BoxedStrategy<Value> {
    named(["2026-05-06T09:30:00Z", "2026-05-06t09:30:00.125+02:00", "2026-05-06 09:30:60z"])
}

fn number() -> impl Strategy<Value = Value> {
    let number = prop_oneof![
        any::<f64>().prop_filter("JSON has no others", |number| number.is_finite()),
        (-2000i32..2000).prop_map(|number| f64::from(number) / 8.0),
        Just(-0.0),
    ];
    number.prop_map(Value::Number)
}

fn share() -> impl Strategy<Value = Value> {
    let percent = (0u8..=100).prop_map(|percent| f64::from(percent) / 100.0);
    prop_oneof![0.0..=1.0, percent].prop_map(Value::Number)
}

fn cell() -> impl Strategy<Value = Value> {
    let words = named(["yes", "NO", "✓", "–", "-", "n/a", "3.5", "1e3", "007", " 3"]);
    prop_oneof![text(), words, number(), any::<bool>().prop_map(Value::Bool), Just(Value::Null)]
}

/// Members, of which some have to be there.
fn object(members: Vec<(String, bool, BoxedStrategy<Value>)>) -> BoxedStrategy<Value> {
    let each = members.into_iter().map(|(name, is_required, value)| {
        let absent = if is_required { 0 } else { 1 };
        let value = prop_oneof![absent => Just(None), 2 => value.prop_map(Some)];
        value.prop_map(move |value| value.map(|value| (name.clone(), value))).boxed()
    });
    let members: Vec<_> = each.collect();
    members.prop_map(|members| Value::Object(members.into_iter().flatten().collect())).boxed()
}

/// A table, each of whose rows has a cell for each column.
fn competitors() -> BoxedStrategy<Value> {
    let column = defined("Column");
    (1usize..4)
        .prop_flat_map(move |count| {
            let cells = vec(cell(), count).prop_map(Value::Array).boxed();
            let row = object(vec![
                ("feature".into(), true, text().boxed()),
                ("better".into(), false, defined("Better")),
                ("cells".into(), true, cells),
            ]);
            let columns = vec(column.clone(), count).prop_map(Value::Array).boxed();
            let rows = vec(row, 1..4).prop_map(Value::Array).boxed();
            object(vec![("columns".into(), true, columns), ("rows".into(), true, rows)])
        })
        .boxed()
}

/// Values of a type as the schema has it, so that a new field is tried without a line here.
fn of(of_type: &Json) -> BoxedStrategy<Value> {
    let reference = of_type.get("$ref").or_else(|| of_type.pointer("/anyOf/0/$ref"));
    match reference.and_then(Json::as_str).and_then(|name| name.rsplit('/').next()) {
        Some("Link") => return link(),
        Some("Timestamp") => return time(),
        Some("PartialDate") => return date(),
        Some("Cell") => return cell().boxed(),
        Some("Competitors") => return competitors(),
        _ => {}
    }
    let of_type = resolved(of_type);
    let numbers = ["minimum", "maximum"].map(|name| of_type.get(name).and_then(Json::as_f64));
    if let Some(names) = of_type.get("oneOf").and_then(Json::as_array) {
        named(names.iter().filter_map(|name| name.get("const")?.as_str()))
    } else if is_of(of_type, "object") {
        members_of(of_type)
    } else if is_of(of_type, "array") {
        vec(of(&of_type["items"]), 0..4).prop_map(Value::Array).boxed()
    } else if is_of(of_type, "integer") {
        let [least, most] = numbers.map(|number| number.unwrap_or(640.0));
        prop_oneof![Just(least), Just(most)].prop_map(Value::Number).boxed()
    } else if is_of(of_type, "number") {
        share().boxed()
    } else if is_of(of_type, "boolean") {
        any::<bool>().prop_map(Value::Bool).boxed()
    } else {
        assert!(is_of(of_type, "string"), "no values for {of_type}");
        text().boxed()
    }
}

fn defined(name: &str) -> BoxedStrategy<Value> {
    of(&SCHEMA["$defs"][name])
}

fn members_of(of_type: &Json) -> BoxedStrategy<Value> {
    let names = of_type.pointer("/propertyNames/enum").and_then(Json::as_array);
    let names = names.into_iter().flatten().filter_map(Json::as_str);
    let others = names.map(|name| (name.to_owned(), false, of(&of_type["additionalProperties"])));
    let required = of_type.get("required").and_then(Json::as_array);
    let is_required = |name: &str| required.is_some_and(|names| names.iter().any(|it| it == name));
    let fields = of_type.get("properties").and_then(Json::as_object).into_iter().flatten();
    let fields = fields.map(|(name, field)| (name.clone(), is_required(name), of(field)));
    object(fields.chain(others).collect())
}

/// Any card that came through the reader.
pub(super) fn card() -> impl Strategy<Value = Card> {
    of(&SCHEMA).prop_map(|document| {
        let parsed = read_value(&document).expect("a card");
        assert!(parsed.problems.is_empty(), "{:?}", parsed.problems);
        parsed.card
    })
}
