//! What a benchmark came to, for other programs: `target/bench/NAME.json`.

use anyhow::Result;
use serde_json::{Map, Value, json};

use crate::files;
use crate::project::Project;
use crate::run::say;

/// Ratios, which are what can be compared from one machine to another, and the medians that they
/// are made of.
pub(super) struct Report {
    ratios: Map<String, Value>,
    medians: Map<String, Value>,
}

impl Report {
    pub(super) fn new() -> Self {
        Self { ratios: Map::new(), medians: Map::new() }
    }

    pub(super) fn ratio(&mut self, name: &str, value: f64) {
        self.ratios.insert(name.to_owned(), json!(rounded(value)));
    }

    pub(super) fn median(&mut self, name: &str, value: f64) {
        self.medians.insert(name.to_owned(), json!(rounded(value)));
    }

    /// Writes `target/bench/NAME.json`.
    pub(super) fn write(self, project: &Project, name: &str) -> Result<()> {
        let path = project.target().join("bench").join(name).with_extension("json");
        let report = json!({ "ratios": self.ratios, "medians": self.medians });
        files::write(&path, serde_json::to_string_pretty(&report)? + "\n")?;
        say("bench: report", &path.display().to_string());
        Ok(())
    }
}

/// To four digits, as no measurement here has more.
fn rounded(value: f64) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    let scale = 10_f64.powf(3.0 - value.abs().log10().floor());
    (value * scale).round() / scale
}

#[cfg(test)]
mod tests {
    use super::rounded;

    #[test]
    fn figures_have_four_digits() {
        for (value, expected) in [(0.123_456, 0.1235), (70_123.4, 70_120.0), (0.0, 0.0)] {
            assert_eq!(rounded(value), expected);
        }
    }
}
