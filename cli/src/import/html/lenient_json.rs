//! JSON as people write it into pages: in comments and CDATA, with trailing commas, line breaks
//! within texts, and ends that are missing.
//!
//! What is JSON as it stands is read as it stands. Anything else is written anew, sign by sign, as
//! the JSON that was meant, and read then; what was mended is told.

mod strings;

use serde_json::Value;

/// How deep objects and lists are nested at most.
const DEEPEST: usize = 128;

/// What a script holds.
#[derive(Debug)]
pub(super) struct Script {
    /// Usually one; some scripts have several objects, one after the other.
    pub(super) values: Vec<Value>,
    /// What was mended, in words, each once.
    pub(super) mends: Vec<&'static str>,
}

/// The values of a script; none if it is no JSON even so.
pub(super) fn read(script: &str) -> Option<Script> {
    if let Ok(value) = serde_json::from_str(script) {
        return Some(Script { values: vec![value], mends: Vec::new() });
    }
    let is_escaped = script.contains("&quot;") && !script.contains('"');
    let decoded = is_escaped.then(|| html_escape::decode_html_entities(script));
    let mut writer = Writer::new(decoded.as_deref().unwrap_or(script));
    if is_escaped {
        writer.mended("references in place of quotation marks");
    }
    writer.run();
    let values = serde_json::Deserializer::from_str(&writer.out).into_iter();
    let values = values.collect::<Result<Vec<Value>, _>>().ok()?;
    (!values.is_empty()).then_some(Script { values, mends: writer.mends })
}

/// Writes a script anew.
struct Writer<'a> {
    rest: &'a str,
    out: String,
    /// What is open: `{` or `[`.
    open: Vec<char>,
    mends: Vec<&'static str>,
}

impl<'a> Writer<'a> {
    fn new(script: &'a str) -> Self {
        Self { rest: script, out: String::new(), open: Vec::new(), mends: Vec::new() }
    }

    fn mended(&mut self, what: &'static str) {
        if !self.mends.contains(&what) {
            self.mends.push(what);
        }
    }

    fn run(&mut self) {
        while let Some(c) = self.rest.chars().next() {
            if self.is_wrapper() {
                continue;
            }
            self.skip(c.len_utf8());
            match c {
                // The reader refuses what is nested deeper.
                '{' | '[' if self.open.len() >= DEEPEST => self.rest = "",
                '{' | '[' => {
                    self.part();
                    self.open.push(c);
                    self.out.push(c);
                }
                '}' | ']' => self.close(c),
                // Around the JSON stands what is none: signs of comments, `var data =`, `;`.
                _ if self.open.is_empty() => self.out.push(' '),
                '"' | '\'' => {
                    self.part();
                    self.string(c);
                }
                ',' if self.out.ends_with([',', '{', '[']) => self.mended("commas too many"),
                ';' => self.mended("semicolons"),
                c if c.is_alphabetic() || c == '_' || c == '$' => self.word(c),
                c if c.is_whitespace() || c.is_control() || c == '\u{feff}' => self.part_words(),
                c => self.out.push(c),
            }
        }
        while let Some(open) = self.open.last() {
            let end = if *open == '{' { '}' } else { ']' };
            self.mended("a missing end");
            self.close(end);
        }
    }

    /// Writes the comma that is missing where a value begins right behind another one.
    fn part(&mut self) {
        let ends_value = |c: char| c.is_alphanumeric() || matches!(c, '"' | '}' | ']');
        if !self.open.is_empty() && self.out.ends_with(ends_value) {
            self.mended("missing commas");
            self.out.push(',');
        }
    }

    /// The same between numbers and words, which only the space between them keeps apart.
    fn part_words(&mut self) {
        let goes_on = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$' | '-');
        if self.rest.starts_with(goes_on) {
            self.part();
        }
    }

    fn skip(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    /// Skips a comment, or a sign of CDATA or of an HTML comment.
    fn is_wrapper(&mut self) -> bool {
        const SIGNS: [&str; 4] = ["<![CDATA[", "]]>", "-->", "<!--"];
        if let Some(sign) = SIGNS.iter().find(|sign| self.rest.starts_with(**sign)) {
            self.skip(sign.len());
            let is_value = self.rest.trim_start().starts_with(['{', '[', '"']);
            if *sign == "<!--" && !is_value {
                self.skip_past("-->");
            }
            return true;
        }
        let Some(comment) = self.rest.strip_prefix('/') else { return false };
        if let Some(line) = comment.strip_prefix('/') {
            self.skip(2);
            if !SIGNS.iter().any(|sign| line.trim_start_matches([' ', '\t']).starts_with(sign)) {
                self.mended("comments");
                let end = line.find(['\n', '\r']).unwrap_or(line.len());
                self.skip(end);
            }
            return true;
        }
        if let Some(inner) = comment.strip_prefix('*') {
            let end = inner.find("*/").unwrap_or(inner.len());
            let is_sign = inner.get(..end).is_some_and(|it| SIGNS.contains(&it.trim()));
            if !is_sign {
                self.mended("comments");
            }
            self.skip_past("*/");
            return true;
        }
        false
    }

    fn skip_past(&mut self, end: &str) {
        self.rest = self.rest.split_once(end).map_or("", |(_, rest)| rest);
    }

    /// An end closes what is open inside of what it ends; one that ends nothing is left out.
    fn close(&mut self, end: char) {
        let begin = if end == '}' { '{' } else { '[' };
        if !self.open.contains(&begin) {
            self.mended("brackets too many");
            return;
        }
        while let Some(open) = self.open.pop() {
            if self.out.ends_with(',') {
                self.out.pop();
                self.mended("commas too many");
            }
            if self.out.ends_with(':') {
                self.out.push_str("null");
            }
            self.out.push(if open == '{' { '}' } else { ']' });
            if open == begin {
                return;
            }
            self.mended("missing brackets");
        }
    }

    /// A word without quotation marks: a name, or a value such as `true`.
    fn word(&mut self, first: char) {
        let is_end = |c: char| !(c.is_alphanumeric() || c == '_' || c == '$');
        let end = self.rest.find(is_end).unwrap_or(self.rest.len());
        let word = [String::from(first), self.rest.get(..end).unwrap_or_default().into()].concat();
        self.skip(end);
        if self.is_key() && self.rest.trim_start().starts_with(':') {
            self.mended("names without quotation marks");
            self.out.extend(["\"", &word, "\""]);
            return;
        }
        let known = match word.as_str() {
            "True" => "true",
            "False" => "false",
            "None" | "undefined" | "NaN" => "null",
            // A word that JSON has, the exponent of a number, or what is no JSON.
            _ => return self.out.push_str(&word),
        };
        self.mended("words that JSON has not");
        self.out.push_str(known);
    }

    /// Whether what comes next is the name of a member.
    fn is_key(&self) -> bool {
        self.open.last() == Some(&'{') && self.out.ends_with(['{', ','])
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    fn check(script: &str, expected: &Value) {
        let found = read(script).unwrap_or_else(|| panic!("{script}"));
        assert_eq!(&json!(found.values), expected, "{script}");
        let is_json = serde_json::from_str::<Value>(script).is_ok();
        assert!(found.mends.is_empty() || !is_json, "{script}");
    }

    #[test]
    fn wrappers_are_no_part_of_it() {
        for script in [
            "{\"a\":1}",
            "\u{feff}{\"a\":1}",
            "<!-- {\"a\":1} -->",
            "<!-- the story -->{\"a\":1}",
            "<![CDATA[{\"a\":1}]]>",
            "//<![CDATA[\n{\"a\":1}\n//]]>",
            "//<![CDATA[{\"a\":1}//]]>",
            "/* <![CDATA[ */{\"a\":1}/* ]]> */",
            "/*<![CDATA[*/\n{\"a\":1}\n/*]]>*/",
            "// the story\n{\"a\":1}",
            "/* the story */{\"a\": /* one */ 1}",
            "{\"a\":1};",
            "var data = {\"a\":1};",
            "{&quot;a&quot;:1}",
        ] {
            check(script, &json!([{"a": 1}]));
        }
    }

    #[test]
    fn commas_names_and_brackets_are_mended() {
        for script in [
            "{\"a\":[1,2,],}",
            "{\"a\":[1,,2]}",
            "{,\"a\":[1,2]}",
            "{\"a\":[1,2]",
            "{\"a\":[1,2",
            "{\"a\":[1,2}",
            "{\"a\":[1,2]}}",
            "{a:[1,2]}",
            "{'a':[1,2]}",
        ] {
            check(script, &json!([{"a": [1, 2]}]));
        }
        check(
            "{\"a\":True,\"b\":undefined,\"c\":1e3,}",
            &json!([{"a": true, "b": null, "c": 1e3}]),
        );
        check("{\"a\":1}{\"b\":2}", &json!([{"a": 1}, {"b": 2}]));
        check("{\"a\":1},\n{\"b\":2},", &json!([{"a": 1}, {"b": 2}]));
    }

    #[test]
    fn commas_that_are_missing_are_written() {
        for script in [
            "{\"a\":\"x\" \"b\":[1,2]}",
            "{\"a\":\"x\"\n\"b\":[1 2]}",
            "{\"a\":\"x\"\"b\":[1\n2],}",
            "{a:'x' 'b':[1,2]}",
            "{\"a\":\"x\",\"b\":[1,2]\n}",
        ] {
            check(script, &json!([{"a": "x", "b": [1, 2]}]));
        }
        check("{\"a\":true \"b\":null \"c\":1}", &json!([{"a": true, "b": null, "c": 1}]));
        check("{\"a\":[\"x\" \"y\"\n\"z\"]}", &json!([{"a": ["x", "y", "z"]}]));
        check("[{\"a\":1} {\"b\":2}{\"c\":[3]}]", &json!([[{"a": 1}, {"b": 2}, {"c": [3]}]]));
        check("{\"a\":{\"b\":1} \"c\":[2] \"d\":3}", &json!([{"a": {"b": 1}, "c": [2], "d": 3}]));
        check("{\"a\":\"x\"\nb:1}", &json!([{"a": "x", "b": 1}]));
        check(
            "{\"a\":\"He said \"yes\" \"no\" often\"}",
            &json!([{"a": "He said \"yes\" \"no\" often"}]),
        );
    }

    #[test]
    fn what_is_mended_is_told() {
        let mends = |script: &str| read(script).map(|script| script.mends).unwrap_or_default();
        assert_eq!(mends("{\"a\":[1,],}"), ["commas too many"]);
        assert_eq!(mends("{\"a\":\"b\nc\"};"), ["line breaks within texts"]);
        assert_eq!(mends("/* <![CDATA[ */{\"a\":1}/* ]]> */"), [""; 0]);
        assert!(read("{broken").is_none() && read("").is_none() && read("story").is_none());
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "(?s)[\\[\\]{},:;\"'/*<>!\\-\\\\a-c1\n ]{0,80}") {
            let _ = read(&text);
        }
    }
}
