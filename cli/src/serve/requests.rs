//! One line in the log for each request, once its answer is sent or given up.
//!
//! The trace layer of tower-http opens a span for each request, which lasts as long as the body
//! of its answer. What it learns is recorded there; when the span closes, the line is written.

use std::time::{Duration, Instant};

use axum::body::Bytes;
use axum::http::{Request, Response};
use hyper::body::Incoming;
use tower_http::classify::{ServerErrorsAsFailures, SharedClassifier};
use tower_http::trace::TraceLayer;
use tracing::field::{Empty, Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Level, Span, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::Context;
use tracing_subscriber::registry::LookupSpan;

use super::log_line::{Fields, write};
use crate::args::LogFormat;

type Trace = TraceLayer<
    SharedClassifier<ServerErrorsAsFailures>,
    fn(&Request<Incoming>) -> Span,
    (),
    fn(&Response<axum::body::Body>, Duration, &Span),
    fn(&Bytes, Duration, &Span),
    (),
    (),
>;

/// Opens a span for each request. Its `status` is 0 until there is an answer.
pub(crate) fn trace() -> Trace {
    TraceLayer::new_for_http()
        .make_span_with(
            (|request: &Request<Incoming>| {
                let (method, path) = (request.method().as_str(), request.uri().path());
                tracing::info_span!("request", method, path, status = 0, bytes = Empty)
            }) as fn(&Request<Incoming>) -> Span,
        )
        .on_request(())
        .on_response(
            (|response, _, span| {
                span.record("status", response.status().as_u16());
            }) as fn(&Response<axum::body::Body>, Duration, &Span),
        )
        .on_body_chunk(
            (|chunk, _, span| {
                span.record("bytes", chunk.len());
            }) as fn(&Bytes, Duration, &Span),
        )
        .on_eos(())
        .on_failure(())
}

/// Writes a line when a request's span closes.
pub(crate) struct RequestLines(pub(crate) LogFormat);

/// What is known of a request so far.
struct RequestLine {
    started: Instant,
    method: String,
    path: String,
    status: u64,
    /// Of all chunks that were sent.
    bytes: u64,
}

impl Visit for RequestLine {
    fn record_u64(&mut self, field: &Field, value: u64) {
        match field.name() {
            "status" => self.status = value,
            "bytes" => self.bytes += value,
            _ => {}
        }
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        match field.name() {
            "method" => value.clone_into(&mut self.method),
            "path" => value.clone_into(&mut self.path),
            _ => {}
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn std::fmt::Debug) {}
}

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for RequestLines {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        let (method, path) = Default::default();
        let mut line = RequestLine { started: Instant::now(), method, path, status: 0, bytes: 0 };
        attributes.record(&mut line);
        if let Some(span) = context.span(id) {
            span.extensions_mut().insert(line);
        }
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, context: Context<'_, S>) {
        if let Some(span) = context.span(id)
            && let Some(line) = span.extensions_mut().get_mut::<RequestLine>()
        {
            values.record(line);
        }
    }

    fn on_close(&self, id: Id, context: Context<'_, S>) {
        let Some(line) = context.span(&id).and_then(|span| span.extensions_mut().remove()) else {
            return;
        };
        let RequestLine { started, method, path, status, bytes } = line;
        let ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
        let fields: Fields = vec![
            ("method", method.into()),
            ("path", path.into()),
            ("status", status.into()),
            ("bytes", bytes.into()),
            ("ms", ms.into()),
        ];
        write(self.0, if status >= 500 { Level::ERROR } else { Level::INFO }, fields);
    }
}
