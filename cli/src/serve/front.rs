//! The first that a request meets: what was sent before and still holds is sent again; all else is
//! for the routes.

use std::convert::Infallible;
use std::future::{Ready, ready};
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes, HttpBody, to_bytes};
use axum::extract::{Request, State};
use axum::http::{self, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use futures_util::future::{BoxFuture, Either, FutureExt as _};
use tokio::sync::Semaphore;
use tower::{BoxError, Service};

use super::memory::{Kept, Key, Memory};
use super::problem::Problem;
use super::source::Source;

/// What stands before the routes.
#[derive(Clone)]
pub(crate) struct Front {
    memory: Arc<Memory>,
    router: Router,
    /// How long a request may wait for a look at a file.
    timeout: Duration,
}

type Answer = Result<Response, Infallible>;

impl Front {
    /// `gather` has to be a layer of the router.
    pub(crate) fn new(router: Router, timeout: Duration) -> Self {
        Self { memory: Arc::new(Memory::new()), router, timeout }
    }

    /// Answers with what is kept if a look elsewhere shows that it holds, else by the routes.
    async fn find_out<B>(mut self, kept: Option<Arc<Kept>>, request: http::Request<B>) -> Answer
    where
        B: HttpBody<Data = Bytes, Error: Into<BoxError>> + Send + 'static,
    {
        let key = Key::of(&request).map(|key| key.owned());
        if let Some(kept) = kept {
            if !self.memory.is_at_hand(&kept) && self.holds(&kept).await {
                return Ok(kept.answer(&request));
            }
            key.iter().for_each(|key| self.memory.forget(key));
        }
        let mut response = self.router.call(request.map(Body::new)).await?;
        if let Some((key, Whole(body, source))) = key.zip(response.extensions_mut().remove()) {
            self.memory.keep(key, response.headers(), body, source);
        }
        Ok(response)
    }

    /// Looks where waiting for a disk holds up nobody else.
    async fn holds(&self, kept: &Arc<Kept>) -> bool {
        let (memory, kept) = (Arc::clone(&self.memory), Arc::clone(kept));
        let look = tokio::task::spawn_blocking(move || memory.holds(&kept));
        matches!(tokio::time::timeout(self.timeout, look).await, Ok(Ok(true)))
    }
}

impl<B> Service<http::Request<B>> for Front
where
    B: HttpBody<Data = Bytes, Error: Into<BoxError>> + Send + 'static,
{
    type Response = Response;
    type Error = Infallible;
    type Future = Either<Ready<Answer>, BoxFuture<'static, Answer>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<B>) -> Self::Future {
        let kept = Key::of(&request).and_then(|key| self.memory.find(&key));
        match kept {
            Some(kept) if self.memory.is_at_hand(&kept) && self.memory.holds(&kept) => {
                Either::Left(ready(Ok(kept.answer(&request))))
            }
            kept => Either::Right(self.clone().find_out(kept, request).boxed()),
        }
    }
}

/// The whole body of an answer, and what it was made of: an extension of answers that can be kept.
#[derive(Clone)]
struct Whole(Bytes, Source);

/// An answer that many get at once, compressed: an extension of such answers, so that each form is
/// made once and kept once.
#[derive(Clone, Debug, Default)]
pub(crate) struct Forms(Arc<Mutex<Vec<(HeaderValue, Bytes)>>>);

impl Forms {
    fn find(&self, coding: &HeaderValue) -> Option<Bytes> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.iter().find(|(known, _)| known == coding).map(|(_, bytes)| bytes.clone())
    }

    fn keep(&self, coding: HeaderValue, bytes: Bytes) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push((coding, bytes));
    }
}

/// How many answers may be compressed at once: as many as there are processors, since each takes
/// megabytes as long as it lasts.
#[derive(Clone, Debug)]
pub(crate) struct Gathering(Arc<Semaphore>);

impl Gathering {
    pub(crate) fn new() -> Self {
        let processors = std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
        Self(Arc::new(Semaphore::new(processors)))
    }
}

/// A layer that gathers answers that can be kept, also for who asks only for the head: it tells the
/// length. It gathers what is compressed, too: done while it is sent, that would take its memory for
/// as long as a client takes to read.
pub(crate) async fn gather(
    State(gathering): State<Gathering>,
    request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    let source = response.extensions_mut().remove::<Source>();
    let source = source.filter(|_| response.status() == StatusCode::OK);
    let forms = response.extensions_mut().remove::<Forms>();
    let coding = response.headers().get(header::CONTENT_ENCODING).cloned();
    if source.is_none() && coding.is_none() {
        return response;
    }
    let (mut head, body) = response.into_parts();
    let _permit = gathering.0.acquire().await;
    let form = forms.zip(coding);
    if let Some(bytes) = form.as_ref().and_then(|(forms, coding)| forms.find(coding)) {
        return Response::from_parts(head, Body::from(bytes));
    }
    match to_bytes(body, usize::MAX).await {
        Ok(bytes) => {
            if let Some((forms, coding)) = form {
                forms.keep(coding, bytes.clone());
            }
            if let Some(source) = source {
                head.extensions.insert(Whole(bytes.clone(), source));
            }
            Response::from_parts(head, Body::from(bytes))
        }
        Err(error) => Problem::unreadable(&path, &error),
    }
}

#[cfg(test)]
mod tests {
    use super::{Front, Gathering, Source, gather};
    use crate::serve::folder::Stamp;
    use axum::body::{Body, to_bytes};
    use axum::extract::Request;
    use axum::middleware::from_fn_with_state;
    use axum::{Extension, Router, routing::get};
    use std::path::Path;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::{Duration, Instant};
    use tower::ServiceExt as _;

    /// A server of one file, and how often it was read.
    fn serving(path: &Path) -> (Front, Arc<AtomicUsize>) {
        let (path, count) = (path.to_owned(), Arc::new(AtomicUsize::new(0)));
        let counted = Arc::clone(&count);
        let read = move || async move {
            counted.fetch_add(1, Ordering::Relaxed);
            let source = Source::File(path.clone(), Stamp::of(&path).unwrap());
            (Extension(source), std::fs::read(path).unwrap())
        };
        let router = Router::new()
            .route("/a", get(read))
            .layer(from_fn_with_state(Gathering::new(), gather));
        (Front::new(router, Duration::from_secs(10)), count)
    }

    async fn asked(front: &Front) -> Vec<u8> {
        let request = Request::get("/a").body(Body::empty()).unwrap();
        let answer = front.clone().oneshot(request).await.unwrap();
        to_bytes(answer.into_body(), usize::MAX).await.unwrap().to_vec()
    }

    #[tokio::test]
    async fn a_file_is_read_once_until_it_changes() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        std::fs::write(&path, "before").unwrap();
        let (front, count) = serving(&path);
        let (begun, mut before) = (Instant::now(), 0);
        // A file that has just changed is read every time.
        while count.load(Ordering::Relaxed) > before || before == 0 {
            assert!(begun.elapsed() < Duration::from_secs(10), "it is never kept");
            before = count.load(Ordering::Relaxed);
            tokio::time::sleep(Duration::from_millis(50)).await;
            assert_eq!(asked(&front).await, b"before");
        }
        assert!(before > 1, "it was kept too early");
        std::fs::write(&path, "behind").unwrap();
        assert_eq!(asked(&front).await, b"behind");
        assert_eq!(count.load(Ordering::Relaxed), before + 1);
    }
}
