//! What a run is about to touch, written down before it touches it, so that whatever happens
//! the next run knows which files to doubt. It also says which run is the latest.

use std::collections::BTreeSet;
use std::time::{SystemTime, UNIX_EPOCH};

use super::layout::{INTENT, is_lasting, is_of_site, is_publishable};
use super::manifest::{Entry, Manifest, end, foreign, lines, unreadable};
use crate::digest::Digest;

const TITLE: &str = "news-card-intent 1";

/// The cards and files that a run may touch.
#[derive(Debug, Default)]
pub(super) struct Intent {
    pub(super) cards: BTreeSet<Box<str>>,
    pub(super) files: BTreeSet<String>,
}

impl Intent {
    pub(super) fn read(text: &str) -> Result<Self, String> {
        let mut intent = Self::default();
        for line in lines(text, TITLE, INTENT)? {
            match line.split_once(' ') {
                Some(("c", id)) if !is_publishable(id) => return Err(foreign(INTENT, id)),
                Some(("f", path)) if !is_of_site(path) => return Err(foreign(INTENT, path)),
                Some(("c", id)) => intent.cards.insert(id.into()),
                Some(("f", path)) => intent.files.insert(path.to_owned()),
                _ => return Err(unreadable(INTENT)),
            };
        }
        Ok(intent)
    }

    pub(super) fn write(&self, run: &Run) -> String {
        let mut text = format!("{TITLE} {}\n", run.0);
        for id in &self.cards {
            text.extend(["c ", id, "\n"]);
        }
        for path in &self.files {
            text.extend(["f ", path, "\n"]);
        }
        text + &end(self.cards.len() + self.files.len())
    }

    /// Adds all that another run may touch.
    pub(super) fn add(&mut self, other: Self) {
        self.cards.extend(other.cards);
        self.files.extend(other.files);
    }

    /// Adds all that a manifest names.
    pub(super) fn include(&mut self, manifest: &Manifest) {
        self.cards.extend(manifest.cards.iter().map(|entry| entry.id.clone()));
        self.files.extend(manifest.others.keys().cloned());
    }

    /// Marks in the manifest what this interrupted run may have changed.
    pub(super) fn mark_dirty(self, manifest: &mut Manifest) {
        for id in self.cards {
            match manifest.cards.binary_search_by(|entry| entry.id.cmp(&id)) {
                Ok(at) => {
                    if let Some(entry) = manifest.cards.get_mut(at) {
                        entry.dirty = true;
                    }
                }
                Err(at) => {
                    manifest.cards.insert(at, Entry::doubtful(id));
                }
            }
        }
        for path in self.files {
            // What is named by its content cannot have another.
            let is_lasting = is_lasting(&path);
            let known = manifest.others.entry(path).or_default();
            if !is_lasting {
                *known = None;
            }
        }
    }
}

/// A name for one run that no other has.
#[derive(Debug)]
pub(super) struct Run(String);

impl Run {
    pub(super) fn new() -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        // The address of a local differs between processes on different machines, too.
        let here = std::ptr::from_ref(&now).addr();
        let text = format!("{} {} {here}", now.as_nanos(), std::process::id());
        Self(Digest::new(text.as_bytes()).text())
    }

    /// The run that has written an intent.
    pub(super) fn of(intent: &str) -> Option<Self> {
        let name = intent.lines().next()?.strip_prefix(TITLE)?.strip_prefix(' ')?;
        Some(Self(name.to_owned()))
    }

    /// Whether a written intent is this run's.
    pub(super) fn wrote(&self, intent: &str) -> bool {
        intent.lines().next() == Some(&format!("{TITLE} {}", self.0))
    }
}
