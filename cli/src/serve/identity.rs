//! Which file it is, and when the system last saw it change: unlike the time of modification,
//! nobody can set that back, as copying, unpacking and synchronising programs do.

use std::fs::Metadata;
use std::time::{Duration, SystemTime};

/// Of a file on a system that tells; elsewhere all are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Identity {
    /// Device and number.
    file: (u64, u64),
    /// Seconds since 1970, and nanoseconds.
    changed: Option<(i64, i64)>,
}

impl Identity {
    #[cfg(unix)]
    pub(crate) fn new(metadata: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt as _;
        let changed = (metadata.ctime(), metadata.ctime_nsec());
        Self { file: (metadata.dev(), metadata.ino()), changed: Some(changed) }
    }

    #[cfg(not(unix))]
    pub(crate) fn new(_: &Metadata) -> Self {
        Self { file: (0, 0), changed: None }
    }

    /// When it last changed.
    pub(crate) fn changed(&self) -> Option<SystemTime> {
        let (seconds, nanoseconds) = self.changed?;
        let time = Duration::new(seconds.try_into().ok()?, nanoseconds.try_into().ok()?);
        SystemTime::UNIX_EPOCH.checked_add(time)
    }
}
