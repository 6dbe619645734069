//! The members of an object of Kite's. Each is taken once, so that what is left over is known.

use serde_json::{Map, Value};

use super::super::report::{Report, quote};

pub(super) struct Fields(Map<String, Value>);

impl Fields {
    pub(super) fn new(mut members: Map<String, Value>) -> Self {
        members.retain(|_, value| !is_empty(value));
        Self(members)
    }

    fn take(&mut self, name: &str) -> Option<Value> {
        self.0.shift_remove(name)
    }

    /// A text, or a number as one. What is neither stays, to be reported.
    pub(super) fn text(&mut self, name: &str) -> Option<String> {
        let text = text_of(self.0.get(name)?)?;
        self.take(name);
        Some(text)
    }

    pub(super) fn integer(&mut self, name: &str) -> Option<i64> {
        let number = self.0.get(name)?.as_i64()?;
        self.take(name);
        Some(number)
    }

    /// A list of texts; a text alone is a list of one. Items that are none stay behind, to be reported.
    pub(super) fn texts(&mut self, name: &str) -> Vec<String> {
        let Some(Value::Array(items)) = self.0.get_mut(name) else {
            return self.text(name).into_iter().collect();
        };
        let items = std::mem::take(items).into_iter().filter(|item| !is_empty(item));
        let (texts, others): (Vec<_>, Vec<_>) = items.partition(|item| text_of(item).is_some());
        if others.is_empty() {
            self.take(name);
        } else {
            self.0.insert(name.to_owned(), Value::Array(others));
        }
        texts.iter().filter_map(text_of).collect()
    }

    /// A list of objects; items that are none stay behind as one list.
    pub(super) fn objects(&mut self, name: &str) -> Vec<Fields> {
        let Some(Value::Array(items)) = self.0.get_mut(name) else { return Vec::new() };
        let (objects, others): (Vec<_>, Vec<_>) =
            std::mem::take(items).into_iter().partition(Value::is_object);
        if others.is_empty() {
            self.take(name);
        } else {
            *items = others;
        }
        let fields = objects.into_iter().filter_map(|object| match object {
            Value::Object(members) => Some(Fields::new(members)),
            _ => None,
        });
        fields.collect()
    }

    pub(super) fn object(&mut self, name: &str) -> Option<Fields> {
        match self.0.get(name) {
            Some(Value::Object(_)) => match self.take(name) {
                Some(Value::Object(members)) => Some(Fields::new(members)),
                _ => None,
            },
            _ => None,
        }
    }

    /// The icons of publishers, by their domain.
    pub(super) fn icons(&mut self, report: &mut Report) -> Vec<(String, String)> {
        let mut icons = Vec::new();
        for mut domain in self.objects("domains") {
            match (domain.text("name"), domain.text("favicon")) {
                (Some(name), Some(icon)) => icons.push((name, icon)),
                (Some(name), None) => {
                    report.left_out("domains", format!("{} has no icon", quote(&name)));
                }
                (None, Some(icon)) => {
                    report.left_out("domains", format!("{} has no domain", quote(&icon)));
                }
                (None, None) => {}
            }
            domain.report_rest("domains", report);
        }
        icons
    }

    pub(super) fn names(&self) -> Vec<String> {
        self.0.keys().cloned().collect()
    }

    /// Reports each member that nobody has taken, to the last text.
    pub(super) fn report_rest(self, path: &str, report: &mut Report) {
        for (name, value) in self.0 {
            let path = if path == "$" { name } else { format!("{path}.{name}") };
            report_value(&value, &path, report);
        }
    }
}

fn report_value(value: &Value, path: &str, report: &mut Report) {
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                report_value(item, &format!("{path}[{index}]"), report);
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                report_value(member, &format!("{path}.{name}"), report);
            }
        }
        value if is_empty(value) => {}
        value => {
            let value = text_of(value).unwrap_or_else(|| value.to_string());
            report.left_out(path, format!("has no place in a card: {}", quote(&value)));
        }
    }
}

fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.iter().all(is_empty),
        Value::Object(members) => members.is_empty(),
        _ => false,
    }
}
