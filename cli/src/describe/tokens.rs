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

/// The fallback of the token's first `var()`. Where that is a value of the theme, it is what
/// the default theme sets; where it is another token by its short name, that token.
fn default_in(css: &str, token: &str) -> Option<String> {
    let fallback = fallback(css, token)?;
    let short = arguments(&fallback, "var").filter(|names| names.len() == 1);
    let Some(name) = short.as_ref().and_then(|names| names.first()?.strip_prefix("--")) else {
        return Some(fallback);
    };
    if name.starts_with("theme-") {
        let property = ["--", name].concat();
        let mut all = rules(css).into_iter().flat_map(|rule| rule.declarations);
        return all.find(|(name, _)| *name == property).map(|(_, value)| value);
    }
    Some(["var(--news-card-", name, ")"].concat())
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
    }
}
