//! A document, walked as it is read, along the schema.

use std::collections::HashMap;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::found::Found;
use super::schema::{SCHEMA, resolved};

/// A place of the document, and what the schema has for it.
pub(super) struct Walk<'w> {
    schema: &'static Value,
    path: String,
    found: &'w mut Found,
}

impl<'w> Walk<'w> {
    /// The whole document.
    pub(super) fn new(found: &'w mut Found) -> Self {
        Self { schema: &SCHEMA, path: String::new(), found }
    }

    /// The path of a member of the object at this place.
    fn below(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        if self.path == "lang" {
            self.found.lang = Some(text.to_owned());
        }
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let Some(schema) = resolved(self.schema).get("items") else {
            while items.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(());
        };
        let mut index = 0;
        loop {
            let path = format!("{}[{index}]", self.path);
            let item = Walk { schema, path, found: &mut *self.found };
            if items.next_element_seed(item)?.is_none() {
                return Ok(());
            }
            index += 1;
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        let schema = resolved(self.schema);
        let known = schema.get("properties").and_then(Value::as_object);
        let others = schema.get("additionalProperties").filter(|others| others.is_object());
        if known.is_none() && others.is_none() {
            while members.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Ok(());
        }
        let mut times: HashMap<String, u32> = HashMap::new();
        while let Some(name) = members.next_key::<String>()? {
            let path = self.below(&name);
            let member = known.and_then(|known| known.get(&name)).or(others);
            let time = times.entry(name.clone()).or_default();
            *time = time.saturating_add(1);
            match (member, known) {
                (Some(schema), _) => {
                    if *time == 2 {
                        self.found.repeated(path.clone());
                    }
                    members.next_value_seed(Walk { schema, path, found: &mut *self.found })?;
                    continue;
                }
                // By convention a name of a tool, such as `$schema`.
                (None, Some(known)) if !name.starts_with('$') && *time == 1 => {
                    self.found.unknown(path, &name, known.keys());
                }
                _ => {}
            }
            members.next_value::<IgnoredAny>()?;
        }
        Ok(())
    }
}
