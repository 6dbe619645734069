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
    faults.extend(others(job, manifest)?);
    for (path, what) in faults.iter().take(NAMED) {
        say(format_args!("warning: {path} {what}"));
    }
    if let Some(more @ 1..) = faults.len().checked_sub(NAMED) {
        say(format_args!("warning: and {more} more files are missing or changed"));
    }
    if !faults.is_empty() {
        let [written, removed] = if job.dry_run {
            ["would be written", "would be removed"]
        } else {
            ["is written", "is removed"]
        };
        say(format_args!(
            "warning: what belongs to the site of today {written} anew, and what belongs to cards \
             that can no longer be read {removed}"
        ));
    }
    Ok(!faults.is_empty())
}

const LOST: &str = "is missing or changed, and of a version of the widget that is not at hand, so \
                    nothing of it stays; pages of other sites that name it need the version of today";

fn cards(job: &Job, manifest: &mut Manifest) -> Result<Vec<Fault>, String> {
    let entries = &manifest.cards;
    let found = job.readers().in_parallel(
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

fn others(job: &Job, manifest: &mut Manifest) -> Result<Vec<Fault>, String> {
    let known = manifest.others.iter().filter_map(|(path, known)| Some((path, (*known)?)));
    let known: Vec<_> = known.collect();
    let found = job.readers().in_parallel(
        known.len(),
        || (),
        |(), range| {
            let part = known.get(range).unwrap_or_default();
            let faults = part.iter().filter_map(|(path, digest)| fault(job, path, *digest));
            Ok::<_, String>(faults.collect::<Vec<_>>())
        },
    )?;
    let current: Vec<_> = job.site.widget.files().map(|(path, _)| path).collect();
    let faults = found.into_iter().flatten().map(|(path, what)| {
        manifest.others.insert(path.clone(), None);
        let is_lost = is_lasting(&path) && !current.contains(&path);
        (path, if is_lost { LOST } else { what })
    });
    Ok(faults.collect())
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
            (CardFile::Picture, Some(picture)) => fault(job, &path, picture),
            _ => fault(job, &path, made_of),
        }
    });
    faults.collect()
}

fn fault(job: &Job, path: &str, expected: Digest) -> Option<Fault> {
    let what = match job.store.get(path) {
        Ok(Some(bytes)) if Digest::new(&bytes) == expected => return None,
        Ok(Some(_)) => "is not as it was published",
        Ok(None) => "is missing",
        // Where it cannot be written either, that is what the run ends with.
        Err(_) => "cannot be read",
    };
    Some((path.to_owned(), what))
}
