//! The intent of a run in the store.

use std::thread;
use std::time::Duration;

use super::intent::{Intent, Run};
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

    /// After a failure: sees to it that the next run knows what this one may have touched.
    pub(super) fn keep(&mut self, before: &Manifest) {
        if !self.is_made || self.job.dry_run {
            return;
        }
        if self.job.store.is_folder() {
            self.keep_in_folder(before);
        } else {
            self.keep_beside_another();
        }
    }

    /// At the end of a run nothing is in doubt any more, unless one that this one has overtaken has
    /// added what it touched. Fails as [`Job::check_alone`] does.
    pub(super) fn end(&self) -> Result<(), String> {
        let ours = self.intent.write(&self.job.run);
        match self.job.store.get(INTENT)? {
            Some(text) if text == ours.as_bytes() => self.job.store.delete(vec![INTENT.to_owned()]),
            _ => self.job.check_alone(),
        }
    }

    /// In a store in the network a later run may have begun, and may have ended. Of which of both
    /// each file is that both wrote, nobody knows, so that all are doubted.
    fn keep_beside_another(&mut self) {
        // What is still under way comes to an end first; a failure has been reported.
        let _ = self.job.settle();
        let Ok(found) = self.job.store.get(INTENT) else { return };
        let found = found.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        let text = match found {
            Some(text) if self.job.run.wrote(&text) => return,
            // That run goes on, and leaves at its end what was added.
            Some(text) => match (Run::of(&text), Intent::read(&text)) {
                (Some(run), Ok(others)) => {
                    self.intent.add(others);
                    self.intent.write(&run)
                }
                _ => return,
            },
            None => self.intent.write(&self.job.run),
        };
        let _ = self.job.store.put(INTENT, text.into_bytes()).and_then(|()| self.job.settle());
    }

    /// Where somebody has removed what was written down, it is written once more, so that the next
    /// run knows which files are not foreign.
    fn keep_in_folder(&mut self, before: &Manifest) {
        let is_gone = || matches!(self.job.store.get(INTENT), Ok(None));
        if !is_gone() {
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
