//! One line in the log for each request, once its answer is sent or given up.
//!
//! The trace layer of tower-http knows neither how many bytes were sent nor that a client left
//! before the end, so the line is written by the body itself.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Instant;

use axum::body::{Body, Bytes, HttpBody};
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use http_body::{Frame, SizeHint};

/// Logs each request once its answer is sent, or given up.
pub(crate) async fn log(request: Request, next: Next) -> Response {
    let mut line = RequestLine {
        started: Instant::now(),
        method: request.method().to_string(),
        path: request.uri().path().to_owned(),
        status: 0,
        bytes: 0,
    };
    let response = next.run(request).await;
    line.status = response.status().as_u16();
    response.map(|body| Body::new(Counted { body, line }))
}

/// The line is written when it is dropped: with its body's last byte, or when the
/// client left early (status 0 if it left before there was an answer).
struct RequestLine {
    started: Instant,
    method: String,
    path: String,
    status: u16,
    bytes: u64,
}

impl Drop for RequestLine {
    fn drop(&mut self) {
        let Self { started, method, path, status, bytes } = self;
        let (method, path, status, bytes) = (method.as_str(), path.as_str(), *status, *bytes);
        let ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
        if status >= 500 {
            tracing::error!(method, path, status, bytes, ms);
        } else {
            tracing::info!(method, path, status, bytes, ms);
        }
    }
}

/// A body that counts what is sent of it.
struct Counted {
    body: Body,
    line: RequestLine,
}

impl HttpBody for Counted {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let polled = Pin::new(&mut self.body).poll_frame(context);
        if let Poll::Ready(Some(Ok(frame))) = &polled {
            self.line.bytes += frame.data_ref().map_or(0, |data| data.len() as u64);
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
