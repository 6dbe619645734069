//! Work that waits for a disk.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};

use super::problem::Problem;

/// Runs what reads files where waiting for a disk holds up nobody else. What nobody waits for any
/// more, because that took too long, is not begun.
pub(crate) async fn blocking(work: impl FnOnce() -> Response + Send + 'static) -> Response {
    let asked = Arc::new(());
    let still_asked = Arc::downgrade(&asked);
    let answer =
        tokio::task::spawn_blocking(move || still_asked.upgrade().map(|_asked| work())).await;
    drop(asked);
    answer.ok().flatten().unwrap_or_else(|| {
        Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "The answer could not be put together.")
            .into_response()
    })
}
