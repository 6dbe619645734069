//! What is found where a time is looked for.

use jiff::civil::DateTime;

use super::zones::Zone;

/// A time, and what is said about its zone.
pub(super) struct Spelled {
    pub(super) time: DateTime,
    pub(super) zone: Zone,
}

/// Why a text is not read.
pub(super) enum Unreadable {
    NoTime,
    /// It may be read in these two ways.
    TwoWays(&'static str),
}
