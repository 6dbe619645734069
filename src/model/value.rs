//! A JSON value, whoever parsed it: the browser or serde_json.

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::collections::HashMap;
use std::fmt;

/// How many characters of a text are read: some ten pages, far more than any story's.
pub(super) const MAX_TEXT: usize = 20_000;

/// A JSON value. Numbers are `f64`, as in JavaScript, so that both platforms read alike.
///
/// ```
/// use news_card::Value;
///
/// let title = Value::String("Bridge reopens".into());
/// let document = Value::Object(vec![("title".into(), title)]);
/// assert_eq!(news_card::read_value(&document)?.card.title, "Bridge reopens");
/// # Ok::<(), news_card::ReadError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`, a missing value, or anything that JSON cannot hold.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Value>),
    /// An object's members in document order; of members with one name, the last counts.
    Object(Vec<(String, Value)>),
}

impl Value {
    /// How deep a document may nest, in levels. The format itself needs 5; what lies deeper reads
    /// as `null`, so that a hostile document cannot exhaust the stack of the app.
    ///
    /// ```
    /// use news_card::Value;
    ///
    /// let depth = usize::from(Value::MAX_DEPTH);
    /// let hostile = ["{\"title\": \"Deep\", \"hook\": ", &"[".repeat(depth), &"]".repeat(depth), "}"];
    /// assert!(news_card::read(hostile.concat().as_bytes()).is_ok());
    /// ```
    pub const MAX_DEPTH: u8 = 32;

    /// Reads a value through any serde deserializer.
    pub(super) fn from_deserializer<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Seed { depth_left: Self::MAX_DEPTH }.deserialize(from)
    }

    /// Which type it is of.
    ///
    /// ```
    /// use news_card::{Value, ValueType};
    ///
    /// assert_eq!(Value::Array(Vec::new()).value_type(), ValueType::Array);
    /// ```
    #[must_use]
    pub fn value_type(&self) -> ValueType {
        match self {
            Self::Null => ValueType::Null,
            Self::Bool(_) => ValueType::Bool,
            Self::Number(_) => ValueType::Number,
            Self::String(_) => ValueType::String,
            Self::Array(_) => ValueType::Array,
            Self::Object(_) => ValueType::Object,
        }
    }
}

/// A type of JSON.
///
/// ```
/// use news_card::{Value, ValueType};
///
/// assert_eq!(Value::Bool(true).value_type(), ValueType::Bool);
/// assert_eq!(ValueType::Bool.name(), "true or false");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueType {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool,
    /// A number.
    Number,
    /// A string.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
}

impl ValueType {
    /// Its name in a sentence, in words that publishers who write no programs understand too.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Bool => "true or false",
            Self::Number => "a number",
            Self::String => "a text",
            Self::Array => "a list",
            Self::Object => "an object",
        }
    }
}

#[derive(Clone, Copy)]
struct Seed {
    depth_left: u8,
}

impl Seed {
    fn deeper(self) -> Option<Self> {
        self.depth_left.checked_sub(1).map(|depth_left| Self { depth_left })
    }
}

impl<'de> DeserializeSeed<'de> for Seed {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        from.deserialize_any(self)
    }
}

/// Every `visit_` method is written out: whatever the JSON, there is a value for it.
impl<'de> Visitor<'de> for Seed {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Number(value))
    }

    fn visit_char<E>(self, value: char) -> Result<Value, E> {
        Ok(Value::String(value.into()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.into()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_bytes<E>(self, _: &[u8]) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        self.deserialize(from)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        self.deserialize(from)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        if let Some(deeper) = self.deeper() {
            while let Some(item) = seq.next_element_seed(deeper)? {
                items.push(item);
            }
            return Ok(Value::Array(items));
        }
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Value::Null)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut members = Vec::new();
        if let Some(deeper) = self.deeper() {
            while let Some(Value::String(name)) = map.next_key_seed(Seed { depth_left: 0 })? {
                members.push((name, map.next_value_seed(deeper)?));
            }
            return Ok(Value::Object(without_repeats(members)));
        }
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Value::Null)
    }
}

/// Of members with one name, the first gives the place and the last the value, as `JSON.parse` in a
/// browser has it.
fn without_repeats(members: Vec<(String, Value)>) -> Vec<(String, Value)> {
    let mut names: Vec<_> = members.iter().map(|(name, _)| name).collect();
    names.sort_unstable();
    if names.is_sorted_by(|one, next| one != next) {
        return members;
    }
    let mut places = HashMap::new();
    let mut once: Vec<(String, Value)> = Vec::new();
    for (name, value) in members {
        let place = *places.entry(name.clone()).or_insert(once.len());
        match once.get_mut(place) {
            Some((_, earlier)) => *earlier = value,
            None => once.push((name, value)),
        }
    }
    once
}
