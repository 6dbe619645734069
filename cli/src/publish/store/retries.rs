//! How long a store is asked again that has no time now, or whose connection broke.

use std::future::Future;
use std::time::{Duration, Instant};

use object_store::{BackoffConfig, Error, RetryConfig};

/// A publisher waits at a terminal; a minute of trying is enough there.
pub(super) const PATIENCE: Duration = Duration::from_secs(60);
/// Stores that throttle want to be asked ever more rarely, but not so rarely that the minute is over.
const FIRST_PAUSE: Duration = Duration::from_millis(100);
const LONGEST_PAUSE: Duration = Duration::from_secs(5);

/// More often than the library asks in that time; it names the number in what it says of a failure.
const MOST_RETRIES: usize = 1000;

/// How the library asks again. It counts by the clock, and not how often it asked.
pub(super) fn config() -> RetryConfig {
    RetryConfig {
        backoff: BackoffConfig { init_backoff: FIRST_PAUSE, max_backoff: LONGEST_PAUSE, base: 2.0 },
        max_retries: MOST_RETRIES,
        retry_timeout: PATIENCE,
    }
}

/// Does again what the library does not, as it cannot know that doing it twice is no harm. Each
/// attempt gives what is left to be done, with the error that left it.
pub(super) async fn patiently<T, F>(
    mut left: T,
    mut attempt: impl FnMut(T) -> F,
) -> Result<(), Error>
where
    F: Future<Output = Option<(T, Error)>>,
{
    let begun = Instant::now();
    let mut pause = FIRST_PAUSE;
    loop {
        let Some((rest, error)) = attempt(left).await else { return Ok(()) };
        if is_final(&error) || begun.elapsed() + pause > PATIENCE {
            return Err(error);
        }
        tokio::time::sleep(pause).await;
        (left, pause) = (rest, LONGEST_PAUSE.min(pause * 2));
    }
}

/// Whether asking again cannot help.
fn is_final(error: &Error) -> bool {
    match error {
        // What a list of removals says of a single one has no kind of its own.
        Error::Generic { .. } => error.to_string().contains("AccessDenied"),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::{Error, patiently};

    fn error(text: &str) -> Error {
        Error::Generic { store: "test", source: text.to_owned().into() }
    }

    /// Fails so often with this error; gives how it ended, and after how many attempts.
    async fn failing(times: usize, text: &str) -> (bool, usize) {
        let mut attempts = 0;
        let ended = patiently(times, |left| {
            attempts += 1;
            let next = left.checked_sub(1).map(|left| (left, error(text)));
            async move { next }
        });
        (ended.await.is_ok(), attempts)
    }

    #[tokio::test]
    async fn a_broken_connection_is_tried_again_and_a_refusal_is_not() {
        assert_eq!(failing(3, "connection reset").await, (true, 4));
        assert_eq!(failing(3, "AccessDenied: no").await, (false, 1));
    }
}
