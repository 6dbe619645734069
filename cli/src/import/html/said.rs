//! Texts of a page's data, which are markup or plain, and seldom say which.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::text as markup;

/// Elements that people put around words and leave open where a text was cut.
const AROUND_WORDS: &[&str] =
    &["a", "b", "div", "em", "font", "i", "mark", "p", "s", "small", "span", "strong", "u"];

/// Elements without an end, and those that nobody has to end.
const ALONE: &[&str] = &["br", "dd", "dt", "hr", "li", "p", "td", "th", "tr", "wbr"];

/// The text of a value, on one line. What is markup loses its tags; a tag that the text only speaks
/// of, as “Using <video>” does, is among its words.
pub(super) fn text(value: &str) -> String {
    markup::text(&with_named_tags(value))
}

/// The same markup, in which such tags are references.
fn with_named_tags(value: &str) -> Cow<'_, str> {
    if !value.contains('<') {
        return Cow::Borrowed(value);
    }
    let ends: BTreeMap<String, usize> = value
        .match_indices("</")
        .map(|(at, _)| (name(value.get(at + 2..).unwrap_or_default()), at))
        .collect();
    let mut open = BTreeSet::new();
    let mut written = String::with_capacity(value.len());
    let mut rest = value;
    while let Some((before, after)) = rest.split_once('<') {
        written.push_str(before);
        let at = value.len() - after.len();
        let is_ended = |name: &str| ends.get(name).is_some_and(|end| *end > at);
        written.push_str(if is_tag(after, is_ended, &mut open) { "<" } else { "&lt;" });
        rest = after;
    }
    written.push_str(rest);
    Cow::Owned(written)
}

/// Whether what stands behind a `<` makes a tag of it that is used and not only named.
fn is_tag(after: &str, is_ended: impl Fn(&str) -> bool, open: &mut BTreeSet<String>) -> bool {
    if after.starts_with(['!', '?']) {
        return true;
    }
    let end = after.strip_prefix('/');
    let name = name(end.unwrap_or(after));
    let behind = end.unwrap_or(after).get(name.len()..).unwrap_or_default();
    let Some((inside, next)) = behind.split_once('>').filter(|_| !name.is_empty()) else {
        return false;
    };
    if !(inside.is_empty() || inside.starts_with(|c: char| c.is_whitespace() || c == '/')) {
        return false;
    }
    if end.is_some() {
        return open.contains(&name) || ALONE.contains(&name.as_str());
    }
    let is_within_word = next.starts_with(char::is_alphanumeric);
    let is_used = if is_ended(&name) {
        // Nobody puts a bare element around nothing.
        !inside.is_empty() || !next.starts_with(&format!("</{name}>"))
    } else {
        inside.contains('=')
            || ALONE.contains(&name.as_str())
            || is_within_word && AROUND_WORDS.contains(&name.as_str())
    };
    if is_used {
        open.insert(name);
    }
    is_used
}

/// The name of an element at the beginning of a text, in lower case.
fn name(text: &str) -> String {
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | ':' | '_');
    let end = text.find(|c| !is_name(c)).unwrap_or(text.len());
    let name = text.get(..end).unwrap_or_default().to_ascii_lowercase();
    if name.starts_with(|c: char| c.is_ascii_alphabetic()) { name } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn a_tag_that_a_text_speaks_of_is_among_its_words() {
        for plain in [
            "Using <video> and C<D in pages",
            "The <b> element stays",
            "Own </script> card",
            "A Vec<String> of words",
            "Map<K,V> and C<D>E",
            "Why <video></video> is empty",
            "How to load a <script>",
            "1 < 2 and 3 > 2 <3",
            "Left <",
        ] {
            assert_eq!(text(plain), plain);
        }
    }

    #[test]
    fn a_tag_that_is_used_is_markup() {
        for (markup, expected) in [
            ("It is <b>here</b> &amp; <i>there</i>", "It is here & there"),
            ("One<br>two<p>Three", "One two Three"),
            ("<a href='/x'>there", "there"),
            ("A <strong>bold text that was cut", "A bold text that was cut"),
            ("<b>New</b>: the <video> tag", "New: the <video> tag"),
            ("<section>Trams</section><script>alert(1)</script>", "Trams"),
            ("<x-card>Trams</x-card><!-- no -->", "Trams"),
            ("<div>\n<div>Trams</div></div>", "Trams"),
        ] {
            assert_eq!(text(markup), expected, "{markup}");
        }
    }
}
