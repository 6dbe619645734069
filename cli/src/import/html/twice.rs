//! JSON in which an object may have two members of one name: JSON-LD has lists for that, and what
//! writes none means both.

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

/// The value of a text that is JSON, with the names of members that stand twice. Both are in a list
/// then.
pub(super) fn read(json: &str) -> Option<(Value, Vec<String>)> {
    let names = RefCell::new(Vec::new());
    let mut reader = serde_json::Deserializer::from_str(json);
    let value = Both(&names).deserialize(&mut reader).ok()?;
    reader.end().ok()?;
    Some((value, names.into_inner()))
}

/// Adds a member; with one of the same name it makes a list.
pub(super) fn insert(object: &mut Map<String, Value>, name: String, value: Value) -> bool {
    let Some(known) = object.get_mut(&name) else {
        object.insert(name, value);
        return false;
    };
    if *known == value || value.is_null() {
        return false;
    }
    let mut both = match known.take() {
        Value::Null => Vec::new(),
        Value::Array(values) => values,
        one => vec![one],
    };
    match value {
        Value::Array(values) => both.extend(values),
        one => both.push(one),
    }
    *known = if both.len() == 1 { both.remove(0) } else { Value::Array(both) };
    true
}

struct Both<'a>(&'a RefCell<Vec<String>>);

impl<'de> DeserializeSeed<'de> for Both<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Value, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Both<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value of JSON")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element_seed(Both(self.0))? {
            values.push(value);
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(name) = members.next_key::<String>()? {
            let value = members.next_value_seed(Both(self.0))?;
            if insert(&mut object, name.clone(), value) {
                self.0.borrow_mut().push(name);
            }
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use serde_json::json;

    #[test]
    fn members_of_one_name_are_a_list() {
        let check = |text: &str, expected: serde_json::Value, names: &[&str]| {
            let (value, found) = read(text).unwrap();
            assert_eq!(
                (value, found),
                (expected, names.iter().map(|it| (*it).to_owned()).collect())
            );
        };
        check(r#"{"a":{"b":1},"a":"x"}"#, json!({"a": [{"b": 1}, "x"]}), &["a"]);
        check(r#"{"a":["x"],"a":["y"],"a":"z"}"#, json!({"a": ["x", "y", "z"]}), &["a", "a"]);
        check(r#"[{"a":null,"a":1.5,"b":"x","b":"x"}]"#, json!([{"a": 1.5, "b": "x"}]), &["a"]);
        assert!(read("{\"a\":1}x").is_none() && read("{").is_none());
    }
}
