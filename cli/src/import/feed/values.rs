//! Markup in which each value of an attribute ends where it was meant to, so that neither a missing
//! quotation mark nor a sign within a value swallows the words behind it.

use std::borrow::Cow;

/// Attributes whose value is an address, in which no space stands.
const ADDRESSES: [&str; 6] = ["href", "src", "data", "cite", "action", "poster"];

/// Elements whose content is no text for readers.
const SILENT: [&str; 2] = ["script", "style"];

/// The same markup, whose values have both quotation marks and neither `<` nor `>`, and without the
/// content of scripts.
pub(super) fn sound_values(markup: &str) -> Cow<'_, str> {
    if !markup.contains('<') {
        return Cow::Borrowed(markup);
    }
    let mut writer =
        Writer { out: String::with_capacity(markup.len()), rest: markup, missing: Vec::new() };
    while let Some(at) = writer.rest.find('<') {
        writer.copy(at);
        writer.tag();
    }
    writer.copy(writer.rest.len());
    Cow::Owned(writer.out)
}

/// Longest rest of a tag, in bytes, in which its end is looked for.
const LONGEST_TAG: usize = 4_096;

struct Writer<'a> {
    out: String,
    rest: &'a str,
    /// Ends that are known not to come any more, so that nobody looks for them again.
    missing: Vec<&'static str>,
}

impl Writer<'_> {
    /// Writes the next so many bytes as they are.
    fn copy(&mut self, bytes: usize) {
        let (taken, rest) = self.rest.split_at_checked(bytes).unwrap_or((self.rest, ""));
        self.out.push_str(taken);
        self.rest = rest;
    }

    fn skip(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    fn copy_until(&mut self, is_end: impl Fn(char) -> bool) {
        self.copy(self.rest.find(is_end).unwrap_or(self.rest.len()));
    }

    /// Where this end is.
    fn find(&mut self, end: &'static str) -> Option<usize> {
        let at = if self.missing.contains(&end) { None } else { self.rest.find(end) };
        if at.is_none() && !self.missing.contains(&end) {
            self.missing.push(end);
        }
        at
    }

    /// What begins with `<`.
    fn tag(&mut self) {
        let rest = self.rest;
        if rest.starts_with("<!--") {
            let end = self.find("-->").map_or("<!--".len(), |at| at + "-->".len());
            return self.copy(end);
        }
        let end =
            if rest.starts_with("<!") || rest.starts_with("<?") { self.find(">") } else { None };
        if rest.starts_with("<!") {
            let begins_another = |end| rest.get(1..end).is_some_and(|it| it.contains('<'));
            if end.is_some_and(begins_another) && !rest.starts_with("<![CDATA[") {
                // What is no comment would take the tag that follows it along.
                self.out.push_str("&lt;");
                return self.skip(1);
            }
            return self.copy(2);
        }
        // Instructions to programs end with any `>`, as HTML has none.
        if let (true, Some(end)) = (rest.starts_with("<?"), end) {
            return self.skip(end + 1);
        }
        self.copy(1);
        if rest.get(1..).is_some_and(|it| it.starts_with(|c: char| c.is_ascii_alphabetic())) {
            self.attributes();
            self.silent(rest);
        }
    }

    /// Passes over the content of a script that has just begun.
    fn silent(&mut self, tag: &str) {
        let is_it = |name: &&&str| {
            let start = tag.get(1..=name.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(name))
                && tag.get(1 + name.len()..).is_some_and(|it| it.starts_with([' ', '>', '\n']))
        };
        let Some(name) = SILENT.iter().find(is_it) else { return };
        if !self.rest.starts_with('>') || self.missing.contains(name) {
            return;
        }
        self.copy(1);
        let is_end = |at: &usize| {
            let after = self.rest.get(at + 2..at + 2 + name.len());
            after.is_some_and(|after| after.eq_ignore_ascii_case(name))
        };
        match self.rest.match_indices("</").map(|(at, _)| at).find(is_end) {
            Some(end) => self.skip(end),
            None => self.missing.push(name),
        }
    }

    /// The rest of a tag, from its name on.
    fn attributes(&mut self) {
        self.copy_until(|c| c.is_whitespace() || matches!(c, '/' | '>' | '<'));
        loop {
            self.copy_until(|c| !(c.is_whitespace() || c == '/'));
            if self.rest.is_empty() || self.rest.starts_with(['>', '<']) {
                return;
            }
            let before = self.rest;
            self.copy_until(|c| c.is_whitespace() || matches!(c, '=' | '/' | '>' | '<'));
            let name = before.get(..before.len() - self.rest.len()).unwrap_or_default();
            if name.is_empty() {
                // A sign of equality that no name stands before.
                self.copy(1);
                continue;
            }
            let after = self.rest.trim_start();
            let Some(value) = after.strip_prefix('=').map(str::trim_start) else { continue };
            self.copy(self.rest.len() - value.len());
            match value.chars().next().filter(|c| matches!(c, '"' | '\'')) {
                Some(mark) => {
                    self.copy(1);
                    if self.value(name, mark) {
                        return;
                    }
                }
                None => self.copy_until(|c| c.is_whitespace() || c == '>'),
            }
        }
    }

    /// A value behind its first quotation mark, and whether the tag ends with it.
    fn value(&mut self, name: &str, mark: char) -> bool {
        let is_address = ADDRESSES.iter().any(|it| name.eq_ignore_ascii_case(it));
        let (end, is_closed) = match end(self.rest, mark, is_address) {
            Ok(end) => (end, true),
            Err(end) => (end, false),
        };
        let value = self.rest.get(..end).unwrap_or_default();
        let value = value.replace('<', "&lt;").replace('>', "&gt;");
        let inner_mark = if mark == '"' { "&quot;" } else { "&#39;" };
        self.out.push_str(&value.replace(mark, inner_mark));
        self.out.push(mark);
        self.skip(end + usize::from(is_closed));
        let near = self.rest.get(..self.rest.floor_char_boundary(LONGEST_TAG)).unwrap_or_default();
        let next = near.find(['<', '>']);
        let is_lost = !is_closed && next.is_none_or(|at| self.rest.get(at..=at) == Some("<"));
        if is_lost {
            self.out.push('>');
        }
        is_lost
    }
}

/// Where a value has its quotation mark, or else where it ends without one.
fn end(value: &str, mark: char, is_address: bool) -> Result<usize, usize> {
    let found = value.find(mark);
    let closed = found.and_then(|at| Some((value.get(..at)?, value.get(at + 1..)?)));
    if let (Some(at), Some((inner, after))) = (found, closed) {
        let is_end = |c: char| c.is_whitespace() || matches!(c, '/' | '>');
        let goes_on = after.chars().next().is_none_or(is_end);
        // The mark is the first one of a value that follows.
        let is_next = inner.trim_end().ends_with('=') && inner.contains(char::is_whitespace);
        let first = |sign: char| inner.find(sign);
        let leaves_tag = match (first('>'), first('<')) {
            (Some(end), Some(begin)) => is_address || end < begin || is_next || !goes_on,
            (Some(_), None) => is_next || !goes_on,
            (None, Some(_)) => is_address && (is_next || !goes_on),
            (None, None) => false,
        };
        if !leaves_tag && is_next && !goes_on {
            let before = inner.trim_end_matches(|c: char| c == '=' || c.is_whitespace());
            return Err(before.rfind(char::is_whitespace).unwrap_or(before.len()));
        }
        if !leaves_tag {
            let later = if goes_on { None } else { later_end(value, at, mark) };
            return Ok(later.unwrap_or(at));
        }
    }
    let is_end = |c: char| matches!(c, '>' | '<') || is_address && c.is_whitespace();
    Err(value.find(is_end).unwrap_or(value.len()))
}

/// Where a value ends in which its mark stands as an apostrophe does, behind the first of them.
fn later_end(value: &str, first: usize, mark: char) -> Option<usize> {
    let tag = value.get(..value.find(['<', '>'])?)?;
    let after = tag.get(first + 1..)?;
    let name = after.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).next()?;
    let is_attribute = after.get(name.len()..)?.trim_start().starts_with('=');
    let is_end = |at: &usize| {
        let next = tag.get(at + 1..).and_then(|it| it.chars().next());
        next.is_none_or(|c| c.is_whitespace() || c == '/')
    };
    let mut ends = after.match_indices(mark).map(|(at, _)| first + 1 + at);
    ends.find(is_end).filter(|_| !is_attribute)
}

#[cfg(test)]
mod tests {
    use super::sound_values;

    #[test]
    fn a_value_ends_where_it_was_meant_to() {
        for (markup, expected) in [
            ("a <a href=\"x>b</a> c", "a <a href=\"x\">b</a> c"),
            ("<a href=\"x b</a> c", "<a href=\"x\"> b</a> c"),
            ("<a href=\"x>b</a> <a href=\"y\">c</a>", "<a href=\"x\">b</a> <a href=\"y\">c</a>"),
            ("<p class='x>It\u{2019}s 'so' b", "<p class='x'>It\u{2019}s 'so' b"),
            ("<img alt=\"a b src=\"x\"> c", "<img alt=\"a b\" src=\"x\"> c"),
            ("<img alt=\"a b> c", "<img alt=\"a b\"> c"),
            ("<a href=\"x", "<a href=\"x\">"),
            ("<img alt='It's \"b\"' src='x'> c", "<img alt='It&#39;s \"b\"' src='x'> c"),
            ("<img alt='a'src='x'> c", "<img alt='a'src='x'> c"),
        ] {
            assert_eq!(sound_values(markup), expected, "{markup}");
        }
    }

    #[test]
    fn what_is_right_stays_but_for_signs_in_values() {
        for (markup, expected) in [
            ("<a title='<b>A</b>' href=x>", "<a title='&lt;b&gt;A&lt;/b&gt;' href=x>"),
            ("<img alt=\"a > b\"/>", "<img alt=\"a &gt; b\"/>"),
            ("<!-- <a href=\"x> --> b", "<!-- <a href=\"x> --> b"),
            ("1 < 2 <b>c</b>", "1 < 2 <b>c</b>"),
            ("<script>'<a href=\"'</script>b", "<script></script>b"),
            ("<?php a ?>b<![if !x]>c", "b<![if !x]>c"),
            ("<!' <a href=\"x\">b", "&lt;!' <a href=\"x\">b"),
        ] {
            assert_eq!(sound_values(markup), expected, "{markup}");
        }
    }
}
