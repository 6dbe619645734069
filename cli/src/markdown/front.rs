//! Front matter: YAML between two lines `---`, read into the shape of the JSON document.
//!
//! The events of the YAML parser are read rather than its values, because they know the line of
//! each part, and because a plain `no` or `007` means the text that it looks like wherever the
//! format has a text.

use serde_json::{Map, Value};
use serde_saphyr::granit_parser::{Event, Parser, ScalarStyle, Span, StrInput};

use super::cells;
use super::draft::Draft;
use super::result::Problem;
use crate::fields::not_texts;

/// How deep front matter may nest; the format itself needs 5 levels.
const MAX_DEPTH: u8 = 32;

/// A text and its front matter.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Parts<'a> {
    pub(super) yaml: &'a str,
    pub(super) body: &'a str,
    /// The line that the body begins on, counted from 1.
    pub(super) body_line: usize,
}

/// The two parts of a text that begins with a line `---` and has another.
pub(super) fn split(text: &str) -> Option<Parts<'_>> {
    let mut lines = text.split_inclusive('\n');
    let opening = lines.next().filter(|line| is_fence(line))?;
    let mut end = opening.len();
    for (index, line) in lines.enumerate() {
        if is_fence(line) {
            let yaml = text.get(opening.len()..end)?;
            return Some(Parts { yaml, body: text.get(end + line.len()..)?, body_line: index + 3 });
        }
        end += line.len();
    }
    None
}

/// Whether a text begins as if it had front matter.
pub(super) fn is_opened(text: &str) -> bool {
    text.lines().next().is_some_and(is_fence)
}

fn is_fence(line: &str) -> bool {
    line.trim_end() == "---"
}

/// Reads front matter into the draft.
///
/// # Errors
/// One problem, if it is no YAML, or no mapping of names to values.
pub(super) fn read(yaml: &str, draft: &mut Draft) -> Result<(), Problem> {
    let mut reader = Reader { events: Parser::new_from_str(yaml), draft };
    loop {
        match reader.next()? {
            (Event::StreamStart | Event::DocumentStart(..), _) => {}
            (Event::StreamEnd, _) => return Ok(()),
            (Event::DocumentEnd, _) => break,
            (Event::MappingStart(..), _) => {
                for (name, value) in reader.mapping("", 0)? {
                    reader.draft.set(&name, value);
                }
            }
            (Event::Scalar(text, ScalarStyle::Plain, ..), _) if is_null(&text) => {}
            (event, span) => {
                let sentence = "expected fields, such as “lang: en”, in the front matter";
                drop(event);
                return Err(Problem::new(line(&span), sentence));
            }
        }
    }
    if let (Event::DocumentStart(..), span) = reader.next()? {
        reader.draft.report(line(&span), "a second YAML document is left out");
    }
    Ok(())
}

struct Reader<'a> {
    events: Parser<'a, StrInput<'a>>,
    draft: &'a mut Draft,
}

/// The line in the whole text: the front matter begins on its second.
fn line(span: &Span) -> usize {
    span.start.line() + 1
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Result<(Event<'a>, Span), Problem> {
        loop {
            match self.events.next() {
                Some(Ok((Event::Comment(..), _))) => {}
                Some(Ok(event)) => return Ok(event),
                Some(Err(error)) => {
                    let sentence = format!(
                        "the front matter is no YAML: {}; a text with odd characters stands in \
                         double quotes",
                        error.info()
                    );
                    return Err(Problem::new(error.marker().line() + 1, sentence));
                }
                None => return Ok((Event::StreamEnd, Span::default())),
            }
        }
    }

    /// The members of a mapping whose start has been taken.
    fn mapping(&mut self, path: &str, depth: u8) -> Result<Map<String, Value>, Problem> {
        let mut members = Map::new();
        loop {
            let (event, span) = self.next()?;
            let name = match event {
                Event::MappingEnd => return Ok(members),
                Event::Scalar(name, ..) => name.into_owned(),
                _ => {
                    let sentence = "expected the name of a field".to_owned();
                    return Err(Problem::new(line(&span), sentence));
                }
            };
            let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
            self.draft.place(path.clone(), line(&span));
            let value = self.node(&path, not_texts().contains(&name), depth)?;
            if members.insert(name, value).is_some() {
                self.draft
                    .report(line(&span), format!("{path}: stands here twice; the last counts"));
            }
        }
    }

    fn node(&mut self, path: &str, typed: bool, depth: u8) -> Result<Value, Problem> {
        let (event, span) = self.next()?;
        self.value(event, &span, path, typed, depth)
    }

    fn value(
        &mut self,
        event: Event<'a>,
        span: &Span,
        path: &str,
        typed: bool,
        depth: u8,
    ) -> Result<Value, Problem> {
        if depth == MAX_DEPTH {
            let sentence = format!("{path}: nests deeper than {MAX_DEPTH} levels");
            return Err(Problem::new(line(span), sentence));
        }
        match event {
            Event::Scalar(text, ScalarStyle::Plain, _, None) => Ok(plain(&text, typed)),
            Event::Scalar(text, ..) => Ok(Value::String(text.into_owned())),
            Event::MappingStart(..) => Ok(Value::Object(self.mapping(path, depth + 1)?)),
            Event::SequenceStart(..) => {
                let mut items = Vec::new();
                loop {
                    let (event, span) = self.next()?;
                    if matches!(event, Event::SequenceEnd) {
                        return Ok(Value::Array(items));
                    }
                    let path = format!("{path}[{}]", items.len());
                    self.draft.place(path.clone(), line(&span));
                    items.push(self.value(event, &span, &path, typed, depth + 1)?);
                }
            }
            _ => {
                let sentence = format!("{path}: is an alias, which is not read; write it out");
                self.draft.report(line(span), sentence);
                Ok(Value::Null)
            }
        }
    }
}

fn is_null(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

fn plain(text: &str, typed: bool) -> Value {
    match text {
        _ if is_null(text) => Value::Null,
        "true" | "True" | "TRUE" if typed => Value::Bool(true),
        "false" | "False" | "FALSE" if typed => Value::Bool(false),
        _ => match cells::number(text).filter(|_| typed) {
            Some(number) => Value::Number(number),
            None => Value::String(text.to_owned()),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::{Parts, split};

    #[test]
    fn front_matter_stands_between_two_lines_of_dashes() {
        let parts = Parts { yaml: "a: b\n", body: "# T\n", body_line: 4 };
        assert_eq!(split("---\na: b\n---\n# T\n"), Some(parts));
        assert_eq!(split("---\n---"), Some(Parts { yaml: "", body: "", body_line: 3 }));
        let parts = Parts { yaml: "a: b\r\n", body: "x", body_line: 4 };
        assert_eq!(split("--- \r\na: b\r\n---\r\nx"), Some(parts));
        assert_eq!(split("---\na: b\n"), None);
        assert_eq!(split("# T\n---\n---\n"), None);
        assert_eq!(split(""), None);
    }
}
