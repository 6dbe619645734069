//! What the other objects of a page's data say that its card does not hold: those that are neither
//! its story nor another one.

use serde_json::Value;

use super::super::article::Article;
use super::super::held::Held;
use super::super::kinds::{ARTICLES, SITES};
use super::super::objects::{Object, get, is};
use super::super::reading::Reading;
use super::super::references;
use super::super::said::text;
use super::data::{OF_PARTS, TECHNICAL, short};
use super::parts::Parts;

/// Texts of one object that are quoted.
const MOST: usize = 12;
/// Values of all these objects that are looked at: each may be long.
const MOST_VALUES: usize = 1_000;
/// How deep objects within objects are told.
const DEEPEST: usize = 6;

/// Adds one part for each object, with its kind and its texts. What is said of the site is an
/// aside.
pub(super) fn add(page: &Reading<'_>, held: &Held, (lost, aside): (&mut Parts, &mut Parts)) {
    let is_own = |object: &Object| {
        page.articles.iter().any(|article: &Article<'_>| std::ptr::eq(article.object, object))
    };
    let mut values = MOST_VALUES;
    for object in page.graph.objects() {
        // Other stories are named by their headlines.
        if is_own(object) || ARTICLES.iter().any(|kind| is(object, kind)) {
            continue;
        }
        let parts =
            if SITES.iter().any(|kind| is(object, kind)) { &mut *aside } else { &mut *lost };
        let mut found = Vec::new();
        if !gather(object, held, &mut found, &mut values, 0) {
            parts.skip(1);
        }
        parts.add_most(kind(object), found, MOST);
    }
}

/// Gathers the texts of an object that the card does not hold; whether all were looked at.
fn gather(
    object: &Object,
    held: &Held,
    found: &mut Vec<String>,
    values: &mut usize,
    depth: usize,
) -> bool {
    let is_said = |name: &str| !TECHNICAL.contains(&name) && !OF_PARTS.contains(&name);
    let mut is_whole = true;
    let members = object.iter().filter(|(name, value)| {
        let leaf = value.as_str().unwrap_or_default();
        is_said(short(name)) && !held.holds_part_of_name(object, short(name), leaf)
    });
    let each = members.flat_map(|(_, value)| match value {
        Value::Array(values) => values.as_slice(),
        value => std::slice::from_ref(value),
    });
    for value in each {
        if *values == 0 {
            return false;
        }
        *values -= 1;
        match value {
            Value::String(markup) => {
                let words = text(markup);
                if !held.contains(&words) && !held.holds(&words) && !held.is_title(&words) {
                    found.push(words);
                }
                let addresses = references::addresses(markup).into_iter();
                found.extend(addresses.filter(|url| !held.links_to(url)));
            }
            Value::Number(number) => found.push(number.to_string()),
            Value::Object(inner) if depth < DEEPEST => {
                is_whole &= gather(inner, held, found, values, depth + 1);
            }
            Value::Object(_) | Value::Array(_) => is_whole = false,
            _ => {}
        }
    }
    is_whole
}

/// What an object is called in the report.
fn kind(object: &Object) -> &str {
    let kind = match get(object, "@type") {
        Some(Value::Array(kinds)) => kinds.first().and_then(Value::as_str),
        kind => kind.and_then(Value::as_str),
    };
    kind.map(short).map(str::trim).filter(|kind| !kind.is_empty()).unwrap_or("data")
}
