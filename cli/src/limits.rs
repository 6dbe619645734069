//! Every limit of the command in one place.
//!
//! The figures of the server are chosen for a small public endpoint on one machine. A card is
//! capped at the size that the widget itself accepts.

use std::time::Duration;

/// The largest card, in bytes: 1 MiB, as in the widget.
pub(crate) const CARD_BYTES: u64 = 1 << 20;
/// The most cards that a folder may hold; the rest is left out of the index.
pub(crate) const CARDS: usize = 10_000;
/// The most open connections.
pub(crate) const CONNECTIONS: u32 = 1024;
/// The most requests worked on at once.
pub(crate) const REQUESTS: u32 = 64;
/// Seconds after which a request that still waits is answered with 503.
pub(crate) const REQUEST_SECONDS: u32 = 10;
/// The longest path with query, in bytes.
pub(crate) const TARGET_BYTES: usize = 2048;
/// The largest request head, in bytes.
pub(crate) const HEAD_BYTES: usize = 16 << 10;
/// The most header fields in a request.
pub(crate) const HEAD_FIELDS: usize = 64;
/// Seconds that a client may take to send a request's head, or may leave a kept-alive
/// connection idle.
pub(crate) const IDLE_SECONDS: u32 = 15;
/// The most that answers kept in memory take together, in bytes: the widget, a front page and some
/// thousand cards in two codings.
pub(crate) const MEMORY_BYTES: u64 = 64 << 20;
/// The largest file whose answers are kept, in bytes.
pub(crate) const KEPT_BYTES: u64 = 2 << 20;
/// What a connection may gather of what it reads and sends, in bytes: a card with its page.
pub(crate) const CONNECTION_BYTES: usize = 64 << 10;
/// How many threads may wait for disks; further work waits for them.
pub(crate) const WAITING_THREADS: usize = 8;
/// How long a client may take no byte of an answer before its connection is cut.
pub(crate) const WRITE_TIME: Duration = Duration::from_secs(30);
/// How long requests under way may take to finish once the server is asked to stop.
pub(crate) const SHUTDOWN_TIME: Duration = Duration::from_secs(10);
