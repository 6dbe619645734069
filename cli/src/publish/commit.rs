//! Opening and closing the records around a run.

use std::collections::HashMap;

use super::declaration::Declaration;
use super::indexes::Others;
use super::intent::Intent;
use super::job::Job;
use super::layout::{INTENT, MANIFEST, is_lasting};
use super::manifest::{Entry, Manifest};
use super::outcome::Tally;
use super::survey::Survey;
use crate::site_urls::CardFile;

/// Reads what stands in the store, and whether a run was interrupted.
pub(super) fn open(job: &Job) -> Result<(Manifest, bool), String> {
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    let manifest = job.store.get(MANIFEST)?.map(|bytes| Manifest::read(&text(bytes)));
    let mut manifest = manifest.transpose()?.unwrap_or_default();
    let intent = job.store.get(INTENT)?.map(|bytes| Intent::read(&text(bytes))).transpose()?;
    let is_resumed = intent.is_some();
    if let Some(intent) = intent {
        intent.mark_dirty(&mut manifest);
    }
    Ok((manifest, is_resumed))
}

/// What stands in the store now: the cards as they were, or as they were written.
pub(super) fn updated_manifest(
    before: &Manifest,
    survey: &Survey,
    written: Vec<Entry>,
    mut others: Others,
) -> Manifest {
    let mut written: HashMap<Box<str>, Entry> =
        written.into_iter().map(|entry| (entry.id.clone(), entry)).collect();
    let stories = survey.stories.iter();
    let cards = stories
        .filter_map(|story| written.remove(&story.id).or_else(|| before.find(&story.id).cloned()))
        .collect();
    let lasting = before.others.iter().filter(|(path, known)| is_lasting(path) && known.is_some());
    for (path, known) in lasting {
        others.entry(path.clone()).or_insert(*known);
    }
    Manifest { cards, others }
}

/// Removes the files that nothing names any more.
pub(super) fn remove_what_is_gone(
    job: &Job,
    before: &Manifest,
    after: &Manifest,
) -> Result<(), String> {
    let mut gone = Vec::new();
    let mut perhaps = Vec::new();
    for card in &before.cards {
        let wanted = after.find(&card.id).map(|entry| entry.files).unwrap_or_default();
        for ((kind, had), wanted) in CardFile::ALL.into_iter().zip(card.files).zip(wanted) {
            match (had, wanted) {
                (Some(_), None) => gone.push(kind.path(&card.id)),
                (None, None) if card.dirty => perhaps.push(kind.path(&card.id)),
                _ => {}
            }
        }
    }
    for (path, known) in &before.others {
        if !after.others.contains_key(path) {
            if known.is_some() { &mut gone } else { &mut perhaps }.push(path.clone());
        }
    }
    Tally::add(&job.tally.files_removed, gone.len());
    gone.append(&mut perhaps);
    job.delete(gone)
}

/// Writes the manifest; with the intent gone, the run is complete. It tells of nothing that is not
/// there: a site that somebody removes meanwhile is not called published.
pub(super) fn close(
    job: &Job,
    before: &Manifest,
    after: &Manifest,
    intent: &Declaration<'_>,
) -> Result<(), String> {
    if job.dry_run {
        return Ok(());
    }
    job.check_there(&written(before, after))?;
    job.store.put(MANIFEST, after.write().into_bytes())?;
    job.settle()?;
    intent.end()
}

/// The files that a run has written.
fn written(before: &Manifest, after: &Manifest) -> Vec<String> {
    let mut paths = Vec::new();
    for card in &after.cards {
        let known = before.find(&card.id).filter(|known| !known.dirty);
        let had = known.map(|known| known.files).unwrap_or_default();
        for ((kind, has), had) in CardFile::ALL.into_iter().zip(card.files).zip(had) {
            if has.is_some() && has != had {
                paths.push(kind.path(&card.id));
            }
        }
    }
    let others = after.others.iter().filter(|(path, has)| before.others.get(*path) != Some(*has));
    paths.extend(others.map(|(path, _)| path.clone()));
    paths
}
