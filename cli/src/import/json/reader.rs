//! Objects and lists of JSON, put together from signs that need not fit.

use serde_json::{Map, Value};

use super::super::mends::Mends;
use super::super::report::quote;
use super::members;
use super::strings::{self, Role, is_of_name};
use super::words;

/// How deep objects and lists are nested at most.
const DEEPEST: usize = 100;

/// Values that are read, so that they take no more memory than some 100 MB.
const MOST: usize = 400_000;

/// Reads values one after the other.
pub(super) struct Reader<'a> {
    text: &'a str,
    rest: &'a str,
    line: usize,
    /// What is open: `{` or `[`.
    open: Vec<char>,
    count: usize,
    mends: &'a mut Mends,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str, mends: &'a mut Mends) -> Self {
        Self { text, rest: text, line: 1, open: Vec::new(), count: 0, mends }
    }

    /// How many bytes are read.
    pub(super) fn at(&self) -> usize {
        self.text.len() - self.rest.len()
    }

    /// The value that begins here, if one does.
    pub(super) fn value(&mut self, depth: usize) -> Option<Value> {
        self.skip_spaces();
        let first = self.rest.chars().next()?;
        self.count += 1;
        if self.count > MOST {
            self.mends.left_out(
                self.line,
                format!("more than {MOST} values; what follows is left out: {}", quote(self.rest)),
            );
            self.rest = "";
            return None;
        }
        match first {
            '{' | '[' if depth >= DEEPEST => {
                let deep = self.rest.get(..words::nested(self.rest)).unwrap_or(self.rest);
                let sentence = "is nested deeper than anything needs, and left out: ";
                self.mends.left_out(self.line, [sentence, &quote(deep)].concat());
                self.take(deep.len());
                Some(Value::Null)
            }
            '{' => Some(self.object(depth)),
            '[' => Some(self.list(depth)),
            '"' | '\'' => {
                let role = if self.open.last() == Some(&'[') { Role::Item } else { Role::Value };
                Some(Value::String(self.string(role)))
            }
            '}' | ']' | ',' | ':' => None,
            _ => self.address().or_else(|| self.word()),
        }
    }

    fn object(&mut self, depth: usize) -> Value {
        let begin = self.line;
        let is_in_list = self.open.last() == Some(&'[');
        self.open.push('{');
        if self.rest.starts_with('{') {
            self.take(1);
        }
        let mut object = Map::new();
        let (mut after_comma, mut first) = (true, true);
        loop {
            self.skip_spaces();
            match self.rest.chars().next() {
                Some('}') => {
                    self.too_many_commas(after_comma && !first);
                    self.take(1);
                    break;
                }
                Some(',') => {
                    self.too_many_commas(after_comma);
                    self.take(1);
                    after_comma = true;
                    continue;
                }
                // The next item of the list around it, whose last has no end.
                Some('{') if is_in_list => {
                    self.mends.guess(begin, "an object has no end; it ends before the next");
                    break;
                }
                Some('{') => self.stray_item(&mut object, depth),
                Some(']') if is_in_list => {
                    self.mends.guess(begin, "an object has no end; it ends before its list does");
                    break;
                }
                Some(']') => self.stray_end(),
                None => {
                    self.mends.guess(begin, "an object has no end; what there is of it is read");
                    break;
                }
                Some(_) => {
                    if !after_comma {
                        self.mends.guess(self.line, "a comma is missing");
                    }
                    self.member(&mut object, depth);
                }
            }
            (after_comma, first) = (false, false);
        }
        self.open.pop();
        Value::Object(object)
    }

    fn member(&mut self, object: &mut Map<String, Value>, depth: usize) {
        let line = self.line;
        let Some(name) = self.name() else { return self.left_out() };
        self.skip_spaces();
        if self.rest.starts_with(':') {
            self.take(1);
        } else if !self.rest.starts_with([',', '}', ']']) {
            self.mends.guess(line, "a colon is missing");
        }
        match self.value(depth + 1) {
            Some(value) => members::insert(object, name, value, line, self.mends),
            None => {
                let sentence = format!("{} has no value and is left out", quote(&name));
                self.mends.left_out(line, sentence);
            }
        }
    }

    fn name(&mut self) -> Option<String> {
        if self.rest.starts_with(['"', '\'']) {
            return Some(self.string(Role::Name));
        }
        let end = self.rest.find(|c: char| !is_of_name(c)).unwrap_or(self.rest.len());
        let (name, after) = self.rest.split_at_checked(end)?;
        if name.is_empty() || !after.trim_start().starts_with(':') {
            return None;
        }
        self.mends.guess(self.line, format!("the name {} has no quotation marks", quote(name)));
        self.take(name.len());
        Some(name.to_owned())
    }

    /// An object in the place of a member belongs to the list before it, which has ended too soon.
    fn stray_item(&mut self, object: &mut Map<String, Value>, depth: usize) {
        let line = self.line;
        let Some(value) = self.value(depth + 1) else { return };
        let list = object.iter_mut().next_back().and_then(|(_, last)| last.as_array_mut());
        match list {
            Some(list) => {
                self.mends.guess(line, "an object stands outside of its list; it is read in it");
                list.push(value);
            }
            None => {
                let sentence = format!("an object without a name: {}", quote(&value.to_string()));
                self.mends.left_out(line, sentence);
            }
        }
    }

    fn list(&mut self, depth: usize) -> Value {
        let begin = self.line;
        self.open.push('[');
        self.take(1);
        let mut items = Vec::new();
        let (mut after_comma, mut first) = (true, true);
        loop {
            self.skip_spaces();
            match self.rest.chars().next() {
                Some(']') => {
                    self.too_many_commas(after_comma && !first);
                    self.take(1);
                    break;
                }
                Some(',') => {
                    self.too_many_commas(after_comma);
                    self.take(1);
                    after_comma = true;
                    continue;
                }
                Some('}') if self.is_end_of_list(items.last()) => {
                    self.mends.guess(begin, "a list has no end; it ends before its object does");
                    break;
                }
                Some('}') => self.stray_end(),
                Some('"') if members::begins_like(items.last(), self.rest) => {
                    self.mends.guess(self.line, "an object has no beginning; it is read as one");
                    items.push(self.object(depth + 1));
                }
                Some('"')
                    if self.open.iter().rev().nth(1) == Some(&'{')
                        && self.rest.get(1..).is_some_and(|it| strings::begins_member(it, '"')) =>
                {
                    self.mends.guess(begin, "a list has no end; it ends before the next member");
                    break;
                }
                None => {
                    self.mends.guess(begin, "a list has no end; what there is of it is read");
                    break;
                }
                Some(_) => {
                    if !after_comma {
                        self.mends.guess(self.line, "a comma is missing");
                    }
                    match self.value(depth + 1) {
                        Some(value) => items.push(value),
                        None => self.left_out(),
                    }
                }
            }
            (after_comma, first) = (false, false);
        }
        self.open.pop();
        Value::Array(items)
    }

    /// Whether a `}` in a list is not only one too many: no further item like its last follows it.
    fn is_end_of_list(&self, last: Option<&Value>) -> bool {
        let after = self.rest.get(1..).unwrap_or_default().trim_start();
        let next = after.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
        let next = next.strip_prefix('{').filter(|_| after.starts_with(','));
        let is_item = |next: &str| next.starts_with('}') || members::begins_like(last, next);
        let goes_on = next.map(str::trim_start).is_some_and(is_item) || after.starts_with(']');
        self.open.contains(&'{') && !goes_on
    }

    fn stray_end(&mut self) {
        let sign: String = self.rest.chars().take(1).collect();
        self.mends.guess(self.line, format!("{sign} ends nothing that began"));
        self.take(1);
    }

    fn too_many_commas(&mut self, are: bool) {
        if are {
            self.mends.guess(self.line, "a comma too many");
        }
    }

    fn string(&mut self, role: Role) -> String {
        if self.rest.starts_with('\'') {
            self.mends.guess(self.line, "a text has single quotation marks");
        }
        let found = strings::read(self.rest, role, self.line, self.mends);
        self.take(found.length);
        found.text
    }

    /// An address without quotation marks, in which `//` begins no comment.
    fn address(&mut self) -> Option<Value> {
        let address = words::address(self.rest)?;
        self.mends.guess(self.line, format!("{} has no quotation marks", quote(address)));
        self.take(address.len());
        Some(Value::String(address.to_owned()))
    }

    /// A number, `true`, `false` or `null`, and what programs write for them.
    fn word(&mut self) -> Option<Value> {
        let (value, word) = words::read(self.rest)?;
        if words::is_of_others(word) {
            self.mends.guess(self.line, format!("{word} is no word of JSON"));
        }
        self.take(word.len());
        Some(value)
    }

    /// Passes over what is none of JSON, until the next sign that may be.
    fn left_out(&mut self) {
        let end = self.rest.find([',', '{', '}', '[', ']']).unwrap_or(self.rest.len());
        let end = if end == 0 { self.rest.chars().next().map_or(0, char::len_utf8) } else { end };
        let (line, text) = (self.line, self.take(end));
        self.mends.left_out(line, format!("is no JSON, and left out: {}", quote(text)));
    }

    /// Passes over spaces and comments.
    fn skip_spaces(&mut self) {
        loop {
            self.take(self.rest.len() - self.rest.trim_start().len());
            let Some(end) = words::comment(self.rest) else { return };
            let (line, text) = (self.line, self.take(end));
            self.mends.guess(line, format!("a comment is passed over: {}", quote(text)));
        }
    }

    /// The next so many bytes.
    fn take(&mut self, bytes: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at_checked(bytes).unwrap_or((self.rest, ""));
        self.line += taken.matches('\n').count();
        self.rest = rest;
        taken
    }
}
