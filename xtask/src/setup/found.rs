//! What this machine has, as far as the choice of a compiler depends on it.

use std::path::Path;
use std::process::Command;

use super::apt;
use super::toolchain::Toolchain;
use crate::run::{answer, find};

/// Debian's cargo; by its full path, as rustup's stands first on the PATH.
pub(crate) const DEBIAN_CARGO: &str = "/usr/bin/cargo";
/// Debian's compiler.
pub(crate) const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
/// The linker for wasm of Debian's package lld-19.
pub(crate) const DEBIAN_LINKER: &str = "/usr/bin/wasm-ld-19";

/// Inside the folder of a toolchain.
const SOURCES: &str = "lib/rustlib/src/rust/library/std/Cargo.toml";
const DEBIAN_SOURCES: &str = "/usr/lib/rustlib/src/rust/library/std/Cargo.toml";
/// `rust-version` of the workspace: Debian's plain `rustc` may be far older.
const OLDEST: (u32, u32) = (1, 95);

/// What was found; the input of every decision about the compiler.
#[derive(Clone, Debug, Default)]
pub(crate) struct Found {
    /// The compiler on the PATH has the standard library for wasm.
    pub(crate) target: bool,
    /// It has the sources of the standard library, rustup's rust-src.
    pub(crate) sources: bool,
    pub(crate) rustup: bool,
    /// `rustup target add` was tried, whatever came of it.
    pub(crate) target_asked: bool,
    /// `rustup component add rust-src` was tried, whatever came of it.
    pub(crate) sources_asked: bool,
    /// Version of Debian's compiler, such as `1.96.0`.
    pub(crate) debian_rustc: Option<String>,
    pub(crate) debian_cargo: bool,
    pub(crate) debian_sources: bool,
    pub(crate) debian_linker: bool,
    pub(crate) apt: apt::Access,
}

impl Found {
    /// Looks at this machine.
    pub(crate) fn look() -> Self {
        Self {
            target: has_target(),
            sources: has_sources(),
            rustup: find("rustup").is_some(),
            debian_rustc: debian_rustc(),
            debian_cargo: Path::new(DEBIAN_CARGO).exists(),
            debian_sources: Path::new(DEBIAN_SOURCES).exists(),
            debian_linker: Path::new(DEBIAN_LINKER).exists(),
            apt: apt::Access::look(),
            ..Self::default()
        }
    }

    /// Looks again, and remembers what was tried.
    pub(crate) fn look_again(&self) -> Self {
        let Self { target_asked, sources_asked, .. } = *self;
        Self { target_asked, sources_asked, ..Self::look() }
    }

    /// The Debian packages that are yet to be installed for [`Toolchain::Debian`].
    pub(crate) fn missing_packages(&self) -> Vec<&'static str> {
        [
            ("rustc-web", self.debian_rustc.is_some()),
            ("cargo-web", self.debian_cargo),
            ("rust-web-src", self.debian_sources),
            ("lld-19", self.debian_linker),
        ]
        .into_iter()
        .filter_map(|(package, present)| (!present).then_some(package))
        .collect()
    }

    /// The chosen toolchain in words.
    pub(crate) fn describe(&self, toolchain: Toolchain) -> String {
        match toolchain {
            Toolchain::Rustup => "rustup's wasm32-unknown-unknown with build-std".to_owned(),
            Toolchain::Plain => "rustup's wasm32-unknown-unknown without build-std, which makes a \
                           larger app"
                .to_owned(),
            Toolchain::Debian => format!(
                "Debian's rustc {} with build-std",
                self.debian_rustc.as_deref().unwrap_or_default()
            ),
        }
    }
}

/// Whether the compiler of this workspace knows wasm, whichever builds the widget.
pub(crate) fn has_target() -> bool {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "target-libdir", "--target", "wasm32-unknown-unknown"]);
    answer(&mut rustc).is_some_and(|folder| {
        std::fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some())
    })
}

fn has_sources() -> bool {
    answer(Command::new("rustc").args(["--print", "sysroot"]))
        .is_some_and(|root| Path::new(&root).join(SOURCES).exists())
}

fn debian_rustc() -> Option<String> {
    // The libraries of the rustup toolchain that runs this are not Debian's.
    let mut rustc = Command::new(DEBIAN_RUSTC);
    let answer = answer(rustc.arg("--version").env_remove("LD_LIBRARY_PATH"))?;
    let version = answer.split_whitespace().nth(1)?;
    recent_enough(version).then(|| version.to_owned())
}

fn recent_enough(version: &str) -> bool {
    let mut numbers = version.split('.').map_while(|number| number.parse::<u32>().ok());
    numbers.next().zip(numbers.next()).is_some_and(|version| version >= OLDEST)
}

#[cfg(test)]
mod tests {
    use super::recent_enough;

    #[test]
    fn a_compiler_older_than_the_workspace_asks_for_does_not_count() {
        for (version, expected) in
            [("1.63.0", false), ("1.94.9", false), ("1.95.0", true), ("1.96.0", true), ("?", false)]
        {
            assert_eq!(recent_enough(version), expected, "{version}");
        }
    }
}
