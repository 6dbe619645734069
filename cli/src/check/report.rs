//! What was found, for people and for machines.

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
    /// What else was found.
    #[serde(skip_serializing_if = "More::is_none")]
    pub(super) more: More,
}

/// How many findings of a document are counted and not listed.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub(super) struct More {
    pub(super) problems: usize,
    pub(super) warnings: usize,
}

impl More {
    fn is_none(&self) -> bool {
        self.problems + self.warnings == 0
    }

    fn counted(&self) -> (String, String) {
        (counted(self.problems, "problem"), counted(self.warnings, "warning"))
    }
}

fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

impl Report {
    pub(super) fn new(files: Vec<File>) -> Self {
        let count = |level| {
            let all = files.iter().flat_map(|file| &file.findings);
            all.filter(|finding| finding.level == level).count()
        };
        let more = |of: fn(&More) -> usize| files.iter().map(|file| of(&file.more)).sum::<usize>();
        let errors = count(Level::Error);
        let problems = count(Level::Problem) + more(|more| more.problems);
        let warnings = count(Level::Warning) + more(|more| more.warnings);
        Self { files, errors, problems, warnings }
    }

    /// One line a finding, and its hint below; at the end of a document, what is not listed.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        let mut line = |line: std::fmt::Arguments<'_>| {
            text.push_str(&printable_line(&line.to_string()));
            text.push('\n');
        };
        for File { file, findings, more } in &self.files {
            for Finding { level, path, sentence, hint, .. } in findings {
                let level = if *level == Level::Warning { "warning: " } else { "" };
                line(format_args!("{file}: {path}: {level}{sentence}"));
                if !hint.is_empty() {
                    line(format_args!("  hint: {hint}"));
                }
            }
            if !more.is_none() {
                let (problems, warnings) = more.counted();
                line(format_args!(
                    "{file}: $: and more that is not listed: {problems}, {warnings}"
                ));
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
