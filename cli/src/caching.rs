//! `Cache-Control` of everything that is served or published.
//!
//! Constants and no builder: the typed header of `headers` 0.4 does not know
//! `stale-while-revalidate`, and a published site writes the same values into files for servers.

/// A card and all that is made of it: a minute unasked, and ten more while a new version is
/// fetched, so that a busy site asks rarely and an update is still seen in minutes.
pub(crate) const CARD: &str = "public, max-age=60, stale-while-revalidate=600";
/// What changes with every card is kept for a quarter of a minute.
pub(crate) const INDEX: &str = "public, max-age=15, stale-while-revalidate=60";
/// Files that may change at any moment are asked about every time, which costs a 304.
pub(crate) const REVALIDATE: &str = "no-cache";
/// The path names the content, so it can be kept for ever; a year is HTTP's word for that.
pub(crate) const IMMUTABLE: &str = "public, max-age=31536000, immutable";
/// Nothing for caches: errors, and the publisher's own records.
pub(crate) const NO_STORE: &str = "no-store";
