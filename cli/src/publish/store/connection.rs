//! Connections to a store: where none can be made, it is told at once, as the library asks again for a
//! minute before it says so.

use std::error::Error as _;
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};

use object_store::client::{
    HttpClient, HttpConnector, HttpError, HttpErrorKind, HttpRequest, HttpResponse, HttpService,
    ReqwestConnector,
};
use object_store::{ClientOptions, Result};

use super::retries::PATIENCE;
use crate::output::say;

/// Makes connections that tell where they fail.
#[derive(Debug, Default)]
pub(super) struct Telling(ReqwestConnector);

impl HttpConnector for Telling {
    fn connect(&self, options: &ClientOptions) -> Result<HttpClient> {
        let client = self.0.connect(options)?;
        Ok(HttpClient::new(Connection { client, is_told: AtomicBool::new(false) }))
    }
}

#[derive(Debug)]
struct Connection {
    client: HttpClient,
    /// Once is enough: each file would say the same.
    is_told: AtomicBool,
}

impl HttpService for Connection {
    fn call<'a, 'b>(
        &'a self,
        request: HttpRequest,
    ) -> Pin<Box<dyn Future<Output = std::result::Result<HttpResponse, HttpError>> + Send + 'b>>
    where
        'a: 'b,
        Self: 'b,
    {
        Box::pin(async move {
            let address = request.uri().authority().map(ToString::to_string).unwrap_or_default();
            let answer = self.client.execute(request).await;
            if let Err(error) = &answer
                && error.kind() == HttpErrorKind::Connect
                && !self.is_told.swap(true, Ordering::Relaxed)
            {
                let (reason, seconds) = (first_cause(error), PATIENCE.as_secs());
                say(format_args!(
                    "{address} cannot be reached: {reason}; retrying for up to {seconds} seconds"
                ));
            }
            answer
        })
    }
}

/// Whether a store failed as no connection to it could be made.
pub(super) fn is_unreachable(error: &object_store::Error) -> bool {
    let mut cause = error.source();
    while let Some(error) = cause {
        if let Some(error) = error.downcast_ref::<HttpError>() {
            return error.kind() == HttpErrorKind::Connect;
        }
        cause = error.source();
    }
    false
}

/// What the system says, such as “Connection refused”.
fn first_cause(error: &HttpError) -> String {
    let mut sentence = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        sentence = error.to_string();
        cause = error.source();
    }
    sentence
}
