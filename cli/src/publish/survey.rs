//! The first pass: every card is read once, and what the others and the lists need to know of
//! it is kept, about a kilobyte a card.

mod newest;

use std::sync::{Arc, Mutex, PoisonError};

use news_card::{Card, Problem, Timestamp, without_citations};

use super::job::Job;
use super::manifest::Manifest;
use super::outcome::Failure;
use super::site;
use super::subjects::{Subject, subjects};
use crate::catalogue::{self, Summary};
use crate::contained::contained;
use crate::digest::Digest;
use crate::site_urls::CardFile;
pub(super) use newest::Newest;

/// What is known of all cards. Stories are sorted by id.
#[derive(Debug, Default)]
pub(super) struct Survey {
    pub(super) stories: Vec<Entry>,
    pub(super) newest: Newest,
    pub(super) failures: Vec<Failure>,
    /// What is wrong with parts of cards, each as `ID.json: path: sentence`.
    pub(super) warnings: Vec<String>,
}

/// What is known of one card.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) id: Box<str>,
    pub(super) origin: Origin,
    /// Of the document that the card is made from.
    pub(super) digest: Digest,
    pub(super) title: Box<str>,
    pub(super) source: Option<Box<str>>,
    pub(super) published: Option<Box<str>>,
    /// The publisher's own page, where the site does not know its own URL.
    pub(super) elsewhere: Option<Box<str>>,
    /// When it counts as new, in seconds since 1970.
    pub(super) time: Option<i64>,
    /// When it last changed, in seconds since 1970.
    pub(super) modified: Option<i64>,
    /// Its language tag.
    pub(super) lang: Option<Box<str>>,
    pub(super) subjects: Box<[Subject]>,
    pub(super) names_related: bool,
    pub(super) names_recap: bool,
}

/// Where a card comes from.
#[derive(Clone, Debug)]
pub(super) enum Origin {
    /// The publisher's folder.
    Folder,
    /// The store: its file in the folder is broken, and this is the last good version.
    LastGood,
    /// Put together from other cards.
    Made(Arc<Card>),
}

/// A card's document, read.
pub(super) struct Loaded {
    pub(super) card: Card,
    pub(super) digest: Digest,
    pub(super) problems: Vec<Problem>,
}

/// Reads all cards of the folder.
pub(super) fn survey(job: &Job, before: &Manifest) -> Result<Survey, String> {
    let listing = job.folder.list()?;
    job.progress.begin("reading", listing.ids.len());
    let newest = Mutex::new(Newest::default());
    let parts = job.workers().in_parallel(
        listing.ids.len(),
        || (),
        |(), range| {
            let mut part = Survey::default();
            let steps = range.len();
            for id in listing.ids.get(range).unwrap_or_default() {
                part.take(job, before, id);
            }
            newest.lock().unwrap_or_else(PoisonError::into_inner).append(&mut part.newest);
            job.progress.step(steps);
            Ok::<_, String>(part)
        },
    )?;
    let mut whole = Survey {
        newest: newest.into_inner().unwrap_or_else(PoisonError::into_inner),
        failures: listing.failures,
        warnings: listing.warnings,
        ..Survey::default()
    };
    whole.stories.reserve_exact(listing.ids.len());
    for part in parts {
        whole.stories.extend(part.stories);
        whole.failures.extend(part.failures);
        whole.warnings.extend(part.warnings);
    }
    Ok(whole)
}

/// The name under which the last good version of a card is known to be faulty.
pub(super) fn last(id: &str) -> Box<str> {
    [id, "#last"].concat().into()
}

/// Reads the document of a story.
pub(super) fn load(job: &Job, id: &str, origin: &Origin) -> Result<Loaded, String> {
    let (bytes, is_ours) = match origin {
        Origin::Made(card) => {
            let card = Card::clone(card);
            let digest = Digest::new(&serde_json::to_vec(&card).unwrap_or_default());
            return Ok(Loaded { card, digest, problems: Vec::new() });
        }
        Origin::Folder => (job.folder.read(id)?, false),
        Origin::LastGood => {
            let published = job.store.get(&CardFile::Json.path(id))?;
            (published.ok_or("is gone from the store")?, true)
        }
    };
    let read = news_card::read(&bytes).map_err(|error| error.to_string())?;
    let mut card = read.card;
    if is_ours {
        // What was worked out for the version in the store is worked out anew.
        card.related.retain(|related| !job.site.holds(related.url.as_ref()));
        card.recap = card.recap.filter(|recap| !job.site.holds(recap.url.as_ref()));
    }
    site::settle(&job.site, id, &mut card);
    Ok(Loaded { card, digest: Digest::new(&bytes), problems: read.problems })
}

impl Survey {
    /// Adds a card that was put together.
    pub(super) fn add(&mut self, job: &Job, id: &str, mut card: Card) {
        site::settle(&job.site, id, &mut card);
        let Err(at) = self.stories.binary_search_by(|story| (*story.id).cmp(id)) else { return };
        let origin = Origin::Made(Arc::new(card));
        if let Ok(loaded) = load(job, id, &origin) {
            let mut story = Entry::new(job, id, origin, &loaded);
            // It is about everything, so nothing is related to it.
            story.subjects = Box::default();
            (story.names_related, story.names_recap) = (true, true);
            self.stories.insert(at, story);
            self.newest.add(id, Summary::new(loaded.card));
        }
    }

    pub(super) fn find(&self, id: &str) -> Option<&Entry> {
        let at = self.stories.binary_search_by(|story| (*story.id).cmp(id)).ok()?;
        self.stories.get(at)
    }

    /// Frees what only the search for related cards needs.
    pub(super) fn forget_subjects(&mut self) {
        self.stories.iter_mut().for_each(|story| story.subjects = Box::default());
    }

    fn take(&mut self, job: &Job, before: &Manifest, id: &str) {
        let mut origin = Origin::Folder;
        let fault = job.faulty().get(id).cloned();
        let read = fault.map_or_else(|| contained(|| load(job, id, &origin)), Err);
        let loaded = read.or_else(|reason| {
            let is_published = before.find(id).is_some_and(|entry| entry.inputs.is_some());
            origin = Origin::LastGood;
            let kept = is_published.then(|| contained(|| load(job, id, &origin)).ok()).flatten();
            // Where the last version meets the fault, too, there is none.
            let kept = kept.filter(|_| !job.faulty().contains_key(&*last(id)));
            self.failures.push(Failure { id: id.into(), reason, kept: kept.is_some() });
            kept.ok_or(())
        });
        let Ok(loaded) = loaded else { return };
        for problem in &loaded.problems {
            self.warnings.push(format!("{id}.json: {problem}"));
        }
        self.stories.push(Entry::new(job, id, origin, &loaded));
        self.newest.add(id, Summary::new(loaded.card));
    }
}

impl Entry {
    fn new(job: &Job, id: &str, origin: Origin, loaded: &Loaded) -> Self {
        let card = &loaded.card;
        let times = [&card.published, &card.collected, &card.updated];
        let link = card.url.as_ref().filter(|_| job.site.urls.home().is_none());
        Self {
            id: id.into(),
            origin,
            digest: loaded.digest,
            source: card.source.as_ref().map(|source| source.name.as_str().into()),
            published: card.published.as_ref().map(|time| time.as_str().into()),
            elsewhere: link.map(|link| link.as_str().into()),
            time: catalogue::time(card),
            modified: times.into_iter().flatten().map(Timestamp::epoch_seconds).max(),
            lang: card.lang.as_deref().map(Into::into),
            subjects: subjects(card),
            names_related: !card.related.is_empty(),
            names_recap: card.recap.is_some(),
            // Its marks lead to sources that those who name it do not have.
            title: without_citations(&card.title, card.citations.len()).into(),
        }
    }

    /// The first part of its language tag: regions and scripts do not count.
    pub(super) fn language(&self) -> Option<&str> {
        self.lang.as_deref()?.split(['-', '_']).next()
    }

    /// Whether it is surely not in this language.
    pub(super) fn is_foreign_to(&self, language: Option<&str>) -> bool {
        let both = self.language().zip(language);
        both.is_some_and(|(own, other)| !own.eq_ignore_ascii_case(other))
    }
}
