//! Which examples there are, and what cargo calls them.

/// An example, by the name of its package.
#[derive(Clone, Copy, Debug, Eq, PartialEq, clap::ValueEnum)]
pub(crate) enum Name {
    /// Rendered in the browser.
    LeptosCsr,
    /// Rendered on a server, and hydrated.
    LeptosSsr,
}

impl Name {
    pub(super) fn package(self) -> &'static str {
        match self {
            Self::LeptosCsr => "leptos-csr",
            Self::LeptosSsr => "leptos-ssr",
        }
    }

    /// What cargo is told to compile for browsers.
    pub(super) fn for_browsers(self) -> &'static [&'static str] {
        match self {
            Self::LeptosCsr => &["--package=leptos-csr"],
            Self::LeptosSsr => {
                &["--package=leptos-ssr", "--lib", "--no-default-features", "--features=hydrate"]
            }
        }
    }

    /// What the compiler makes of that; it names programs and libraries differently.
    pub(super) fn stem(self) -> &'static str {
        match self {
            Self::LeptosCsr => "leptos-csr",
            Self::LeptosSsr => "leptos_ssr",
        }
    }
}
