//! A folder of this machine.
//!
//! A file that nothing names yet is written in its place; any other is written beside it and
//! then moved over it, so that its readers see the old one or the new one.

use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use super::interface::{Audience, Store};
use crate::publish::layout::{INTENT, OWN};

#[derive(Debug)]
pub(in crate::publish) struct Local {
    root: PathBuf,
    /// Held for as long as the value lives; the system lets go of it however the run ends.
    _lock: Option<File>,
}

impl Local {
    pub(super) fn open(root: PathBuf, may_create: bool) -> Result<Self, String> {
        let failed = |error| format!("{} cannot be published to: {error}", root.display());
        if may_create {
            for folder in [root.clone(), root.join("cards"), root.join(OWN)] {
                fs::create_dir_all(folder).map_err(failed)?;
            }
        }
        let lock = if may_create { lock(&root)? } else { None };
        if may_create {
            // Only an intent can be left half written without another one that says so.
            let _ = fs::remove_file(beside(&root.join(INTENT)));
        }
        Ok(Self { root, _lock: lock })
    }

    fn remove(&self, path: &str) -> Result<(), String> {
        let file = self.root.join(path);
        for file in [beside(&file), file] {
            match fs::remove_file(file) {
                Err(error) if error.kind() != ErrorKind::NotFound => {
                    return Err(self.failed("removed", path, &error));
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn failed(&self, what: &str, path: &str, error: &std::io::Error) -> String {
        let file = self.root.join(path);
        format!("{} cannot be {what}: {error}; mend that and publish again", file.display())
    }
}

impl Store for Local {
    fn get(&self, path: &str) -> Result<Option<Vec<u8>>, String> {
        match fs::read(self.root.join(path)) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(self.failed("read", path, &error)),
        }
    }

    fn put(&self, path: &str, bytes: Vec<u8>, audience: Audience) -> Result<(), String> {
        let file = self.root.join(path);
        let written = match audience {
            Audience::Nobody => match File::create_new(&file) {
                Ok(mut new) => new.write_all(&bytes),
                Err(_) => replace(&file, &bytes),
            },
            Audience::Readers => replace(&file, &bytes),
        };
        written.map_err(|error| self.failed("written", path, &error))
    }

    fn delete(&self, paths: Vec<String>) -> Result<(), String> {
        paths.iter().try_for_each(|path| self.remove(path))
    }

    fn settle(&self) -> Result<(), String> {
        Ok(())
    }

    fn carries_headers(&self) -> bool {
        false
    }

    fn is_locked(&self) -> bool {
        true
    }
}

fn replace(file: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let beside = beside(file);
    let create = || File::create(&beside);
    let mut new = create().or_else(|error| match (error.kind(), file.parent()) {
        (ErrorKind::NotFound, Some(folder)) => {
            fs::create_dir_all(folder)?;
            create()
        }
        _ => Err(error),
    })?;
    new.write_all(bytes)?;
    drop(new);
    fs::rename(beside, file)
}

/// Where the next version of a file is put together; always the same, so that what a killed run
/// left there is taken over by the next; a random name, as of the crate tempfile, would stay.
fn beside(file: &Path) -> PathBuf {
    let mut name = OsString::from(file);
    name.push("#new");
    name.into()
}

/// Two runs must not work on one folder. Where the system cannot lock a folder, nothing does.
fn lock(root: &Path) -> Result<Option<File>, String> {
    let Ok(folder) = File::open(root) else { return Ok(None) };
    match folder.try_lock() {
        Ok(()) => Ok(Some(folder)),
        Err(TryLockError::WouldBlock) => {
            Err(format!("another run is publishing to {}; wait until it has ended", root.display()))
        }
        Err(TryLockError::Error(_)) => Ok(None),
    }
}
