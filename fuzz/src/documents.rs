//! Documents made of bytes, so that what is tried at random is mostly a card, and anything
//! stands anywhere in it.

use std::sync::LazyLock;

use serde_json::{Map, Value, json};

/// The format, as its schema has it.
static SCHEMA: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(&news_card::schema_json()).expect("the schema"));

/// Texts with a meaning somewhere, and what breaks software.
const TEXTS: [&str; 24] = [
    "A title",
    "",
    " ",
    "[1]",
    "[1][2][3]",
    "<script>",
    "</template>",
    "</script><!--",
    "\"><img src=x onerror=a>",
    "&amp;",
    "&#0",
    "\u{0}",
    "\u{202e}",
    "\u{2067}",
    "\u{feff}",
    "\u{85}",
    "שלום",
    "👩‍👩‍👧‍👦",
    "https://news.example/a?b&c",
    "javascript:alert(1)",
    "2026-05-06T09:30:00Z",
    "2026-05",
    "en",
    "ai",
];

const NUMBERS: [f64; 8] = [0.0, -0.0, 0.5, 1.0, -1.0, 1e21, 1e308, 5e-324];

/// A document made of these bytes; equal bytes make the same one, and fewer a smaller one.
pub(super) fn made_of(bytes: &[u8]) -> Vec<u8> {
    let document = Bytes(bytes).object(&SCHEMA, DEPTH);
    document.to_string().into_bytes()
}

/// How deep what is made nests, deeper than the format does.
const DEPTH: usize = 8;

/// The bytes that are left; after the last come zeros.
struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn next(&mut self) -> usize {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        usize::from(*first)
    }

    fn one_of<'b, T>(&mut self, all: &'b [T]) -> Option<&'b T> {
        all.get(self.next() % all.len().max(1))
    }

    /// A value of a type, most of the time.
    fn value(&mut self, of_type: &Value, depth: usize) -> Value {
        let of_type = resolved(of_type);
        let names = of_type.get("oneOf").and_then(Value::as_array);
        match (self.next(), of_type.get("type").map(Value::to_string).unwrap_or_default()) {
            (0..16, _) => self.anything(depth),
            (_, kind) if kind.contains("object") => self.object(of_type, depth),
            (_, kind) if kind.contains("array") => {
                let items = of_type.get("items").unwrap_or(&Value::Null);
                self.list(items, depth)
            }
            (_, kind) if kind.contains("number") || kind.contains("integer") => self.number(),
            (_, kind) if kind.contains("boolean") => json!(self.next().is_multiple_of(2)),
            _ => match names.and_then(|names| self.one_of(names)) {
                Some(name) => name.get("const").cloned().unwrap_or_default(),
                None => self.text(),
            },
        }
    }

    fn object(&mut self, of_type: &Value, depth: usize) -> Value {
        let mut members = Map::new();
        let required = of_type.get("required").and_then(Value::as_array);
        let Some(depth) = depth.checked_sub(1) else { return Value::Null };
        for (name, field) in
            of_type.get("properties").and_then(Value::as_object).into_iter().flatten()
        {
            let is_required = required.is_some_and(|names| names.contains(&json!(name)));
            if is_required && self.next() < 250 || !self.0.is_empty() && self.next() < 100 {
                members.insert(name.clone(), self.value(field, depth));
            }
        }
        Value::Object(members)
    }

    fn list(&mut self, items: &Value, depth: usize) -> Value {
        let Some(depth) = depth.checked_sub(1) else { return Value::Null };
        let count = match self.next() {
            // More than any list may have.
            255 => 600,
            few => few % 6,
        };
        let mut list = Vec::new();
        while list.len() < count {
            let item = if self.0.is_empty() { json!("[1]") } else { self.value(items, depth) };
            list.push(item);
        }
        Value::Array(list)
    }

    /// Any value, with names of the format where it has any.
    fn anything(&mut self, depth: usize) -> Value {
        match self.next() % 8 {
            0 => Value::Null,
            1 => json!(self.next().is_multiple_of(2)),
            2 => self.number(),
            3 => self.list(&Value::Null, depth),
            4 => {
                let types = SCHEMA.get("$defs").and_then(Value::as_object);
                let types: Vec<_> = types.into_iter().flat_map(Map::values).collect();
                self.one_of(&types).map_or(Value::Null, |of_type| self.object(of_type, depth))
            }
            _ => self.text(),
        }
    }

    fn number(&mut self) -> Value {
        json!(self.one_of(&NUMBERS))
    }

    /// A few texts in a row, and the next few bytes as they are.
    fn text(&mut self) -> Value {
        let parts = self.next();
        let mut text = self.one_of(&TEXTS).copied().unwrap_or_default().to_owned();
        for _ in 0..parts % 4 {
            text.push_str(self.one_of(&TEXTS).copied().unwrap_or_default());
        }
        let (own, rest) = self.0.split_at(self.0.len().min(parts / 32));
        self.0 = rest;
        text.push_str(&String::from_utf8_lossy(own));
        // Long enough to tell whether something repeats it.
        json!(if parts == 255 { text.repeat(200) } else { text })
    }
}

/// The type itself, where it is named or may be absent.
fn resolved(of_type: &Value) -> &Value {
    let first = of_type.pointer("/anyOf/0").unwrap_or(of_type);
    let name = first.get("$ref").and_then(Value::as_str).and_then(|name| name.strip_prefix('#'));
    name.and_then(|name| SCHEMA.pointer(name)).unwrap_or(first)
}
