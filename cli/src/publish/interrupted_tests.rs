//! A run may be cut off at any write or removal, and a store may fail at any: each one is tried.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use clap::Parser as _;
use tempfile::TempDir;

use super::job::Job;
use super::store::{self, Store};
use super::{publish, reach};
use crate::args::PublishArgs;

/// How a store fails.
#[derive(Clone, Copy, Debug)]
enum Failure {
    /// Nothing is done any more, as when the machine is switched off between two files.
    Stops,
    /// The same in the middle of a file.
    Tears,
    /// One file is lost, which is only reported when all are waited for, as by an object store.
    Loses,
}

/// A store that fails at one of its writes and removals.
struct FailingStore {
    inner: Box<dyn Store>,
    how: Failure,
    /// The writes and removals before the one that fails.
    spared: usize,
    /// How many there were.
    count: Arc<AtomicUsize>,
    has_lost: AtomicBool,
}

impl FailingStore {
    /// Whether the next write or removal fails, and whether it is the first that does.
    fn fails(&self) -> (bool, bool) {
        let number = self.count.fetch_add(1, Ordering::SeqCst);
        let is_first = number == self.spared;
        (is_first || (number > self.spared && !matches!(self.how, Failure::Loses)), is_first)
    }

    /// Leaves what a local store has on the disk when it is cut off while it writes.
    fn tear(&self, path: &str, mut bytes: Vec<u8>) {
        bytes.truncate(bytes.len() / 2);
        // Each file is written under this name first.
        self.inner.put(&format!("{path}#new"), bytes).unwrap();
    }
}

fn refused() -> Result<(), String> {
    Err("the store fails".into())
}

impl Store for FailingStore {
    fn get(&self, path: &str) -> Result<Option<Vec<u8>>, String> {
        self.inner.get(path)
    }

    fn present<'a>(&self, paths: &'a [String]) -> Result<Vec<&'a str>, String> {
        self.inner.present(paths)
    }

    fn put(&self, path: &str, bytes: Vec<u8>) -> Result<(), String> {
        match (self.fails(), self.how) {
            ((false, _), _) => self.inner.put(path, bytes),
            ((true, _), Failure::Loses) => {
                self.has_lost.store(true, Ordering::SeqCst);
                Ok(())
            }
            ((true, true), Failure::Tears) => {
                self.tear(path, bytes);
                refused()
            }
            _ => refused(),
        }
    }

    fn settle(&self) -> Result<(), String> {
        if self.has_lost.load(Ordering::SeqCst) { refused() } else { self.inner.settle() }
    }

    fn delete(&self, paths: Vec<String>) -> Result<(), String> {
        paths.into_iter().try_for_each(|path| match self.fails() {
            (true, _) => refused(),
            (false, _) => self.inner.delete(vec![path]),
        })
    }

    fn carries_headers(&self) -> bool {
        self.inner.carries_headers()
    }

    fn is_folder(&self) -> bool {
        self.inner.is_folder()
    }
}

/// A folder of cards and a folder for the site.
struct Folders(TempDir);

impl Folders {
    fn new() -> Self {
        let folders = Self(tempfile::tempdir().unwrap());
        fs::create_dir(folders.0.path().join("cards")).unwrap();
        folders
    }

    fn write(&self, id: &str, title: &str, day: u8) {
        let card = format!(r#"{{"title": "{title}", "published": "2026-05-{day:02}T09:30:00Z"}}"#);
        fs::write(self.0.path().join(format!("cards/{id}.json")), card).unwrap();
    }

    fn remove(&self, id: &str) {
        fs::remove_file(self.0.path().join(format!("cards/{id}.json"))).unwrap();
    }

    /// One thread, so that the writes come in the same order in every run.
    fn args(&self, site: &str) -> PublishArgs {
        let path = |name: &str| self.0.path().join(name).to_str().unwrap().to_owned();
        let (cards, site) = (path("cards"), path(site));
        let fixed = ["--base-url", reach::BASE, "--no-pictures", "--quiet", "--jobs", "1"];
        PublishArgs::parse_from(["publish", &cards, "--to", &site].into_iter().chain(fixed))
    }

    /// As somebody does who has no address for the site yet.
    fn publish_without_base_url(&self, site: &str) {
        let args = PublishArgs { base_url: None, ..self.args(site) };
        publish(&Job::new(&args, None).unwrap()).unwrap();
    }

    fn publish(&self, site: &str) {
        publish(&Job::new(&self.args(site), None).unwrap()).unwrap();
    }

    /// Whether a run to the end was possible, and how many writes and removals it took or tried.
    fn publish_with_failure(&self, how: Failure, spared: usize) -> (bool, usize) {
        let args = self.args("site");
        let count = Arc::default();
        let open = || {
            let inner = store::open(&args.to, &[], true)?;
            let count = Arc::clone(&count);
            let has_lost = AtomicBool::new(false);
            let store: Box<dyn Store> =
                Box::new(FailingStore { inner, how, spared, count, has_lost });
            Ok(store)
        };
        let is_done = publish(&Job::with_store(&args, None, open).unwrap()).is_ok();
        (is_done, count.load(Ordering::SeqCst))
    }

    /// All files of a site by their path.
    fn files(&self, site: &str) -> BTreeMap<String, Vec<u8>> {
        let root = self.0.path().join(site);
        let mut found = BTreeMap::new();
        let mut folders = vec![root.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).into_iter().flatten() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let name = path.strip_prefix(&root).unwrap().to_str().unwrap().to_owned();
                    found.insert(name, fs::read(path).unwrap());
                }
            }
        }
        found
    }

    /// Puts a site in this state.
    fn restore(&self, site: &str, files: &BTreeMap<String, Vec<u8>>) {
        let root = self.0.path().join(site);
        let _ = fs::remove_dir_all(&root);
        for (path, bytes) in files {
            let file = root.join(path);
            fs::create_dir_all(file.parent().unwrap_or(Path::new(""))).unwrap();
            fs::write(file, bytes).unwrap();
        }
    }

    /// Publishes over the site `before` and fails at each write and removal in turn. Whatever a
    /// run leaves, no reader meets a gap, and the next run ends as if there had been no failure.
    fn fail_everywhere(&self, before: &BTreeMap<String, Vec<u8>>) {
        self.restore("undisturbed", before);
        self.publish("undisturbed");
        let expected = self.files("undisturbed");
        let changed = expected.iter().filter(|(path, bytes)| before.get(*path) != Some(bytes));
        let gone = before.keys().filter(|path| !expected.contains_key(*path));
        // Besides the files of the site itself, the intent is written and removed.
        let least = changed.count() + gone.count() + 2;
        for how in [Failure::Stops, Failure::Tears, Failure::Loses] {
            let mut spared = 0;
            loop {
                self.restore("site", before);
                let (is_done, count) = self.publish_with_failure(how, spared);
                reach::everything_named_is_there(&self.0.path().join("site"));
                // A failure that a run passes over would end this too early.
                assert_eq!(is_done, count <= spared, "{how:?} after {spared}");
                if !is_done {
                    self.publish("site");
                }
                let site = self.files("site");
                let names = |files: &BTreeMap<_, _>| files.keys().cloned().collect::<Vec<String>>();
                assert_eq!(names(&site), names(&expected), "{how:?} after {spared}");
                assert!(site == expected, "{how:?} after {spared}: the bytes differ");
                if is_done {
                    break;
                }
                spared += 1;
            }
            assert!(spared >= least, "{how:?}: {spared} writes for {least} changes");
        }
    }
}

/// Cards that are related to each other, in two weeks with a recap each.
fn newsroom() -> Folders {
    let folders = Folders::new();
    for (id, title, day) in [
        ("a", "The Zephyr sails", 4),
        ("b", "The Zephyr returns", 5),
        ("c", "Acorn ships lamps", 6),
        ("d", "Acorn ships kites", 11),
        ("e", "Birch and Acorn part", 12),
        ("f", "The Zephyr rests", 13),
    ] {
        folders.write(id, title, day);
    }
    folders
}

#[test]
fn a_first_publication_may_fail_anywhere() {
    newsroom().fail_everywhere(&BTreeMap::new());
}

#[test]
fn an_update_may_fail_anywhere() {
    let folders = newsroom();
    folders.publish("first");
    let before = folders.files("first");
    folders.write("b", "The Zephyr returns early", 5);
    folders.write("g", "Birch grows lamps", 14);
    folders.remove("c");
    folders.fail_everywhere(&before);
}

#[test]
fn a_site_that_gets_its_address_later_may_fail_anywhere() {
    let folders = newsroom();
    folders.publish_without_base_url("first");
    folders.fail_everywhere(&folders.files("first"));
}
