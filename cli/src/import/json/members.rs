//! Members of an object, also where two have one name.

use serde_json::{Map, Value};

use super::super::mends::Mends;
use super::super::report::quote;

/// Adds a member. Of a name that stands twice lists go on; of other values the first counts.
pub(super) fn insert(
    object: &mut Map<String, Value>,
    name: String,
    value: Value,
    line: usize,
    mends: &mut Mends,
) {
    let Some(known) = object.get_mut(&name) else {
        object.insert(name, value);
        return;
    };
    match (known, value) {
        (_, Value::Null) => {}
        (known, value) if *known == value => {}
        (known @ Value::Null, value) => *known = value,
        (Value::Array(known), Value::Array(mut more)) => {
            mends.guess(line, format!("{} stands twice; both are read", quote(&name)));
            known.append(&mut more);
        }
        (_, value) => {
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let sentence = format!("{} stands twice, left out: {}", quote(&name), quote(&text));
            mends.left_out(line, sentence);
        }
    }
}

/// Whether a text begins with a member that an object such as this one begins with.
pub(super) fn begins_like(item: Option<&Value>, text: &str) -> bool {
    let first = item.and_then(Value::as_object).and_then(|item| item.keys().next());
    let after = first.and_then(|first| {
        let text = text.strip_prefix('"')?.strip_prefix(first.as_str())?;
        text.strip_prefix('"').map(str::trim_start)
    });
    after.is_some_and(|after| after.starts_with(':'))
}
