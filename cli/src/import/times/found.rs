//! What is found where a time is looked for.

use jiff::civil::DateTime;

use super::zones::Zone;

/// A time, and what is said about its zone.
pub(super) struct Spelled {
    pub(super) time: DateTime,
    pub(super) zone: Zone,
    /// Words that say nothing of a time.
    pub(super) rest: Vec<String>,
}

impl Spelled {
    /// A time of which all was understood.
    pub(super) fn whole(time: DateTime, zone: Zone) -> Self {
        Self { time, zone, rest: Vec::new() }
    }
}

/// Why a text is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unreadable {
    NoTime,
    /// It may be read in these two ways.
    TwoWays(&'static str),
}
