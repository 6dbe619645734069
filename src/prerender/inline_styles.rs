//! The stylesheet as it stands within a card: without what only its authors need.

use crate::view::{STYLESHEET, THEMES};
use std::sync::LazyLock;

/// The card's stylesheet without comments and needless space: a fifth smaller.
pub(super) static INLINE_STYLES: LazyLock<String> = LazyLock::new(|| minified(STYLESHEET));

/// The stylesheet of a theme that is a file of its own.
pub(super) fn theme(name: &str) -> Option<&'static str> {
    THEMES.iter().find(|theme| theme.name == name).map(|theme| theme.css)
}

/// The same without what only its authors need; nothing for another name.
pub(super) fn inline_theme(name: &str) -> String {
    theme(name).map(minified).unwrap_or_default()
}

/// Before and after these, space says nothing. A colon is not among those that it may stand before:
/// it makes a selector of its own there, as in `.a :hover`.
const NO_SPACE_AFTER: [char; 6] = ['{', '}', ';', ',', ':', '>'];
const NO_SPACE_BEFORE: [char; 5] = ['{', '}', ';', ',', '>'];

fn minified(css: &str) -> String {
    let mut short = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(c) = rest.chars().next() {
        let (part, after) = rest.split_at(token_length(rest, c));
        rest = after;
        if c.is_whitespace() || part.starts_with("/*") {
            // A comment parts two words as space does.
            if !(short.is_empty() || short.ends_with(' ') || short.ends_with(NO_SPACE_AFTER)) {
                short.push(' ');
            }
            continue;
        }
        if short.ends_with(' ') && NO_SPACE_BEFORE.contains(&c) {
            short.pop();
        }
        if c == '}' && short.ends_with(';') {
            short.pop();
        }
        short.push_str(part);
    }
    short.truncate(short.trim_end().len());
    short
}

/// How long what `css` begins with is, in bytes: a comment, a string, or the character `first`.
fn token_length(css: &str, first: char) -> usize {
    let through =
        |end: &str| css.get(1..).and_then(|rest| rest.find(end)).map(|at| 1 + at + end.len());
    match first {
        '/' if css.starts_with("/*") => through("*/").unwrap_or(css.len()),
        // No string of the card's own stylesheet holds an escaped quotation mark.
        '"' => through("\"").unwrap_or(css.len()),
        _ => first.len_utf8(),
    }
}

#[cfg(test)]
mod tests {
    use super::{INLINE_STYLES, minified};
    use crate::view::STYLESHEET;

    fn check(css: &str, expected: &str) {
        assert_eq!(minified(css), expected);
    }

    #[test]
    fn comments_and_needless_space_go() {
        check(
            "/* Why. */\na { color: red; margin: 0 1px; }\n\nb , i{}\n",
            "a{color:red;margin:0 1px}b,i{}",
        );
        check("@media (width > 1px) { a { b: c } }", "@media (width>1px){a{b:c}}");
    }

    #[test]
    fn space_that_says_something_stays() {
        check(".a :is(b) + c { d: calc(1px + 2px) }", ".a :is(b) + c{d:calc(1px + 2px)}");
        check("a { content: \" {  } /* no */\" }", "a{content:\" {  } /* no */\"}");
        check("a/**/b {}", "a b{}");
    }

    #[test]
    fn no_string_of_the_stylesheet_holds_an_escaped_quotation_mark() {
        assert!(!STYLESHEET.contains("\\\""));
        assert!(INLINE_STYLES.len() * 10 < STYLESHEET.len() * 9);
    }
}
