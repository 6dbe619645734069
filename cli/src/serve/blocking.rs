//! Work that waits for a disk.

use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};

use super::problem::Problem;

/// Runs what reads files where waiting for a disk holds up nobody else.
pub(crate) async fn blocking(work: impl FnOnce() -> Response + Send + 'static) -> Response {
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|_| {
        Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "The answer could not be put together.")
            .into_response()
    })
}
