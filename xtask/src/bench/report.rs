//! What all parts measured, in one file: `target/bench/report.json`.
//!
//! A part writes `target/bench/NAME.json`, an object with `ratios` (what ours is beside each peer, by
//! measure) and `measures` (the figures themselves) and whatever else it says of itself, such as
//! `chromium`. The report has the ratios and measures of all parts side by side, and the rest as it is.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::{Map, Value};

use crate::files;
use crate::project::Project;
use crate::run::say;

const REPORT: &str = "report.json";

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

/// Merges what every part measured last.
pub(super) fn merge(project: &Project) -> Result<()> {
    let folder = folder(project)?;
    let mut parts = Vec::new();
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        if let Some(name) = part_name(&path) {
            parts.push((name, serde_json::from_slice(&files::read(&path)?)?));
        }
    }
    parts.sort_by(|(a, _), (b, _): &(String, Value)| a.cmp(b));
    let report = folder.join(REPORT);
    files::write(&report, format!("{:#}\n", merged(parts)))?;
    say("bench: report", &report.display().to_string());
    Ok(())
}

/// The name of the part that a file is of; the report is none.
fn part_name(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    (name != REPORT).then(|| name.strip_suffix(".json"))?.map(str::to_owned)
}

fn merged(parts: Vec<(String, Value)>) -> Value {
    let (mut all, mut ratios, mut measures) = (Map::new(), Map::new(), Map::new());
    for (part, value) in parts {
        let Value::Object(fields) = value else { continue };
        for (name, value) in fields {
            let into = match name.as_str() {
                "ratios" => &mut ratios,
                "measures" => &mut measures,
                _ => {
                    all.insert(name, value);
                    continue;
                }
            };
            let Value::Object(named) = value else { continue };
            into.extend(named.into_iter().map(|(name, value)| (format!("{part}/{name}"), value)));
        }
    }
    all.insert("ratios".to_owned(), Value::Object(ratios));
    all.insert("measures".to_owned(), Value::Object(measures));
    Value::Object(all)
}

#[cfg(test)]
mod tests {
    use super::{merged, part_name};
    use serde_json::json;
    use std::path::Path;

    #[test]
    fn the_report_has_what_all_parts_measured() {
        let web = json!({ "chromium": "Chromium 1", "ratios": { "sort": { "lit": 0.5 } }, "measures": { "sort": 1 } });
        let ssr = json!({ "ratios": { "card": { "lit": 0.1 } }, "measures": {} });
        assert_eq!(
            merged(vec![("ssr".to_owned(), ssr), ("web".to_owned(), web)]),
            json!({
                "chromium": "Chromium 1",
                "ratios": { "ssr/card": { "lit": 0.1 }, "web/sort": { "lit": 0.5 } },
                "measures": { "web/sort": 1 },
            })
        );
    }

    #[test]
    fn the_report_is_no_part_of_itself() {
        let name = |path: &str| part_name(Path::new(path));
        assert_eq!(name("bench/web.json").as_deref(), Some("web"));
        assert_eq!(name("bench/report.json"), None);
        assert_eq!(name("bench/web"), None);
    }
}
