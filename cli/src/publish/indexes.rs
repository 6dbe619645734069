//! What names the cards: the list, the feeds, the sitemap. Written when all contents stand.

use std::collections::{BTreeMap, BTreeSet};
use std::iter;

use news_card::Card;

use super::declaration::Declaration;
use super::job::Job;
use super::layout::{HEADERS, NGINX, NO_JEKYLL, headers_file};
use super::manifest::Manifest;
use super::nginx::nginx_file;
use super::sitemap;
use super::survey::{Survey, load};
use crate::catalogue;
use crate::digest::Digest;
use crate::site_urls::feeds::{self, ITEMS};
use crate::site_urls::{ATOM_FEED, JSON_FEED, LIST};

/// Other files of the site, by path, as the manifest has them.
pub(super) type Others = BTreeMap<String, Option<Digest>>;

/// Writes the widget's files, those that help static servers, and feeds where there are none yet;
/// they come before the pages that refer to them. What is not of this site is left as it is.
pub(super) fn write_foundations(
    job: &Job,
    before: &Manifest,
    left: &BTreeSet<String>,
    intent: &mut Declaration<'_>,
) -> Result<Others, String> {
    announce_feeds(job, before, intent)?;
    let mut workspace = Workspace { job, before, intent, others: Others::new() };
    for (path, bytes) in job.site.widget.files() {
        workspace.put(path, bytes)?;
    }
    if !job.store.carries_headers() {
        let helpers = [
            (NO_JEKYLL, String::new()),
            (HEADERS, headers_file()),
            (NGINX, nginx_file(&job.site.base_path)),
        ];
        for (path, text) in helpers.into_iter().filter(|(path, _)| !left.contains(*path)) {
            workspace.put(path.into(), text.into_bytes())?;
        }
    }
    job.settle()?;
    Ok(workspace.others)
}

/// Writes the indexes that changed.
pub(super) fn write(
    job: &Job,
    survey: &mut Survey,
    before: &Manifest,
    intent: &mut Declaration<'_>,
) -> Result<Others, String> {
    let newest = survey.newest.in_order();
    let list = catalogue::write(&newest, &job.site.base_path).map_err(|error| error.to_string())?;
    let latest: Vec<Box<str>> = newest.iter().take(ITEMS).map(|(id, _)| (*id).into()).collect();
    let cards = read_again(job, survey, latest)?;
    let mut workspace = Workspace { job, before, intent, others: Others::new() };
    let json = feeds::json(&job.site.urls, cards.iter().map(|(id, card)| (id, card)))
        .map(|bytes| (JSON_FEED, bytes));
    let atom = feeds::atom(&job.site.urls, &cards).map(|bytes| (ATOM_FEED, bytes));
    for (path, bytes) in json.into_iter().chain(atom) {
        workspace.put(path.into(), bytes)?;
    }
    for (path, bytes) in sitemap::files(&job.site, &survey.stories) {
        // The last one names the others.
        job.settle()?;
        workspace.put(path, bytes)?;
    }
    workspace.put(LIST.into(), list)?;
    job.settle()?;
    Ok(workspace.others)
}

/// Every page names both feeds, and each feed names pages. So where a feed is not there yet, an
/// empty one comes before all pages.
fn announce_feeds(
    job: &Job,
    before: &Manifest,
    intent: &mut Declaration<'_>,
) -> Result<(), String> {
    let json =
        feeds::json(&job.site.urls, iter::empty::<(&str, &Card)>()).map(|bytes| (JSON_FEED, bytes));
    let atom = feeds::atom(&job.site.urls, &[]).map(|bytes| (ATOM_FEED, bytes));
    for (path, bytes) in json.into_iter().chain(atom).filter(|_| !job.dry_run) {
        let is_known = before.others.get(path).is_some_and(Option::is_some);
        if !is_known && job.store.get(path)?.is_none() {
            intent.make()?;
            job.store.put(path, bytes)?;
        }
    }
    job.settle()
}

fn read_again(
    job: &Job,
    survey: &Survey,
    ids: Vec<Box<str>>,
) -> Result<Vec<(Box<str>, Card)>, String> {
    let read = |id: Box<str>| {
        let story = survey.find(&id)?;
        Some(load(job, &id, &story.origin).map(|loaded| (id, loaded.card)))
    };
    let cards: Result<_, String> = ids.into_iter().filter_map(read).collect();
    cards.map_err(|error| {
        format!("a card {error} since it was published; publish again when the folder is at rest")
    })
}

struct Workspace<'a, 'b> {
    job: &'a Job,
    before: &'a Manifest,
    intent: &'a mut Declaration<'b>,
    others: Others,
}

impl Workspace<'_, '_> {
    fn put(&mut self, path: String, bytes: Vec<u8>) -> Result<(), String> {
        let digest = Some(Digest::new(&bytes));
        if self.before.others.get(&path) != Some(&digest) {
            self.intent.make()?;
            self.job.put(&path, bytes)?;
        }
        self.others.insert(path, digest);
        Ok(())
    }
}
