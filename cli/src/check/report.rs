//! What was found, for people and for machines.

use std::fmt::Write as _;

use serde::Serialize;

use crate::finding::{Finding, Level};
use crate::printable::{printable_json, printable_line};

/// All that was found.
#[derive(Debug, Serialize)]
pub(super) struct Report {
    files: Vec<File>,
    errors: usize,
    problems: usize,
    warnings: usize,
}

/// A document and what was found in it.
#[derive(Debug, Serialize)]
pub(super) struct File {
    pub(super) file: String,
    #[serde(rename = "problems")]
    pub(super) findings: Vec<Finding>,
}

impl Report {
    pub(super) fn new(files: Vec<File>) -> Self {
        let count = |level| {
            let all = files.iter().flat_map(|file| &file.findings);
            all.filter(|finding| finding.level == level).count()
        };
        let (errors, problems) = (count(Level::Error), count(Level::Problem));
        let warnings = count(Level::Warning);
        Self { files, errors, problems, warnings }
    }

    /// One line a finding, and its hint below.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        for File { file, findings } in &self.files {
            for Finding { level, path, sentence, hint, .. } in findings {
                let level = if *level == Level::Warning { "warning: " } else { "" };
                let line = format!("{file}: {path}: {level}{sentence}");
                let _ = writeln!(text, "{}", printable_line(&line));
                if !hint.is_empty() {
                    let _ = writeln!(text, "  hint: {}", printable_line(hint));
                }
            }
        }
        text
    }

    /// One JSON document.
    pub(super) fn json(&self) -> String {
        // Texts and numbers can always be written as JSON.
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        printable_json(&text).into_owned()
    }

    /// `2 cards checked: 1 problem, 3 warnings`.
    pub(super) fn sum(&self) -> String {
        let counted = |count: usize, noun: &str| {
            format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
        };
        let mut parts = vec![counted(self.problems, "problem"), counted(self.warnings, "warning")];
        if self.errors > 0 {
            parts.insert(0, format!("{} could not be read", self.errors));
        }
        format!("{} checked: {}", counted(self.files.len(), "card"), parts.join(", "))
    }

    /// 0: all well, 1: problems (or warnings, if they count), 2: not all could be read.
    pub(super) fn exit_code(&self, strict: bool) -> u8 {
        if self.errors > 0 {
            2
        } else {
            u8::from(self.problems > 0 || (strict && self.warnings > 0))
        }
    }
}
