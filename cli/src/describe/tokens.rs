//! The defaults of the custom properties that a page may set, found in the stylesheet
//! itself.

use news_card::STYLESHEET;

use crate::stylesheet::{arguments, fallback, rules};

/// The default of a token such as `--news-card-accent`.
pub(super) fn default_of(token: &str) -> Option<String> {
    default_in(STYLESHEET, token).or_else(|| default_in(FRAME, token))
}

/// What the loader sets before there is a stylesheet.
const FRAME: &str = include_str!("../../../www/loader/app.js");

/// The fallback of the token's first `var()`. Where that is a short name alone, it is what that stands
/// for: another token, or a value such as one of the default theme.
fn default_in(css: &str, token: &str) -> Option<String> {
    let fallback = fallback(css, token)?;
    let short = arguments(&fallback, "var").filter(|names| names.len() == 1);
    let Some(name) = short.as_ref().and_then(|names| names.first()?.strip_prefix("--")) else {
        return Some(in_tokens(&fallback));
    };
    let property = ["--", name].concat();
    let mut all = rules(css).into_iter().flat_map(|rule| rule.declarations);
    let value = all.find(|(name, _)| *name == property).map(|(_, value)| value);
    let token = value.as_deref().and_then(|value| {
        Some(value.split_once("var(--news-card-")?.1.split([',', ')']).next()?.to_owned())
    });
    match (token, value) {
        (None, Some(value)) => Some(in_tokens(&value)),
        (token, _) => Some(["var(--news-card-", token.as_deref().unwrap_or(name), ")"].concat()),
    }
}

/// A value with the tokens' own names in place of the short ones.
fn in_tokens(value: &str) -> String {
    value.replace("var(--", "var(--news-card-")
}

#[cfg(test)]
mod tests {
    use super::default_in;

    fn check(css: &str, expected: Option<&str>) {
        assert_eq!(default_in(css, "--news-card-ink").as_deref(), expected, "{css}");
    }

    #[test]
    fn a_default_is_the_fallback_or_what_the_default_theme_sets() {
        check("", None);
        check("a { color: var(--news-card-ink) }", None);
        check("a { color: var(--news-card-ink, red) }", Some("red"));
        check("a{color:var(--news-card-ink,rgb(1 2 3))}", Some("rgb(1 2 3)"));
        check("a { color: var(--news-card-ink, var(--text)) }", Some("var(--news-card-text)"));
        check(
            "a { --theme-ink: light-dark(#111, #eee); --ink: var(--news-card-ink, var(--theme-ink)) } \
             b { --theme-ink: blue }",
            Some("light-dark(#111, #eee)"),
        );
        check(
            "a { border: var(--news-card-ink, 1px solid var(--text)) }",
            Some("1px solid var(--news-card-text)"),
        );
        check("a { --ink: var(--news-card-ink, var(--large)); --large: 2em }", Some("2em"));
        let other = "a { --label: var(--news-card-label-color, red); color: var(--news-card-ink, var(--label)) }";
        check(other, Some("var(--news-card-label-color)"));
    }
}
