//! What a part measured, as JSON: `target/bench/NAME.json`.
//!
//! A part writes an object with `ratios` (what ours is beside each peer, by measure) and `measures` (the
//! figures themselves).

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::files;
use crate::project::Project;

/// The folder of the reports, which is there from now on.
pub(super) fn folder(project: &Project) -> Result<PathBuf> {
    let folder = project.target().join("bench");
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    Ok(folder)
}

/// Writes what a part measured.
pub(super) fn write(project: &Project, part: &str, ratios: Value, measures: Value) -> Result<()> {
    let report = serde_json::json!({ "ratios": ratios, "measures": measures });
    files::write(&folder(project)?.join(format!("{part}.json")), format!("{report:#}\n"))
}
