//! The intent of a run in the store.

use super::intent::Intent;
use super::job::Job;

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

    /// Declares the intent unless that is done.
    pub(super) fn make(&mut self) -> Result<(), String> {
        if !self.is_made {
            self.job.declare(&self.intent)?;
        }
        self.is_made = true;
        Ok(())
    }
}
