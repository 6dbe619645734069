//! Themes: each a set of tokens in a file of its own, which is loaded where it is named.

macro_rules! themes {
    ($($name:literal)+) => {
        /// The themes that are a file of their own, by name, with their stylesheets. `auto`,
        /// `light`, `dark` and `inherit` are part of [`STYLESHEET`](crate::STYLESHEET).
        ///
        /// ```
        /// use news_card::THEMES;
        ///
        /// let paper = THEMES.iter().find(|theme| theme.name == "paper");
        /// assert!(paper.is_some_and(|paper| paper.css.contains("--theme-accent")));
        /// ```
        pub const THEMES: &[Theme] =
            &[$(Theme { name: $name, css: include_str!(concat!("themes/", $name, ".css")) }),+];
    };
}

/// A theme.
///
/// An application of Leptos that shows cards in it has its stylesheet in the page:
///
/// ```
/// use news_card::THEMES;
///
/// let css: String = THEMES.iter().filter(|theme| theme.name == "sepia").map(|theme| theme.css).collect();
/// assert!(css.starts_with("/*"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Theme {
    /// Its name: the value of the attribute `theme`.
    pub name: &'static str,
    /// Its stylesheet.
    pub css: &'static str,
}

themes! {
    "brutalist" "colorblind" "contrast" "contrast-dark" "contrast-light" "docs" "finance" "forest" "glass"
    "magazine" "midnight" "mono" "newsprint" "paper" "sepia" "slate" "soft" "terminal"
}
