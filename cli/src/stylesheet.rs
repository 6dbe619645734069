//! What the card's stylesheet says, for pictures and for the reference of custom properties.

use cssparser::{Delimiter, ParseError, Parser, Token};

/// A rule outside of any condition such as `@media`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Rule {
    pub(crate) selector: String,
    /// Names and values, in their order.
    pub(crate) declarations: Vec<(String, String)>,
}

/// All rules of a stylesheet outside of any condition.
pub(crate) fn rules(css: &str) -> Vec<Rule> {
    let mut parser = Parser::new(css);
    let mut rules = Vec::new();
    loop {
        parser.skip_whitespace();
        let start = parser.position();
        let mut is_conditional = false;
        loop {
            let Ok(token) = parser.next() else { return rules };
            match token {
                Token::AtKeyword(_) => is_conditional = true,
                Token::Semicolon => break,
                Token::CurlyBracketBlock => {
                    let selector = parser.slice_from(start).trim_end_matches('{').trim();
                    let selector = selector.to_owned();
                    let declarations = within(&mut parser, declarations);
                    if !is_conditional {
                        rules.push(Rule { selector, declarations });
                    }
                    break;
                }
                _ => {}
            }
        }
    }
}

/// The second argument of the first `var(NAME, …)` in a text.
pub(crate) fn fallback(css: &str, name: &str) -> Option<String> {
    find_fallback(&mut Parser::new(css), name)
}

/// The arguments of a text that is one function such as `light-dark(…)` and nothing else.
pub(crate) fn arguments(value: &str, function: &str) -> Option<Vec<String>> {
    let mut parser = Parser::new(value);
    parser.expect_function_matching(function).ok()?;
    let arguments = within(&mut parser, |parser| {
        let mut arguments = Vec::new();
        while !parser.is_exhausted() {
            arguments.push(text_until(parser, Delimiter::Comma));
            let _ = parser.next();
        }
        arguments
    });
    parser.is_exhausted().then_some(arguments)
}

fn declarations(parser: &mut Parser<'_>) -> Vec<(String, String)> {
    let mut found = Vec::new();
    while !parser.is_exhausted() {
        let name = parser.expect_ident().map(ToString::to_string);
        let is_pair = name.is_ok() && parser.expect_colon().is_ok();
        let value = text_until(parser, Delimiter::Semicolon);
        if let Some(name) = name.ok().filter(|_| is_pair) {
            found.push((name, value));
        }
        let _ = parser.next();
    }
    found
}

fn find_fallback(parser: &mut Parser<'_>, name: &str) -> Option<String> {
    loop {
        let found = match parser.next().ok()? {
            Token::Function(function) if function.eq_ignore_ascii_case("var") => {
                within(parser, |parser| {
                    let is_it = parser.expect_ident().is_ok_and(|ident| **ident == *name);
                    if is_it && parser.expect_comma().is_ok() {
                        parser.skip_whitespace();
                        return Some(rest(parser));
                    }
                    find_fallback(parser, name)
                })
            }
            Token::Function(_)
            | Token::ParenthesisBlock
            | Token::SquareBracketBlock
            | Token::CurlyBracketBlock => within(parser, |parser| find_fallback(parser, name)),
            // The loader is a script, and has its own few rules in a text.
            Token::QuotedString(text) => fallback(&text.clone(), name),
            _ => None,
        };
        if found.is_some() {
            return found;
        }
    }
}

/// What `read` makes of the block that was just entered.
fn within<T: Default>(parser: &mut Parser<'_>, read: impl FnOnce(&mut Parser<'_>) -> T) -> T {
    let read = parser.parse_nested_block(|parser| {
        let read = read(parser);
        // The parser takes what is left over for an error.
        while parser.next().is_ok() {}
        Ok::<T, ParseError<()>>(read)
    });
    read.unwrap_or_default()
}

fn text_until(parser: &mut Parser<'_>, end: cssparser::Delimiters) -> String {
    let text = parser.parse_until_before(end, |parser| Ok::<_, ParseError<()>>(rest(parser)));
    text.unwrap_or_default()
}

fn rest(parser: &mut Parser<'_>) -> String {
    let start = parser.position();
    while parser.next().is_ok() {}
    parser.slice_from(start).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{arguments, fallback, rules};

    #[test]
    fn rules_are_read_with_their_declarations() {
        let css = "/* a { b: c } */ .card { --x: light-dark(#111, #eee); color : red }\n\
                   @media (width > 1px) { .card { --x: 1 } } @import 'x'; .card[data-a=\"b\"]{--y:\"};\"}";
        let found: Vec<_> =
            rules(css).into_iter().map(|rule| (rule.selector, rule.declarations)).collect();
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let expected = [
            (".card".to_owned(), vec![pair("--x", "light-dark(#111, #eee)"), pair("color", "red")]),
            (".card[data-a=\"b\"]".to_owned(), vec![pair("--y", "\"};\"")]),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn fallbacks_and_arguments_end_with_their_bracket() {
        let check = |css: &str, expected: Option<&str>| {
            assert_eq!(fallback(css, "--a").as_deref(), expected, "{css}");
        };
        check("a { color: var(--a) }", None);
        check("a { color: calc(1px + var(--b, var(--a, rgb(1 2 3)))) }", Some("rgb(1 2 3)"));
        check("@media x { a { color: var(--a, red) } b { color: var(--a, blue) } }", Some("red"));
        check("const css = ':host{height:1px}a{b:var(--a,2rem)}'; // text", Some("2rem"));
        check("const css = `a{b:var(--a,2rem)}`;", Some("2rem"));
        let of = |value: &str| arguments(value, "light-dark");
        assert_eq!(of("light-dark(#111, rgb(1, 2, 3))").unwrap(), ["#111", "rgb(1, 2, 3)"]);
        assert_eq!(of("light-dark(a, b) c"), None);
        assert_eq!(of("red"), None);
    }
}
