//! A folder that files are read from, and that nothing leads out of.

use std::fmt;
use std::fs::{File, Metadata};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::identity::Identity;

/// A folder, by its real path.
#[derive(Clone, Debug)]
pub(crate) struct Folder {
    root: PathBuf,
    largest: u64,
}

/// A file's bytes, and when they changed.
#[derive(Debug)]
pub(crate) struct Content {
    pub(crate) bytes: Vec<u8>,
    pub(crate) stamp: Stamp,
}

/// What shows cheaply that a file has not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stamp {
    pub(crate) modified: SystemTime,
    pub(crate) length: u64,
    identity: Identity,
}

/// Why a file could not be read.
#[derive(Debug)]
pub(crate) enum Unread {
    /// There is no such file, or a link in its place leads out of the folder.
    Missing,
    /// It is a folder.
    Folder,
    /// It is larger than the folder's largest file may be, in bytes.
    TooLarge(u64),
    /// The system refused to read it.
    Failed(io::Error),
}

/// Clocks of file systems tick as rarely as every two seconds; within that time a
/// second change may leave no trace in the stamp.
const TICK: Duration = Duration::from_secs(2);

impl Folder {
    /// Opens a folder whose files may have `largest` bytes at most.
    pub(crate) fn open(path: &Path, largest: u64) -> io::Result<Self> {
        let root = path.canonicalize()?;
        if !root.is_dir() {
            return Err(io::ErrorKind::NotADirectory.into());
        }
        Ok(Self { root, largest })
    }

    /// The folder's real path.
    pub(crate) fn path(&self) -> &Path {
        &self.root
    }

    /// Reads a file of the folder.
    pub(crate) fn read(&self, relative: &Path) -> Result<Content, Unread> {
        let (path, metadata) = self.find(relative)?;
        self.check_size(&metadata)?;
        let file = File::open(path)?;
        let stamp = Stamp::new(&file.metadata()?)?;
        let mut bytes =
            Vec::with_capacity(usize::try_from(stamp.length.min(self.largest)).unwrap_or(0));
        // The file may grow while it is read, so the cap is held here once more.
        file.take(self.largest.saturating_add(1)).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > self.largest {
            return Err(Unread::TooLarge(self.largest));
        }
        Ok(Content { bytes, stamp })
    }

    /// The stamp of a file of the folder.
    pub(crate) fn stamp(&self, relative: &Path) -> Result<Stamp, Unread> {
        let (_, metadata) = self.find(relative)?;
        self.check_size(&metadata)?;
        Ok(Stamp::new(&metadata)?)
    }

    /// The names of what lies directly in the folder, and when the list last changed.
    pub(crate) fn names(&self) -> io::Result<(Vec<String>, SystemTime)> {
        let modified = self.root.metadata()?.modified()?;
        let mut names = Vec::new();
        for entry in self.root.read_dir()? {
            names.push(entry?.file_name().to_string_lossy().into_owned());
        }
        Ok((names, modified))
    }

    fn find(&self, relative: &Path) -> Result<(PathBuf, Metadata), Unread> {
        let path = self.root.join(relative).canonicalize()?;
        if !path.starts_with(&self.root) {
            return Err(Unread::Missing);
        }
        let metadata = path.metadata()?;
        if metadata.is_dir() {
            return Err(Unread::Folder);
        }
        // Opening a pipe would wait for its other end.
        if !metadata.is_file() {
            return Err(Unread::Missing);
        }
        Ok((path, metadata))
    }

    fn check_size(&self, metadata: &Metadata) -> Result<(), Unread> {
        if metadata.len() > self.largest { Err(Unread::TooLarge(self.largest)) } else { Ok(()) }
    }
}

impl Stamp {
    /// The stamp of what is at this path; links are followed.
    pub(crate) fn of(path: &Path) -> io::Result<Self> {
        Self::new(&path.metadata()?)
    }

    fn new(metadata: &Metadata) -> io::Result<Self> {
        let (modified, length) = (metadata.modified()?, metadata.len());
        Ok(Self { modified, length, identity: Identity::new(metadata) })
    }

    /// Whether a later change is sure to leave another stamp.
    pub(crate) fn is_settled(&self) -> bool {
        let changed = self.identity.changed().map_or(self.modified, |at| at.max(self.modified));
        changed.elapsed().is_ok_and(|age| age > TICK)
    }
}

impl From<io::Error> for Unread {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound
            | io::ErrorKind::NotADirectory
            | io::ErrorKind::InvalidFilename => Self::Missing,
            _ => Self::Failed(error),
        }
    }
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => {
                f.write_str("there is no such file, or it is a link out of the folder")
            }
            Self::Folder => f.write_str("is a folder where a file belongs"),
            Self::TooLarge(largest) => {
                write!(f, "is larger than {largest} bytes, the most that is served")
            }
            Self::Failed(error) => write!(f, "cannot be read: {error}"),
        }
    }
}
