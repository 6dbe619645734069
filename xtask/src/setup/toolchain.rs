//! The compilers that can build the app for wasm.

/// A compiler for wasm, with what it builds against.
#[derive(Clone, Copy, Debug, Eq, PartialEq, clap::ValueEnum)]
pub(crate) enum Toolchain {
    /// Stable Rust with the target `wasm32-unknown-unknown` and the component
    /// rust-src, building the standard library itself.
    Rustup,
    /// The same without rust-src: the standard library comes built for speed.
    Plain,
    /// Debian's rustc-web, which has no such target, building the standard
    /// library itself.
    Debian,
}

impl Toolchain {
    /// Whether the standard library is built along, as small as the app; the
    /// limits on sizes are for such builds.
    pub(crate) fn builds_std(self) -> bool {
        self != Self::Plain
    }
}

#[cfg(test)]
mod tests {
    use super::Toolchain;

    #[test]
    fn only_a_build_with_its_own_standard_library_is_held_to_the_limits() {
        let held =
            [Toolchain::Rustup, Toolchain::Plain, Toolchain::Debian].map(Toolchain::builds_std);
        assert_eq!(held, [true, false, true]);
    }
}
