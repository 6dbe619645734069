//! Where in a text its JSON stands: behind a call, or behind what a server printed.

use serde_json::Value;

use super::super::mends::Mends;
use super::super::report::quote;
use super::reader::Reader;

/// How far to look for the beginning.
const BEGINNING: usize = 4096;

/// What begins a document that is no JSON, whatever stands in it.
const OTHERS: [&str; 9] =
    ["<?xml", "<rss", "<feed", "<entry", "<rdf:", "<channel", "<html", "<!doctype", "<script"];

/// What servers put before JSON so that no page may run it as a script.
const GUARDS: [&str; 4] = [")]}'", "while(1);", "for(;;);", "while (1);"];

/// Whether a text is a feed in JSON, whatever stands before it.
pub(in super::super) fn is_feed(text: &str) -> bool {
    let Some(start) = start(text) else { return false };
    let (before, json) = text.split_at_checked(start).unwrap_or(("", text));
    let before = before.to_ascii_lowercase();
    if before.trim().is_empty() {
        return true;
    }
    let is_feed = json.contains("\"items\"") || json.contains("jsonfeed.org/");
    is_feed && !OTHERS.iter().any(|other| before.contains(other))
}

/// The values in a text, as far as they can be read: mostly one. What stands around them is told, and
/// so is each that stands behind the first.
pub(in super::super) fn read(text: &str, mends: &mut Mends) -> Vec<Value> {
    let mut values = Vec::new();
    let (mut rest, mut above) = (text, 0);
    while let Some((before, json)) = start(rest).and_then(|start| rest.split_at_checked(start)) {
        let is_call = is_wrapper(before);
        let around = before.trim().trim_start_matches(|c: char| !values.is_empty() && is_end(c));
        // A text with JSON in it somewhere is no further document.
        if !values.is_empty() && !is_call && !around.is_empty() {
            break;
        }
        mends.below(above);
        if !values.is_empty() {
            let line = 1 + before.matches('\n').count();
            mends.guess(line, "another value of JSON stands behind the first; it is read as well");
        } else if is_call && !around.is_empty() {
            mends.guess(1, format!("{} before the JSON is passed over", quote(around)));
        } else if !around.is_empty() {
            mends.left_out(1, format!("stands outside of the JSON: {}", quote(around)));
        }
        above += before.matches('\n').count();
        mends.below(above);
        let mut reader = Reader::new(json, mends);
        let Some(value) = reader.value(0) else { break };
        let (read, after) = json.split_at_checked(reader.at()).unwrap_or((json, ""));
        above += read.matches('\n').count();
        let is_end = |c: char| c.is_whitespace() || ");".contains(c) && is_call;
        rest = after.trim_start_matches(is_end);
        above += after.matches('\n').count() - rest.matches('\n').count();
        values.push(value);
    }
    if !values.is_empty() && !rest.trim().is_empty() {
        mends.below(above);
        let sentence = format!("stands outside of the JSON: {}", quote(rest));
        // Its stories are in no card.
        if is_feed_of_any_kind(rest) {
            mends.no_card(1, sentence + "; it is a document of its own, so import it alone");
        } else {
            mends.left_out(1, sentence);
        }
    }
    values
}

/// Signs that end what wraps JSON, or that stand between two values.
fn is_end(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | ';' | ')' | ']' | '}')
}

/// Whether a text is a feed in JSON or in XML.
pub(in super::super) fn is_feed_of_any_kind(text: &str) -> bool {
    let start = text.trim_start().to_ascii_lowercase();
    let is_xml = ["<rss", "<feed", "<rdf:rdf"].iter().any(|root| start.contains(root));
    is_xml || start.contains('{') && start.contains("\"items\"")
}

/// The values in a script, one after the other; what stands around them wraps them.
pub(in super::super) fn all(text: &str, mends: &mut Mends) -> Vec<Value> {
    let mut values = Vec::new();
    let (mut at, mut above, mut counted) = (0, 0, 0);
    while let Some(begin) = next_value(text, at) {
        above += text.get(counted..begin).map_or(0, |passed| passed.matches('\n').count());
        counted = begin;
        mends.below(above);
        let mut reader = Reader::new(text.get(begin..).unwrap_or_default(), mends);
        values.extend(reader.value(0));
        at = begin + reader.at().max(1);
    }
    values
}

/// Where the next object or list begins that is not in a comment.
fn next_value(text: &str, from: usize) -> Option<usize> {
    const PASSED: [(&str, &str); 4] = [("<![CDATA[", ""), ("<!--", ""), ("//", "\n"), ("/*", "*/")];
    let mut at = from;
    loop {
        let rest = text.get(at..)?;
        let first = rest.chars().next()?;
        if let Some((begin, end)) = PASSED.iter().find(|(begin, _)| rest.starts_with(begin)) {
            let inner = rest.get(begin.len()..)?;
            // What wraps JSON is often written as a comment of JavaScript.
            let holds_sign = inner.trim_start().starts_with(['<', ']', '-']);
            let is_value = inner.trim_start().starts_with(['{', '[', '"']);
            at += begin.len();
            at += match *begin {
                "<!--" if !is_value => inner.find("-->").unwrap_or(inner.len()),
                "//" | "/*" if !holds_sign => inner.find(end).unwrap_or(inner.len()),
                _ => 0,
            };
            continue;
        }
        if matches!(first, '{' | '[') {
            return Some(at);
        }
        at += first.len_utf8();
    }
}

/// Where the first object begins, or the first list of objects.
fn start(text: &str) -> Option<usize> {
    let begins = |(at, sign): &(usize, &str)| {
        let inner = text.get(at + 1..).unwrap_or_default().trim_start();
        if *sign == "[" { inner.starts_with('{') } else { inner.starts_with(['"', '\'', '}']) }
    };
    let whole = text.len() - text.trim_start().len();
    let is_whole = text.trim_start().starts_with('{');
    let found = text.match_indices(['{', '[']).take_while(|(at, _)| *at < BEGINNING).find(begins);
    if is_whole { Some(whole) } else { found.map(|(at, _)| at) }
}

/// Whether what stands before JSON only wraps it: `callback(`, `var feed =`, or a guard.
fn is_wrapper(before: &str) -> bool {
    const LONGEST: usize = 80;
    let before = before.trim();
    before.len() <= LONGEST
        && !before.contains(['<', '\n'])
        && (before.ends_with(['(', '=']) || GUARDS.iter().any(|it| before.starts_with(it)))
}

#[cfg(test)]
mod tests {
    use super::{Mends, all, is_feed};
    use serde_json::json;

    #[test]
    fn a_feed_is_found_behind_what_stands_before_it() {
        let feed = "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": []}";
        for before in ["", "load(", "/**/feed.on(", ")]}',\n", "<br />\n<b>Warning</b>: x\n"] {
            assert!(is_feed(&[before, feed].concat()), "{before}");
        }
        for before in ["<rss><title>", "<!doctype html><p>", "<script>"] {
            assert!(!is_feed(&[before, feed].concat()), "{before}");
        }
        assert!(!is_feed("Words {and signs}, and [links]") && !is_feed(""));
    }

    #[test]
    fn what_wraps_the_values_of_a_script_is_none_of_them() {
        for script in [
            "{\"a\":1}",
            "\u{feff}{\"a\":1}",
            "<!-- {\"a\":1} -->",
            "<!-- the {story} -->{\"a\":1}",
            "<![CDATA[{\"a\":1}]]>",
            "//<![CDATA[\n{\"a\":1}\n//]]>",
            "//<![CDATA[{\"a\":1}//]]>",
            "/* <![CDATA[ */{\"a\":1}/* ]]> */",
            "/*<![CDATA[*/\n{\"a\":1}\n/*]]>*/",
            "// the {story}\n{\"a\":1}",
            "/* the story */{\"a\": /* one */ 1}",
            "{\"a\":1};",
            "var data = {\"a\":1};",
        ] {
            assert_eq!(all(script, &mut Mends::default()), [json!({"a": 1})], "{script}");
        }
        let two = [json!({"a": 1}), json!({"b": 2})];
        assert_eq!(all("{\"a\":1}{\"b\":2}", &mut Mends::default()), two);
        assert_eq!(all("{\"a\":1},\n{\"b\":2},", &mut Mends::default()), two);
    }
}
