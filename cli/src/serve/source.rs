//! What an answer was made of: as long as that is as it was, so is the answer.

use std::path::PathBuf;

use super::folder::Stamp;

/// An extension of those answers that depend on nothing else, neither on other files nor on the
/// time.
#[derive(Clone, Debug)]
pub(crate) enum Source {
    /// The command itself, which never changes.
    Command,
    /// A file as it was before it was read.
    File(PathBuf, Stamp),
}

impl Source {
    /// Whether a change is sure to show.
    pub(crate) fn is_settled(&self) -> bool {
        match self {
            Self::Command => true,
            Self::File(_, stamp) => stamp.is_settled(),
        }
    }

    /// Whether it is as it was. This asks the disk.
    pub(crate) fn is_current(&self) -> bool {
        match self {
            Self::Command => true,
            Self::File(path, stamp) => Stamp::of(path).is_ok_and(|now| now == *stamp),
        }
    }
}
