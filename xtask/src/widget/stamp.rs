//! Knowing that a build would only make again what is there.

use std::path::PathBuf;

use anyhow::Result;
use sha2::{Digest, Sha256};

use super::names::{APP, GLUE, LIVE, LOADER, MORE, NAMED_APP, STYLE};
use crate::files;
use crate::project::Project;

/// Changed steps make changed files, so the steps are an input too.
const STEPS: [&str; 6] = [
    include_str!("../widget.rs"),
    include_str!("bindgen.rs"),
    include_str!("bundle.rs"),
    include_str!("imports.rs"),
    include_str!("module.rs"),
    include_str!("shrink.rs"),
];
const TOOLS: &str = include_str!("../../tools/package-lock.json");

/// Remembers inputs together with what was built from them.
pub(crate) struct Stamp {
    file: PathBuf,
    inputs: Sha256,
    outputs: Vec<PathBuf>,
}

impl Stamp {
    pub(crate) fn new(project: &Project, inputs: [&[u8]; 5]) -> Self {
        let texts = STEPS.into_iter().chain([TOOLS]).map(str::as_bytes);
        let pkg = [LOADER, LIVE, MORE, GLUE, APP, STYLE].map(|name| project.pkg().join(name));
        Self {
            file: project.stage().join("stamp"),
            inputs: texts.chain(inputs).fold(Sha256::new(), digest),
            outputs: pkg.into_iter().chain([project.stage().join(NAMED_APP)]).collect(),
        }
    }

    /// Whether the outputs are there, as they were built from these inputs.
    pub(crate) fn holds(&self) -> bool {
        let before = files::read_text(&self.file).ok();
        before.is_some() && before == self.text().ok()
    }

    /// Remembers the present state.
    pub(crate) fn set(&self) -> Result<()> {
        files::write(&self.file, self.text()?)
    }

    fn text(&self) -> Result<String> {
        let mut all = self.inputs.clone();
        for output in &self.outputs {
            all = digest(all, &files::read(output)?);
        }
        Ok(format!("{:x}\n", all.finalize()))
    }
}

fn digest(sum: Sha256, part: &[u8]) -> Sha256 {
    sum.chain_update(part.len().to_le_bytes()).chain_update(part)
}
