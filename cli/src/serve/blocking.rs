//! Work that waits for a disk.

use std::sync::{Arc, Weak};

use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};

use super::problem::Problem;

/// Whether somebody still waits for a piece of work.
#[derive(Debug)]
pub(crate) struct Asked(Weak<()>);

impl Asked {
    /// Whether nobody does: the client left, or it took too long.
    pub(crate) fn is_over(&self) -> bool {
        self.0.strong_count() == 0
    }
}

/// Runs what reads files where waiting for a disk holds up nobody else. What nobody waits for any
/// more is not begun; long work looks itself whether it still is of use. None where it failed.
pub(crate) async fn apart<T: Send + 'static>(
    work: impl FnOnce(&Asked) -> T + Send + 'static,
) -> Option<T> {
    let waiting = Arc::new(());
    let asked = Asked(Arc::downgrade(&waiting));
    let done = tokio::task::spawn_blocking(move || (!asked.is_over()).then(|| work(&asked))).await;
    drop(waiting);
    done.ok().flatten()
}

/// The same for an answer.
pub(crate) async fn blocking(work: impl FnOnce() -> Response + Send + 'static) -> Response {
    apart(|_| work()).await.unwrap_or_else(|| {
        Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "The answer could not be put together.")
            .into_response()
    })
}

#[cfg(test)]
mod tests {
    use super::apart;
    use std::sync::mpsc;
    use std::time::Duration;

    #[tokio::test]
    async fn work_learns_that_nobody_waits_for_it_any_more() {
        let (sender, learned) = mpsc::channel();
        let work = apart(move |asked| {
            let before = asked.is_over();
            while !asked.is_over() {
                std::thread::sleep(Duration::from_millis(1));
            }
            let _ = sender.send(before);
        });
        let left = tokio::time::timeout(Duration::from_millis(200), work).await;
        assert!(left.is_err(), "the work waits for the client to leave");
        assert_eq!(learned.recv_timeout(Duration::from_secs(10)), Ok(false));
    }
}
