//! XML cut into tags and texts, whatever it looks like.

use crate::import::mends::Mends;
use crate::import::report::quote;

/// A piece of a document. Names and values are as they are written.
#[derive(Debug, PartialEq, Eq)]
pub(in super::super) enum Token<'a> {
    /// `<name a="b">`.
    Start { name: &'a str, attributes: Vec<(&'a str, &'a str)>, is_empty: bool },
    /// `</name>`.
    End(&'a str),
    /// A text in which references stand for characters.
    Text(&'a str),
    /// A text as it is: CDATA.
    Data(&'a str),
    /// `<!DOCTYPE …>`, with what it defines.
    Declaration(&'a str),
}

/// The tokens of a document, and its place in it.
pub(in super::super) struct Tokens<'a> {
    rest: &'a str,
    /// The line of `rest`, from 1.
    line: usize,
    /// Ends that are known not to come any more, so that nobody looks for them again.
    missing: Vec<&'static str>,
    /// Comments without an end, so that it is looked for in few.
    unended: usize,
}

impl<'a> Tokens<'a> {
    pub(in super::super) fn new(text: &'a str) -> Self {
        Self { rest: text, line: 1, missing: Vec::new(), unended: 0 }
    }

    /// The line at which the next token begins, from 1.
    pub(super) fn line(&self) -> usize {
        self.line
    }

    /// What is not read yet.
    pub(super) fn rest(&self) -> &'a str {
        self.rest
    }

    /// The next token, but for comments.
    pub(in super::super) fn next(&mut self, mends: &mut Mends) -> Option<Token<'a>> {
        while !self.rest.is_empty() {
            if !self.is_tag() {
                return Some(Token::Text(self.text(mends)));
            }
            if self.skip("<!--").is_some() {
                self.comment(mends);
            } else if self.skip("<![CDATA[").is_some() {
                return Some(Token::Data(self.until("]]>", mends)));
            } else if self.rest.starts_with("<!") {
                return Some(Token::Declaration(self.declaration()));
            } else if self.skip("<?").is_some() {
                self.until("?>", mends);
            } else if self.skip("</").is_some() {
                let tag = self.take(self.rest.find(['>', '<']).unwrap_or(self.rest.len()));
                self.close(mends);
                return Some(Token::End(tag.trim()));
            } else {
                return Some(self.start(mends));
            }
        }
        None
    }

    /// Whether a `<` begins a tag, and is not one that stands for itself.
    fn is_tag(&self) -> bool {
        let Some(after) = self.rest.strip_prefix('<') else { return false };
        let after = after.strip_prefix('/').unwrap_or(after);
        after.starts_with(|c: char| c.is_alphabetic() || matches!(c, '_' | ':' | '!' | '?'))
    }

    fn text(&mut self, mends: &mut Mends) -> &'a str {
        if self.rest.starts_with('<') {
            mends.guess(self.line, "a bare < is read as itself");
        }
        let after = self.rest.strip_prefix('<').unwrap_or(self.rest);
        let before = self.rest.len() - after.len();
        let end = after.find('<').map_or(self.rest.len(), |at| before + at);
        self.take(end)
    }

    /// A comment. One in which an item ends and another begins has lost its end, which was that of
    /// its line, or before the next tag.
    fn comment(&mut self, mends: &mut Mends) {
        let end = if self.missing.contains(&"-->") { None } else { self.rest.find("-->") };
        let text = end.map_or(self.rest, |at| self.rest.get(..at).unwrap_or_default());
        const MOST: usize = 200;
        if end.is_some() && (self.unended > MOST || !leaves_its_item(text)) {
            self.until("-->", mends);
            return;
        }
        self.unended += 1;
        if end.is_none() && !self.missing.contains(&"-->") {
            self.missing.push("-->");
        }
        let stop = self.rest.find(['\n', '<']).unwrap_or(self.rest.len());
        let line = self.line;
        let text = self.take(stop);
        let sentence = "what ends with --> has no end; it ends before the next tag or line: ";
        mends.guess(line, [sentence, &quote(text)].concat());
    }

    /// What stands before this end, which is passed over; all of the rest, if there is none.
    fn until(&mut self, end: &'static str, mends: &mut Mends) -> &'a str {
        let known = !self.missing.contains(&end);
        if let Some(at) = known.then(|| self.rest.find(end)).flatten() {
            let text = self.take(at);
            self.take(end.len());
            return text;
        }
        if known {
            self.missing.push(end);
        }
        mends.guess(self.line, format!("what ends with {end} has no end"));
        // A text goes on to the next tag that could end it, all else to the end of its line.
        let stop = if end == "]]>" { self.rest.find("</") } else { self.rest.find('\n') };
        self.take(stop.unwrap_or(self.rest.len()))
    }

    /// `<!DOCTYPE …>`, with the definitions that it may hold, in which any sign may stand in
    /// quotation marks. Where these do not fit, it ends with its first `>`.
    fn declaration(&mut self) -> &'a str {
        let end = declaration_end(self.rest).or_else(|| self.rest.find('>'));
        self.take(end.map_or(self.rest.len(), |at| at + 1))
    }

    fn start(&mut self, mends: &mut Mends) -> Token<'a> {
        self.take(1);
        let name = self.take_until(|c| c.is_whitespace() || matches!(c, '/' | '>' | '<'));
        let mut attributes = Vec::new();
        let mut is_empty = false;
        loop {
            let passed = self.take_until(|c| !(c.is_whitespace() || c == '/'));
            is_empty = passed.ends_with('/') || (is_empty && passed.is_empty());
            if self.rest.is_empty() || self.rest.starts_with(['>', '<']) {
                break;
            }
            let name = self.take_until(|c| c.is_whitespace() || matches!(c, '=' | '/' | '>' | '<'));
            self.take_until(|c| !c.is_whitespace());
            let value = if self.skip("=").is_some() { self.value(mends) } else { "" };
            attributes.push((name, value));
            is_empty = false;
        }
        self.close(mends);
        Token::Start { name, attributes, is_empty }
    }

    fn value(&mut self, mends: &mut Mends) -> &'a str {
        self.take_until(|c| !c.is_whitespace());
        let Some(quote) = self.rest.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
            mends.guess(self.line, "an attribute has no quotation marks");
            return self.take_until(|c| c.is_whitespace() || matches!(c, '>' | '<'));
        };
        let after = self.rest.get(1..).unwrap_or_default();
        // A value may hold a `<`, but where a tag begins the closing mark is missing.
        let ends = |(at, found): &(usize, &str)| {
            *found != "<" || after.get(at + 1..).is_some_and(begins_tag)
        };
        let end = after.match_indices([quote, '<']).find(ends);
        let end = end.filter(|(_, found)| *found != "<").map(|(at, _)| at);
        self.take(1);
        match end {
            Some(at) => {
                let value = self.take(at);
                self.take(1);
                value
            }
            None => {
                mends.guess(self.line, "an attribute has no closing quotation mark");
                self.take_until(|c| c.is_whitespace() || matches!(c, '>' | '<'))
            }
        }
    }

    /// Passes over the `>` that ends a tag.
    fn close(&mut self, mends: &mut Mends) {
        if self.skip(">").is_none() {
            mends.guess(self.line, "a tag has no end");
        }
    }

    fn skip(&mut self, start: &str) -> Option<()> {
        self.rest.strip_prefix(start)?;
        self.take(start.len());
        Some(())
    }

    fn take_until(&mut self, is_end: impl Fn(char) -> bool) -> &'a str {
        self.take(self.rest.find(is_end).unwrap_or(self.rest.len()))
    }

    /// The next so many bytes.
    fn take(&mut self, bytes: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at_checked(bytes).unwrap_or((self.rest, ""));
        self.line += taken.matches('\n').count();
        self.rest = rest;
        taken
    }
}

/// Where the `>` is that ends a declaration.
fn declaration_end(text: &str) -> Option<usize> {
    let (mut depth, mut rest) = (0_usize, text);
    while let Some(at) = rest.find(['"', '\'', '<', '>']) {
        let (found, after) = (rest.get(at..)?, rest.get(at + 1..)?);
        rest = match found.chars().next()? {
            '<' if found.starts_with("<!--") => found.split_once("-->")?.1,
            '<' => {
                depth += 1;
                after
            }
            '>' if depth <= 1 => return Some(text.len() - found.len()),
            '>' => {
                depth -= 1;
                after
            }
            mark => after.split_once(mark)?.1,
        };
    }
    None
}

/// Whether a comment ends an item that began before it.
fn leaves_its_item(comment: &str) -> bool {
    ["item", "entry"].iter().any(|name| {
        let first_end = comment.find(&format!("</{name}>"));
        let begins = |end| comment.get(..end).is_some_and(|it| it.contains(&format!("<{name}")));
        first_end.is_some_and(|end| !begins(end))
    })
}

fn begins_tag(after: &str) -> bool {
    after.starts_with(|c: char| c.is_alphabetic() || matches!(c, '/' | '!' | '?'))
}

#[cfg(test)]
mod tests {
    use super::{Mends, Token, Tokens};

    fn tokens(text: &str) -> String {
        let (mut tokens, mut mends) = (Tokens::new(text), Mends::default());
        let mut shown = String::new();
        while let Some(token) = tokens.next(&mut mends) {
            let part = match token {
                Token::Start { name, attributes, is_empty } => {
                    let attributes =
                        attributes.iter().map(|(name, value)| format!(" {name}={value}"));
                    format!(
                        "<{name}{}{}>",
                        attributes.collect::<String>(),
                        if is_empty { "/" } else { "" }
                    )
                }
                Token::End(name) => format!("</{name}>"),
                Token::Text(text) => format!("({text})"),
                Token::Data(text) => format!("[{text}]"),
                Token::Declaration(text) => format!("{{{text}}}"),
            };
            shown.push_str(&part);
        }
        shown
    }

    #[test]
    fn tags_texts_and_cdata_are_told_apart() {
        let check = |text: &str, expected: &str| assert_eq!(tokens(text), expected, "{text}");
        check(
            "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a b='1' c = \"2\" />",
            "{<!DOCTYPE a [<!ENTITY b 'c'>]>}<a b=1 c=2/>",
        );
        check(
            "<!DOCTYPE a [<!-- ' -->\n<!ENTITY b ']>'>\n]><a>",
            "{<!DOCTYPE a [<!-- ' -->\n<!ENTITY b ']>'>\n]>}<a>",
        );
        check("<!DOCTYPE a \"x><a>", "{<!DOCTYPE a \"x>}<a>");
        check("<a>x<!-- <b> -->y</a >", "<a>(x)(y)</a>");
        check("<a><![CDATA[<b>&]]></a>", "<a>[<b>&]</a>");
        check("<a href=/x/>", "<a href=/x/>");
    }

    #[test]
    fn what_is_broken_costs_no_more_than_itself() {
        let check = |text: &str, expected: &str| assert_eq!(tokens(text), expected, "{text}");
        check("<a>1 < 2 <b>x</b>", "<a>(1 )(< 2 )<b>(x)</b>");
        check("<a b=\"1><c>x</c>", "<a b=1><c>(x)</c>");
        check("<a b=\"1 < 2\">x", "<a b=1 < 2>(x)");
        check("<a b=1 c><d", "<a b=1 c=><d>");
        check("<a <b>x</a", "<a><b>(x)</a>");
        check("<!-- x\n<a>", "(\n)<a>");
        check("<a><![CDATA[x</a>", "<a>[x]</a>");
        check("<", "(<)");
    }
}
