//! What every stage of a run works with.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::fingerprint::fingerprint;
use super::intent::{Intent, Run};
use super::layout::INTENT;
use super::outcome::Tally;
use super::pictures::Painter;
use super::progress::Progress;
use super::site::Site;
use super::source::Folder;
use super::store::{self, Store};
use super::threads::Threads;
use crate::args::PublishArgs;

/// What is said where files go while they are published.
const GONE: &str = "somebody has removed files of the site while it was published; publish again \
                    when nothing else changes it";

/// One run of `publish`.
pub(super) struct Job {
    pub(super) site: Site,
    pub(super) folder: Folder,
    pub(super) store: Box<dyn Store>,
    pub(super) run: Run,
    pub(super) jobs: usize,
    pub(super) dry_run: bool,
    /// Whether files may be replaced that no run wrote.
    pub(super) overwrite: bool,
    /// Whether what was published is read and compared first.
    pub(super) verify: bool,
    /// Whether a folder without cards may empty the site.
    pub(super) allow_empty: bool,
    /// Cards that met a fault of the command itself when they were written.
    faulty: Mutex<BTreeMap<Box<str>, String>>,
    /// When it was last looked whether another run has begun.
    looked: Mutex<Instant>,
    pub(super) tally: Tally,
    pub(super) progress: Progress,
}

/// How often that is looked at.
const LOOKED_EVERY: Duration = Duration::from_secs(2);

/// Cards that one thread takes at a time: few enough to share the work evenly, many enough that
/// sharing costs nothing.
const CHUNK: usize = 64;
/// How many files are read at once from a store in the network.
const READERS: usize = 32;

impl Job {
    /// Opens the folder and the store. The errors are one sentence.
    pub(super) fn new(
        args: &PublishArgs,
        painter: Option<Box<dyn Painter>>,
    ) -> Result<Self, String> {
        let open = || store::open(&args.to, &args.store_options, !args.dry_run);
        Self::with_store(args, painter, open)
    }

    /// The same with a store that is opened in another way.
    pub(super) fn with_store(
        args: &PublishArgs,
        painter: Option<Box<dyn Painter>>,
        open: impl FnOnce() -> Result<Box<dyn Store>, String>,
    ) -> Result<Self, String> {
        let mut site = Site::new(args, painter)?;
        site.digest = fingerprint(&site)?;
        let folder = Folder::new(&args.dir);
        // Before the store is touched: an unknown folder must not leave an empty site.
        folder.list()?;
        store::keep_apart(&args.dir, &args.to)?;
        let processors = || thread::available_parallelism().map_or(1, NonZeroUsize::get);
        Ok(Self {
            site,
            folder,
            store: open()?,
            run: Run::new(),
            jobs: args.jobs.map_or_else(processors, NonZeroUsize::get),
            dry_run: args.dry_run,
            overwrite: args.overwrite,
            verify: args.verify,
            allow_empty: args.allow_empty,
            faulty: Mutex::default(),
            looked: Mutex::new(Instant::now()),
            tally: Tally::default(),
            progress: Progress::new(args.quiet),
        })
    }

    /// The cards that met a fault of the command, and what is said of them.
    pub(super) fn faulty(&self) -> MutexGuard<'_, BTreeMap<Box<str>, String>> {
        self.faulty.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes a file, or only counts it where nothing may be written.
    pub(super) fn put(&self, path: &str, bytes: Vec<u8>) -> Result<(), String> {
        Tally::add(&self.tally.files_written, 1);
        if self.dry_run { Ok(()) } else { self.store.put(path, bytes) }
    }

    pub(super) fn delete(&self, paths: Vec<String>) -> Result<(), String> {
        if self.dry_run { Ok(()) } else { self.store.delete(paths) }
    }

    pub(super) fn settle(&self) -> Result<(), String> {
        self.store.settle()
    }

    /// Writes down what this run may touch, before it does.
    pub(super) fn declare(&self, intent: &Intent) -> Result<(), String> {
        if self.dry_run {
            return Ok(());
        }
        self.store.put(INTENT, intent.write(&self.run).into_bytes())?;
        self.settle()
    }

    /// Fails when another run has begun since this one did, as the later one goes on, and when
    /// somebody has removed what this run wrote down.
    pub(super) fn check_alone(&self) -> Result<(), String> {
        if self.dry_run {
            return Ok(());
        }
        let sentence = match self.store.get(INTENT)? {
            Some(text) if self.run.wrote(&String::from_utf8_lossy(&text)) => return Ok(()),
            None if self.store.is_folder() => GONE,
            _ => {
                "another run has begun to publish to the same place, so this one leaves the rest \
                 to it; when that has ended, publish again"
            }
        };
        Err(sentence.into())
    }

    /// The same from time to time while files are written to a store in the network, where a later
    /// run may begin at any moment: what is written over its files has to be written anew.
    pub(super) fn check_still_alone(&self) -> Result<(), String> {
        if self.store.is_folder() {
            return Ok(());
        }
        // One of the threads looks for all.
        let Ok(mut looked) = self.looked.try_lock() else { return Ok(()) };
        if looked.elapsed() < LOOKED_EVERY {
            return Ok(());
        }
        *looked = Instant::now();
        self.check_alone()
    }

    /// Fails when a file is gone that this run has written.
    pub(super) fn check_there(&self, paths: &[String]) -> Result<(), String> {
        if self.dry_run || !self.store.is_folder() {
            return Ok(());
        }
        let there = self.store.present(paths)?.len();
        if there == paths.len() { Ok(()) } else { Err(GONE.into()) }
    }

    /// The threads that work on cards.
    pub(super) fn workers(&self) -> Threads {
        Threads { count: self.jobs, chunk: CHUNK }
    }

    /// The threads that read files back: a store in the network lets each wait.
    pub(super) fn readers(&self) -> Threads {
        if self.store.is_folder() { self.workers() } else { Threads { count: READERS, chunk: 1 } }
    }
}
