//! The log: one line an event on stderr, as logfmt or JSON.

use std::io::Write as _;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Instant;

use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http_body::{Frame, SizeHint};
use serde_json::Value;

use crate::args::LogFormat;

/// Where events go.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Log(LogFormat);

impl Log {
    pub(crate) fn new(format: LogFormat) -> Self {
        Self(format)
    }

    /// Writes one line, with the time in front. A log that nobody takes any more is
    /// no reason to stop serving, so a failure to write is passed over.
    pub(crate) fn line(self, level: &str, fields: &[(&str, Value)]) {
        let time = Value::from(format!("{:.3}", jiff::Timestamp::now()));
        let opening = [("time", time), ("level", Value::from(level))];
        let fields = opening.iter().chain(fields);
        let line = match self.0 {
            LogFormat::Off => return,
            LogFormat::Text => fields.map(pair).collect::<Vec<_>>().join(" "),
            LogFormat::Json => {
                let members: Vec<String> = fields.map(member).collect();
                format!("{{{}}}", members.join(","))
            }
        };
        let _ = writeln!(std::io::stderr().lock(), "{line}");
    }

    /// Something about the server itself.
    pub(crate) fn warn(self, sentence: &str) {
        self.line("warn", &[("problem", sentence.into())]);
    }

    /// Something about one card's file.
    pub(crate) fn card(self, level: &str, file: &str, sentence: &str) {
        self.line(level, &[("file", file.into()), ("problem", sentence.into())]);
    }
}

/// Logs each request once its answer is sent, or given up.
pub(crate) async fn requests(State(log): State<Log>, request: Request, next: Next) -> Response {
    let mut line = RequestLine {
        log,
        begun: Instant::now(),
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
    log: Log,
    begun: Instant,
    method: String,
    path: String,
    status: u16,
    bytes: u64,
}

impl Drop for RequestLine {
    fn drop(&mut self) {
        let ms = u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        let level = if self.status >= 500 { "error" } else { "info" };
        let fields = [
            ("method", self.method.as_str().into()),
            ("path", self.path.as_str().into()),
            ("status", self.status.into()),
            ("bytes", self.bytes.into()),
            ("ms", ms.into()),
        ];
        self.log.line(level, &fields);
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

fn pair((key, value): &(&str, Value)) -> String {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let plain =
        !text.is_empty() && text.chars().all(|c| c.is_ascii_graphic() && c != '"' && c != '=');
    if plain { format!("{key}={text}") } else { format!("{key}={text:?}") }
}

fn member((key, value): &(&str, Value)) -> String {
    format!("{}:{value}", Value::from(*key))
}
