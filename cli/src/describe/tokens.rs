//! The defaults of the custom properties that a page may set, found in the stylesheet
//! itself.

use news_card::STYLESHEET;

/// The default of a token such as `--news-card-accent`.
pub(super) fn default_of(token: &str) -> Option<String> {
    default_in(STYLESHEET, token).or_else(|| default_in(FRAME, token))
}

/// What the loader sets before there is a stylesheet.
const FRAME: &str = include_str!("../../../www/news-card.js");

/// The fallback of the token's first `var()`. Where that is a value of the theme, it is what
/// the default theme sets; where it is another token by its short name, that token.
fn default_in(css: &str, token: &str) -> Option<String> {
    let fallback = after(css, &["var(", token, ","].concat()).map(until_closed)?.trim();
    let name = fallback.strip_prefix("var(--").and_then(|name| name.strip_suffix(')'));
    let Some(name) = name else { return Some(fallback.into()) };
    match after(css, &["--", name, ":"].concat()).filter(|_| name.starts_with("theme-")) {
        Some(rest) => Some(split_where(rest, |c| c == ';').trim().into()),
        None => Some(["var(--news-card-", name, ")"].concat()),
    }
}

fn after<'a>(text: &'a str, mark: &str) -> Option<&'a str> {
    text.split_once(mark).map(|(_, rest)| rest)
}

/// The text up to the bracket that closes the one around it.
fn until_closed(text: &str) -> &str {
    let mut depth = 0_i32;
    split_where(text, |c| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth < 0
    })
}

fn split_where(text: &str, is_end: impl FnMut(char) -> bool) -> &str {
    let end = text.find(is_end).unwrap_or(text.len());
    text.split_at_checked(end).map_or(text, |(head, _)| head)
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
