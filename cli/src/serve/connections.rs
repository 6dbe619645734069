//! The sockets: how many, how slow, and until when.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use hyper::body::{Body, Incoming};
use hyper::server::conn::http1;
use hyper::{Request, Response};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio_io_timeout::TimeoutStream;
use tower::{BoxError, Service};

use super::shutdown::Signals;
use crate::limits;

/// How long to wait before accepting again when the system is out of handles.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// How many connections, and how long one may be idle.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bounds {
    pub(crate) connections: u32,
    pub(crate) idle: Duration,
}

/// Serves connections until a signal comes; then lets those under way finish.
pub(crate) async fn serve<S, B>(
    listener: TcpListener,
    service: S,
    bounds: Bounds,
    mut signals: Signals,
) where
    S: Service<Request<Incoming>, Response = Response<B>, Error = Infallible>,
    S: Clone + Send + 'static,
    S::Future: Send,
    B: Body<Data: Send, Error: Into<BoxError>> + Send + 'static,
{
    let permits = Arc::new(Semaphore::new(
        usize::try_from(bounds.connections).unwrap_or(Semaphore::MAX_PERMITS),
    ));
    let http = http(bounds.idle);
    let graceful = GracefulShutdown::new();
    loop {
        let (stream, permit) = tokio::select! {
            accepted = accept(&listener, &permits) => accepted,
            () = signals.next() => break,
        };
        // Small answers should not wait for more to come.
        let _ = stream.set_nodelay(true);
        let service = TowerToHyperService::new(service.clone());
        let connection =
            http.serve_connection(TokioIo::new(Box::pin(with_write_timeout(stream))), service);
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            // A client that breaks off or breaks the rules harms itself alone.
            let _ = connection.await;
            drop(permit);
        });
    }
    drop(listener);
    tracing::info!(stopping = graceful.count());
    tokio::select! {
        () = graceful.shutdown() => {}
        () = tokio::time::sleep(limits::SHUTDOWN_TIME) => tracing::warn!(problem = "some requests took too long and were cut off"),
        () = signals.next() => tracing::warn!(problem = "asked twice to stop, so requests were cut off"),
    }
}

async fn accept(
    listener: &TcpListener,
    permits: &Arc<Semaphore>,
) -> (TcpStream, Option<OwnedSemaphorePermit>) {
    let permit = Arc::clone(permits).acquire_owned().await.ok();
    loop {
        match listener.accept().await {
            Ok((stream, _)) => return (stream, permit),
            Err(error) => {
                tracing::warn!(problem = format!("a connection was not accepted: {error}"));
                tokio::time::sleep(ACCEPT_PAUSE).await;
            }
        }
    }
}

fn http(idle: Duration) -> http1::Builder {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(idle)
        .max_header_size(limits::HEAD_BYTES)
        .max_buf_size(limits::CONNECTION_BYTES)
        .max_headers(limits::HEAD_FIELDS);
    http
}

fn with_write_timeout(stream: TcpStream) -> TimeoutStream<TcpStream> {
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(limits::WRITE_TIME));
    stream
}
