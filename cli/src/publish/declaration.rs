//! The intent of a run in the store.

use std::thread;
use std::time::Duration;

use super::intent::Intent;
use super::job::Job;
use super::layout::INTENT;
use super::manifest::Manifest;

/// How often, and after what pause, it is looked at whether what was written down stays.
const LOOKS: usize = 5;
const PAUSE: Duration = Duration::from_millis(100);

/// The intent of a run that may have nothing to do: it is declared before the first change.
pub(super) struct Declaration<'a> {
    job: &'a Job,
    intent: Intent,
    pub(super) is_made: bool,
}

impl<'a> Declaration<'a> {
    pub(super) fn new(job: &'a Job, intent: Intent) -> Self {
        Self { job, intent, is_made: false }
    }

    /// After a failure: where somebody has removed what was written down, it is written once more,
    /// so that the next run knows which files are not foreign.
    pub(super) fn keep(&mut self, before: &Manifest) {
        let store = &self.job.store;
        let is_gone = || store.is_folder() && matches!(store.get(INTENT), Ok(None));
        if !self.is_made || !is_gone() {
            return;
        }
        self.intent.include(before);
        // Whoever removes them may still be at it.
        for _ in 0..LOOKS {
            if is_gone() {
                // What keeps it from being written has been reported already.
                let _ = self.job.declare(&self.intent);
            }
            thread::sleep(PAUSE);
        }
    }

    /// Declares the intent unless that is done.
    pub(super) fn make(&mut self) -> Result<(), String> {
        if !self.is_made {
            self.job.declare(&self.intent)?;
        }
        self.is_made = true;
        Ok(())
    }
}
