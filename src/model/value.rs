//! A JSON value, whoever parsed it: the browser or serde_json.

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// A JSON value. Numbers are `f64`, as in JavaScript, so that both platforms read alike.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`, a missing value, or anything that JSON cannot hold.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// An object's members in document order; of members with one name, the last counts.
    Object(Vec<(String, Value)>),
}

impl Value {
    /// How deep a document may nest, in levels. The format itself needs 5; what lies deeper reads
    /// as `null`, so that a hostile document cannot exhaust the stack of the app.
    pub const MAX_DEPTH: u8 = 32;

    /// Reads a value through any serde deserializer.
    pub(super) fn from_deserializer<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Seed { depth_left: Self::MAX_DEPTH }.deserialize(from)
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
        Ok(Value::Text(value.into()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.into()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::Text(value))
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
            return Ok(Value::List(items));
        }
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Value::Null)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut members = Vec::new();
        if let Some(deeper) = self.deeper() {
            while let Some(Value::Text(name)) = map.next_key_seed(Seed { depth_left: 0 })? {
                members.push((name, map.next_value_seed(deeper)?));
            }
            return Ok(Value::Object(members));
        }
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Value::Null)
    }
}
