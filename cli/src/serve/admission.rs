//! Which requests are let in: reads that are small, only so many at once, and none that waits for
//! too long.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use tokio::sync::Semaphore;

use super::problem::Problem;
use crate::limits::TARGET_BYTES;

/// What is answered, as a 405 and OPTIONS tell it.
const METHODS: &str = "GET, HEAD, OPTIONS";

/// The limits that the layer needs to know.
#[derive(Clone, Debug)]
pub(crate) struct Limits {
    permits: Arc<Semaphore>,
    timeout: Duration,
}

impl Limits {
    pub(crate) fn new(requests: u32, timeout: Duration) -> Self {
        let permits = usize::try_from(requests).unwrap_or(Semaphore::MAX_PERMITS);
        Self { permits: Arc::new(Semaphore::new(permits)), timeout }
    }
}

/// Lets through only reads that are small, and only so many at once.
pub(crate) async fn admit(State(limits): State<Limits>, request: Request, next: Next) -> Response {
    if let Some(problem) = objection(&request) {
        return problem.into_response();
    }
    let answer = async {
        let _permit = limits.permits.acquire().await;
        next.run(request).await
    };
    tokio::time::timeout(limits.timeout, answer).await.unwrap_or_else(|_| busy().into_response())
}

/// A layer around the one that answers OPTIONS, which tells what is answered here: a route by itself
/// knows only its own methods.
pub(crate) async fn allow(request: Request, next: Next) -> Response {
    let is_asked = request.method() == Method::OPTIONS;
    let mut response = next.run(request).await;
    if is_asked {
        response.headers_mut().insert(header::ALLOW, HeaderValue::from_static(METHODS));
    }
    response
}

/// What is wrong with the request itself.
fn objection(request: &Request) -> Option<Problem> {
    let (method, uri) = (request.method(), request.uri());
    let target = uri.path_and_query().map_or(0, |target| target.as_str().len());
    if !matches!(*method, Method::GET | Method::HEAD) {
        let detail = format!("Only GET, HEAD and OPTIONS are answered here, not {method}.");
        let problem = Problem::new(StatusCode::METHOD_NOT_ALLOWED, detail).at(uri.path());
        Some(problem.with_header(header::ALLOW, METHODS))
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
    use super::{Limits, admit};
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
            .layer(from_fn_with_state(limits, admit));
        let answer = router.oneshot(Request::new(Body::empty())).await.unwrap();
        assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(answer.headers()["retry-after"], "5");
    }

    #[tokio::test]
    async fn only_so_many_requests_are_worked_on_at_once() {
        let limits = Limits::new(1, Duration::from_millis(20));
        let taken = limits.permits.clone().acquire_owned().await.unwrap();
        let router = Router::new()
            .route("/", get(|| async { "done" }))
            .layer(from_fn_with_state(limits, admit));
        let ask = || router.clone().oneshot(Request::new(Body::empty()));
        assert_eq!(ask().await.unwrap().status(), StatusCode::SERVICE_UNAVAILABLE);
        drop(taken);
        assert_eq!(ask().await.unwrap().status(), StatusCode::OK);
    }
}
