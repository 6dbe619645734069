//! What has to be done: which cards have other inputs than when they were last written.

use news_card::{Card, Link, Recap, Related, Timestamp};

use super::intent::Intent;
use super::job::Job;
use super::layout::{HEADERS, NGINX, NO_JEKYLL, SITEMAP};
use super::manifest::Manifest;
use super::recap::Weeks;
use super::related::RelatedIndex;
use super::survey::{Entry, Survey};
use crate::digest::Digest;
use crate::site_urls::{ATOM_FEED, JSON_FEED, LIST};

/// What has to be done with the cards.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// The cards to be written; those that no reader can know of come first.
    pub(super) tasks: Vec<Task>,
    /// How many of the tasks are for cards that no reader can know of.
    pub(super) unknown: usize,
    /// The ids of cards that are published, or may be, and are no longer wanted.
    pub(super) removals: Vec<Box<str>>,
}

/// A card to be written. What it gets from the others is put together when it is: all of it at
/// once would be more than all cards.
#[derive(Debug)]
pub(super) struct Task {
    /// Its index among the stories.
    pub(super) at: usize,
    /// Names everything that its files are made of.
    pub(super) inputs: Digest,
    /// The indexes of the stories related to it.
    related: Box<[u32]>,
}

/// What a card is given where its document says nothing.
#[derive(Debug, Default)]
pub(super) struct Additions {
    related: Vec<Related>,
    recap: Option<Recap>,
}

/// Compares all cards with what stands in the store.
pub(super) fn plan(
    job: &Job,
    survey: &Survey,
    weeks: &Weeks,
    before: &Manifest,
) -> Result<Plan, String> {
    let index = RelatedIndex::new(&survey.stories);
    let parts = job.workers().in_parallel(
        survey.stories.len(),
        || (),
        |(), range| {
            let stories = survey.stories.get(range.clone()).unwrap_or_default();
            let tasks = range.zip(stories).filter_map(|(at, story)| {
                let related =
                    if story.names_related { Box::default() } else { index.related_to(at) };
                let additions = Additions::new(job, survey, weeks, story, &related);
                let inputs = additions.digest(job, story);
                let written = before.find(&story.id).filter(|entry| !entry.dirty);
                let is_current = written.is_some_and(|entry| entry.inputs == Some(inputs));
                (!is_current).then_some(Task { at, inputs, related })
            });
            Ok::<_, String>(tasks.collect::<Vec<_>>())
        },
    )?;
    let is_known = |task: &Task| {
        let story = survey.stories.get(task.at);
        story.is_some_and(|it| before.find(&it.id).is_some_and(|entry| entry.inputs.is_some()))
    };
    let (known, mut tasks): (Vec<_>, Vec<_>) = parts.into_iter().flatten().partition(is_known);
    let unknown = tasks.len();
    tasks.extend(known);
    let gone = before.cards.iter().filter(|entry| survey.find(&entry.id).is_none());
    Ok(Plan { tasks, unknown, removals: gone.map(|entry| entry.id.clone()).collect() })
}

impl Plan {
    /// Whether the cards are as they should be.
    pub(super) fn is_empty(&self) -> bool {
        self.tasks.is_empty() && self.removals.is_empty()
    }

    /// Everything that carrying it out may touch.
    pub(super) fn intent(&self, job: &Job, survey: &Survey, before: &Manifest) -> Intent {
        let touched = self.tasks.iter().filter_map(|task| survey.stories.get(task.at));
        let dirty = before.cards.iter().filter(|entry| entry.dirty);
        let dirty_files = before.others.iter().filter(|(_, content)| content.is_none());
        let mut intent = Intent::default();
        intent.cards.extend(touched.map(|story| story.id.clone()));
        intent.cards.extend(self.removals.iter().cloned());
        intent.cards.extend(dirty.map(|entry| entry.id.clone()));
        intent.files.extend(dirty_files.map(|(path, _)| path.clone()));
        intent.files.extend([LIST, JSON_FEED, ATOM_FEED, SITEMAP].map(String::from));
        intent.files.extend([NO_JEKYLL, HEADERS, NGINX].map(String::from));
        intent.files.extend(super::sitemap::parts(survey.stories.len()));
        intent.files.extend(job.site.widget.files().map(|(path, _)| path));
        intent
    }
}

impl Task {
    /// What the card of this task is given.
    pub(super) fn additions(&self, job: &Job, survey: &Survey, weeks: &Weeks) -> Additions {
        let story = survey.stories.get(self.at);
        story.map(|it| Additions::new(job, survey, weeks, it, &self.related)).unwrap_or_default()
    }
}

impl Additions {
    fn new(job: &Job, survey: &Survey, weeks: &Weeks, story: &Entry, related: &[u32]) -> Self {
        let related = related.iter().filter_map(|at| survey.stories.get(*at as usize));
        let recap = if story.names_recap { None } else { weeks.recap_of(&job.site, story) };
        Self {
            related: related.map(|other| reference(job, other)).collect(),
            recap: recap.and_then(|(id, title)| {
                Some(Recap { title, text: None, url: Some(job.site.page(&id)?) })
            }),
        }
    }

    /// Gives the card what its document does not say.
    pub(super) fn complete(self, card: &mut Card) {
        if card.related.is_empty() {
            card.related = self.related;
        }
        card.recap = card.recap.take().or(self.recap);
    }

    /// Names everything that shapes the files of the card.
    fn digest(&self, job: &Job, story: &Entry) -> Digest {
        let given = serde_json::to_vec(&(&self.related, &self.recap)).unwrap_or_default();
        Digest::from_parts([job.site.digest.bytes(), story.digest.bytes(), &given])
    }
}

fn reference(job: &Job, story: &Entry) -> Related {
    let elsewhere = || story.elsewhere.as_deref().and_then(Link::parse);
    Related {
        title: story.title.to_string(),
        url: job.site.page(&story.id).or_else(elsewhere),
        source: story.source.as_deref().map(str::to_owned),
        published: story.published.as_deref().and_then(Timestamp::parse),
    }
}
