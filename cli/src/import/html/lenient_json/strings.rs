//! Texts in JSON as people write it.

use super::Writer;

impl Writer<'_> {
    /// A text up to its end, written as JSON writes it.
    pub(super) fn string(&mut self, quote: char) {
        let is_key = self.is_key();
        if quote == '\'' {
            self.mended("single quotation marks");
        }
        self.out.push('"');
        while let Some(c) = self.rest.chars().next() {
            self.skip(c.len_utf8());
            match c {
                '\\' => self.escape(),
                c if c == quote && self.ends_here(is_key) => {
                    self.out.push('"');
                    return;
                }
                '"' => {
                    if quote == '"' {
                        self.mended("quotation marks within texts");
                    }
                    self.out.push_str("\\\"");
                }
                '\n' | '\r' | '\t' => {
                    self.mended("line breaks within texts");
                    self.out.push_str(if c == '\t' { "\\t" } else { "\\n" });
                }
                c if c.is_control() => self.mended("control characters within texts"),
                c => self.out.push(c),
            }
        }
        self.mended("a missing end");
        self.out.push('"');
    }

    /// Whether a quotation mark is the end of a text, by what follows it.
    fn ends_here(&self, is_key: bool) -> bool {
        let after = self.rest.trim_start();
        if is_key {
            return after.starts_with(':');
        }
        match after.chars().next() {
            None | Some('}' | ']' | ';') => true,
            Some('/') => after.starts_with("//") || after.starts_with("/*"),
            Some('"' | '\'') => self.comma_is_missing(after),
            Some(',') => {
                let next = after.trim_start_matches(|c: char| c == ',' || c.is_whitespace());
                let in_object = self.open.last() == Some(&'{');
                match next.chars().next() {
                    Some('"' | '\'') => true,
                    Some('{' | '[') => !in_object,
                    Some('}' | ']' | '/') | None => true,
                    Some(c) if !in_object => c.is_ascii_digit() || c == '-',
                    Some(_) => starts_with_name(next),
                }
            }
            // A name without quotation marks, in the next line.
            Some(_) => {
                let space = self.rest.len() - after.len();
                let breaks = self.rest.get(..space).is_some_and(|space| space.contains('\n'));
                breaks && self.open.last() == Some(&'{') && starts_with_name(after)
            }
        }
    }

    /// Whether what stands behind a quotation mark is the next member of an object or the next text of
    /// a list, to which a comma is missing; a text that holds quotation marks goes on otherwise.
    fn comma_is_missing(&self, after: &str) -> bool {
        const LONGEST: usize = 60;
        let quote = after.chars().next().unwrap_or_default();
        let inner = after.get(1..).and_then(|after| after.split_once(quote));
        let Some((inner, behind)) = inner else { return false };
        let behind = behind.trim_start();
        if self.open.last() == Some(&'{') {
            let is_name = |c: char| c.is_alphanumeric() || "_$@:-./#".contains(c);
            let fits = inner.len() <= LONGEST && inner.chars().all(is_name);
            return fits && !inner.is_empty() && behind.starts_with(':');
        }
        self.rest.starts_with(char::is_whitespace)
            && !inner.starts_with(char::is_whitespace)
            && (behind.starts_with([',', ']']) || behind.starts_with(quote))
    }

    /// What follows a backslash. Half a pair of surrogates is no character and is left out.
    fn escape(&mut self) {
        let Some(c) = self.rest.chars().next() else { return };
        self.skip(c.len_utf8());
        match c {
            '"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't' => self.out.extend(['\\', c]),
            'u' => {
                let unit = |text: &str| u16::from_str_radix(text.get(..4)?, 16).ok();
                let Some(first) = unit(self.rest) else {
                    self.mended("escapes that JSON has not");
                    return;
                };
                self.skip(4);
                let second = self.rest.strip_prefix("\\u").and_then(unit);
                match (first, second) {
                    (0xd800..=0xdbff, Some(second @ 0xdc00..=0xdfff)) => {
                        self.skip(6);
                        self.out.push_str(&format!("\\u{first:04x}\\u{second:04x}"));
                    }
                    (0xd800..=0xdfff, _) => self.mended("escapes that JSON has not"),
                    _ => self.out.push_str(&format!("\\u{first:04x}")),
                }
            }
            '\n' | '\r' => self.mended("line breaks within texts"),
            c => {
                self.mended("escapes that JSON has not");
                if !c.is_control() {
                    self.out.push(c);
                }
            }
        }
    }
}

/// Whether a text begins with the name of a member without quotation marks.
fn starts_with_name(text: &str) -> bool {
    let is_end = |c: char| !(c.is_alphanumeric() || c == '_' || c == '$');
    let rest = text.trim_start_matches(|c| !is_end(c));
    rest.len() < text.len() && rest.trim_start().starts_with(':')
}

#[cfg(test)]
mod tests {
    use super::super::read;

    fn check(script: &str, expected: &str) {
        let found = read(script).unwrap_or_else(|| panic!("{script}"));
        assert_eq!(found.values[0]["a"], expected, "{script}");
    }

    #[test]
    fn texts_keep_what_they_say() {
        check("{\"a\":\"One line,\nthen another.\"}", "One line,\nthen another.");
        check("{\"a\":\"One\ttab\",}", "One\ttab");
        check("{\"a\":\"He said \"yes\" at once\"}", "He said \"yes\" at once");
        check("{\"a\":\"He said \"yes\", and left\",\"b\":1}", "He said \"yes\", and left");
        check("{\"a\":\"It\\'s here\"}", "It's here");
        check("{'a':'It says \"yes\"'}", "It says \"yes\"");
        check("{\"a\":\"cut off", "cut off");
        check("{\"a\":\"// no comment, no ]]> wrapper;\",}", "// no comment, no ]]> wrapper;");
        check("{\"a\":\"\\ud83d\\ude00 \\ud83d x\"}", "😀  x");
        check("{\"a\":\"\\u00e9\\x\",}", "éx");
        check("{\"a\":\"caf\u{e9}\u{1}\"}", "café");
    }
}
