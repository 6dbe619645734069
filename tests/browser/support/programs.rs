//! The programs that the tests run, as `cargo xtask test` names them.

use std::env;
use std::path::{Path, PathBuf};

/// The file that a variable names: `NEWS_CARD_CLI`, the command `news-card`; `CHROMIUM` and
/// `CHROMEDRIVER`; `AXE`, the script `axe.min.js`; what other engines need.
pub(crate) fn program(variable: &str) -> PathBuf {
    match env::var_os(variable) {
        Some(path) => PathBuf::from(path),
        None => panic!("{variable} is not set; run this through cargo xtask test --only browser"),
    }
}

/// The project's folder.
pub(crate) fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
