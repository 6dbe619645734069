//! Test material from elsewhere, which stands beside the project.

use std::path::PathBuf;

use super::project;

/// A file or folder of it. Where that is absent, what needs it is skipped and says so; with
/// `NEWS_CARD_REQUIRE_SUITES=1`, as in CI, its absence fails.
pub(crate) fn elsewhere(path: &str) -> Option<PathBuf> {
    let there = project().join("../shared").join(path);
    if there.exists() {
        return Some(there);
    }
    let is_required = std::env::var_os("NEWS_CARD_REQUIRE_SUITES").is_some();
    assert!(!is_required, "{} is absent", there.display());
    eprintln!("skipped: {} is absent", there.display());
    None
}
