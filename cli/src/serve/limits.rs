//! Every limit of the server in one place, and the layer that holds the ones that
//! concern a request as a whole.
//!
//! The figures are chosen for a small public endpoint on one machine. A card is
//! capped at the size that the widget itself accepts.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::{Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use tokio::sync::Semaphore;

use super::problem::Problem;

/// The largest card, in bytes: 1 MiB, as in the widget.
pub(crate) const CARD_BYTES: u64 = 1 << 20;
/// The largest file of a mount, and the largest index page, in bytes: 16 MiB.
pub(crate) const FILE_BYTES: u64 = 16 << 20;
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
/// How long a client may take no byte of an answer before its connection is cut.
pub(crate) const WRITE_TIME: Duration = Duration::from_secs(30);
/// How long requests under way may take to finish once the server is told to stop.
pub(crate) const SHUTDOWN_TIME: Duration = Duration::from_secs(10);

/// The limits that the layer needs to know.
#[derive(Clone, Debug)]
pub(crate) struct Limits {
    places: Arc<Semaphore>,
    patience: Duration,
}

impl Limits {
    pub(crate) fn new(requests: u32, patience: Duration) -> Self {
        let places = usize::try_from(requests).unwrap_or(Semaphore::MAX_PERMITS);
        Self { places: Arc::new(Semaphore::new(places)), patience }
    }
}

/// Lets through only reads that are small, and only so many at once.
pub(crate) async fn hold(State(limits): State<Limits>, request: Request, next: Next) -> Response {
    if let Some(problem) = objection(&request) {
        return problem.into_response();
    }
    let answer = async {
        let _place = limits.places.acquire().await;
        next.run(request).await
    };
    tokio::time::timeout(limits.patience, answer).await.unwrap_or_else(|_| busy().into_response())
}

/// What is wrong with the request itself.
fn objection(request: &Request) -> Option<Problem> {
    let (method, uri) = (request.method(), request.uri());
    let target = uri.path_and_query().map_or(0, |target| target.as_str().len());
    if !matches!(*method, Method::GET | Method::HEAD) {
        let detail = format!("Only GET, HEAD and OPTIONS are answered here, not {method}.");
        let problem = Problem::new(StatusCode::METHOD_NOT_ALLOWED, detail).at(uri.path());
        Some(problem.with_header(header::ALLOW, "GET, HEAD, OPTIONS"))
    } else if target > TARGET_BYTES {
        let detail =
            format!("The path is {target} bytes long, and at most {TARGET_BYTES} are read.");
        Some(Problem::new(StatusCode::URI_TOO_LONG, detail))
    } else if has_body(request) {
        let detail = "A request here has no body; send it without one.";
        let problem = Problem::new(StatusCode::PAYLOAD_TOO_LARGE, detail).at(uri.path());
        Some(problem.with_header(header::CONNECTION, "close"))
    } else {
        None
    }
}

fn has_body(request: &Request) -> bool {
    let headers = request.headers();
    headers.contains_key(header::TRANSFER_ENCODING)
        || headers.get(header::CONTENT_LENGTH).is_some_and(|length| length != "0")
}

fn busy() -> Problem {
    Problem::new(StatusCode::SERVICE_UNAVAILABLE, "The server is busy; try again in a few seconds.")
        .with_header(header::RETRY_AFTER, "5")
}

#[cfg(test)]
mod tests {
    use super::{Limits, hold};
    use axum::Router;
    use axum::body::Body;
    use axum::extract::Request;
    use axum::http::StatusCode;
    use axum::middleware::from_fn_with_state;
    use axum::routing::get;
    use std::time::Duration;
    use tower::ServiceExt as _;

    #[tokio::test]
    async fn a_request_that_waits_too_long_is_told_to_come_back() {
        let limits = Limits::new(1, Duration::from_millis(20));
        let router = Router::new()
            .route("/", get(std::future::pending::<()>))
            .layer(from_fn_with_state(limits, hold));
        let answer = router.oneshot(Request::new(Body::empty())).await.unwrap();
        assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(answer.headers()["retry-after"], "5");
    }

    #[tokio::test]
    async fn only_so_many_requests_are_worked_on_at_once() {
        let limits = Limits::new(1, Duration::from_millis(20));
        let taken = limits.places.clone().acquire_owned().await.unwrap();
        let router = Router::new()
            .route("/", get(|| async { "done" }))
            .layer(from_fn_with_state(limits, hold));
        let ask = || router.clone().oneshot(Request::new(Body::empty()));
        assert_eq!(ask().await.unwrap().status(), StatusCode::SERVICE_UNAVAILABLE);
        drop(taken);
        assert_eq!(ask().await.unwrap().status(), StatusCode::OK);
    }
}
