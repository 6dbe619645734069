//! Arbitrary cards, with texts made of all that has a meaning somewhere.

use news_card::{Card, Value, read_value};
use proptest::collection::vec;
use proptest::prelude::*;

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

fn named(names: &[&'static str]) -> impl Strategy<Value = Value> + use<> {
    proptest::sample::select(names.to_vec()).prop_map(|name| Value::String(name.to_owned()))
}

fn link() -> impl Strategy<Value = Value> {
    named(&[
        "https://news.example/",
        "http://127.0.0.1:8080/a(b)c",
        "https://news.example/((?a=1&b=2&copy;=3&lt;#)[]",
        "HTTPS://News.Example",
        "https://ja.example/深層学習*_|%20'!$~",
    ])
}

fn date() -> impl Strategy<Value = Value> {
    named(&["2026", "2026-05", "2024-02-29", "0000-01"])
}

fn time() -> impl Strategy<Value = Value> {
    named(&["2026-05-06T09:30:00Z", "2026-05-06t09:30:00.125+02:00", "2026-05-06 09:30:60z"])
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
    let words = named(&["yes", "NO", "✓", "–", "-", "n/a", "3.5", "1e3", "007", " 3"]);
    prop_oneof![text(), words, number(), any::<bool>().prop_map(Value::Bool), Just(Value::Null)]
}

fn list(items: impl Strategy<Value = Value>) -> impl Strategy<Value = Value> {
    vec(items, 0..4).prop_map(Value::Array)
}

/// Members that may be there, or may not.
fn object(members: Vec<(&'static str, BoxedStrategy<Value>)>) -> BoxedStrategy<Value> {
    let each = members.into_iter().map(|(name, value)| {
        let value = prop_oneof![1 => Just(None), 2 => value.prop_map(Some)];
        value.prop_map(move |value| value.map(|value| (name.to_owned(), value))).boxed()
    });
    let members: Vec<_> = each.collect();
    members.prop_map(|members| Value::Object(members.into_iter().flatten().collect())).boxed()
}

/// The same with members that have to be there.
fn with(
    required: Vec<(&'static str, BoxedStrategy<Value>)>,
    rest: BoxedStrategy<Value>,
) -> BoxedStrategy<Value> {
    let each = required
        .into_iter()
        .map(|(name, value)| value.prop_map(move |value| (name.to_owned(), value)).boxed());
    let each: Vec<_> = each.collect();
    (each, rest)
        .prop_map(|(mut members, rest)| {
            if let Value::Object(rest) = rest {
                members.extend(rest);
            }
            Value::Object(members)
        })
        .boxed()
}

fn authorship() -> BoxedStrategy<Value> {
    let kind = named(&["ai", "human", "mixed"]).boxed();
    let rest = [("model", text()), ("reviewed_by", text()), ("note", text())];
    with(vec![("kind", kind)], object(rest.map(|(name, value)| (name, value.boxed())).to_vec()))
}

fn provenance() -> BoxedStrategy<Value> {
    let names = ["tldr", "takeaways", "competitors", "deep-dive", "related"];
    let sections = proptest::sample::subsequence(names.to_vec(), 0..names.len())
        .prop_flat_map(|names| {
            let each: Vec<_> = names
                .into_iter()
                .map(|name| authorship().prop_map(move |value| (name.to_owned(), value)).boxed())
                .collect();
            each.prop_map(Value::Object)
        })
        .boxed();
    (authorship(), sections)
        .prop_map(|(whole, sections)| {
            let Value::Object(mut members) = whole else { return whole };
            members.push(("sections".to_owned(), sections));
            Value::Object(members)
        })
        .boxed()
}

fn competitors() -> BoxedStrategy<Value> {
    let column = with(
        vec![("name", text().boxed())],
        object(vec![
            ("vendor", text().boxed()),
            ("subject", any::<bool>().prop_map(Value::Bool).boxed()),
        ]),
    );
    (1usize..4)
        .prop_flat_map(move |count| {
            let cells = vec(cell(), count).prop_map(Value::Array).boxed();
            let row = with(vec![("feature", text().boxed()), ("cells", cells)], object(vec![]));
            let columns = vec(column.clone(), count).prop_map(Value::Array).boxed();
            let rows = vec(row, 1..4).prop_map(Value::Array).boxed();
            with(vec![("columns", columns), ("rows", rows)], object(vec![]))
        })
        .boxed()
}

fn document() -> BoxedStrategy<Value> {
    let small = || prop_oneof![Just(1.0), Just(640.0)].prop_map(Value::Number).boxed();
    let yes_or_no = any::<bool>().prop_map(Value::Bool).boxed();
    let texts = || list(text()).boxed();
    let title_and_link = |more: Vec<(&'static str, BoxedStrategy<Value>)>| {
        let mut rest = vec![("url", link().boxed())];
        rest.extend(more);
        with(vec![("title", text().boxed())], object(rest))
    };
    let source = with(
        vec![("name", text().boxed())],
        object(vec![("url", link().boxed()), ("icon", link().boxed()), ("inferred", yes_or_no)]),
    );
    let image = with(
        vec![("url", link().boxed())],
        object(vec![("alt", text().boxed()), ("width", small()), ("height", small())]),
    );
    let tldr = object(vec![
        ("what_changed", text().boxed()),
        ("why_it_matters", text().boxed()),
        ("what_to_do_next", text().boxed()),
        ("who_should_care", texts()),
    ]);
    let implication = with(
        vec![("prediction", text().boxed())],
        object(vec![
            ("rationale", text().boxed()),
            ("confidence", share().boxed()),
            ("by", date().boxed()),
        ]),
    );
    let entry = with(
        vec![("date", date().boxed()), ("text", text().boxed())],
        object(vec![("url", link().boxed())]),
    );
    let story = title_and_link(vec![("source", text().boxed()), ("published", time().boxed())]);
    let fields = object(vec![
        ("version", Just(Value::Number(1.0)).boxed()),
        ("id", text().boxed()),
        ("lang", text().boxed()),
        ("url", link().boxed()),
        ("published", time().boxed()),
        ("collected", time().boxed()),
        ("updated", time().boxed()),
        ("source", source),
        ("share", list(named(&["link", "email", "x", "device"])).boxed()),
        ("image", image),
        ("hook", text().boxed()),
        ("tldr", tldr),
        ("provenance", provenance()),
        ("takeaways", texts()),
        ("competitors", competitors()),
        ("deep_dive", texts()),
        ("implications", list(implication).boxed()),
        ("timeline", list(entry).boxed()),
        ("citations", list(title_and_link(vec![])).boxed()),
        ("recap", title_and_link(vec![("text", text().boxed())])),
        ("related", list(story).boxed()),
        ("attribution", text().boxed()),
    ]);
    with(vec![("title", text().boxed())], fields)
}

/// Any card that came through the reader.
pub(super) fn card() -> impl Strategy<Value = Card> {
    document().prop_map(|document| {
        let parsed = read_value(&document).expect("a card");
        assert!(parsed.problems.is_empty(), "{:?}", parsed.problems);
        parsed.card
    })
}
