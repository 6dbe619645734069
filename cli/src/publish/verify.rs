//! `--verify`: whether each file in the store is as it was published. What is not is doubted like
//! what an interrupted run may have touched, and so written anew.

use super::job::Job;
use super::layout::is_lasting;
use super::manifest::{Entry, Manifest};
use crate::digest::Digest;
use crate::output::say;
use crate::site_urls::CardFile;

/// How many files are named.
const NAMED: usize = 20;

/// What is wrong with a file.
type Fault = (String, &'static str);

/// Compares every file with the manifest, and marks there what is another or missing. Gives whether
/// there was any.
pub(super) fn verify(job: &Job, manifest: &mut Manifest) -> Result<bool, String> {
    job.progress.begin("verifying", manifest.cards.len());
    let mut faults = cards(job, manifest)?;
    for (path, known) in &mut manifest.others {
        let Some(digest) = known else { continue };
        if let Some(fault) = fault(job, path.clone(), *digest) {
            let is_current = job.site.widget.files().any(|(current, _)| current == *path);
            let is_lost = is_lasting(path) && !is_current;
            faults.push((fault.0, if is_lost { LOST } else { fault.1 }));
            *known = None;
        }
    }
    for (path, what) in faults.iter().take(NAMED) {
        say(format_args!("warning: {path} {what}"));
    }
    if let Some(more @ 1..) = faults.len().checked_sub(NAMED) {
        say(format_args!("warning: and {more} more files are missing or changed"));
    }
    Ok(!faults.is_empty())
}

const LOST: &str = "is missing or changed, and of a version of the widget that is not at hand, so \
                    nothing of it stays; pages of other sites that name it need the version of today";

fn cards(job: &Job, manifest: &mut Manifest) -> Result<Vec<Fault>, String> {
    let entries = &manifest.cards;
    let found = job.in_parallel(
        entries.len(),
        || (),
        |(), range| {
            let part = entries.get(range.clone()).unwrap_or_default();
            job.progress.step(part.len());
            let faults = range.zip(part).filter(|(_, entry)| !entry.dirty);
            let faults = faults.map(|(at, entry)| (at, of_card(job, entry)));
            Ok::<_, String>(faults.filter(|(_, faults)| !faults.is_empty()).collect::<Vec<_>>())
        },
    )?;
    let mut all = Vec::new();
    for (at, faults) in found.into_iter().flatten() {
        if let Some(entry) = manifest.cards.get_mut(at) {
            entry.dirty = true;
            let document = CardFile::Json.path(&entry.id);
            if faults.iter().any(|(path, _)| *path == document) {
                // What others wrote is not the last good version of the card.
                entry.inputs = None;
            }
        }
        all.extend(faults);
    }
    Ok(all)
}

fn of_card(job: &Job, entry: &Entry) -> Vec<Fault> {
    let files = CardFile::ALL.into_iter().zip(entry.files);
    let files = files.filter_map(|(kind, made_of)| Some((kind, made_of?)));
    let faults = files.filter_map(|(kind, made_of)| {
        let path = kind.path(&entry.id);
        match (kind, entry.picture) {
            (CardFile::Picture, None) => {
                Some((path, "was published by a version that kept no record of its bytes"))
            }
            (CardFile::Picture, Some(picture)) => fault(job, path, picture),
            _ => fault(job, path, made_of),
        }
    });
    faults.collect()
}

fn fault(job: &Job, path: String, expected: Digest) -> Option<Fault> {
    match job.store.get(&path) {
        Ok(Some(bytes)) if Digest::new(&bytes) == expected => None,
        Ok(Some(_)) => Some((path, "is not as it was published, and is written anew")),
        Ok(None) => Some((path, "is missing, and is written anew")),
        // Where it cannot be written either, that is what the run ends with.
        Err(_) => Some((path, "cannot be read, and is written anew")),
    }
}
