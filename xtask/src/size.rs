//! What the built widget weighs, and the limits it is held to.

mod weight;

use anyhow::{Result, bail};

use crate::assets::{self, Asset, Role};
use crate::project::Project;
use crate::run::print;
use crate::setup::Toolchain;
use crate::widget;

/// Bytes of the loader after Brotli at most: every page pays them at once.
const LOADER_LIMIT: usize = 3 * 1_024;
/// Bytes after Brotli of all that the first card on a page loads; `bench/SIZE.md` says what they are.
const CARD_LIMIT: usize = 63 * 1_024;
/// Bytes of a language and of a theme after Brotli at most: each is loaded where it is named.
const LANGUAGE_LIMIT: usize = 2 * 1_024;
const THEME_LIMIT: usize = 1_024;
const UNLIMITED: &str = "The standard library in this app was built for speed, so only the loader \
                         is held to its limit. For the app as it is published, type: rustup \
                         component add rust-src";

/// Prints the sizes of the files in pkg/ and fails where they are above a limit.
pub(crate) fn report(project: &Project) -> Result<()> {
    let files = assets::list(project)?.files;
    print(&format!("{:<24} {:>9} {:>9}", "pkg/", "bytes", "brotli"));
    for file in files.iter().filter(|file| !is_loose(file.role)) {
        row(&file.name, file.bytes, file.brotli);
    }
    for (name, role) in [("largest language", Role::Locale), ("largest theme", Role::Theme)] {
        if let Some(file) = largest(&files, role) {
            row(&format!("{name}: {}", file.name), file.bytes, file.brotli);
        }
    }
    total("total", &files, |_| true);
    total("all that a card loads", &files, loaded_by_a_card);
    weight::print(project)?;
    let small = widget::last_toolchain(project).is_none_or(Toolchain::builds_std);
    if !small {
        print(&format!("\n{UNLIMITED}"));
    }
    judge(&files, small)
}

/// Fails with every limit that a file is above. Only an app that is built small
/// is held to one, as the limits are for what is published.
fn judge(files: &[Asset], small: bool) -> Result<()> {
    let loader = sum(files, |role| role == Role::Loader);
    let card = small.then(|| sum(files, loaded_by_a_card));
    let language = largest(files, Role::Locale);
    let theme = largest(files, Role::Theme);
    let named = |file: Option<&Asset>| file.map_or_else(String::new, |file| file.name.clone());
    let size = |file: Option<&Asset>| file.map(|file| file.brotli);
    let above: Vec<String> = [
        ("the loader".to_owned(), Some(loader), LOADER_LIMIT),
        ("loader, glue, app and style".to_owned(), card, CARD_LIMIT),
        (named(language), size(language), LANGUAGE_LIMIT),
        (named(theme), size(theme), THEME_LIMIT),
    ]
    .into_iter()
    .filter_map(|(what, size, limit)| Some((what, size?, limit)))
    .filter(|(_, size, limit)| size > limit)
    .map(|(what, size, limit)| {
        format!("{what}: {} bytes after Brotli, {} allowed", grouped(size), grouped(limit))
    })
    .collect();
    if !above.is_empty() {
        bail!("above the limit: {}", above.join("; "));
    }
    Ok(())
}

fn largest(files: &[Asset], role: Role) -> Option<&Asset> {
    files.iter().filter(|file| file.role == role).max_by_key(|file| file.brotli)
}

/// Whether a file is one of many of its kind.
fn is_loose(role: Role) -> bool {
    matches!(role, Role::Locale | Role::Theme)
}

fn loaded_by_a_card(role: Role) -> bool {
    matches!(role, Role::Loader | Role::Live | Role::Glue | Role::App | Role::Style)
}

fn sum(files: &[Asset], wanted: impl Fn(Role) -> bool) -> usize {
    files.iter().filter(|file| wanted(file.role)).map(|file| file.brotli).sum()
}

fn total(name: &str, files: &[Asset], wanted: impl Fn(Role) -> bool) {
    let bytes = files.iter().filter(|file| wanted(file.role)).map(|file| file.bytes).sum();
    row(name, bytes, sum(files, wanted));
}

fn row(name: &str, bytes: usize, brotli: usize) {
    print(&format!("{name:<24} {:>9} {:>9}", grouped(bytes), grouped(brotli)));
}

/// A number with a comma before every three digits.
fn grouped(number: usize) -> String {
    match number / 1_000 {
        0 => number.to_string(),
        thousands => format!("{},{:03}", grouped(thousands), number % 1_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(role: Role, brotli: usize) -> Asset {
        Asset { name: String::new(), role, bytes: 0, brotli, integrity: String::new() }
    }

    #[test]
    fn only_a_small_build_is_held_to_the_limit_of_the_card_and_every_one_to_the_loaders() {
        let check = |loader, app, small, sentence: &str| {
            let files =
                [file(Role::Loader, loader), file(Role::App, app), file(Role::Other, 1_000_000)];
            let found =
                judge(&files, small).err().map(|error| error.to_string()).unwrap_or_default();
            assert_eq!(found, sentence);
        };
        check(3_072, 61_440, true, "");
        check(
            3_073,
            0,
            true,
            "above the limit: the loader: 3,073 bytes after Brotli, 3,072 allowed",
        );
        check(
            3_072,
            61_441,
            true,
            "above the limit: loader, glue, app and style: 64,513 bytes after Brotli, 64,512 allowed",
        );
        check(3_072, 61_441, false, "");
        check(
            3_073,
            0,
            false,
            "above the limit: the loader: 3,073 bytes after Brotli, 3,072 allowed",
        );
    }

    #[test]
    fn a_language_and_a_theme_are_held_to_limits_of_their_own() {
        let check = |role, brotli, allowed: bool| {
            assert_eq!(judge(&[file(role, 0), file(role, brotli)], false).is_ok(), allowed);
        };
        check(Role::Locale, 2_048, true);
        check(Role::Locale, 2_049, false);
        check(Role::Theme, 1_024, true);
        check(Role::Theme, 1_025, false);
    }

    #[test]
    fn thousands_are_grouped() {
        assert_eq!([0, 999, 1_000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
    }
}
