//! Answers that were sent, kept to be sent again: each for one path and one coding, compressed
//! and with all its fields.
//!
//! An answer is kept as long as its file is as it was, and that is looked at before it is sent, so
//! nothing old is ever sent. What is asked for least makes room for others.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, Method, Request, header};
use axum::response::Response;
use quick_cache::sync::Cache;
use quick_cache::{Equivalent, Weighter};

use super::coding::Coding;
use super::conditional::{self, Conditions};
use super::source::Source;
use crate::limits;

/// For so long after a look at a file, the system has its stamp at hand and asks no disk for it:
/// even where files lie on another machine, it keeps them for three seconds.
const AT_HAND: Duration = Duration::from_secs(1);
/// What an answer takes besides its body, in bytes.
const HEAD: usize = 2 << 10;
/// What a card takes with that, in bytes.
const USUAL: u64 = 8 << 10;
/// Fields that ask for a part of an answer, have conditions that are judged elsewhere, or say that
/// the request has a body.
const UNUSUAL: [header::HeaderName; 5] = [
    header::RANGE,
    header::IF_MATCH,
    header::IF_UNMODIFIED_SINCE,
    header::TRANSFER_ENCODING,
    header::CONTENT_LENGTH,
];

/// The answers that are kept.
#[derive(Debug)]
pub(crate) struct Memory {
    answers: Cache<Key, Arc<Kept>, Weight>,
    begun: Instant,
}

/// One answer.
#[derive(Debug)]
pub(crate) struct Kept {
    head: HeaderMap,
    body: Bytes,
    source: Source,
    /// When the file was last looked at, in milliseconds since the server began.
    looked: AtomicU64,
}

/// What answers are found by.
#[derive(Clone, Debug, Hash, PartialEq, Eq)]
pub(crate) struct Key<Path = Box<str>> {
    path: Path,
    coding: Coding,
}

impl Memory {
    pub(crate) fn new() -> Self {
        let bytes = limits::MEMORY_BYTES;
        let answers = usize::try_from(bytes / USUAL).unwrap_or(0);
        Self { answers: Cache::with_weighter(answers, bytes, Weight), begun: Instant::now() }
    }

    /// The answer that is kept for this request.
    pub(crate) fn find(&self, key: &Key<&str>) -> Option<Arc<Kept>> {
        self.answers.get(key)
    }

    /// Keeps an answer, if a change of what it was made of is sure to show.
    pub(crate) fn keep(&self, key: Key, head: &HeaderMap, body: Bytes, source: Source) {
        if source.is_settled() && key.coding.allows(head) {
            let looked = AtomicU64::new(self.now());
            self.answers.insert(key, Arc::new(Kept { head: head.clone(), body, source, looked }));
        }
    }

    pub(crate) fn forget(&self, key: &Key) {
        self.answers.remove(key);
    }

    /// Whether it can be told without waiting for a disk whether an answer still holds.
    pub(crate) fn is_at_hand(&self, kept: &Kept) -> bool {
        let passed = self.now().saturating_sub(kept.looked.load(Ordering::Relaxed));
        u128::from(passed) < AT_HAND.as_millis()
    }

    /// Looks whether an answer still holds.
    pub(crate) fn holds(&self, kept: &Kept) -> bool {
        let now = self.now();
        let holds = kept.source.is_current();
        if holds {
            kept.looked.store(now, Ordering::Relaxed);
        }
        holds
    }

    fn now(&self) -> u64 {
        u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX)
    }
}

impl Kept {
    /// The answer to a request that its key was made of.
    pub(crate) fn answer<B>(&self, request: &Request<B>) -> Response {
        let body = if request.method() == Method::HEAD { Bytes::new() } else { self.body.clone() };
        let mut response = Response::new(Body::from(body));
        *response.headers_mut() = self.head.clone();
        if Conditions::new(request.headers()).are_met_by(&self.head) {
            return conditional::unchanged(response);
        }
        response
    }
}

impl<'a> Key<&'a str> {
    /// Of a request that can be answered out of the memory.
    pub(crate) fn of<B>(request: &'a Request<B>) -> Option<Self> {
        let (uri, headers) = (request.uri(), request.headers());
        let is_usual = matches!(*request.method(), Method::GET | Method::HEAD)
            && uri.path_and_query().is_some_and(|to| to.as_str().len() <= limits::TARGET_BYTES)
            && !UNUSUAL.iter().any(|name| headers.contains_key(name));
        is_usual.then_some(())?;
        Some(Self { path: uri.path(), coding: Coding::wanted(headers)? })
    }

    pub(crate) fn owned(&self) -> Key {
        Key { path: self.path.into(), coding: self.coding }
    }
}

impl Equivalent<Key> for Key<&str> {
    fn equivalent(&self, key: &Key) -> bool {
        self.path == &*key.path && self.coding == key.coding
    }
}

#[derive(Clone, Debug)]
struct Weight;

impl Weighter<Key, Arc<Kept>> for Weight {
    fn weight(&self, key: &Key, kept: &Arc<Kept>) -> u64 {
        (key.path.len() + kept.body.len() + HEAD) as u64
    }
}

#[cfg(test)]
mod tests {
    use super::{Key, Memory, Source};
    use crate::limits;
    use axum::body::Bytes;
    use axum::http::{HeaderMap, Request};

    #[test]
    fn what_is_kept_never_takes_more_than_its_room() {
        let (memory, body) = (Memory::new(), Bytes::from(vec![0; 1 << 20]));
        for n in 0..200 {
            let request = Request::get(format!("/{n}")).body(()).unwrap();
            let key = Key::of(&request).unwrap();
            memory.keep(key.owned(), &HeaderMap::new(), body.clone(), Source::Command);
            assert!(memory.find(&key).is_some(), "the newest is there");
            assert!(memory.answers.weight() <= limits::MEMORY_BYTES);
        }
        assert!(memory.answers.weight() > limits::MEMORY_BYTES / 2, "the room is used");
    }
}
