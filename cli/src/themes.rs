//! The themes that need no file: a card's stylesheet has them.

/// Their names. All others are in [`news_card::THEMES`], or a page's own.
pub(crate) const BUILT_IN: [&str; 4] = ["auto", "light", "dark", "inherit"];
