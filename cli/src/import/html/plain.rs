//! JSON-LD in its plain form: lists are lists, and members have the names of schema.org, whatever
//! prefix or word stands for these.

use std::collections::BTreeMap;

use serde_json::Value;

use super::objects::Object;
use super::twice;

/// How deep values are looked into.
const DEEPEST: usize = 60;

/// Words of a `@context` with the names that they stand for; a prefix stands for none.
type Words = BTreeMap<String, String>;

/// A value with lists for `@list` and `@set`, and the names of schema.org.
pub(super) fn plain(value: Value) -> Value {
    in_words(value, &Words::new(), 0)
}

fn in_words(value: Value, words: &Words, depth: usize) -> Value {
    match value {
        Value::Array(values) if depth < DEEPEST => {
            let values = values.into_iter().map(|value| in_words(value, words, depth + 1));
            Value::Array(values.collect())
        }
        Value::Object(mut object) if depth < DEEPEST => {
            if object.len() == 1
                && let Some(list) = ["@list", "@set"].iter().find_map(|name| object.remove(*name))
            {
                return in_words(list, words, depth + 1);
            }
            let own = object.get("@context").map(|context| {
                let mut own = words.clone();
                add_words(context, &mut own);
                own
            });
            let words = own.as_ref().unwrap_or(words);
            let mut plain = Object::new();
            for (name, value) in object {
                let is_context = name == "@context";
                let name = meant(name, words);
                let value = if is_context { value } else { in_words(value, words, depth + 1) };
                twice::insert(&mut plain, name, value);
            }
            Value::Object(plain)
        }
        value => value,
    }
}

/// The name of schema.org that a name stands for.
fn meant(name: String, words: &Words) -> String {
    if let Some(meant) = words.get(&name).filter(|meant| !meant.is_empty()) {
        return meant.clone();
    }
    match name.split_once(':') {
        Some((prefix, rest)) if words.get(prefix).is_some_and(String::is_empty) => rest.to_owned(),
        _ => name,
    }
}

fn add_words(context: &Value, words: &mut Words) {
    /// Words of one context.
    const MOST: usize = 200;
    match context {
        Value::Array(contexts) => contexts.iter().for_each(|context| add_words(context, words)),
        Value::Object(terms) => {
            // Prefixes first, as other words may be made of them.
            for is_prefix in [true, false] {
                for (term, value) in terms.iter().take(MOST) {
                    let value = value.get("@id").unwrap_or(value).as_str().unwrap_or_default();
                    let known = value
                        .split_once(':')
                        .filter(|(prefix, _)| words.get(*prefix).is_some_and(String::is_empty));
                    let name = known.map(|(_, name)| name).or_else(|| of_schema(value));
                    if let Some(name) = name.filter(|name| name.is_empty() == is_prefix)
                        && !term.starts_with('@')
                    {
                        words.insert(term.clone(), name.to_owned());
                    }
                }
            }
        }
        _ => {}
    }
}

/// The name within schema.org that an address has.
fn of_schema(address: &str) -> Option<&str> {
    let address = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let address = address.strip_prefix("www.").unwrap_or(address);
    address.strip_prefix("schema.org/").map(|name| name.trim_start_matches('#'))
}

#[cfg(test)]
mod tests {
    use super::plain;
    use serde_json::{Value, json};

    fn check(value: Value, expected: Value) {
        assert_eq!(plain(value.clone()), expected, "{value}");
    }

    #[test]
    fn lists_are_lists() {
        check(
            json!({"author": {"@list": ["a", {"@set": ["b"]}]}}),
            json!({"author": ["a", ["b"]]}),
        );
        check(json!({"a": {"@list": [], "b": 1}}), json!({"a": {"@list": [], "b": 1}}));
    }

    #[test]
    fn members_have_the_names_of_schema_org() {
        let context =
            json!([{"s": "https://schema.org/", "by": {"@id": "s:author"}, "@vocab": "x"}]);
        check(
            json!({"@context": context, "s:headline": "H", "by": {"s:name": "A"}, "x:y": 1}),
            json!({"@context": context, "headline": "H", "author": {"name": "A"}, "x:y": 1}),
        );
        check(json!({"s:headline": "H"}), json!({"s:headline": "H"}));
    }
}
