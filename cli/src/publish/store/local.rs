//! A folder of this machine.
//!
//! A file is written beside its place and then moved there, so that its readers see the old one or
//! the new one, and neither a full disk nor a run that is cut off leaves half of one. Nothing is read,
//! written or removed behind a link within the folder: what is there is not the site's.

use std::collections::HashSet;
use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{Error, ErrorKind, Result, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{PoisonError, RwLock};

use super::interface::Store;
use super::listing::present;
use crate::publish::layout::{FOLDERS, INTENT};

#[derive(Debug)]
pub(in crate::publish) struct Local {
    root: PathBuf,
    /// The folders of which this run has seen that no link leads to them. Asking anew for each
    /// file of 100,000 cards takes a noticeable part of a run.
    own_folders: RwLock<HashSet<PathBuf>>,
    /// Held for as long as the value lives; the system lets go of it however the run ends.
    _lock: Option<File>,
}

impl Local {
    pub(super) fn open(root: PathBuf, may_create: bool) -> std::result::Result<Self, String> {
        let store = Self { root, own_folders: RwLock::default(), _lock: None };
        // Said before anything is written; a link that comes later is met by `place`.
        for folder in FOLDERS.map(Path::new) {
            store.leads_there(&folder.join("file")).map_err(|error| {
                format!(
                    "{error}; remove the link in {}, or name another folder",
                    store.root.display()
                )
            })?;
        }
        if !may_create {
            return Ok(store);
        }
        let root = &store.root;
        let failed = |error| {
            format!(
                "{} cannot be published to: {error}; mend that or name another folder",
                root.display()
            )
        };
        fs::create_dir_all(root).map_err(failed)?;
        let lock = lock(root)?;
        // Only an intent can be left half written without another one that says so.
        let _ = store.place(INTENT).and_then(|intent| fs::remove_file(beside(&intent)));
        Ok(Self { _lock: lock, ..store })
    }

    /// Where a file is, unless that is behind a link.
    fn place(&self, path: &str) -> Result<PathBuf> {
        let folder = Path::new(path).parent().unwrap_or(Path::new(""));
        let own = self.own_folders.read().unwrap_or_else(PoisonError::into_inner);
        let is_own = own.contains(folder);
        drop(own);
        if !is_own && self.leads_there(Path::new(path))? {
            let mut own = self.own_folders.write().unwrap_or_else(PoisonError::into_inner);
            own.insert(folder.to_owned());
        }
        Ok(self.root.join(path))
    }

    /// Whether all folders on the way to a file are there; an error where one is a link.
    fn leads_there(&self, file: &Path) -> Result<bool> {
        for folder in folders(file) {
            match fs::symlink_metadata(self.root.join(folder)) {
                Ok(data) if data.is_symlink() => {
                    return Err(Error::other(format!(
                        "{} is a link, and behind links is nothing of the site",
                        folder.display()
                    )));
                }
                Ok(_) => {}
                Err(_) => return Ok(false),
            }
        }
        Ok(true)
    }

    /// Creates the folders of a file within the root, which itself has to be there: where it is
    /// gone, somebody has removed the site meanwhile.
    fn create_folders(&self, file: &Path) -> Result<()> {
        for folder in folders(file) {
            let folder = self.root.join(folder);
            match fs::create_dir(&folder) {
                Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error),
                Err(_) if folder.is_symlink() || !folder.is_dir() => {
                    return Err(Error::other(format!("{} is no folder", folder.display())));
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn replace(&self, path: &str, bytes: &[u8]) -> Result<()> {
        let file = self.place(path)?;
        let beside = beside(&file);
        let create = || OpenOptions::new().write(true).create_new(true).open(&beside);
        let mut new = create().or_else(|error| {
            match error.kind() {
                ErrorKind::NotFound => self.create_folders(Path::new(path))?,
                // A run that was cut off has left it, or somebody a link, which is not followed.
                ErrorKind::AlreadyExists => fs::remove_file(&beside)?,
                _ => return Err(error),
            }
            create()
        })?;
        let written = new.write_all(bytes);
        drop(new);
        written.and_then(|()| fs::rename(&beside, file)).inspect_err(|_| {
            let _ = fs::remove_file(&beside);
        })
    }

    fn remove(&self, path: &str) -> Result<()> {
        let file = self.place(path)?;
        for file in [beside(&file), file] {
            match fs::remove_file(file) {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        Ok(())
    }

    fn failed(&self, what: &str, path: &str, error: &Error) -> String {
        let file = self.root.join(path);
        format!("{} cannot be {what}: {error}; mend that and publish again", file.display())
    }
}

impl Store for Local {
    fn get(&self, path: &str) -> std::result::Result<Option<Vec<u8>>, String> {
        let read = self
            .place(path)
            .and_then(|file| if file.is_symlink() { Ok(None) } else { fs::read(file).map(Some) });
        match read {
            Ok(bytes) => Ok(bytes),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(self.failed("read", path, &error)),
        }
    }

    fn present<'a>(&self, paths: &'a [String]) -> std::result::Result<Vec<&'a str>, String> {
        Ok(present(&self.root, paths))
    }

    fn put(&self, path: &str, bytes: Vec<u8>) -> std::result::Result<(), String> {
        self.replace(path, &bytes).map_err(|error| self.failed("written", path, &error))
    }

    fn delete(&self, paths: Vec<String>) -> std::result::Result<(), String> {
        paths.iter().try_for_each(|path| {
            self.remove(path).map_err(|error| self.failed("removed", path, &error))
        })
    }

    fn settle(&self) -> std::result::Result<(), String> {
        Ok(())
    }

    fn carries_headers(&self) -> bool {
        false
    }

    fn is_folder(&self) -> bool {
        true
    }
}

/// The folders on the way to a file, the outermost first.
fn folders(file: &Path) -> Vec<&Path> {
    let mut folders: Vec<_> =
        file.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty()).collect();
    folders.reverse();
    folders
}

/// Where the next version of a file is put together; always the same, so that what a killed run
/// left there is taken over by the next; a random name, as of the crate tempfile, would stay.
fn beside(file: &Path) -> PathBuf {
    let mut name = OsString::from(file);
    name.push("#new");
    name.into()
}

/// Two runs must not work on one folder. Where the system cannot lock a folder, nothing does.
fn lock(root: &Path) -> std::result::Result<Option<File>, String> {
    let Ok(folder) = File::open(root) else { return Ok(None) };
    match folder.try_lock() {
        Ok(()) => Ok(Some(folder)),
        Err(TryLockError::WouldBlock) => {
            Err(format!("another run is publishing to {}; wait until it has ended", root.display()))
        }
        Err(TryLockError::Error(_)) => Ok(None),
    }
}
