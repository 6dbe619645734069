//! Work on many things with several threads.

use std::ops::Range;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// Some threads.
#[derive(Clone, Copy, Debug)]
pub(super) struct Threads {
    /// How many they are.
    pub(super) count: usize,
    /// How many things one takes at a time.
    pub(super) chunk: usize,
}

impl Threads {
    /// Works on `0..count` with several threads, each with a state of its own, and gives the
    /// results in order. The first error ends the work.
    pub(super) fn in_parallel<S, R, E>(
        self,
        count: usize,
        state: impl Fn() -> S + Sync,
        work: impl Fn(&mut S, Range<usize>) -> Result<R, E> + Sync,
    ) -> Result<Vec<R>, E>
    where
        R: Send,
        E: Send,
    {
        let next = AtomicUsize::new(0);
        let over = AtomicBool::new(false);
        let done = Mutex::new(Vec::new());
        let worker = || -> Result<(), E> {
            let mut state = state();
            while !over.load(Ordering::Relaxed) {
                let start = next.fetch_add(self.chunk, Ordering::Relaxed);
                if start >= count {
                    break;
                }
                let result = work(&mut state, start..count.min(start + self.chunk));
                let result = result.inspect_err(|_| over.store(true, Ordering::Relaxed))?;
                done.lock().unwrap_or_else(PoisonError::into_inner).push((start, result));
            }
            Ok(())
        };
        thread::scope(|scope| {
            let threads: Vec<_> = (0..self.count.max(1)).map(|_| scope.spawn(worker)).collect();
            let ends: Vec<_> = threads.into_iter().map(thread::ScopedJoinHandle::join).collect();
            ends.into_iter().try_for_each(|end| end.unwrap_or_else(|panic| resume_unwind(panic)))
        })?;
        let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
        done.sort_unstable_by_key(|(start, _)| *start);
        Ok(done.into_iter().map(|(_, result)| result).collect())
    }
}
