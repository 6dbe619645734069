//! The themes: each is nothing but tokens, known to all who have to know it, and readable.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a helper of a test fails the test, as the test itself may"
)]

use news_card::{STYLESHEET, THEMES};
use std::collections::HashMap;
use std::fs;
use std::path::Path;

/// What WCAG 2.2 asks for text (1.4.3), and for what else has to be seen (1.4.11).
const TEXT: f64 = 4.5;
const OTHER: f64 = 3.0;

/// Red, green, blue and opacity, each up to 1.
type Colour = [f64; 4];

/// What a theme sets.
type Tokens = HashMap<String, String>;

fn source(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The declarations of the first rule with this selector.
fn tokens(css: &str, selector: &str) -> Tokens {
    let (_, rule) = css.split_once(&format!("\n{selector} {{")).unwrap();
    let (rule, _) = rule.split_once('}').unwrap();
    let lines = rule.split(';').filter_map(|line| line.trim().split_once(": "));
    lines.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// The tokens of every theme, those that it leaves as they are included.
fn themes() -> Vec<(&'static str, Tokens)> {
    let usual = tokens(STYLESHEET, ".news-card");
    let with = |own: Tokens| usual.clone().into_iter().chain(own).collect();
    let own = |theme: &news_card::Theme| {
        let selector = format!(".news-card[data-theme=\"{}\"]", theme.name);
        (theme.name, with(tokens(theme.css, &selector)))
    };
    [("auto", usual.clone())].into_iter().chain(THEMES.iter().map(own)).collect()
}

/// The light and the dark value, or the one that there is.
fn schemes(tokens: &Tokens) -> &'static [usize] {
    match tokens.get("color-scheme").map(String::as_str) {
        Some("light") => &[0],
        Some("dark") => &[1],
        _ => &[0, 1],
    }
}

fn colour(tokens: &Tokens, name: &str, scheme: usize) -> Option<Colour> {
    let value = tokens.get(name)?;
    if let Some(other) = value.strip_prefix("var(--").and_then(|rest| rest.strip_suffix(')')) {
        return colour(tokens, &format!("--theme-{other}"), scheme);
    }
    let pair = value.strip_prefix("light-dark(").and_then(|rest| rest.strip_suffix(')'));
    hex(pair.map_or(Some(value.as_str()), |pair| pair.split(", ").nth(scheme))?)
}

fn hex(text: &str) -> Option<Colour> {
    let digits = text.strip_prefix('#')?;
    let short = digits.len() < 6;
    let size = if short { 1 } else { 2 };
    let parts = digits.as_bytes().chunks(size).map(|part| {
        let part = std::str::from_utf8(part).unwrap();
        f64::from(
            u8::from_str_radix(&if short { part.repeat(2) } else { part.into() }, 16).unwrap(),
        ) / 255.0
    });
    let mut colour = [1.0; 4];
    colour.iter_mut().zip(parts).for_each(|(place, part)| *place = part);
    Some(colour)
}

fn over(top: Colour, ground: Colour) -> Colour {
    let mix = |index: usize| top[index] * top[3] + ground[index] * (1.0 - top[3]);
    [mix(0), mix(1), mix(2), 1.0]
}

fn faint([red, green, blue, _]: Colour, share: f64) -> Colour {
    [red, green, blue, share]
}

/// The contrast of two colours, from 1 to 21: WCAG 2.2, "contrast ratio".
fn contrast(one: Colour, other: Colour) -> f64 {
    let linear =
        |part: f64| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
    let luminance = |[red, green, blue, _]: Colour| {
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn there_are_at_least_sixteen_and_the_script_of_the_element_names_the_same() {
    let names: Vec<_> = THEMES.iter().map(|theme| theme.name).collect();
    assert!(names.len() >= 16);
    let script = source("www/more/theme.js");
    assert!(script.contains(&format!("'{}'.split(' ')", names.join(" "))), "{}", names.join(" "));
    let page = source("docs/theming.md");
    for name in names {
        assert!(page.contains(&format!("`{name}`")), "docs/theming.md does not name {name}");
    }
}

#[test]
fn a_theme_is_one_rule_of_tokens() {
    let tokens_of_the_card = STYLESHEET;
    for theme in THEMES {
        assert_eq!(theme.css.matches('{').count(), 1, "{}", theme.name);
        let selector = format!(".news-card[data-theme=\"{}\"]", theme.name);
        for name in tokens(theme.css, &selector).keys() {
            let is_used = tokens_of_the_card.contains(&format!("var({name}"));
            assert!(name == "color-scheme" || is_used, "{}: {name} is read nowhere", theme.name);
        }
    }
}

#[test]
fn every_pair_of_every_theme_has_enough_contrast_in_each_scheme() {
    let mut wanting = Vec::new();
    for (name, tokens) in themes() {
        for &scheme in schemes(&tokens) {
            let page = if scheme == 0 { [1.0; 4] } else { [0.0, 0.0, 0.0, 1.0] };
            let token = |name: &str| colour(&tokens, &format!("--theme-{name}"), scheme);
            let background = over(token("background").unwrap(), page);
            let surface = over(token("surface").unwrap(), background);
            let summary = token("summary-background").map_or(surface, |own| over(own, background));
            let accent = token("accent").unwrap();
            let positive = token("positive").unwrap();
            let mut check = |what: &str, ink: Colour, ground: Colour, least: f64| {
                let found = contrast(over(ink, ground), ground);
                if found < least {
                    wanting
                        .push(format!("{name}, {}: {what}: {found:.2}", ["light", "dark"][scheme]));
                }
            };
            for ink in ["text", "muted", "accent", "positive", "negative"] {
                let own = token(ink).unwrap();
                check(&format!("{ink} on the ground"), own, background, TEXT);
                check(&format!("{ink} on the surface"), own, surface, TEXT);
            }
            let words = token("summary-color").or(token("text")).unwrap();
            check("text of the summary", words, summary, TEXT);
            let labels = token("summary-label-color").unwrap_or(accent);
            check("labels of the summary", labels, summary, TEXT);
            // The badges, citation marks and the subject's column have a trace of their colour.
            check("fresh", positive, over(faint(positive, 0.11), background), TEXT);
            check("updated", accent, over(faint(accent, 0.09), background), TEXT);
            check("a mark", accent, over(faint(accent, 0.09), surface), TEXT);
            check(
                "the subject's column",
                token("text").unwrap(),
                over(faint(accent, 0.07), background),
                TEXT,
            );
            // Bars, dots and the outline of what has the focus.
            check("bars", faint(accent, 0.72), background, OTHER);
            check("the focus", accent, background, OTHER);
            check("the focus on the surface", accent, surface, OTHER);
        }
    }
    assert!(wanting.is_empty(), "{}", wanting.join("\n"));
}
