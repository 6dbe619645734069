//! A card while it is being read: the JSON document that the text amounts to, the line that each
//! part stands on, and what could not be used.

use serde_json::{Map, Value};

use super::result::{Problem, Read, ReadError, quote};
use crate::code::Code;
use crate::finding::Level;
use crate::unknown;

/// A document under construction.
#[derive(Debug, Default)]
pub(super) struct Draft {
    fields: Map<String, Value>,
    /// Paths as problems have them, with the line of each.
    lines: Vec<(String, usize)>,
    problems: Vec<Problem>,
}

impl Draft {
    /// Notes what cannot be used.
    pub(super) fn report(&mut self, line: usize, sentence: impl Into<String>) {
        self.problems.push(Problem::new(line, sentence));
    }

    /// Notes that the heading of a part of one’s own is nearly that of a section.
    pub(super) fn report_near_section(&mut self, line: usize, sentence: impl Into<String>) {
        self.problems.push(Problem::near_section(line, sentence));
    }

    /// Notes where a part stands.
    pub(super) fn place(&mut self, path: impl Into<String>, line: usize) {
        self.lines.push((path.into(), line));
    }

    /// Sets a field from the front matter.
    pub(super) fn set(&mut self, name: &str, value: Value) {
        self.fields.insert(name.to_owned(), value);
    }

    /// Sets a field that stands in the text, which counts more than the front matter; of two in
    /// the text the first counts.
    pub(super) fn put(&mut self, name: &str, line: usize, value: Value) {
        if self.is_from_text(name) {
            let sentence = format!("a second `{name}` is left out; keep one of them");
            self.report(line, format!("{sentence}: {}", quote(&said(&value))));
            return;
        }
        if let Some(other) = self.fields.get(name).filter(|other| **other != value) {
            let sentence = format!("`{name}` of the front matter is left out; it stands here too");
            let sentence = format!("{sentence}: {}", quote(&said(other)));
            self.report(line, sentence);
        }
        self.lines.retain(|(path, _)| !is_within(path, name));
        self.lines.insert(0, (TEXT.to_owned() + name, line));
        self.place(name, line);
        self.fields.insert(name.to_owned(), value);
    }

    /// Adds an item to a list that stands in the text, and says at which path.
    pub(super) fn add(&mut self, name: &str, line: usize, item: Value) -> String {
        if !self.is_from_text(name) {
            self.put(name, line, Value::Array(Vec::new()));
        }
        let mut index = 0;
        if let Some(Value::Array(items)) = self.fields.get_mut(name) {
            index = items.len();
            items.push(item);
        }
        let path = format!("{name}[{index}]");
        self.place(path.clone(), line);
        path
    }

    fn is_from_text(&self, name: &str) -> bool {
        self.lines.iter().any(|(path, _)| path.strip_prefix(TEXT) == Some(name))
    }

    /// The card of all this, by the library's own rules.
    pub(super) fn finish(mut self) -> Result<Read, ReadError> {
        let document = Value::Object(std::mem::take(&mut self.fields));
        let found = unknown::find(&document);
        for finding in found.findings {
            let line = self.line_of(&finding.path);
            let sentence = format!("{}: {}", finding.path, finding.message());
            self.problems.push(Problem {
                line,
                code: finding.code,
                sentence,
                level: Level::Problem,
            });
        }
        if found.more > 0 {
            let sentence = format!("{} more names are no fields of the format", found.more);
            let code = Code::UnknownField.name();
            self.problems.push(Problem { line: 1, code, sentence, level: Level::Problem });
        }
        let outcome = news_card::read_value(&as_read(document));
        let found = match &outcome {
            Ok(parsed) => parsed.problems.as_slice(),
            Err(error) => error.problems(),
        };
        let found = found.iter().map(|problem| Problem {
            line: self.line_of(&problem.path),
            code: problem.kind.code(),
            level: Level::Problem,
            sentence: if problem.path == "title" && outcome.is_err() {
                "there is no title; write it as “# Title”".to_owned()
            } else {
                problem.to_string()
            },
        });
        let mut all: Vec<_> = found.collect();
        all.append(&mut self.problems);
        match outcome {
            Ok(parsed) => {
                all.sort_by_key(|problem| problem.line);
                Ok(Read { card: parsed.card, problems: all })
            }
            Err(_) => Err(ReadError(all)),
        }
    }

    /// The line of the nearest part that encloses `path`.
    fn line_of(&self, path: &str) -> usize {
        let enclosing = self.lines.iter().filter(|(known, _)| is_within(path, known));
        enclosing.max_by_key(|(known, _)| known.len()).map_or(1, |(_, line)| *line)
    }
}

/// What a value says, for a sentence.
fn said(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Marks the fields that came from the text and not from the front matter.
const TEXT: &str = "text:";

fn is_within(path: &str, outer: &str) -> bool {
    path.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

fn as_read(value: Value) -> news_card::Value {
    match value {
        Value::Null => news_card::Value::Null,
        Value::Bool(yes) => news_card::Value::Bool(yes),
        Value::Number(number) => {
            number.as_f64().map_or(news_card::Value::Null, news_card::Value::Number)
        }
        Value::String(text) => news_card::Value::String(text),
        Value::Array(items) => news_card::Value::Array(items.into_iter().map(as_read).collect()),
        Value::Object(members) => news_card::Value::Object(
            members.into_iter().map(|(name, value)| (name, as_read(value))).collect(),
        ),
    }
}
