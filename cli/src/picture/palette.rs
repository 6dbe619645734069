//! The colours and kinds of type of a theme, read from the card’s own stylesheet: what changes
//! there changes here.

use std::collections::BTreeMap;

use news_card::{STYLESHEET, THEMES};

use crate::stylesheet::{Rule, arguments, rules};

/// What a picture takes from a theme. Colours are as the stylesheet has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Palette {
    pub(super) accent: String,
    pub(super) background: String,
    pub(super) surface: String,
    pub(super) text: String,
    pub(super) muted: String,
    pub(super) border: String,
    /// Whether headlines have serifs.
    pub(super) serif_heading: bool,
    /// Whether other texts have.
    pub(super) serif_text: bool,
    /// Whether corners are round.
    pub(super) round: bool,
}

/// The theme of a card that names none: it has light and dark colours.
const DEFAULT: &str = "auto";

impl Palette {
    /// The palette of the theme called `name`, in dark colours where the theme itself does not
    /// decide and `dark` says so.
    ///
    /// # Errors
    /// One sentence that names the themes there are.
    pub(crate) fn new(name: &str, dark: bool) -> Result<Self, String> {
        let themes = THEMES.iter().map(|theme| theme.css);
        let css: String = [STYLESHEET].into_iter().chain(themes).collect();
        Self::read(&css, name, dark)
    }

    fn read(css: &str, name: &str, dark: bool) -> Result<Self, String> {
        let rules = rules(css);
        let themes = themes(&rules);
        let Some(theme) = themes.get(name) else {
            let names: Vec<&str> = themes.keys().copied().collect();
            return Err(format!("there is no theme “{name}”; the themes are {}", names.join(", ")));
        };
        let card = rules.iter().filter(|rule| rule.selector == ".news-card");
        let mut tokens: Declarations = card.flat_map(|rule| rule.declarations.clone()).collect();
        tokens.extend(theme.clone());
        let dark = match tokens.get("color-scheme").map(String::as_str) {
            Some("dark") => true,
            Some("light") => false,
            _ => dark,
        };
        let token = |name: &str| resolve(&tokens, name, dark, 4);
        let colour =
            |name: &str| token(name).ok_or_else(|| format!("the stylesheet has no --theme-{name}"));
        let serif = |name: &str| token(name).is_some_and(|stack| !stack.ends_with("sans-serif"));
        Ok(Self {
            accent: colour("accent")?,
            background: colour("background")?,
            surface: colour("surface")?,
            text: colour("text")?,
            muted: colour("muted")?,
            border: colour("border")?,
            serif_heading: serif("font-heading"),
            serif_text: serif("font"),
            round: token("radius").is_some_and(|radius| radius != "0"),
        })
    }
}

type Declarations = BTreeMap<String, String>;

/// Every theme that has colours of its own by its name, with what it sets.
fn themes(rules: &[Rule]) -> BTreeMap<&str, Declarations> {
    let mut themes = BTreeMap::from([(DEFAULT, Declarations::new())]);
    for rule in rules {
        let name = rule.selector.strip_prefix(".news-card[data-theme=\"");
        if let Some(name) = name.and_then(|name| name.strip_suffix("\"]")) {
            themes.entry(name).or_default().extend(rule.declarations.iter().cloned());
        }
    }
    // A picture stands in no page, whose colours a theme could take.
    themes.retain(|_, tokens| tokens.get("--theme-text").is_none_or(|text| text != "currentcolor"));
    themes
}

/// The value of `--theme-NAME`, with `light-dark()` decided and other tokens of the theme put in;
/// `depth` bounds how many.
fn resolve(tokens: &Declarations, name: &str, dark: bool, depth: u8) -> Option<String> {
    let value = tokens.get(&["--theme-", name].concat())?;
    if let Some([other]) = arguments(value, "var").as_deref() {
        return resolve(tokens, other.strip_prefix("--theme-")?, dark, depth.checked_sub(1)?);
    }
    Some(match arguments(value, "light-dark").as_deref() {
        Some([light, other]) => if dark { other } else { light }.clone(),
        _ => value.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::Palette;

    fn background(theme: &str, dark: bool) -> String {
        Palette::new(theme, dark).unwrap().background
    }

    #[test]
    fn a_theme_is_read_from_the_stylesheet() {
        assert_eq!(background("auto", false), "#fff");
        assert_eq!(background("auto", true), "#15171b");
        assert_eq!(background("light", true), "#fff");
        assert_eq!(background("dark", false), "#15171b");
        assert_eq!(background("paper", false), "#fbf6ea");
        assert_eq!(background("paper", true), "#1f1b15");
        assert_eq!(background("midnight", false), "#0d1424");
    }

    #[test]
    fn kinds_of_type_and_corners_follow_the_theme() {
        let kinds = |theme| {
            let palette = Palette::new(theme, false).unwrap();
            (palette.serif_heading, palette.serif_text, palette.round)
        };
        assert_eq!(kinds("light"), (true, false, true));
        assert_eq!(kinds("paper"), (true, true, true));
        assert_eq!(kinds("midnight"), (false, false, true));
        assert_eq!(kinds("contrast"), (true, false, false));
    }

    #[test]
    fn a_theme_that_is_not_there_is_an_error_that_names_those_that_are() {
        let error = Palette::new("neon", false).unwrap_err();
        assert!(
            error.contains("neon") && error.contains("auto, brutalist, colorblind, contrast"),
            "{error}"
        );
    }

    #[test]
    fn tokens_that_refer_to_each_other_in_a_circle_end() {
        let css =
            ".news-card { --theme-accent: var(--theme-text); --theme-text: var(--theme-accent) }";
        assert!(Palette::read(css, "light", false).is_err());
    }
}
