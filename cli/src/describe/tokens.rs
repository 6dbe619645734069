//! The custom properties that a page may set, found in the stylesheet itself.

/// A token's full name, and its default where the stylesheet gives one.
pub(super) type Token<'a> = (String, Option<&'a str>);

const PREFIX: &str = "--news-card-";

/// All tokens of a stylesheet in the order of their first appearance.
pub(super) fn tokens(stylesheet: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    for (name, default) in stylesheet.split(PREFIX).skip(1).filter_map(token) {
        let name = format!("{PREFIX}{name}");
        match tokens.iter_mut().find(|(known, _)| *known == name) {
            None => tokens.push((name, default)),
            Some((_, known)) => *known = known.or(default),
        }
    }
    tokens
}

/// Reads what follows the prefix: `accent: red;`, or `accent, red)` inside of `var()`.
fn token(text: &str) -> Option<(&str, Option<&str>)> {
    let (name, rest) = split_where(text, |c| !(c.is_ascii_alphanumeric() || c == '-'));
    let rest = rest.trim_start();
    let default = match (rest.strip_prefix(':'), rest.strip_prefix(',')) {
        (Some(value), _) => Some(split_where(value, |c| c == ';' || c == '}').0),
        (_, Some(value)) => Some(until_closed(value)),
        _ => None,
    };
    let default = default.map(str::trim).filter(|value| !value.is_empty());
    (!name.is_empty()).then_some((name, default))
}

/// The text up to the bracket that closes the one around it.
fn until_closed(text: &str) -> &str {
    let mut depth = 0_i32;
    let is_end = |c: char| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth < 0
    };
    split_where(text, is_end).0
}

fn split_where(text: &str, is_end: impl FnMut(char) -> bool) -> (&str, &str) {
    let end = text.find(is_end).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

#[cfg(test)]
mod tests {
    use super::tokens;

    fn has(stylesheet: &str, expected: &[(&str, Option<&str>)]) {
        let tokens = tokens(stylesheet);
        let found: Vec<_> =
            tokens.iter().map(|(name, default)| (name.as_str(), *default)).collect();
        assert_eq!(found, expected, "{stylesheet}");
    }

    #[test]
    fn a_token_is_found_with_its_first_default() {
        has("", &[]);
        has(":host { color: red }", &[]);
        has("a { --news-card-ink: #111; }", &[("--news-card-ink", Some("#111"))]);
        has("a{--news-card-ink:#111}", &[("--news-card-ink", Some("#111"))]);
        has("a { color: var(--news-card-ink) }", &[("--news-card-ink", None)]);
        has(
            "a { color: var(--news-card-ink, rgb(1 2 3)) }",
            &[("--news-card-ink", Some("rgb(1 2 3)"))],
        );
        has(
            "a { color: var(--news-card-ink); --news-card-gap: 1px; } b { --news-card-ink: red; --news-card-gap: 2px }",
            &[("--news-card-ink", Some("red")), ("--news-card-gap", Some("1px"))],
        );
    }
}
