//! Where things are in this tree.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The folders of this clone.
pub(crate) struct Project {
    root: PathBuf,
    target: PathBuf,
}

impl Project {
    /// The project that this command was built from.
    pub(crate) fn here() -> Result<Self> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest.parent().context("xtask is not inside the project")?.to_owned();
        let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| "target".into(), PathBuf::from);
        Ok(Self { target: root.join(target), root })
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Cargo's target folder for this machine's own programs.
    pub(crate) fn target(&self) -> &Path {
        &self.target
    }

    /// The target folder of the widget alone, as another compiler may build it.
    pub(crate) fn widget_target(&self) -> PathBuf {
        self.target.join("widget")
    }

    /// What lies between the compiler's output and pkg/.
    pub(crate) fn stage(&self) -> PathBuf {
        self.target.join("widget-stage")
    }

    /// The documentation as pages.
    pub(crate) fn docs_pages(&self) -> PathBuf {
        self.target.join("docs-pages")
    }

    pub(crate) fn pkg(&self) -> PathBuf {
        self.root.join("pkg")
    }

    pub(crate) fn script_source(&self, name: &str) -> PathBuf {
        self.root.join("www").join(name)
    }

    /// The folder of the npm development tools.
    pub(crate) fn tools(&self) -> PathBuf {
        self.root.join("xtask/tools")
    }

    /// The folder of a benchmark.
    pub(crate) fn bench(&self, name: &str) -> PathBuf {
        self.root.join("bench").join(name)
    }

    /// The folder of the bundlers that the browser tests build a page with.
    pub(crate) fn bundlers(&self) -> PathBuf {
        self.root.join("xtask/bundlers")
    }

    /// A file inside one of the npm development tools.
    pub(crate) fn tool(&self, path: &str) -> PathBuf {
        self.tools().join("node_modules").join(path)
    }
}
