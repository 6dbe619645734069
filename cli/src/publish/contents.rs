//! The second pass: the files of the cards that changed.

use std::sync::Arc;

use super::job::Job;
use super::manifest::{Entry, Manifest};
use super::outcome::Tally;
use super::plan::{Plan, Task};
use super::recap::Weeks;
use super::render::Renderer;
use super::survey::{Entry as Story, Origin, Survey, last, load};
use crate::contained::contained;
use crate::digest::Digest;
use crate::site_urls::CardFile;

/// Why the contents could not all be written.
#[derive(Debug)]
pub(super) enum Stop {
    /// A card is no longer as it was when all cards were read.
    Changed,
    /// The store or the machine failed; one sentence.
    Failed(String),
}

impl From<String> for Stop {
    fn from(sentence: String) -> Self {
        Self::Failed(sentence)
    }
}

/// Writes the cards: first those that no reader can know of, then those that may refer to them.
pub(super) fn write(
    job: &Job,
    survey: &Survey,
    weeks: &Weeks,
    plan: &Plan,
    before: &Manifest,
) -> Result<Vec<Entry>, Stop> {
    job.progress.begin("writing", plan.tasks.len());
    let (unknown, known) = plan.tasks.split_at_checked(plan.unknown).unwrap_or_default();
    let mut entries = Vec::with_capacity(plan.tasks.len());
    for (tasks, is_known) in [(unknown, false), (known, true)] {
        let written =
            job.workers().in_parallel(tasks.len(), Renderer::default, |renderer, range| {
                let tasks = tasks.get(range).unwrap_or_default();
                let workspace = Workspace { job, survey, weeks, before, is_known };
                tasks
                    .iter()
                    .map(|task| workspace.card(renderer, task))
                    .collect::<Result<Vec<_>, _>>()
            })?;
        entries.extend(written.into_iter().flatten());
        job.settle()?;
    }
    Ok(entries)
}

struct Workspace<'a> {
    job: &'a Job,
    survey: &'a Survey,
    weeks: &'a Weeks,
    before: &'a Manifest,
    /// Whether readers may know of the cards already.
    is_known: bool,
}

impl Workspace<'_> {
    /// What can go wrong with one card alone. The next attempt leaves it out, so that it costs no
    /// other.
    fn whole<T>(&self, story: &Story, make: impl FnOnce() -> Result<T, String>) -> Result<T, Stop> {
        contained(make).map_err(|reason| {
            let is_last = matches!(story.origin, Origin::LastGood);
            let name = if is_last { last(&story.id) } else { story.id.clone() };
            self.job.faulty().insert(name, reason);
            Stop::Changed
        })
    }

    fn card(&self, renderer: &mut Renderer, task: &Task) -> Result<Entry, Stop> {
        let job = self.job;
        job.check_still_alone()?;
        let story = self.survey.stories.get(task.at).ok_or(Stop::Changed)?;
        let loaded = load(job, &story.id, &story.origin).map_err(|_| Stop::Changed)?;
        if loaded.digest != story.digest {
            return Err(Stop::Changed);
        }
        let mut card = loaded.card;
        // A picture shows nothing of what the others add.
        let picture_input = job.site.painter.as_ref().map(|_| job.site.digest_of(&card));
        task.additions(job, self.survey, self.weeks).complete(&mut card);
        let card = Arc::new(card);
        let mut files = Files::new(self, &story.id);
        // All is made before the first file is written: what meets a fault keeps its last version.
        let rendered = self.whole(story, || Ok(renderer.render(&job.site, &story.id, &card)))?;
        let mut picture = None;
        if let Some((painter, input)) = job.site.painter.as_ref().zip(picture_input) {
            let draw = || painter.png(&card).map_err(|error| undrawn(&error));
            let is_drawn = files.in_store(CardFile::Picture) == Some(input);
            let bytes = if is_drawn { Vec::new() } else { self.whole(story, draw)? };
            picture = Some((input, bytes));
        }
        let json = serde_json::to_vec(&*card).map_err(|error| error.to_string())?;
        files.put(CardFile::Json, json)?;
        if let Some((input, bytes)) = picture {
            files.put_derived(CardFile::Picture, input, bytes)?;
        }
        files.put(CardFile::Frame, rendered.frame.into_bytes())?;
        files.put(CardFile::Element, rendered.element.into_bytes())?;
        // The answer and the page, which readers have, are to name what they do not have yet.
        files.settle_gained()?;
        if let Some(answer) = job.site.oembed(&story.id, &card) {
            files.put(CardFile::Oembed, answer)?;
        }
        files.settle_gained()?;
        files.put(CardFile::Page, rendered.page.into_bytes())?;
        if files.written > 0 {
            Tally::add(&job.tally.cards_written, 1);
        }
        job.progress.step(1);
        Ok(Entry {
            id: story.id.clone(),
            inputs: Some(task.inputs),
            files: files.contents,
            picture: files.picture,
            dirty: false,
        })
    }
}

fn undrawn(error: &str) -> String {
    format!("has a picture that cannot be drawn: {error}; leave all out with --no-pictures")
}

/// The files of one card while they are written.
struct Files<'a> {
    workspace: &'a Workspace<'a>,
    id: &'a str,
    contents: [Option<Digest>; CardFile::ALL.len()],
    picture: Option<Digest>,
    written: usize,
    /// Whether a card that readers know got a kind of file that it did not have.
    gained: bool,
}

impl<'a> Files<'a> {
    fn new(workspace: &'a Workspace<'a>, id: &'a str) -> Self {
        let contents = [None; CardFile::ALL.len()];
        Self { workspace, id, contents, picture: None, written: 0, gained: false }
    }

    fn put(&mut self, kind: CardFile, bytes: Vec<u8>) -> Result<(), String> {
        let digest = Digest::new(&bytes);
        self.put_derived(kind, digest, bytes)
    }

    /// Writes a file unless what it is made of is what the one in the store was made of.
    fn put_derived(
        &mut self,
        kind: CardFile,
        digest: Digest,
        bytes: Vec<u8>,
    ) -> Result<(), String> {
        if let Some(slot) = self.contents.get_mut(kind as usize) {
            *slot = Some(digest);
        }
        if self.in_store(kind) == Some(digest) {
            if kind == CardFile::Picture {
                self.picture = self.workspace.before.find(self.id).and_then(|entry| entry.picture);
            }
            return Ok(());
        }
        self.written += 1;
        self.gained |= self.workspace.is_known && !self.is_known(kind);
        if kind == CardFile::Picture {
            self.picture = Some(Digest::new(&bytes));
        }
        self.workspace.job.put(&kind.path(self.id), bytes)
    }

    /// Waits for what was gained, so that it is there when it is named.
    fn settle_gained(&mut self) -> Result<(), String> {
        if std::mem::take(&mut self.gained) { self.workspace.job.settle() } else { Ok(()) }
    }

    fn is_known(&self, kind: CardFile) -> bool {
        let entry = self.workspace.before.find(self.id);
        entry.is_some_and(|entry| entry.files.get(kind as usize).is_some_and(Option::is_some))
    }

    fn in_store(&self, kind: CardFile) -> Option<Digest> {
        let entry = self.workspace.before.find(self.id).filter(|entry| !entry.dirty)?;
        *entry.files.get(kind as usize)?
    }
}
