//! What came of a run, for people and for machines.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use serde::Serialize;

use crate::output;
use crate::printable::printable_json;

/// A card that could not be published as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Failure {
    pub(super) id: Box<str>,
    /// What is wrong, a sentence without its subject.
    pub(super) reason: String,
    /// Whether an earlier version stays published.
    pub(super) kept: bool,
}

impl Failure {
    pub(super) fn left_out(id: &str, reason: String) -> Self {
        Self { id: id.into(), reason, kept: false }
    }
}

/// How much was done, counted by many threads.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) cards_written: AtomicU64,
    pub(super) files_written: AtomicU64,
    pub(super) files_removed: AtomicU64,
}

impl Tally {
    pub(super) fn add(counter: &AtomicU64, count: usize) {
        counter.fetch_add(count as u64, Ordering::Relaxed);
    }
}

/// What came of a run.
#[derive(Debug, Serialize)]
pub(super) struct Outcome {
    pub(super) to: String,
    pub(super) dry_run: bool,
    pub(super) cards: Counts,
    pub(super) files: Files,
    pub(super) failed: Vec<Failure>,
    pub(super) seconds: f64,
}

#[derive(Debug, Serialize)]
pub(super) struct Counts {
    /// Cards with a file that had to be written.
    pub(super) written: u64,
    pub(super) unchanged: u64,
    pub(super) removed: u64,
    /// Cards left out, or kept as they were.
    pub(super) failed: u64,
}

#[derive(Debug, Serialize)]
pub(super) struct Files {
    pub(super) written: u64,
    pub(super) removed: u64,
}

impl Outcome {
    pub(super) fn new(
        (to, dry_run): (&str, bool),
        (published, removed): (usize, usize),
        tally: &Tally,
        failed: Vec<Failure>,
        took: Duration,
    ) -> Self {
        let count = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        let written = count(&tally.cards_written);
        Self {
            to: to.to_owned(),
            dry_run,
            cards: Counts {
                written,
                unchanged: (published as u64).saturating_sub(written),
                removed: removed as u64,
                failed: failed.len() as u64,
            },
            files: Files {
                written: count(&tally.files_written),
                removed: count(&tally.files_removed),
            },
            failed,
            seconds: took.as_secs_f64(),
        }
    }

    pub(super) fn print(&self, json: bool) {
        let text = if json {
            printable_json(&serde_json::to_string(self).unwrap_or_default()).into_owned()
        } else {
            let Counts { written, unchanged, removed, failed } = self.cards;
            let would = if self.dry_run { "would be " } else { "" };
            let to = self.to.trim_end_matches(':');
            format!(
                "{to}: {would}written {written}, unchanged {unchanged}, removed {removed}, failed \
                 {failed} cards; {would}written {}, removed {} files; {:.1} s",
                self.files.written, self.files.removed, self.seconds
            )
        };
        // Where that fails, the site is published all the same.
        let _ = output::print(text + "\n");
    }
}
