//! The programs that the tests run, as `cargo xtask test` names them.

use std::env;
use std::path::{Path, PathBuf};

/// Where the programs are.
pub(crate) struct Programs {
    /// `NEWS_CARD_CLI`: the command `news-card`.
    pub(crate) news_card: PathBuf,
    /// `CHROMEDRIVER`.
    pub(crate) chromedriver: PathBuf,
    /// `CHROMIUM`.
    pub(crate) chromium: PathBuf,
    /// `AXE`: the script `axe.min.js`.
    pub(crate) axe: PathBuf,
}

/// The programs, from the environment.
pub(crate) fn programs() -> Programs {
    let named = |variable: &str| match env::var_os(variable) {
        Some(path) => PathBuf::from(path),
        None => panic!("{variable} is not set; run this through cargo xtask test --only browser"),
    };
    Programs {
        news_card: named("NEWS_CARD_CLI"),
        chromedriver: named("CHROMEDRIVER"),
        chromium: named("CHROMIUM"),
        axe: named("AXE"),
    }
}

/// The project's folder.
pub(crate) fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
