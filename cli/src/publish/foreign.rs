//! Files in the place of the site's that no run has written: they are never replaced in silence.

use std::collections::BTreeSet;

use super::job::Job;
use super::layout::{HEADERS, NGINX, NO_JEKYLL, SITEMAP};
use super::manifest::Manifest;
use super::plan::Plan;
use super::survey::Survey;
use crate::output::say;
use crate::site_urls::{ATOM_FEED, CardFile, JSON_FEED, LIST};

/// How many of them are named.
const NAMED: usize = 5;

/// Looks whether somebody else's files are where this run would write. Those that only help a host
/// are left, and given back; any other ends the run before it has written anything.
pub(super) fn find(
    job: &Job,
    survey: &Survey,
    plan: &Plan,
    before: &Manifest,
) -> Result<BTreeSet<String>, String> {
    let wanted = unknown(job, survey, plan, before);
    if job.overwrite || wanted.is_empty() {
        return Ok(BTreeSet::new());
    }
    let found = job.store.present(&wanted)?;
    let is_helper = |path: &&str| [HEADERS, NGINX, NO_JEKYLL].contains(path);
    let (helpers, others): (Vec<_>, Vec<_>) = found.into_iter().partition(is_helper);
    if let [first, ..] = others.as_slice() {
        let named = others.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
        let more = others.len().saturating_sub(NAMED);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        return Err(format!(
            "there are files that no run of publish has written and that this one would replace: \
             {named}{more}; publish to a folder of its own, or with --overwrite if {first} may go"
        ));
    }
    // What `.nojekyll` holds is nothing, whoever wrote it.
    for path in helpers.iter().filter(|path| **path != NO_JEKYLL) {
        say(format_args!(
            "warning: {path} is not of publish and stays as it is; add to it what publish writes \
             into an empty folder, or replace it with --overwrite"
        ));
    }
    Ok(helpers.into_iter().map(String::from).collect())
}

/// The files to be written of which the records know nothing. The widget's are left out: each
/// version has a folder named by its content.
fn unknown(job: &Job, survey: &Survey, plan: &Plan, before: &Manifest) -> Vec<String> {
    let mut paths = Vec::new();
    let has_base = job.site.urls.home().is_some();
    let is_made = |kind: CardFile| match kind {
        CardFile::Picture => job.site.painter.is_some(),
        CardFile::Oembed => has_base,
        _ => true,
    };
    for story in plan.tasks.iter().filter_map(|task| survey.stories.get(task.at)) {
        let known = before.find(&story.id);
        for kind in CardFile::ALL.into_iter().filter(|kind| is_made(*kind)) {
            let is_known = known.is_some_and(|it| {
                it.dirty || it.files.get(kind as usize).is_some_and(Option::is_some)
            });
            if !is_known {
                paths.push(kind.path(&story.id));
            }
        }
    }
    let indexes = [JSON_FEED, ATOM_FEED, SITEMAP].map(String::from).into_iter();
    let indexes = indexes.chain(super::sitemap::parts(survey.stories.len())).filter(|_| has_base);
    let helpers = [NO_JEKYLL, HEADERS, NGINX].into_iter().filter(|_| !job.store.carries_headers());
    let others = indexes.chain([LIST.to_owned()]).chain(helpers.map(String::from));
    paths.extend(others.filter(|path| !before.others.contains_key(path)));
    paths
}
